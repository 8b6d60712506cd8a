import { expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const decided = (typed: string) =>
  item(propose(['item 3', 'LC: fares are up', typed]), 3).decisions.map((one) => one.text);

test.each([
  [
    "It was further agreed to withdraw from the producers' steering group.",
    "The Board agreed to withdraw from the producers' steering group.",
  ],
  ['It was also agreed to write to the minister', 'The Board agreed to write to the minister.'],
  ['LCWIP approved 6 votes to 2', 'The Board agreed, by six votes to two, the LCWIP.'],
  [
    "also they want a complaints line set up nationally, so that's endorsed",
    'The Board endorsed a complaints line set up nationally.',
  ],
  ["on the fleet paper they just noted it, I didn't write that down", 'The Board noted the fleet paper.'],
])('[S65] an outcome is read in a clerk’s own ways of telling it: "%s"', (typed, sentence) => {
  expect(decided(typed)).toEqual([sentence]);
});

test.each(['RT said it was agreed to differ', 'IS wanted to know who approved it 6 years ago'])(
  '[S65] what is only told of is none: "%s"',
  (typed) => {
    expect(decided(typed)).toEqual([]);
  },
);
