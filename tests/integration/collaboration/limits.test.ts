import type { Socket } from 'node:net';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import type { Trouble } from '#server/collaboration/collaboration.ts';
import { createStage } from './stage.ts';
import { bareSocket, synced, textOf, until } from './support.ts';

const stage = createStage();
const { start, enter } = stage;

const bare = (name = 'm1', token = 'mal:w') => bareSocket(`${stage.harness.url}/${name}?token=${token}`);

const sync = (type: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, body);
  });

const update = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
};

/** The second update of a document whose first is never sent. */
const orphan = (length: number): Uint8Array => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes) => updates.push(bytes));
  doc.getText('content').insert(0, 'a');
  doc.getText('content').insert(1, 'b'.repeat(length));
  return updates[1] ?? new Uint8Array();
};

const good = update((doc) => doc.getText('content').insert(0, 'hello'));
const malformed: readonly (readonly [string, Uint8Array | string])[] = [
  ['empty', new Uint8Array()],
  ['one zero byte', Uint8Array.of(0)],
  ['text', 'hello'],
  ['cut short', sync(2, good).slice(0, -6)],
  [
    'garbage for an update',
    sync(
      2,
      Uint8Array.from({ length: 64 }, (_, n) => 255 - n),
    ),
  ],
  ['garbage for a state vector', sync(0, Uint8Array.of(255, 255, 255, 255, 15, 1, 2))],
  ['a length past the end', Uint8Array.of(0, 2, 255, 255, 255, 255, 7)],
  ['two messages in one frame', Uint8Array.from([...sync(2, good), ...sync(2, good)])],
  ['presence of garbage', Uint8Array.of(1, 2, 50, 1)],
  ['presence that is not JSON', Uint8Array.of(1, 5, 1, 7, 1, 2, 123, 34)],
];

test('[C20] the first frame that cannot be read ends the connection, and is logged once without its bytes', async () => {
  await start();
  const bystander = enter('m1', 'ada:w');
  await synced(bystander);
  for (const [what, frame] of malformed) {
    const { socket, closed } = await bare();
    socket.send(frame);
    socket.send(frame);
    expect(await closed, what).toBe(closeCodes.malformed);
  }
  const closings = stage.harness.logged.filter((line) => line.includes('4400'));
  expect(closings).toHaveLength(malformed.length);
  expect(stage.harness.logged.join()).not.toContain('hello');
  expect(bystander.wsconnected).toBe(true);
  textOf(bystander).insert(0, 'x');
  await until('still stored', () => stage.harness.collaboration.metrics().storedUpdates > 0);
});

test('[C21] a message type of another protocol ends the connection', async () => {
  await start();
  for (const frame of [Uint8Array.of(99, 1, 120), sync(9, good), Uint8Array.of(2, 0, 1, 120)]) {
    const { socket, closed } = await bare();
    socket.send(frame);
    expect(await closed).toBe(closeCodes.unknownMessage);
  }
});

test('[C22] a frame over the limit is refused with a code a stock client takes as final', async () => {
  await start({ limits: { frameBytes: 10_000 } });
  const { socket, closed } = await bare();
  socket.send(Buffer.alloc(20_000));
  expect(await closed).toBe(closeCodes.tooLarge);
});

test('[C22] a document does not grow over its limit, and what it holds stays', async () => {
  await start({ limits: { documentBytes: 20_000 } });
  const { socket, closed } = await bare();
  for (let n = 0; n < 4; n++)
    socket.send(
      sync(
        2,
        update((doc) => doc.getText('content').insert(0, 'x'.repeat(6000))),
      ),
    );
  expect(await closed).toBe(closeCodes.tooLarge);
  expect(await stage.harness.collaboration.read('m1', (doc) => doc.getText('content').length)).toBe(18_000);
});

test('[C22] presence over its limit ends the connection', async () => {
  await start();
  const { socket, closed } = await bare();
  const json = JSON.stringify({ x: 'y'.repeat(1 << 20) });
  socket.send(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((body) => {
          for (const n of [1, 77, 1]) encoding.writeVarUint(body, n);
          encoding.writeVarString(body, json);
        }),
      );
    }),
  );
  expect(await closed).toBe(closeCodes.tooLarge);
});

test('[C23] an update that does not apply is kept with its connection only', async () => {
  await start();
  const { socket } = await bare();
  socket.send(sync(2, orphan(1)));
  const newcomer = enter('m1', 'ada:w');
  await synced(newcomer);
  expect(newcomer.doc.store.pendingStructs).toBeNull();
  expect(stage.harness.collaboration.metrics().storedUpdates).toBe(0);
  socket.terminate();
});

test('[C23] an update that came before what it rests on applies when that comes', async () => {
  await start();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes) => updates.push(bytes));
  doc.getText('content').insert(0, 'first ');
  doc.getText('content').insert(6, 'second');
  doc.getText('content').delete(0, 1);
  const { socket } = await bare();
  for (const bytes of [...updates].reverse()) socket.send(sync(2, bytes));
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates > 0);
  const text = await stage.harness.collaboration.read('m1', (d) => d.getText('content').toString());
  expect(text).toBe('irst second');
  socket.terminate();
});

test('[C23] more that does not apply than the limit ends the connection', async () => {
  await start({ limits: { heldBytes: 1000 } });
  const { socket, closed } = await bare();
  socket.send(sync(2, orphan(2000)));
  expect(await closed).toBe(closeCodes.doesNotApply);
});

test('[C24] who sends faster than the limit is read more slowly and loses nothing', async () => {
  await start({ limits: { messagesPerSecond: 200, messageBurst: 20 } });
  const client = enter('m1', 'ada:w');
  await synced(client);
  const before = performance.now();
  // Three tokens each, by size.
  for (let n = 0; n < 60; n++) textOf(client).insert(0, 'f'.repeat(8000));
  await until('all stored', () => stage.harness.collaboration.metrics().storedUpdates === 60);
  expect(performance.now() - before).toBeGreaterThan(300);
  expect(client.wsconnected).toBe(true);
});

test('[C24] who never stops sending too fast is closed', async () => {
  await start({ limits: { messagesPerSecond: 50, messageBurst: 5, heldBackMs: 200 } });
  const { socket, closed } = await bare();
  const timer = setInterval(() => {
    for (let n = 0; n < 20; n++) socket.send(Uint8Array.of(3));
  }, 10);
  expect(await closed).toBe(closeCodes.tooMany);
  clearInterval(timer);
});

test('[C24] who asks for a whole large document again and again is closed', async () => {
  await start({ limits: { messagesPerSecond: 100, messageBurst: 100 } });
  await stage.harness.collaboration.withDocument('m1', 'test', (doc) =>
    doc.getText('content').insert(0, 'x'.repeat(500_000)),
  );
  const { socket, closed } = await bare();
  for (let n = 0; n < 50; n++) socket.send(sync(0, Uint8Array.of(0)));
  expect(await closed).toBe(closeCodes.tooMany);
});

test('[C25] connections of a person and of a document are bounded', async () => {
  await start({ limits: { connectionsPerPerson: 2, connectionsPerDocument: 3 } });
  const inside = [await bare('m1', 'ada:w'), await bare('m1', 'ada:w'), await bare('m1', 'ben:w')];
  await until('inside', () => inside.every(({ frames }) => frames.length > 0));
  expect(await (await bare('m2', 'ada:w')).closed).toBe(closeCodes.tooMany);
  expect(await (await bare('m1', 'cy:w')).closed).toBe(closeCodes.tryLater);
  for (const { socket } of inside) socket.terminate();
  await until('left', () => stage.harness.collaboration.metrics().connections === 0);
  const again = await bare('m2', 'ada:w');
  await until('let in', () => again.frames.length > 0);
  again.socket.terminate();
});

test('[C26] a reader that stops reading is closed, is whole on return, and the others notice nothing', async () => {
  await start({ limits: { unreadBytes: 200_000 } });
  const { socket, closed } = await bare('m1', 'slow:w');
  await until('inside', () => stage.harness.collaboration.metrics().connections === 1);
  const raw = (socket as unknown as { _socket: Socket })._socket;
  raw.pause();
  const [writer, reader] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(writer), synced(reader)]);
  const blob = 'x'.repeat(16_384);
  for (let n = 0; n < 600; n++) {
    writer.doc.getMap('m').set('k', n + blob);
    if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await until('all there', () => String(reader.doc.getMap('m').get('k')).startsWith('599x'));
  expect(stage.harness.logged.join()).toContain('reads too slowly');
  raw.resume();
  expect(await closed).toBe(closeCodes.tryLater);
  const back = enter('m1', 'slow:w');
  await synced(back);
  expect(String(back.doc.getMap('m').get('k'))).toHaveLength(16_387);
});

test('[C27] a name that no document can have is refused before anything is asked', async () => {
  let asked = 0;
  await start({
    authorize: async () => {
      asked++;
      return { close: 4403 };
    },
  });
  const names = [
    '',
    'x'.repeat(129),
    'x'.repeat(4000),
    '..%2f..%2fetc',
    'a%00b',
    'a/b/c',
    'a%0d%0aX',
    '%F0%9F%98%80',
  ];
  for (const name of [...names, 'a%zz', '...'])
    expect(await (await bare(name)).closed, name).toBe(closeCodes.badName);
  expect(asked).toBe(0);
  for (const name of ['__proto__', 'constructor']) expect(await (await bare(name)).closed).toBe(4403);
});

test('[C28] a document that cannot be read back is set aside with its bytes, and others are unaffected', async () => {
  const troubles: Trouble[] = [];
  await start({ onTrouble: (trouble) => troubles.push(trouble) });
  const garbage = Uint8Array.from({ length: 40 }, () => 255);
  await stage.harness.store.append([{ document: 'm1', bytes: garbage, authorId: '' }]);
  expect(await (await bare('m1')).closed).toBe(closeCodes.setAside);
  expect(troubles).toMatchObject([{ kind: 'set-aside', documentName: 'm1' }]);
  const stored = await stage.harness.store.load('m1');
  expect(stored.damaged).toBe(true);
  expect(stored.updates.map((row) => [...row.bytes])).toEqual([[...garbage]]);
  expect(await (await bare('m1')).closed).toBe(closeCodes.setAside);
  await synced(enter('m2', 'ada:w'));
});

test('[C29] a document with a gap is served, reported and not compacted', async () => {
  const troubles: Trouble[] = [];
  await start({ onTrouble: (trouble) => troubles.push(trouble), limits: { compactRows: 1, idleMs: 50 } });
  await stage.harness.store.append([{ document: 'm1', bytes: orphan(3), authorId: '' }]);
  const client = enter('m1', 'ada:w');
  await synced(client);
  textOf(client).insert(0, 'goes on');
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates === 1);
  client.disconnect();
  await until('unloaded', () => stage.harness.collaboration.metrics().documents === 0);
  expect(troubles).toEqual([{ kind: 'gap', documentName: 'm1' }]);
  expect((await stage.harness.store.load('m1')).updates).toHaveLength(2);
});

test('[C30] while the store fails nothing is shown, then everybody is closed and nothing is lost on return', async () => {
  let failing = false;
  const troubles: Trouble[] = [];
  await start({
    onTrouble: (trouble) => troubles.push(trouble),
    limits: { storeRetryMs: 150, storeRestMs: 200 },
    wrapStore: (store) => ({
      ...store,
      append: (rows) => (failing ? Promise.reject(new Error('disk full')) : store.append(rows)),
    }),
  });
  const [writer, reader] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(writer), synced(reader)]);
  const codes: number[] = [];
  writer.on('connection-close', (event) => codes.push(event?.code ?? 0));
  failing = true;
  textOf(writer).insert(0, 'kept by its writer');
  await until('closed', () => codes.length > 0);
  expect(codes[0]).toBe(closeCodes.tryLater);
  expect(textOf(reader).length).toBe(0);
  expect(troubles[0]).toMatchObject({ kind: 'store-failed' });
  expect(stage.harness.collaboration.metrics().storing).toBe(false);
  failing = false;
  await until('stored after all', () => textOf(reader).toString() === 'kept by its writer');
  expect(stage.harness.collaboration.metrics().storing).toBe(true);
});

test('[C30] a load that fails lets nobody in and stores nothing', async () => {
  let failing = true;
  await start({
    wrapStore: (store) => ({
      ...store,
      load: (name) => (failing ? Promise.reject(new Error('disk')) : store.load(name)),
    }),
  });
  expect(await (await bare()).closed).toBe(closeCodes.tryLater);
  expect(stage.harness.collaboration.metrics().documents).toBe(0);
  failing = false;
  await synced(enter('m1', 'ada:w'));
});
