import { expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { childElements, newElement, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { createStage } from '../collaboration/stage.ts';
import { synced, until } from '../collaboration/support.ts';

const stage = createStage();
const items = (doc: Y.Doc) => childElements(minutesOf(doc), 'item');
const words = (doc: Y.Doc): string =>
  items(doc)
    .map((item) => childElements(item).map(textOf).join('|'))
    .join(' / ');

const LINE = 'The board met';
const aDraft = async (): Promise<{ ada: WebsocketProvider; bob: WebsocketProvider }> => {
  await stage.harness.collaboration.withDocument('m1', 'structurer', (doc) => {
    for (const number of [1, 2]) {
      const item = newElement('item', { number, title: 'Item' });
      minutesOf(doc).insert(number - 1, [item]);
      item.insert(0, [newElement('block', { id: `l${number}` }, number === 1 ? LINE : 'Noted.')]);
    }
  });
  const [ada, bob] = [stage.enter('m1', 'ada:w'), stage.enter('m1', 'bob:w')];
  await Promise.all([ada, bob].map(synced));
  return { ada, bob };
};

/** As the page moves a line: taken out, and made anew in the next item. */
const move = ({ doc }: WebsocketProvider): void => {
  const [first, second] = items(doc);
  doc.transact(() => {
    first?.delete(0, 1);
    second?.insert(0, [newElement('block', { id: 'l1' }, LINE)]);
  });
};
const type = ({ doc }: WebsocketProvider, at: number, letters: string): void => {
  const text = childElements(items(doc)[0] as Y.XmlElement)[0]?.get(0) as Y.XmlText;
  text.insert(at, letters);
};
const authors = async (id: string): Promise<[string, number][]> =>
  ((await stage.harness.collaboration.authors('m1')).get(id)?.runs ?? []).map((run) => [
    run.authorId,
    run.length,
  ]);

const EXPECTED: [string, number][] = [
  ['server:structurer', 4],
  ['bob', 6],
  ['server:structurer', 9],
];

test('[U19] what somebody typed offline into a line that was moved meanwhile is in the moved line after a restart', async () => {
  await stage.start({ limits: { compactRows: 3, idleMs: 100 } });
  const { ada, bob } = await aDraft();
  bob.disconnect();
  type(bob, 4, 'whole ');
  move(ada);
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates === 2);
  await stage.restart();
  for (const one of [ada, bob])
    await until('everybody sees it', () => words(one.doc) === ' / The whole board met|Noted.');
  expect(await authors('l1')).toEqual(EXPECTED);
  await stage.restart();
  expect(await stage.harness.collaboration.read('m1', words)).toBe(' / The whole board met|Noted.');
  expect(await authors('l1')).toEqual(EXPECTED);
});

test('[U19] what somebody typed into a line is in it though the one who moved it had not seen the words', async () => {
  await stage.start();
  const { ada, bob } = await aDraft();
  ada.disconnect();
  move(ada);
  type(bob, 4, 'whole ');
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates === 2);
  ada.connect();
  for (const one of [ada, bob])
    await until('everybody sees it', () => words(one.doc) === ' / The whole board met|Noted.');
  expect(await authors('l1')).toEqual(EXPECTED);
});
