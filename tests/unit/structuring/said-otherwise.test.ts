import { expect, test } from 'vitest';
import { note, propose } from './meeting.ts';

const LENA = { user: 'U1', authorName: 'Lena Cross' };
const decisions = (first: string, typed: string): { text: string; noteIds: readonly string[] }[] =>
  propose([
    'item 3',
    'LC: two operators are left in the county',
    first,
    note('n99', typed, LENA),
    'RT: fares are high',
  ]).items.flatMap((one) => one.decisions.map(({ text, noteIds }) => ({ text, noteIds })));

const APPROVED = 'bus fund paper approved as it stands';

test.each([
  'er no Dev. RT objected and chair went with her: held over to june',
  'no no, other way round Dev! the paper was rejected 7-2',
  'nope, deferred to the september meeting',
  'No - they deferred it to september',
  'not quite, approved subject to a map of the routes',
  "that's not right, it was thrown out 6-4",
  "that's not what was agreed, paper deferred to september",
  'not what I heard. Deferred to september',
  'opposite! paper was rejected 5 to 3',
  'you misheard, paper put off to september',
  'hang on, no, deferred to september',
  'sorry Dev wrong way round, the paper was turned down',
])('[S12] "%s" stands in the place of a colleague’s decision', (typed) => {
  expect(decisions(APPROVED, typed).filter((one) => one.noteIds.includes('n3'))).toEqual([]);
});

test('[S12] what a colleague says was settled is the decision in its place', () => {
  const found = decisions(APPROVED, 'er no Dev. RT objected and chair went with her: held over to june');
  expect(found.map((one) => one.noteIds)).toEqual([['n99']]);
});

test.each([
  'no dissent',
  'nobody against, carried',
  'no objections at all, agreed nem con',
  'not going to be popular, said IS',
  'no cost to us till the fund is agreed',
  'right, that was quick',
  'RT: no, it should have been deferred',
])('[S12] "%s" leaves a colleague’s decision', (typed) => {
  expect(decisions(APPROVED, typed).some((one) => one.noteIds.includes('n3'))).toBe(true);
});

test.each([
  'dev strike that, IS withdrew it. NP already has a board on it',
  'Dev scrap that one, already in hand',
  'dev please ignore that, GT has it',
  'no dev take that out, IS withdrew it',
])('[S12] "%s" tells a colleague to take a note back', (typed) => {
  const found = decisions('agreed to set up a task group on fares', typed);
  expect(found.filter((one) => one.noteIds.includes('n3'))).toEqual([]);
});
