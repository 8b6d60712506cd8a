import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { wordsIn } from '#server/domain/count-words.ts';
import { newElement } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { itemOfCursor } from '#server/web/editor/presence/where.ts';

test('[F7] a cursor is in the item around it; a cursor nobody can read is nowhere', () => {
  const doc = new Y.Doc();
  const item = newElement('item', { number: 4 });
  minutesOf(doc).insert(0, [item]);
  const block = newElement('block', {}, 'Words.');
  item.insert(0, [block]);
  const text = block.get(0);
  const head = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text as Y.XmlText, 2));
  expect(itemOfCursor(doc, { anchor: head, head })).toBe(4);
  for (const junk of [null, undefined, 'x', {}, { head: 'x' }, { head: { type: { client: 'x' } } }])
    expect(itemOfCursor(doc, junk)).toBe(null);
});

test('[F4] words are counted as people count them', () => {
  expect(wordsIn('')).toBe(0);
  expect(wordsIn('The Chair’s e-mail, £3,800.50 – and 14 libraries.')).toBe(7);
  expect(wordsIn('naïve Ōmori — …')).toBe(2);
});
