import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Entrant } from '#server/collaboration/collaboration.ts';
import { isRefusal } from '#server/domain/errors.ts';
import { createStage } from './stage.ts';
import { bareSocket, byToken, synced, textOf, until } from './support.ts';

const stage = createStage();
const { start, enter } = stage;

const stateOf = (viewer: WebsocketProvider, of: WebsocketProvider): Record<string, unknown> | undefined =>
  viewer.awareness.getStates().get(of.doc.clientID);

const presenceMessage = (entries: readonly [number, number, string][]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((body) => {
        encoding.writeVarUint(body, entries.length);
        for (const [id, clock, json] of entries) {
          encoding.writeVarUint(body, id);
          encoding.writeVarUint(body, clock);
          encoding.writeVarString(body, json);
        }
      }),
    );
  });

test("[C11] name and colour in presence are the server's, whatever the client says", async () => {
  await start();
  const [ada, ben] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(ada), synced(ben)]);
  ada.awareness.setLocalState({ user: { name: 'The Chair', color: '#ffffff' }, cursor: { anchor: 3 } });
  await until('shown', () => stateOf(ben, ada)?.cursor !== undefined);
  expect(stateOf(ben, ada)).toEqual({
    user: { name: 'Cllr ada', color: '#123456', colour: '#123456', id: 'ada' },
    cursor: { anchor: 3 },
  });
});

test('[C11] nobody sets or ends the presence of another', async () => {
  await start();
  const [ada, ben] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(ada), synced(ben)]);
  ada.awareness.setLocalState({ cursor: 1 });
  await until('shown', () => stateOf(ben, ada)?.cursor === 1);
  const { socket } = await bareSocket(`${stage.harness.url}/m1?token=mal:w`);
  socket.send(presenceMessage([[ada.doc.clientID, 9_000_000, 'null']]));
  socket.send(presenceMessage([[ada.doc.clientID, 9_000_001, '{"cursor":99}']]));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(stateOf(ben, ada)?.cursor).toBe(1);
  socket.terminate();
});

test('[C12] presence ends when its connection does, and is there again at once on return', async () => {
  await start();
  const [ada, ben] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(ada), synced(ben)]);
  ada.awareness.setLocalState({ cursor: 1 });
  await until('shown', () => stateOf(ben, ada) !== undefined);
  ada.disconnect();
  await until('ended', () => stateOf(ben, ada) === undefined);
  ada.awareness.setLocalState({ cursor: 2 });
  ada.connect();
  await until('shown again', () => stateOf(ben, ada)?.cursor === 2);
});

test('[C13] an invented crowd is bounded to a few ids of the inventor', async () => {
  await start();
  const ben = enter('m1', 'ben:w');
  await synced(ben);
  const { socket } = await bareSocket(`${stage.harness.url}/m1?token=mal:w`);
  socket.send(
    presenceMessage(Array.from({ length: 2000 }, (_, n) => [50_000 + n, 1, '{"user":{"name":"ghost"}}'])),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const others = [...ben.awareness.getStates()].filter(([id]) => id !== ben.doc.clientID);
  expect(others.length).toBeLessThanOrEqual(4);
  for (const [, state] of others) expect(state.user.name).toBe('Cllr mal');
  socket.terminate();
});

test('[C14] a silent stock client is sent something before it would reconnect', async () => {
  await start({ limits: { keepAliveMs: 120 } });
  const { socket, frames } = await bareSocket(`${stage.harness.url}/m1?token=ada:w`);
  await until('greeted', () => frames.length > 0);
  const before = frames.length;
  await until('kept alive', () => frames.length >= before + 3);
  expect([...(frames.at(-1) ?? [])]).toEqual([1, 1, 0]);
  socket.terminate();
});

test('[C15] a locked document is stored, read-only, and takes what was typed meanwhile when opened', async () => {
  await start();
  const { collaboration } = stage.harness;
  const ada = enter('m1', 'ada:w');
  await synced(ada);
  textOf(ada).insert(0, 'before. ');
  await until('received', () => collaboration.metrics().storedUpdates === 1);
  await collaboration.lock('m1');
  const stored = await stage.harness.store.load('m1');
  expect(stored.updates).toHaveLength(1);
  textOf(ada).insert(0, 'during. ');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await collaboration.read('m1', (doc) => doc.getText('content').toString())).toBe('before. ');
  const write = collaboration.withDocument('m1', 'structurer', (doc) => doc.getMap('m').set('a', 1));
  await expect(write).rejects.toSatisfy((error) => isRefusal(error, 'draft-locked'));
  await collaboration.open('m1');
  await until('merged', () => collaboration.metrics().storedUpdates === 2);
  expect(await collaboration.read('m1', (doc) => doc.getText('content').toString())).toBe('during. before. ');
});

test('[C16] rights are asked again: a connection turns read-only, or ends with the code', async () => {
  const rights = new Map<string, Entrant['canWrite'] | 'none'>();
  await start({
    authorize: async (request) => {
      const answer = await byToken(request);
      if ('close' in answer) return answer;
      const now = rights.get(answer.personId) ?? true;
      return now === 'none' ? { close: 4403 } : { ...answer, canWrite: now };
    },
  });
  const [ada, ben] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(ada), synced(ben)]);
  const closed = new Promise<number>((resolve) => ben.on('closed', ({ code }) => resolve(code)));
  rights.set('ada', false);
  rights.set('ben', 'none');
  await stage.harness.collaboration.recheck('m1');
  expect(await closed).toBe(4403);
  textOf(ada).insert(0, 'too late');
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(await stage.harness.collaboration.read('m1', (doc) => doc.getText('content').length)).toBe(0);
  rights.set('ada', true);
  await stage.harness.collaboration.recheck();
  await until('resynced', () => stage.harness.collaboration.metrics().storedUpdates === 1);
});

test('[C17] a client that asks is told how many of its messages are stored, and what it may do', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await start({
    wrapStore: (store) => ({ ...store, append: (rows) => gate.then(() => store.append(rows)) }),
  });
  const { socket, frames } = await bareSocket(`${stage.harness.url}/m1?token=ada:w&saved=1`);
  const doc = new Y.Doc();
  doc.on('update', (update) =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, update);
      }),
    ),
  );
  const of = (type: number) => frames.filter((frame) => frame[0] === type);
  await until('rights', () => of(101).length === 1);
  expect([...(of(101)[0] ?? [])]).toEqual([101, 1]);
  doc.getText('content').insert(0, 'a');
  doc.getText('content').insert(1, 'b');
  await until('received', () => stage.harness.collaboration.metrics().pendingUpdates === 2);
  expect(of(100)).toHaveLength(0);
  release();
  await until('saved', () => of(100).length > 0);
  const decoder = decoding.createDecoder(of(100).at(-1) ?? new Uint8Array());
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([100, 2]);
  socket.terminate();
});

test('[C18] who is not signed in, not entitled or from a foreign page is told by the close code', async () => {
  await start();
  const code = async (path: string, origin?: string): Promise<number> => {
    const socket = new WebSocket(stage.harness.url + path, origin === undefined ? {} : { origin });
    return new Promise((resolve) => socket.on('close', resolve));
  };
  expect(await code('/m1')).toBe(4401);
  expect(await code('/m1?token=ada:w', 'https://elsewhere.example')).toBe(4403);
  const own = stage.harness.url.replace(/^ws/, 'http').replace('/collaboration', '');
  const socket = new WebSocket(`${stage.harness.url}/m1?token=ada:w`, { origin: own });
  await new Promise((resolve) => socket.once('message', resolve));
  socket.terminate();
});
