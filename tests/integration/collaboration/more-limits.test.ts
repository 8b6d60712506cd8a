import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { createStage } from './stage.ts';
import { bareSocket, byToken, synced, textOf, until } from './support.ts';

const stage = createStage();
const { start, enter } = stage;
const bare = (name: string, token: string) => bareSocket(`${stage.harness.url}/${name}?token=${token}`);

const updateFrame = (length: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('content').insert(0, 'x'.repeat(length));
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  });
};

test('[C25] beyond the connections of the server nobody is let in, until somebody leaves', async () => {
  await start({ limits: { connections: 1 } });
  const first = await bare('m1', 'ada:w');
  await until('inside', () => first.frames.length > 0);
  expect(await (await bare('m2', 'ben:w')).closed).toBe(closeCodes.tryLater);
  first.socket.terminate();
  await until('left', () => stage.harness.collaboration.metrics().connections === 0);
  await synced(enter('m2', 'ben:w'));
});

test('[C32] who cannot be let in within the time for it is asked to come again', async () => {
  await start({ limits: { enterMs: 60 }, authorize: () => new Promise(() => undefined) });
  expect(await (await bare('m1', 'ada:w')).closed).toBe(closeCodes.tryLater);
  expect(stage.harness.collaboration.metrics().documents).toBe(0);
});

test('[C44] beyond what may wait to be stored, senders are closed and bring the rest again', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await start({
    limits: { pendingBytes: 10_000 },
    wrapStore: (store) => ({ ...store, append: (rows) => gate.then(() => store.append(rows)) }),
  });
  const { socket, closed } = await bare('m1', 'mal:w');
  for (let n = 0; n < 4; n++) socket.send(updateFrame(6000));
  expect(await closed).toBe(closeCodes.tryLater);
  expect(stage.harness.collaboration.metrics().pendingBytes).toBeLessThan(20_000);
  release();
  await until('stored', () => stage.harness.collaboration.metrics().pendingUpdates === 0);
});

test('[C45] a connection that answers no ping is cut', async () => {
  await start({ limits: { pingMs: 60, keepAliveMs: 60 } });
  const { socket, frames } = await bare('m1', 'ada:w');
  await until('inside', () => frames.length > 0);
  (socket as unknown as { _socket: Socket })._socket.pause();
  await until('cut', () => stage.harness.collaboration.metrics().connections === 0);
  socket.terminate();
});

test('[C46] presence that changes fast goes out merged, the newest state last, and nobody’s token is logged', async () => {
  await start({ limits: { presenceMergeMs: 100 } });
  const ada = enter('m1', 'ada:w');
  await synced(ada);
  const { socket, frames } = await bare('m1', 'ben:w');
  await until('inside', () => frames.length > 0);
  const before = frames.length;
  for (let cursor = 1; cursor <= 200; cursor++) ada.awareness.setLocalState({ cursor });
  const newest = (): boolean => frames.some((frame) => Buffer.from(frame).includes('"cursor":200'));
  await until('shown', newest);
  // One for each merge, however slow the machine, and never one for each change.
  expect(frames.length - before).toBeLessThan(100);
  expect(stage.harness.logged.join()).not.toContain('ada:w');
  socket.terminate();
});

test('[C8] a thousand documents that were opened once are all gone from memory after the idle time', async () => {
  await start({ limits: { idleMs: 200 } });
  const { collaboration } = stage.harness;
  for (let n = 0; n < 1000; n += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, k) =>
        collaboration.read(`m${n + k}`, (doc) => doc.getText('content').length),
      ),
    );
  await until('gone', () => collaboration.metrics().documents === 0);
});

test('[C34] a server whose clock is years off, and jumps back, loses nothing and lets people stay', async () => {
  let year = 2091;
  await start({ clock: { now: () => new Date(Date.UTC(year, 0, 1)) }, authorize: byToken });
  const [ada, ben] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(ada), synced(ben)]);
  textOf(ada).insert(0, 'typed in 2091. ');
  await until('seen', () => textOf(ben).length === 15);
  year = 1971;
  textOf(ben).insert(0, 'typed in 1971. ');
  await until('seen', () => textOf(ada).length === 30);
  expect(ada.wsconnected && ben.wsconnected).toBe(true);
  expect((await stage.harness.store.load('m1')).updates).toHaveLength(2);
});

test('[C47] one copy of Yjs is installed, and no second can be loaded', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> };
  const copies = Object.keys(lock.packages).filter((name) => /(^|\/)node_modules\/(yjs|@y\/y)$/.test(name));
  expect(copies).toEqual(['node_modules/yjs']);
});
