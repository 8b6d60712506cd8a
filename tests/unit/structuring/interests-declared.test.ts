import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

const declared = (typed: readonly string[]): readonly string[] =>
  propose(typed).declarations.map(
    (one) => `${one.name.split(' ').at(-1)} ${one.item}${one.left ? ' left' : ''}`,
  );

test.each([
  ["RT lets out three allotments so she's out the room for the allotments", 'Tait 4 left'],
  ["Cllr Tait's son drives for the operator, will go out for the rural bus fund", 'Tait 3 left'],
  [
    "Tait has an interest in the allotments one, her firm sells sheds. pecuniary so she'll go out",
    'Tait 4 left',
  ],
  ['tait has an interest in the allotments one, her firm sells sheds. staying', 'Tait 4'],
  ['RT farms next to the allotments, keeping out of that one', 'Tait 4'],
  ['stroud owns shares in the bus operator, takes no part in rural bus', 'Stroud 3'],
  ['IS: interest re allotments, holds a plot. stays put', 'Stroud 4'],
])('[S16] "%s"', (typed, expected) => {
  const [only, more] = declared(['item 1', typed, 'item 3', 'LC: two routes left']);
  expect(only?.startsWith(expected.replace(' left', ''))).toBe(true);
  expect(more).toBeUndefined();
});

test('[S16] "interest in this one" is of the item it is typed under', () => {
  expect(
    declared([
      'item 3',
      'LC: two routes left',
      "RT has just said she chairs the users' trust so interest in this one, staying put",
    ]),
  ).toEqual(['Tait 3']);
});

test.each([
  [['item 1', 'NP opened and welcomed Gail Tory (item 3)']],
  [['item 1', 'NP in the chair. welcomed Gail Tory, with us for item 3']],
  [['item 1', 'IS has to be away by half past, before item 4']],
  [['item 3', 'RT left for her train']],
  [['item 3', 'tait said residents have an interest in the allotments']],
  [['item 4', 'RT: interest is low in this one']],
])('[S16] %j declares nothing', (typed) => {
  expect(declared(typed)).toEqual([]);
});
