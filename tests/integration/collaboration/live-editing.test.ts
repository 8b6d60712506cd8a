import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createStage } from './stage.ts';
import { synced, textOf, until } from './support.ts';

const stage = createStage();
const { start, enter } = stage;

test('[C1] stock clients that type at once end with the same text', async () => {
  await start();
  const clients = ['ada', 'ben', 'cy'].map((person) => enter('m1', `${person}:w`));
  await Promise.all(clients.map(synced));
  for (let n = 0; n < 30; n++) for (const client of clients) textOf(client).insert(n, String(n % 10));
  await until('all text there', () => clients.every((client) => textOf(client).length === 90));
  const texts = new Set(clients.map((client) => textOf(client).toString()));
  expect(texts.size).toBe(1);
});

test('[C2] what another client has seen is in the store', async () => {
  const rows: number[] = [];
  await start({
    wrapStore: (store) => ({
      ...store,
      append: async (batch) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        const id = await store.append(batch);
        rows.push(batch.length);
        return id;
      },
    }),
  });
  const [writer, reader] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(writer), synced(reader)]);
  let storedWhenSeen = -1;
  reader.doc.on('update', () => {
    storedWhenSeen = rows.length;
  });
  textOf(writer).insert(0, 'Quorum confirmed');
  await until('seen', () => textOf(reader).length > 0);
  expect(storedWhenSeen).toBe(1);
});

test('[C2] a newcomer is not shown what is still being stored', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let appended = false;
  await start({
    wrapStore: (store) => ({
      ...store,
      append: async (batch) => {
        await gate;
        appended = true;
        return store.append(batch);
      },
    }),
  });
  const writer = enter('m1', 'ada:w');
  await synced(writer);
  textOf(writer).insert(0, 'not yet');
  await until('received', () => stage.harness.collaboration.metrics().pendingUpdates > 0);
  const newcomer = enter('m1', 'ben:w');
  await until('connected', () => stage.harness.collaboration.metrics().connections === 2);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(textOf(newcomer).length).toBe(0);
  expect(newcomer.synced).toBe(false);
  expect(appended).toBe(false);
  release();
  await until('shown', () => textOf(newcomer).toString() === 'not yet');
});

test('[C3] updates of one turn, also of different documents, are one commit', async () => {
  const batches: number[] = [];
  await start({
    wrapStore: (store) => ({
      ...store,
      append: (batch) => {
        batches.push(batch.length);
        return store.append(batch);
      },
    }),
  });
  const { collaboration } = stage.harness;
  await Promise.all(['a', 'b'].map((name) => collaboration.read(name, () => null)));
  const write = (name: string) =>
    collaboration.withDocument(name, 'test', (doc) => doc.getText('content').insert(0, 'x'));
  await Promise.all([write('a'), write('b'), write('a')]);
  expect(batches).toEqual([3]);
});

test('[C4] a document is loaded once and nobody is answered before all of it is there', async () => {
  let loads = 0;
  await start({
    wrapStore: (store) => ({
      ...store,
      load: async (name) => {
        loads++;
        const stored = await store.load(name);
        await new Promise((resolve) => setTimeout(resolve, 150));
        return stored;
      },
    }),
  });
  const seed = new Y.Doc();
  seed.getText('content').insert(0, 'already here');
  await stage.harness.store.append([{ document: 'm1', bytes: Y.encodeStateAsUpdate(seed), authorId: '' }]);
  const clients = ['ada', 'ben', 'cy'].map((person) => enter('m1', `${person}:w`));
  for (const client of clients)
    client.on('sync', (is: boolean) => {
      if (is) expect(textOf(client).toString()).toBe('already here');
    });
  await Promise.all(clients.map(synced));
  expect(loads).toBe(1);
});

test('[C35] a newcomer to a large stored document has all of it, also what is written while it comes in', async () => {
  await start();
  const long = 'Noted. '.repeat(4000);
  const seed = new Y.Doc();
  seed.getText('content').insert(0, long);
  const snapshot = Y.encodeStateAsUpdate(seed);
  const upTo = await stage.harness.store.append([{ document: 'm1', bytes: snapshot, authorId: '' }]);
  expect(await stage.harness.store.compact({ document: 'm1', snapshot, upTo, rows: 1 })).toBe(true);
  const newcomers = ['ada', 'ben', 'cy'].map((person) => enter('m1', `${person}:w`));
  for (const client of newcomers)
    client.on('sync', (is: boolean) => {
      if (is) expect(textOf(client).length).toBeGreaterThanOrEqual(long.length);
    });
  await stage.harness.collaboration.withDocument('m1', 'notes', (doc) =>
    doc.getText('content').insert(0, 'Late. '),
  );
  await Promise.all(newcomers.map(synced));
  await until('the late words everywhere', () =>
    newcomers.every((client) => textOf(client).toString() === `Late. ${long}`),
  );
});

test('[C5] the server writes through the same room as the editors', async () => {
  await start();
  const client = enter('m1', 'ada:w');
  await synced(client);
  textOf(client).insert(0, 'typed. ');
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates === 1);
  await stage.harness.collaboration.withDocument('m1', 'structurer', (doc) => {
    const text = doc.getText('content');
    text.insert(text.length, 'proposed.');
  });
  const stored = await stage.harness.store.load('m1');
  expect(stored.updates).toHaveLength(2);
  await until('seen', () => textOf(client).toString() === 'typed. proposed.');
});

test('[C6] each stored update is told once, in order, with its author, before anybody sees it', async () => {
  const told: string[] = [];
  await start({ onUpdate: (name, _update, author) => told.push(`${name} ${author}`) });
  const [writer, reader] = [enter('m1', 'ada:w'), enter('m1', 'ben:w')];
  await Promise.all([synced(writer), synced(reader)]);
  let toldWhenSeen = 0;
  reader.doc.on('update', () => {
    toldWhenSeen ||= told.length;
  });
  textOf(writer).insert(0, 'a');
  await until('seen', () => textOf(reader).length === 1);
  expect(toldWhenSeen).toBe(1);
  await stage.harness.collaboration.withDocument('m1', 'notes', (doc) => doc.getMap('m').set('k', 1));
  expect(told).toEqual(['m1 ada', 'm1 server:notes']);
});

test('[C7] a viewer sees edits and cannot make any', async () => {
  await start();
  const editor = enter('m1', 'ada:w');
  await synced(editor);
  const doc = new Y.Doc();
  doc.getText('content').insert(0, 'smuggled by sync. ');
  const viewer = enter('m1', 'vic:r', { doc });
  await synced(viewer);
  textOf(viewer).insert(0, 'smuggled by update. ');
  textOf(editor).insert(0, 'real');
  await until('the edit arrives', () => textOf(viewer).toString().includes('real'));
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates === 1);
  expect(await stage.harness.collaboration.read('m1', (d) => d.getText('content').toString())).toBe('real');
  expect(viewer.wsconnected).toBe(true);
});

test('[C8] an unused document leaves memory and comes back whole', async () => {
  await start({ limits: { idleMs: 80 } });
  const client = enter('m1', 'ada:w');
  await synced(client);
  for (let n = 0; n < 20; n++) textOf(client).insert(n, 'k');
  await until('stored', () => stage.harness.collaboration.metrics().pendingUpdates === 0);
  client.disconnect();
  await until('gone', () => stage.harness.collaboration.metrics().documents === 0);
  const stored = await stage.harness.store.load('m1');
  expect(stored.updates).toHaveLength(0);
  expect(stored.snapshot).not.toBeNull();
  const again = enter('m1', 'ben:w');
  await synced(again);
  expect(textOf(again).length).toBe(20);
});

test('[C9] compaction while people type loses nothing', async () => {
  await start({ limits: { compactRows: 10 } });
  const clients = ['ada', 'ben'].map((person) => enter('m1', `${person}:w`));
  await Promise.all(clients.map(synced));
  for (let n = 0; n < 150; n++) {
    for (const client of clients) textOf(client).insert(0, 'z');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await until('all there', () => clients.every((client) => textOf(client).length === 300));
  await until('stored', () => stage.harness.collaboration.metrics().pendingUpdates === 0);
  const stored = await stage.harness.store.load('m1');
  expect(stored.updates.length).toBeLessThan(300);
  const doc = new Y.Doc();
  for (const piece of [stored.snapshot, ...stored.updates.map((u) => u.bytes)])
    if (piece !== null) Y.applyUpdate(doc, piece);
  expect(doc.getText('content').length).toBe(300);
});

test('[C10] a stop stores what clients sent before they heard of it', async () => {
  await start();
  const clients = ['ada', 'ben', 'cy'].map((person) => enter('m1', `${person}:w`));
  await Promise.all(clients.map(synced));
  for (let n = 0; n < 100; n++) for (const client of clients) textOf(client).insert(0, 'q');
  const stopping = stage.harness.collaboration.close();
  await stopping;
  for (const client of clients) client.shouldConnect = false;
  const stored = await stage.harness.store.load('m1');
  const doc = new Y.Doc();
  for (const piece of [stored.snapshot, ...stored.updates.map((u) => u.bytes)])
    if (piece !== null) Y.applyUpdate(doc, piece);
  expect(doc.getText('content').length).toBe(300);
});
