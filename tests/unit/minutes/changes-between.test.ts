import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftBlock, DraftContent } from '#server/domain/draft.ts';
import { changesBetween } from '#server/minutes/changes-between.ts';
import { wordChanges } from '#server/minutes/word-changes.ts';
import { attends, block, DRAFT, freeze } from './sample.ts';

const edit = (change: (one: DraftBlock) => DraftBlock[]): DraftContent => ({
  ...DRAFT,
  items: DRAFT.items.map((item) => ({ ...item, blocks: item.blocks.flatMap(change) })),
});
const brief = (draft: DraftContent) =>
  changesBetween(freeze(), freeze({ draft, version: 2 })).map(({ what, change, item, blockId }) => [
    what,
    change,
    item,
    blockId,
  ]);

test('[M11] two versions of the same words show no change', () => {
  expect(brief(DRAFT)).toEqual([]);
});

test('[M11] a reworded sentence is one change, with its words', () => {
  const draft = edit((one) =>
    one.id === 'p2' ? [{ ...one, text: 'It was suggested that Saturday hours be tried.' }] : [one],
  );
  const [change, ...rest] = changesBetween(freeze(), freeze({ draft }));
  expect(rest).toEqual([]);
  expect(change).toMatchObject({ what: 'point', change: 'changed', item: 2, blockId: 'p2' });
  expect(change?.words.filter(({ change: how }) => how !== 'same')).toEqual([
    { text: 'Sunday', change: 'removed' },
    { text: 'Saturday', change: 'added' },
  ]);
});

test('[M11] added, removed and moved blocks are told apart', () => {
  expect(
    brief(
      edit((one) => (one.id === 'd1' ? [one, block('d9', 'decision', 'The Board agreed hours')] : [one])),
    ),
  ).toEqual([['decision', 'added', 2, 'd9']]);
  expect(brief(edit((one) => (one.id === 'd1' ? [] : [one])))).toEqual([['decision', 'removed', 2, 'd1']]);
  const [first, second, third] = DRAFT.items;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('the sample has three items');
  const moved = block('p1', 'point', 'DF reported that two libraries had reopened.');
  const items = [
    { ...first, blocks: [...first.blocks, moved] },
    { ...second, blocks: second.blocks.filter(({ id }) => id !== 'p1') },
    third,
  ];
  expect(brief({ ...DRAFT, items })).toEqual([['point', 'moved', 1, 'p1']]);
});

test('[M11] an action’s owner and date are part of what changed', () => {
  expect(brief(edit((one) => (one.id === 'a1' ? [{ ...one, due: '2024-09-01' }] : [one])))).toEqual([
    ['action', 'changed', 2, 'a1'],
  ]);
});

test('[M11] a block made public, or turned from point to decision, is a change', () => {
  expect(brief(edit((one) => (one.id === 'p3' ? [{ ...one, confidential: false }] : [one])))).toEqual([
    ['point', 'changed', 2, 'p3'],
  ]);
  expect(brief(edit((one) => (one.id === 'p2' ? [{ ...one, kind: 'decision' }] : [one])))).toEqual([
    ['decision', 'changed', 2, 'p2'],
  ]);
});

test('[M11] attendance, head and titles are compared too', () => {
  const draft = {
    ...DRAFT,
    attendance: [
      ...DRAFT.attendance.slice(1),
      attends('apologies', 'Chair', 'Cllr Ines Marlow', 'Fenwick City Council'),
    ],
    items: DRAFT.items.map((item) => (item.number === 2 ? { ...item, title: 'Sunday hours' } : item)),
  };
  const changes = changesBetween(freeze(), freeze({ draft, chairName: 'Cllr Tom Ashby' }));
  expect(changes.map(({ what, change }) => [what, change])).toEqual([
    ['head', 'changed'],
    ['attendance', 'changed'],
    ['item', 'changed'],
  ]);
});

test('[M11] the words of a change rebuild both texts', () => {
  const text = fc.array(fc.constantFrom('board', 'noted', 'the', 'report,', 'agreed', '14', 'café'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(' '), b.join(' ')];
      const parts = wordChanges(before, after);
      const without = (change: string) =>
        parts
          .filter((part) => part.change !== change)
          .map(({ text: t }) => t)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
