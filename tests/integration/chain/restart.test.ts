import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { freshFolder, TEST_CLOCK } from '#tests/support/database.ts';
import { freePort } from '#tests/support/free-port.ts';
import { PRACTICE, type PracticeName } from '#tests/support/server.ts';

const MAIN = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));

const PATIENCE = { timeout: 120_000, interval: 200 };

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  /** What the process has written, both streams. */
  written(): string;
  ended: Promise<number | null>;
}

/** Starts the program as `npm start` does, and waits until it says where to go. */
async function startProgram(folder: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PORT: String(port), MINUTEBOOK_QUIET_SECONDS: '0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  onTestFinished(() => void child.kill('SIGKILL'));
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        written += String(chunk);
        if (written.includes(`:${port}/practice`)) resolve();
      });
    ended.then(() => reject(new Error(`the program ended before it was ready: ${written}`)));
  });
  await ready;
  return { child, url: `http://127.0.0.1:${port}`, written: () => written, ended };
}

/** Does something as somebody in the practice workspace, as its page does. */
async function act(server: Running, who: PracticeName, what: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${server.url}/practice/live/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: PRACTICE[who], team: '', act: what }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
}

/** The database beside the running program. */
const databaseOf = (folder: string): Promise<Database> =>
  openDatabase({ file: path.join(folder, 'data/practice.db'), clock: TEST_CLOCK });

/** Reads the meeting's notes, over one connection until the test ends. */
async function notesReader(folder: string): Promise<() => Promise<string[]>> {
  const database = await databaseOf(folder);
  onTestFinished(() => database.close());
  return () => notesIn(database);
}

async function notesIn(database: Database): Promise<string[]> {
  const [board] = await database.boards.list();
  const [meeting] = board === undefined ? [] : await database.meetings.listByBoard(board.id);
  return meeting === undefined ? [] : (await database.notes.list(meeting.id)).map((note) => note.text);
}

/**
 * Waits until all of these messages are acknowledged: stored as they came, or notes already. That their sender was
 * answered is not enough, for Slack gives up on a slow first try and sends again.
 */
async function acknowledged(folder: string, texts: readonly string[]): Promise<void> {
  const database = await databaseOf(folder);
  const missing = async (): Promise<string[]> => {
    const waiting = (await database.inbox.pending(1000)).map(({ body }) => body);
    const stored = [...waiting, ...(await notesIn(database))];
    return texts.filter((text) => !stored.some((one) => one.includes(text)));
  };
  await expect.poll(missing, PATIENCE).toEqual([]);
  await database.close();
}

it('[E26] the program killed in the middle of a meeting has every acknowledged note when it is started again, and goes on', async () => {
  const folder = await freshFolder();
  const port = await freePort();
  const first = await startProgram(folder, port);
  await act(first, 'petra', { do: 'command', command: '/minutes', text: 'start', channel: 'CPOFFICERS' });
  const typed = Array.from({ length: 25 }, (_, at) => `note number ${at + 1} of the meeting`);
  // The kill comes right after the last acknowledgement, with work under way.
  await Promise.all(typed.map((text) => act(first, 'petra', { do: 'say', channel: 'CPOFFICERS', text })));
  await acknowledged(folder, typed);
  first.child.kill('SIGKILL');
  await first.ended;

  const second = await startProgram(folder, port);
  const notes = await notesReader(folder);
  await expect.poll(notes, PATIENCE).toHaveLength(typed.length);
  await act(second, 'callum', { do: 'say', channel: 'CPOFFICERS', text: 'and on we go' });
  await expect.poll(notes, PATIENCE).toHaveLength(typed.length + 1);
  expect([...(await notes())].sort()).toEqual([...typed, 'and on we go'].sort());
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(first.written() + second.written()).not.toMatch(/note number|xoxb-|xapp-|"level":50/);
}, 300_000);

it('[E27] a start that cannot succeed says what to change', async () => {
  const folder = await freshFolder();
  const port = await freePort();
  const first = await startProgram(folder, port);
  const fail = async (environment: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    return { code, said };
  };
  const held = await fail({ PORT: String(await freePort()) });
  expect(held).toMatchObject({ code: 1 });
  expect(held.said).toContain(`process ${first.child.pid}`);
  const taken = await fail({ PORT: String(port), MINUTEBOOK_DB: path.join(folder, 'other.db') });
  expect(taken).toMatchObject({ code: 1 });
  expect(taken.said).toContain('PORT=');
  const wrong = await fail({ PORT: 'eighty', HOST: '0.0.0.0' });
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.said).toContain('PORT is a number');
}, 300_000);
