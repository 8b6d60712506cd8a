import { expect, test, vi } from 'vitest';
import { notesDocument } from '#server/collaboration/shared-draft.ts';
import { readLiveNotes } from '#server/draft/live-notes.ts';
import type { Log } from '#server/meetings/deps.ts';
import { aBoard, OFFICERS } from '#tests/support/board.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import {
  itemOf,
  type ReceivedRequest,
  type Scripted,
  startModelServer,
} from '#tests/support/model-server.ts';
import { point } from '#tests/unit/model/support.ts';
import { EMPTY, KEY, settingsFor } from './support.ts';

type Script = (request: ReceivedRequest, number: number) => Scripted | Promise<Scripted>;

/** A live meeting whose draft is written by a model behind a scripted endpoint. */
async function liveMeeting(
  script: Script,
  databaseFile?: string,
  confidentialBoards: readonly string[] = [],
) {
  const server = await startModelServer(script);
  const logged: string[] = [];
  const keep = (message: string, facts?: object) => {
    logged.push(`${message} ${JSON.stringify(facts ?? {})}`);
  };
  const log: Log = { info: keep, warn: keep, error: keep };
  const book = await aBoard({
    log,
    model: settingsFor(server.baseUrl, { confidentialBoards }),
    ...(databaseFile === undefined ? {} : { databaseFile }),
  });
  await book.plan();
  await book.start();
  await book.type('item 3');
  await book.type('OM said 14 libraries reopened since sept');
  await book.type('item 4 - flooding');
  await book.type('RS worried abt the sea wall');
  await book.type('item 5');
  await book.type('confidential: the Halvergate supplier claims £750k');
  const { id } = await book.meeting();
  const head = () => book.collaboration.read(notesDocument(id), (doc) => readLiveNotes(doc).meeting);
  const lines = async () =>
    (await book.draftOf(id)).items.flatMap((item) => item.blocks.map((block) => block.text));
  return { ...book, server, logged, id, head, lines };
}

const sourceIn = (request: ReceivedRequest): string =>
  /<notes>\n\{"id":"([^"]+)"/.exec(request.user)?.[1] ?? '';

const wall = (request: ReceivedRequest): Scripted =>
  itemOf(request) === 4
    ? {
        json: {
          ...EMPTY,
          points: [point('Concern was expressed about the sea wall.', [sourceIn(request)], 'P1')],
        },
      }
    : { json: EMPTY };

test('[T60] structuring on request writes the model’s words, and what it took is kept', async () => {
  const book = await liveMeeting(wall);
  const heard: number[] = [];
  const outcome = await book.useCases.structureNotes(await book.as('olive'), OFFICERS, ({ done }) =>
    heard.push(done),
  );
  expect(outcome.added.length).toBeGreaterThan(1);
  expect(await book.lines()).toContain('Concern was expressed about the sea wall.');
  expect(heard).toEqual([0, 1, 2]);
  const usage = { inputTokens: 200, outputTokens: 40, cost: 0.0008 };
  expect(await book.head()).toMatchObject({ progress: null, usage });
  expect((await book.useCases.showStatus(await book.as('olive'), OFFICERS)).structuring).toEqual({
    progress: null,
    usage,
  });
});

test('[T61] only officers are told tokens and cost', async () => {
  const book = await liveMeeting(wall);
  await book.useCases.structureNotes(await book.as('olive'), OFFICERS);
  for (const name of ['chair', 'member', 'outsider'] as const)
    expect((await book.useCases.showStatus(await book.as(name), OFFICERS)).structuring).toBeUndefined();
});

test('[T61] the totals add up over runs', async () => {
  const book = await liveMeeting(wall);
  const olive = await book.as('olive');
  await book.useCases.structureNotes(olive, OFFICERS);
  await book.type('item 4');
  await book.type('members asked about the grant');
  await book.useCases.structureNotes(olive, OFFICERS);
  const { structuring } = await book.useCases.showStatus(olive, OFFICERS);
  expect(structuring?.usage).toEqual({ inputTokens: 300, outputTokens: 60, cost: 0.0012 });
});

test('[T62] notes are placed at once while the model thinks, and the page sees how far it is', async () => {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const book = await liveMeeting(async (request, number) => {
    if (number > 1) await gate;
    return wall(request);
  });
  const olive = await book.as('olive');
  const running = book.useCases.structureNotes(olive, OFFICERS);
  await vi.waitFor(async () => expect((await book.head())?.progress).toEqual({ done: 1, of: 2 }), {
    timeout: 30_000,
  });
  await book.type('item 6');
  await book.type('date of the fair is 4 June');
  await book.refresh.now(book.id);
  const { notes } = await book.collaboration.read(notesDocument(book.id), readLiveNotes);
  expect(notes.at(-1)).toMatchObject({ text: 'date of the fair is 4 June', item: 6 });
  expect((await book.useCases.showStatus(olive, OFFICERS)).structuring?.progress).toMatchObject({
    done: 1,
    of: 2,
  });
  go();
  await running;
  const after = await book.collaboration.read(notesDocument(book.id), readLiveNotes);
  expect(after.notes.map((one) => one.id)).toEqual(notes.map((one) => one.id));
});

test('[T63] an officer stops a run: the draft stays as it was, and the next run goes on', async () => {
  let hang = true;
  const book = await liveMeeting((request) => (hang ? { hang: 'before-headers' } : wall(request)));
  const olive = await book.as('olive');
  expect(await book.useCases.cancelStructuring(olive, OFFICERS)).toBe(false);
  const running = book.useCases.structureNotes(olive, OFFICERS);
  await vi.waitFor(() => expect(book.server.requests.length).toBeGreaterThan(0), { timeout: 30_000 });
  await expect(book.useCases.cancelStructuring(await book.as('member'), OFFICERS)).rejects.toThrow(
    'not-allowed',
  );
  expect(await book.useCases.cancelStructuring(olive, OFFICERS)).toBe(true);
  expect(await running).toMatchObject({
    added: [],
    stopped: true,
    warnings: ['Structuring was stopped: the draft is as it was.'],
  });
  expect(await book.lines()).toEqual([]);
  hang = false;
  await book.useCases.structureNotes(olive, OFFICERS);
  expect(await book.lines()).toContain('Concern was expressed about the sea wall.');
});

test('[T64] an outage leaves the rules’ words, and the draft says so until a run without one', async () => {
  let down = true;
  const book = await liveMeeting((request) => (down ? { status: 401 } : wall(request)));
  const olive = await book.as('olive');
  const outcome = await book.useCases.structureNotes(olive, OFFICERS);
  const says = 'Worded by rules alone, as the model refused the key: items 3 and 4.';
  expect(outcome.warnings).toContain(says);
  expect((await book.lines()).length).toBeGreaterThan(1);
  await book.type('one more note');
  await book.refresh.now(book.id);
  expect((await book.head())?.warnings).toContain(says);
  down = false;
  await book.useCases.structureNotes(olive, OFFICERS);
  expect((await book.head())?.warnings).not.toContain(says);
});

test('[T65] ending a meeting does not wait for the model, and the draft follows', async () => {
  const book = await liveMeeting(async (request) => {
    await new Promise((done) => setTimeout(done, 300));
    return wall(request);
  });
  const ended = await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
  expect(ended.meeting.status).toBe('closed');
  await vi.waitFor(
    async () => expect(await book.lines()).toContain('Concern was expressed about the sea wall.'),
    {
      timeout: 30_000,
    },
  );
});

test('[T66] whoever asks while a run waits is served by that run', async () => {
  const book = await liveMeeting(wall);
  const olive = await book.as('olive');
  const runs = await Promise.all(
    Array.from({ length: 5 }, () => book.useCases.structureNotes(olive, OFFICERS)),
  );
  expect(runs).toHaveLength(5);
  expect(book.server.requests).toHaveLength(2);
});

test('[T67] a confidential note leaves only from a board that allows it', async () => {
  const shut = await liveMeeting(wall);
  await shut.useCases.structureNotes(await shut.as('olive'), OFFICERS);
  expect(shut.server.requests.some((request) => request.raw.includes('Halvergate'))).toBe(false);
  const open = await liveMeeting(wall, undefined, [' quality & renewal board ']);
  await open.useCases.structureNotes(await open.as('olive'), OFFICERS);
  expect(open.server.requests.some((request) => request.raw.includes('Halvergate'))).toBe(true);
  const logged = [...shut.logged, ...open.logged].join('\n');
  for (const secret of [KEY, 'Halvergate', 'sea wall', 'libraries']) expect(logged).not.toContain(secret);
});

test('[T68] stopping the server does not wait for a model', async () => {
  const file = await freshDatabaseFile();
  const book = await liveMeeting(() => ({ hang: 'before-headers' }), file);
  const running = book.useCases.structureNotes(await book.as('olive'), OFFICERS);
  await vi.waitFor(() => expect(book.server.requests.length).toBeGreaterThan(0), { timeout: 30_000 });
  const started = performance.now();
  await book.close();
  expect(performance.now() - started).toBeLessThan(3_000);
  expect((await running).stopped).toBe(true);
});
