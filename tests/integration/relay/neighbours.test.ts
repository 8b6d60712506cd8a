import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Neighbour, type Neighbours, openNeighbours } from '#server/relay/neighbours.ts';
import type { Said } from '#server/relay/wire.ts';

let folder: string;
const open: Neighbours[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minutebook-next-'));
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (process: string) => {
  const heard: Said[] = [];
  const arrived: Neighbour[] = [];
  const left: string[] = [];
  const neighbours = await openNeighbours({
    folder,
    process,
    unreadBytes: 256 * 1024,
    lookEveryMs: 50,
    onMessage: (_from, message) => heard.push(message),
    onArrived: (neighbour) => arrived.push(neighbour),
    onLeft: (name) => left.push(name),
  });
  open.push(neighbours);
  return { neighbours, heard, arrived, left };
};

/** A process's socket in the hands of the test. */
const impostor = async (name: string): Promise<Socket> => {
  const socket = connect(path.join(folder, `${name}.sock`));
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.on('error', () => undefined);
  return socket;
};

const states = 'A'.repeat(8 * 1024);

test('[SP8] who does not read is cut off, what may be lost is left out before, and the others hear all', async () => {
  const a = await start('a');
  const b = await start('b');
  const mute = await impostor('a');
  mute.write('{"say":"hello","process":"mute"}\n');
  mute.pause();
  await expect
    .poll(() =>
      a.neighbours
        .all()
        .map((one) => one.process)
        .sort(),
    )
    .toEqual(['b', 'mute']);
  for (let n = 0; n < 400; n++) {
    for (const one of a.neighbours.all()) one.sayLightly({ say: 'presence', document: 'm1', states });
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Only what may be lost: it is still there, and little waits for it.
  expect(a.left).toEqual([]);
  const reader = a.neighbours.all().find((one) => one.process === 'b');
  const before = b.heard.length;
  expect(before).toBeGreaterThan(20);
  for (let n = 0; n < 400 && a.left.length === 0; n++) {
    for (const one of a.neighbours.all().filter((each) => each !== reader))
      one.say({ say: 'committed', documents: [states] });
    reader?.say({ say: 'done', id: n });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await expect.poll(() => a.left).toEqual(['mute']);
  reader?.say({ say: 'done', id: -1 });
  await expect.poll(() => b.heard.at(-1)).toEqual({ say: 'done', id: -1 });
  mute.destroy();
});

test.each([
  ['no JSON', 'hm\n'],
  ['no message', '{"say":"what"}\n'],
  ['a message before the greeting', '{"say":"done","id":1}\n'],
  ['a greeting under the own name', '{"say":"hello","process":"a"}\n'],
  ['a line without end', 'x'.repeat(5 * 1024 * 1024)],
])('[SP8] %s ends the connection, and nothing of it is heard', async (_what, text) => {
  const a = await start('a');
  const socket = await impostor('a');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(text);
  await closed;
  expect([a.heard, a.arrived]).toEqual([[], []]);
});

test('[SP8] processes that start at once know each other over one connection', async () => {
  const all = await Promise.all(['a', 'b', 'c'].map(start));
  for (const one of all) await expect.poll(() => one.neighbours.all().length).toBe(2);
  for (const one of all) for (const next of one.neighbours.all()) next.say({ say: 'done', id: 7 });
  for (const one of all) await expect.poll(() => one.heard.length).toBe(2);
});

test('[SP8] a socket left behind by a process that was killed is cleared away', async () => {
  const file = path.join(folder, 'gone.sock');
  const server = createServer().listen(file);
  await new Promise((resolve) => server.once('listening', resolve));
  // Closing removes the file; put back, it stands for one whose process is no more.
  await new Promise((resolve) => server.close(resolve));
  writeFileSync(file, '');
  await start('a');
  await expect.poll(() => readdirSync(folder).sort()).toEqual(['a.sock']);
});
