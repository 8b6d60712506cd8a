import { expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const tasks = (...typed: string[]) =>
  item(
    propose([note('n1', 'item 3'), ...typed.map((text, at) => note(`n${at + 2}`, text, { user: 'U2' }))]),
    3,
  ).actions.map(({ owners, text }) => `${owners.join(' and ')}: ${text}`);

test.each([
  [
    "i'd like RT to send me the coldbeck figures",
    'Cllr Rhona Tait: Send Dev Patel-Ross the Coldbeck figures.',
  ],
  ["ok. also i'd like Rhona to send me the figures", 'Cllr Rhona Tait: Send Dev Patel-Ross the figures.'],
  ["i'd like LC to send me the figures", 'Lena Cross: Send Dev Patel-Ross the figures.'],
])('[S10] an officer’s own wish of somebody is a task for them: "%s"', (typed, task) => {
  expect(tasks(typed)).toEqual([task]);
});

test.each(["i'd like RT to speak up", 'i would like Rhona to be right about this'])(
  '[S10] a wish for nothing that is sent gives a member no task: "%s"',
  (typed) => {
    expect(tasks(typed)).toEqual([]);
  },
);

test('[S64] a day set anew with a reason behind it keeps the meeting it was for', () => {
  expect(
    tasks(
      'LC to do a survey of what works for the may board',
      "actually make that july, may's agenda is full",
    ),
  ).toEqual(['Lena Cross: Do a survey of what works for the July board.']);
});

test.each([
  [
    ['can RT send the coldbeck write up to lena for circulation', 'yes she will after easter'],
    'Send the Coldbeck write up to Lena Cross for circulation after Easter.',
  ],
  [['could RT write to the operator?', 'yes'], 'Write to the operator.'],
])('[S10] what a member is asked for by name and says yes to is their task: %j', (typed, task) => {
  const [only, other] = item(
    propose([note('n1', 'item 3'), ...typed.map((text, at) => note(`n${at + 2}`, text, { user: 'U2' }))]),
    3,
  ).actions;
  expect(other).toBeUndefined();
  expect(only?.text).toBe(task);
  expect(only?.owners).toEqual(['Cllr Rhona Tait']);
  expect([...(only?.noteIds ?? [])].sort()).toEqual(['n2', 'n3']);
});

test.each([
  ['can RT hear us', 'yes she can'],
  ['can RT send it round?', 'no she has not got it'],
  ['could RT write to the operator?', 'IS said yes, fares are too high'],
])('[S10] no yes, or nothing to do, is no task: "%s", "%s"', (...typed) => {
  expect(tasks(...typed)).toEqual([]);
});
