import { afterEach, expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { childElements, newElement, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import {
  type Harness,
  type HarnessOptions,
  join,
  startHarness,
  synced,
  until,
} from '../collaboration/support.ts';

let harness: Harness | null = null;
const clients: WebsocketProvider[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await harness?.stop();
  harness?.remove();
  harness = null;
});

const start = async (options: HarnessOptions = {}): Promise<Harness> => {
  harness = await startHarness(options);
  return harness;
};
const enter = async (token: string, doc = new Y.Doc()): Promise<WebsocketProvider> => {
  if (harness === null) throw new Error('no server');
  const client = join(harness, 'm1', token, { doc });
  clients.push(client);
  await synced(client);
  return client;
};

const frame = (doc: Y.Doc): void => {
  const item = newElement('item', { number: 1, title: 'One' });
  minutesOf(doc).insert(0, [item]);
  item.insert(0, [newElement('block', { id: 'b1' }, 'Noted.')]);
};
const lineOf = (doc: Y.Doc): Y.XmlText => {
  const block = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'))[0];
  return block?.get(0) as Y.XmlText;
};
const words = (doc: Y.Doc): string =>
  childElements(minutesOf(doc), 'item')
    .flatMap((item) => childElements(item, 'block'))
    .map(textOf)
    .join('|');

/** "ada:The |bob:board" of the only line. */
const read = async (book: Harness): Promise<string> => {
  const block = (await book.collaboration.authors('m1')).get('b1');
  let at = 0;
  return (block?.runs ?? [])
    .map(({ authorId, length }) => {
      at += length;
      return `${authorId}:${block?.text.slice(at - length, at)}`;
    })
    .join('|');
};

const WRITTEN = 'ada:Carefully |server:structurer:Noted|bob: by all|server:structurer:.';

/** Ada and Bob write into the machine's line. */
const write = async (book: Harness): Promise<void> => {
  await book.collaboration.withDocument('m1', 'structurer', frame);
  const ada = await enter('ada:w');
  const bob = await enter('bob:w');
  for (const [at, letter] of [...'Carefully '].entries()) lineOf(ada.doc).insert(at, letter);
  await until('bob sees it', () => words(bob.doc) === 'Carefully Noted.');
  for (const [at, letter] of [...' by all'].entries()) lineOf(bob.doc).insert(15 + at, letter);
  await until('ada sees it', () => words(ada.doc) === 'Carefully Noted by all.');
};

test('[U14] who wrote what is known at once, after compaction, after the document left memory and after a restart', async () => {
  const book = await start({ limits: { compactRows: 5, idleMs: 100 } });
  await write(book);
  expect(await read(book)).toBe(WRITTEN);
  for (const client of clients.splice(0)) client.destroy();
  await until('gone from memory', () => book.collaboration.metrics().documents === 0);
  expect((await book.store.load('m1')).record).not.toBeNull();
  expect(await read(book)).toBe(WRITTEN);
  await book.stop();
  const again = await start({ file: book.file });
  expect(await read(again)).toBe(WRITTEN);
});

test('[U14] a server that ends without a word has lost nobody’s authorship', async () => {
  const book = await start();
  await write(book);
  // As a crash leaves it: rows and no snapshot, read by another process.
  const { updates, record } = await book.store.load('m1');
  expect(record).toBeNull();
  expect(updates.length).toBeGreaterThan(5);
  const after = await startHarness({ file: book.file });
  expect(await read(after)).toBe(WRITTEN);
  expect(await read(after)).toBe(await read(book));
  await after.stop();
});

test('[U14] what is typed after compaction is added to what the record says', async () => {
  const book = await start({ limits: { compactRows: 4 } });
  await write(book);
  const ada = await enter('ada:w');
  lineOf(ada.doc).insert(0, '!');
  await until('stored', () => book.collaboration.metrics().pendingUpdates === 0);
  await book.stop();
  const again = await start({ file: book.file });
  expect(await read(again)).toBe(`ada:!Carefully |server:structurer:Noted|bob: by all|server:structurer:.`);
});

test('[U9] what was typed offline comes back as its writer’s, between the words of the others', async () => {
  const book = await start();
  await write(book);
  const [ada, bob] = clients;
  if (ada === undefined || bob === undefined) throw new Error('nobody is here');
  ada.disconnect();
  lineOf(ada.doc).insert(10, 'and duly ');
  lineOf(bob.doc).delete(15, 7);
  const before = book.collaboration.metrics().storedUpdates;
  await until('stored', () => book.collaboration.metrics().storedUpdates > before);
  expect((await book.collaboration.authors('m1')).get('b1')?.deleted).toEqual([
    { authorId: 'bob', deletedById: 'bob', length: 7 },
  ]);
  ada.connect();
  await until('merged', () => words(bob.doc) === 'Carefully and duly Noted.');
  expect(await read(book)).toBe('ada:Carefully and duly |server:structurer:Noted.');
});

test('[U13] new content under a client id that is another person’s is refused with its code, also after a restart', async () => {
  const book = await start();
  await write(book);
  const id = clients[0]?.doc.clientID ?? 0;
  for (const client of clients.splice(0)) client.destroy();
  await book.stop();
  const again = await start({ file: book.file });
  const forger = new Y.Doc();
  const client = await enter('mallory:w', forger);
  const own = forger.clientID;
  forger.clientID = id;
  const closed = new Promise<number>((resolve) => {
    client.on('connection-close', (event) => resolve(event?.code ?? 0));
  });
  lineOf(forger).insert(0, 'Ada wrote this. ');
  forger.clientID = own;
  expect(await closed).toBe(closeCodes.foreignClient);
  expect(await read(again)).toBe(WRITTEN);
});

test('[U13] a client id that was registered is its person’s before the first edit', async () => {
  const book = await start();
  await book.collaboration.withDocument('m1', 'structurer', frame);
  const doc = new Y.Doc();
  const ada = join(book, 'm1', 'ada:w', { doc, connect: false });
  clients.push(ada);
  ada.params.client = String(doc.clientID);
  ada.connect();
  await synced(ada);
  await until('kept', () => book.collaboration.metrics().pendingUpdates === 0);
  expect((await book.store.load('m1')).clients).toContainEqual({ clientId: doc.clientID, personId: 'ada' });
  const mallory = join(book, 'm1', 'mallory:w', { connect: false });
  clients.push(mallory);
  mallory.params.client = String(doc.clientID);
  const closed = new Promise<number>((resolve) => {
    mallory.on('connection-close', (event) => resolve(event?.code ?? 0));
  });
  mallory.connect();
  expect(await closed).toBe(closeCodes.foreignClient);
});

test('[U13] a person’s client ids in a document are bounded', async () => {
  const book = await start({ limits: { clientIdsPerPerson: 3 } });
  const ada = await enter('ada:w');
  const closed = new Promise<number>((resolve) => {
    ada.on('connection-close', (event) => resolve(event?.code ?? 0));
  });
  for (let id = 1; id <= 4; id++) {
    const other = new Y.Doc();
    other.clientID = id;
    other.getText('content').insert(0, 'x');
    Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(other));
  }
  expect(await closed).toBe(closeCodes.tooMany);
  expect(book.collaboration.metrics().documents).toBe(1);
});

test('[U15] a document that holds no minutes keeps no authorship', async () => {
  const book = await start({ limits: { compactRows: 3, idleMs: 100 } });
  const ada = await enter('ada:w');
  for (let n = 0; n < 10; n++) ada.doc.getText('content').insert(0, 'x');
  await until('stored', () => book.collaboration.metrics().pendingUpdates === 0);
  expect([...(await book.collaboration.authors('m1'))]).toEqual([]);
  ada.destroy();
  await until('gone from memory', () => book.collaboration.metrics().documents === 0);
  expect((await book.store.load('m1')).record).toBeNull();
});
