import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { childElements, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { aBoard, OFFICERS, type PersonName } from '#tests/support/board.ts';

const firstLine = (doc: Y.Doc): Y.XmlElement => {
  const line = childElements(minutesOf(doc), 'item')
    .flatMap((item) => childElements(item, 'block'))
    .find((block) => textOf(block) !== '');
  if (line === undefined) throw new Error('the draft is empty');
  return line;
};

test('[U5] words that come back with an earlier version of the draft are their authors’, not the restorer’s', async () => {
  const book = await aBoard();
  await book.plan();
  await book.start();
  await book.type('item 3 - libraries');
  await book.type('OM introduced the update, 14 libraries have reopened since September');
  const [olive, piers] = [await book.as('olive'), await book.as('piers')];
  await book.useCases.structureNotes(olive, OFFICERS);
  const { id } = await book.meeting();
  const edit = async (who: PersonName, change: (line: Y.XmlElement) => void): Promise<void> => {
    const { personId } = await book.as(who);
    await book.collaboration.withDocument(id, { person: String(personId) }, (doc) => change(firstLine(doc)));
  };
  const authors = async () =>
    [...(await book.collaboration.authors(id)).values()].find((one) => one.text.startsWith('For the'));

  await edit('olive', (line) => (line.get(0) as Y.XmlText).insert(0, 'For the record: '));
  const before = await authors();
  await book.useCases.nameVersion(olive, id, 'as it was');
  const version = (await book.useCases.listTimeline(olive, id)).entries.find(
    (one) => one.name === 'as it was',
  );

  // Piers takes words out, adds some, and takes the whole line away.
  await edit('piers', (line) => (line.get(0) as Y.XmlText).delete(4, 20));
  await edit('piers', (line) => (line.get(0) as Y.XmlText).insert(0, 'Piers thinks: '));
  await edit('piers', (line) => {
    const item = line.parent as Y.XmlElement;
    item.delete(item.toArray().indexOf(line), 1);
  });
  await book.useCases.restoreVersion(piers, id, version?.id ?? '');
  expect(before?.runs[0]).toEqual({ authorId: olive.personId, length: 16 });
  const after = await authors();
  expect(after?.text).toBe(before?.text);
  expect(after?.runs).toEqual(before?.runs);
});
