import { expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const names = (category: string, ...typed: readonly string[]): readonly string[] =>
  propose(['item 1', ...typed])
    .attendance.filter((one) => one.category === category)
    .map((one) => one.name);

test.each([
  ['in: NP IS RT / out: Ada Finch (hols)', ['Cllr Ada Finch']],
  ['NP chairs. vice chair sends apols', ['Cllr Ivan Stroud']],
  ['apols: RT (EM subbing), Ada Finch. no others', ['Cllr Ada Finch', 'Cllr Rhona Tait']],
])('[S15] who is away by "%s"', (typed, away) => {
  expect(names('apologies', typed)).toEqual(away);
});

test.each([
  ['NP IS Frost. nothing from RT', ['Cllr Nora Peel', 'Cllr Ivan Stroud', 'Cllr Alan Frost']],
  [
    'NP IS RT Frost, Finch to join late',
    ['Cllr Nora Peel', 'Cllr Ivan Stroud', 'Cllr Alan Frost', 'Cllr Rhona Tait'],
  ],
])('[S15] who is there by "%s"', (typed, there) => {
  expect(names('present', typed)).toEqual(there);
});

test('[S15] a substitute in brackets sits for whoever stands before', () => {
  const [sub] = propose(['item 1', 'apols: RT (EM subbing), Ada Finch']).attendance.filter(
    (one) => one.category === 'substitute',
  );
  expect([sub?.name, sub?.standsFor]).toEqual(['Cllr Eric Munn', 'Cllr Rhona Tait']);
});

test('[S15] a guest comes with where they are from, and is not quoted', () => {
  const found = propose(['item 1', 'NP IS RT here', 'GT from bus users joined for this']);
  expect(found.attendance.map((one) => one.name)).toContain('Ms Gail Tory');
  expect(item(found, 1).points).toEqual([]);
});

test.each([
  "RT's connection dropped, back after 5 mins",
  'IS off to catch a train',
  'RT nipped out 10 mins, back for the vote',
  'IS had to go at 2.15',
])('[S15] "%s" is a going and nothing that was discussed', (typed) => {
  const found = propose(['item 1', 'NP IS RT', 'item 3', 'LC: two routes left', typed]);
  expect(item(found, 3).points).toHaveLength(1);
  expect(item(found, 3).decisions).toEqual([]);
});
