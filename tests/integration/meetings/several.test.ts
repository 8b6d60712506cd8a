import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openMinutebook } from '#server/compose.ts';
import type { Announcement } from '#server/ports/announcer.ts';
import { aBoard, type BoardInTest, OFFICERS } from '#tests/support/board.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import { QUIET } from '#tests/support/minutebook.ts';

/** Two minute books in use at one file, with a meeting under way. */
async function twoBooks() {
  const databaseFile = await freshDatabaseFile();
  const a = await aBoard({ databaseFile, processes: 'several' });
  const b = await openMinutebook({
    databaseFile,
    processes: 'several',
    holds: true,
    model: null,
    baseUrl: 'http://minutes.test',
    quietPauseMs: 0,
    log: QUIET,
    clock: a.clock,
    ids: { next: () => randomUUID(), secret: () => randomUUID() },
  });
  onTestFinished(() => b.close());
  await a.plan();
  await a.start();
  await a.type('item 3 - library renewal');
  await a.type('#decision Board noted the report on the library at Alderholt');
  await a.type('Cllr Fenwick asked when the roof would be mended');
  await a.type('#action Olive to write to the contractor by 2 April 2026');
  return { a, b };
}

const lines = async (book: Pick<BoardInTest, 'draftOf'>, meetingId: Parameters<BoardInTest['draftOf']>[0]) =>
  (await book.draftOf(meetingId)).items.map(({ number, blocks }) => ({
    number,
    texts: blocks.map((block) => block.text),
  }));

test('[SP14] two processes that structure a meeting at once write one draft, each sentence once', async () => {
  const { a, b } = await twoBooks();
  const meeting = await a.meeting();
  const olive = await a.as('olive');
  await Promise.all(
    [a, b, a, b].map((book) => book.useCases.structureNotes(olive, { meetingId: meeting.id })),
  );
  const draft = await lines(a, meeting.id);
  expect(await lines(b, meeting.id)).toEqual(draft);
  const numbers = draft.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)]);
  const words = draft.flatMap(({ texts }) => texts);
  expect(words.length).toBeGreaterThan(2);
  expect(words).toEqual([...new Set(words)]);
});

test('[SP7] what is due is announced by one process, once', async () => {
  const { a, b } = await twoBooks();
  const meeting = await a.meeting();
  const announced: Announcement[] = [];
  for (const book of [a, b])
    book.connectChat({
      async announce(announcement) {
        announced.push(announcement);
        await new Promise((resolve) => setImmediate(resolve));
        if (announcement.kind === 'approval-requested')
          await book.database.chatPosts.remember({
            kind: 'approval-request',
            meetingId: announcement.meeting.id,
            minutesId: announcement.minutes.id,
            teamId: 'T1',
            channelId: 'D-CHAIR',
            ts: `${announced.length}.000000`,
          });
      },
    });
  const olive = await a.as('olive');
  await a.useCases.structureNotes(olive, { meetingId: meeting.id });
  await a.useCases.endMeeting(olive, OFFICERS);
  const version = await a.useCases.submitMinutes(olive, OFFICERS);
  await Promise.all([a, b, a, b].map((book) => book.useCases.announceDue()));
  expect(announced.map(({ kind }) => kind)).toEqual(['approval-requested']);
  // The other process knows that the draft is closed, and what of it was frozen.
  await expect(
    b.collaboration.withDocument(meeting.id, { person: String(olive.personId) }, () => null),
  ).rejects.toMatchObject({ code: 'draft-locked' });
  expect((await b.useCases.submitMinutes(olive, OFFICERS)).contentHash).toBe(version.contentHash);
  await b.useCases.reopen(olive, OFFICERS);
  await a.collaboration.withDocument(meeting.id, { person: String(olive.personId) }, () => null);
});
