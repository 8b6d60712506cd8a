import { expect, test } from 'vitest';
import type { RunChange } from '#server/domain/draft.ts';
import { changesTogether, sayChanges, sayItems } from '#server/domain/say-changes.ts';

const change = (
  blockId: string,
  what: RunChange['change'],
  before = '',
  after = '',
  item = 3,
): RunChange => ({
  blockId,
  item,
  kind: 'point',
  change: what,
  before,
  after,
});

test('[V28] what a run changed is said in words, with its items', () => {
  const changes = [
    change('a', 'added'),
    change('b', 'added', '', '', 7),
    change('c', 'changed', '', '', 4),
    change('d', 'removed'),
    change('e', 'noted'),
  ];
  expect(sayChanges(changes)).toBe(
    '2 sentences added, 1 reworded, 1 taken out, the notes changed under 1 sentence that people wrote',
  );
  expect(sayItems(changes)).toBe('in items 3, 4 and 7');
  expect(sayChanges(changes.slice(0, 1))).toBe('1 sentence added');
  expect(sayItems(changes.slice(0, 1))).toBe('in item 3');
  expect(sayChanges([])).toBe('');
});

test('[V28] several runs are told as what they came to', () => {
  const runs = [
    {
      changes: [
        change('new', 'added', '', 'One'),
        change('old', 'changed', 'Was', 'Is'),
        change('brief', 'added'),
      ],
    },
    {
      changes: [
        change('new', 'changed', 'One', 'Two'),
        change('old', 'changed', 'Is', 'Now'),
        change('brief', 'removed'),
      ],
    },
    { changes: [change('gone', 'removed', 'Said', ''), change('mine', 'noted', 'Mine', 'Theirs')] },
    { changes: [change('gone', 'added', '', 'Said again'), change('mine', 'noted', 'Mine', 'Others')] },
  ];
  expect(changesTogether(runs)).toEqual([
    change('new', 'added', '', 'Two'),
    change('old', 'changed', 'Was', 'Now'),
    change('gone', 'changed', 'Said', 'Said again'),
    change('mine', 'noted', 'Mine', 'Others'),
  ]);
});
