import Libsql from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import type { Authorize } from '#server/collaboration/collaboration.ts';
import { freshFile, type Node, startNode } from './several-support.ts';
import { byToken, join, synced, textOf, until } from './support.ts';

const enter = async (
  node: Pick<Node, 'url'>,
  token: string,
  doc = new Y.Doc(),
): Promise<WebsocketProvider> => {
  const client = join(node, 'm1', token, { doc });
  onTestFinished(() => client.destroy());
  await synced(client);
  return client;
};

const two = async (more: Parameters<typeof startNode>[1] = {}): Promise<readonly [Node, Node]> => {
  const file = freshFile();
  return [await startNode(file, more), await startNode(file, more)];
};

const wait = (what: string, check: () => boolean): Promise<void> => until(what, check, 30_000);

const same = (clients: readonly WebsocketProvider[], length: number): Promise<void> =>
  wait(`${length} letters everywhere`, () => clients.every((one) => textOf(one).length === length));

/** Names in presence as a client sees them. */
const names = (client: WebsocketProvider): string[] =>
  [...client.awareness.getStates().values()]
    .map((state) => String((state.user as { name?: string } | undefined)?.name))
    .sort();

test('[SP9] edits cross between processes both ways, and a newcomer on either has all of them', async () => {
  const [a, b] = await two();
  const [ada, ben] = [await enter(a, 'ada:w'), await enter(b, 'ben:w')];
  for (let n = 0; n < 40; n++) {
    textOf(ada).insert(0, 'a');
    textOf(ben).insert(0, 'b');
    if (n % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await same([ada, ben], 80);
  const [cy, di] = [await enter(a, 'cy:r'), await enter(b, 'di:r')];
  await same([ada, ben, cy, di], 80);
  const texts = [ada, ben, cy, di].map((one) => textOf(one).toString());
  expect(new Set(texts).size).toBe(1);
  expect(a.logged.concat(b.logged).filter((line) => !line.startsWith('collaboration.closed'))).toEqual([]);
});

test('[SP9] what a client of one process sees from the other is in the store', async () => {
  const [a, b] = await two();
  const [ada, ben] = [await enter(a, 'ada:w'), await enter(b, 'ben:r')];
  for (let n = 1; n <= 20; n++) {
    textOf(ada).insert(n - 1, 'x');
    await wait('the other sees it', () => textOf(ben).length === n);
    const { updates } = await a.store.load('m1');
    const read = new Y.Doc();
    for (const { bytes } of updates) Y.applyUpdate(read, bytes);
    expect(read.getText('content').length).toBe(n);
  }
});

test('[SP9] who wrote which words is the same at both, however the edits met', async () => {
  const [a, b] = await two();
  const name = 'm1';
  await a.collaboration.withDocument(name, 'structurer', (doc) => {
    const minutes = doc.getXmlFragment('minutes');
    const item = new Y.XmlElement('item');
    item.setAttribute('id', 'i1');
    const block = new Y.XmlElement('block');
    block.setAttribute('id', 'b1');
    block.insert(0, [new Y.XmlText('Noted.')]);
    item.insert(0, [block]);
    minutes.insert(0, [item]);
  });
  const [ada, ben] = [await enter(a, 'ada:w'), await enter(b, 'ben:w')];
  const line = (client: WebsocketProvider): Y.XmlText => {
    const item = client.doc.getXmlFragment('minutes').get(0) as Y.XmlElement;
    return (item.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  };
  for (const letter of 'Warmly ') line(ada).insert(0, letter);
  for (const letter of ' Agreed') line(ben).insert(line(ben).length, letter);
  await wait('both texts', () => [ada, ben].every((one) => line(one).length === 20));
  const authors = (await a.collaboration.authors(name)).get('b1');
  expect(new Set(authors?.runs.map((run) => run.authorId))).toEqual(
    new Set(['ada', 'ben', 'server:structurer']),
  );
  expect((await b.collaboration.authors(name)).get('b1')).toEqual(authors);
});

test('[SP9] a page that goes from one process to the other brings nothing the other lacks, and stays', async () => {
  const [a, b] = await two();
  const cy = await enter(b, 'cy:r');
  let ben = await enter(a, 'ben:w');
  const ada = await enter(a, 'ada:w');
  const closings: number[] = [];
  for (let n = 0; n < 12; n++) {
    textOf(ada).insert(0, 'a');
    await wait('ben sees it', () => textOf(ben).length === textOf(ada).length);
    textOf(ben).insert(0, 'b');
    const { doc } = ben;
    // At once, with words of hers that the other process may not have read yet.
    ben.destroy();
    ben = join(n % 2 === 0 ? b : a, 'm1', 'ben:w', { doc });
    ben.on('connection-close', (event) => closings.push(event?.code ?? 0));
    await synced(ben);
  }
  await same([ada, ben, cy], 24);
  ben.destroy();
  expect(closings.filter((code) => code >= 4000)).toEqual([]);
});

test('[SP4] people see who is at the other process, also when they come later, until it stops', async () => {
  const [a, b] = await two();
  const [ada, ben] = [await enter(a, 'ada:w'), await enter(b, 'ben:w')];
  ada.awareness.setLocalStateField('cursor', 1);
  ben.awareness.setLocalStateField('user', { name: 'Somebody else' });
  await wait('each sees the other', () => names(ada).includes('Cllr ben') && names(ben).includes('Cllr ada'));
  const cy = await enter(b, 'cy:r');
  await wait(
    'the newcomer sees both',
    () => names(cy).includes('Cllr ada') && names(cy).includes('Cllr ben'),
  );
  ada.destroy();
  await wait('her end is seen', () => !names(ben).includes('Cllr ada') && !names(cy).includes('Cllr ada'));
  const di = await enter(a, 'di:r');
  di.awareness.setLocalStateField('cursor', 2);
  await wait('the newcomer is seen', () => names(ben).includes('Cllr di'));
  di.shouldConnect = false;
  await a.stop();
  await wait('the end of the process is seen', () => !names(ben).includes('Cllr di'));
});

test('[SP11] compaction on one process while people type on both loses nothing and closes nobody', async () => {
  const [a, b] = await two({ limits: { compactRows: 15, idleMs: 60_000 } });
  const [ada, ben] = [await enter(a, 'ada:w'), await enter(b, 'ben:w')];
  const closings: number[] = [];
  for (const one of [ada, ben]) one.on('connection-close', (event) => closings.push(event?.code ?? 0));
  for (let n = 1; n <= 60; n++) {
    textOf(ada).insert(0, 'a');
    textOf(ben).insert(0, 'b');
    await wait('both letters', () => textOf(ada).length === 2 * n && textOf(ben).length === 2 * n);
  }
  expect(closings).toEqual([]);
  await expect.poll(async () => (await a.store.load('m1')).snapshot?.length ?? 0).toBeGreaterThan(0);
  const stored = await a.store.load('m1');
  expect(stored.updates.length).toBeLessThan(60);
  const cy = await enter(await startNode(a.file), 'cy:r');
  expect(textOf(cy).toString()).toBe(textOf(ada).toString());
}, 120_000);

test('[SP12] a role taken away through one process ends the connection at the other', async () => {
  const gone = new Set<string>();
  const readers = new Set<string>();
  const authorize: Authorize = async (request) => {
    const [person = ''] = (request.token ?? '').split(':');
    if (gone.has(person)) return { close: closeCodes.notEntitled };
    const answer = await byToken(request);
    return 'close' in answer ? answer : { ...answer, canWrite: answer.canWrite && !readers.has(person) };
  };
  const [a, b] = await two({ authorize });
  const [ben, cy] = [await enter(b, 'ben:w'), await enter(b, 'cy:w')];
  const codes: number[] = [];
  ben.on('connection-close', (event) => codes.push(event?.code ?? 0));
  gone.add('ben');
  readers.add('cy');
  await a.collaboration.recheck('m1');
  await wait('the connection is closed', () => codes.length > 0);
  expect(codes[0]).toBe(closeCodes.notEntitled);
  textOf(cy).insert(0, 'not mine to write any more');
  await b.collaboration.read('m1', () => null);
  textOf(await enter(a, 'ada:w')).insert(0, 'x');
  await wait('the writer of before reads on', () => textOf(cy).toString().includes('x'));
  expect(await a.collaboration.read('m1', (doc) => doc.getText('content').toString())).toBe('x');
});

test('[SP13] a lock through one process stops edits at the other, with all received there in the content', async () => {
  const [a, b] = await two();
  const ben = await enter(b, 'ben:w');
  for (let n = 0; n < 30; n++) textOf(ben).insert(0, 'b');
  await wait(
    'received',
    () => b.collaboration.metrics().pendingUpdates + b.collaboration.metrics().storedUpdates > 0,
  );
  const received = await b.collaboration.read('m1', (doc) => doc.getText('content').length);
  await a.collaboration.lock('m1');
  const frozen = await a.collaboration.read('m1', (doc) => doc.getText('content').length);
  expect(frozen).toBeGreaterThanOrEqual(received);
  textOf(ben).insert(0, 'late');
  for (const node of [a, b])
    await expect(node.collaboration.withDocument('m1', 'notes', () => null)).rejects.toMatchObject({
      code: 'draft-locked',
    });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await a.collaboration.read('m1', (doc) => doc.getText('content').length)).toBe(frozen);
  // Opened through the other one.
  await b.collaboration.open('m1');
  await wait('what was typed meanwhile is merged', () => textOf(ben).length === 34);
  await expect
    .poll(() => a.collaboration.read('m1', (doc) => doc.getText('content').toString()))
    .toContain('late');
});

test('[SP13] a process that did not hear of the lock stores nothing: its clients keep what they typed', async () => {
  const [a, b] = await two();
  const ben = await enter(b, 'ben:w');
  textOf(ben).insert(0, 'before ');
  await expect
    .poll(() => a.collaboration.read('m1', (doc) => doc.getText('content').toString()))
    .toBe('before ');
  await a.store.bar('m1', true);
  textOf(ben).insert(7, 'kept');
  await wait('the refused document goes', () =>
    b.logged.some((line) => line.includes('try') || line.includes('store')),
  );
  expect(await a.collaboration.read('m1', (doc) => doc.getText('content').toString())).toBe('before ');
  await a.store.bar('m1', false);
  await expect
    .poll(() => a.collaboration.read('m1', (doc) => doc.getText('content').toString()))
    .toBe('before kept');
});

test('[SP16] a document that one process sets aside is closed at all of them, with every row kept', async () => {
  const [a, b] = await two();
  const [ada, ben] = [await enter(a, 'ada:w'), await enter(b, 'ben:w')];
  textOf(ada).insert(0, 'words');
  await wait('they cross', () => textOf(ben).length === 5);
  const codes: number[] = [];
  for (const one of [ada, ben]) one.on('connection-close', (event) => codes.push(event?.code ?? 0));
  const behind = new Libsql(a.file);
  behind.prepare('UPDATE "DraftUpdate" SET "bytes" = zeroblob(length("bytes"))').run();
  const rows = (): unknown => behind.prepare('SELECT * FROM "DraftUpdate" ORDER BY "id"').all();
  const before = rows();
  const c = await startNode(a.file);
  const cy = join(c, 'm1', 'cy:r');
  onTestFinished(() => cy.destroy());
  cy.on('connection-close', (event) => codes.push(event?.code ?? 0));
  await wait('all three are closed', () => codes.length >= 3);
  expect([...new Set(codes)]).toEqual([closeCodes.setAside]);
  expect(rows()).toEqual(before);
  behind.close();
});

test('[SP14] writes of two processes to one document follow one another', async () => {
  const [a, b] = await two();
  const add = (node: Node): Promise<void> =>
    node.collaboration.withDocument('m1', 'notes', (doc) => {
      const list = doc.getArray<number>('list');
      list.push([list.length]);
    });
  await Promise.all([a, b, a, b, a, b, a, b, a, b].map(add));
  for (const node of [a, b])
    expect(await node.collaboration.read('m1', (doc) => doc.getArray('list').toArray())).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
});
