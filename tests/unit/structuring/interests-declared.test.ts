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
  ['RT: her firm sells sheds to allotments, so she will come off the call for that', 'Tait 4 left'],
  [
    'Cllr Stroud: Dunmere is one of the bidders for the bus fund, will drop off the call for that',
    'Stroud 3',
  ],
  ["RT's sister works for the allotments contractor. declared it, chair happy for her to stay", 'Tait 4'],
  [
    'and IS is a trustee of the ramblers by the lane, so allotments. non pecuniary, staying in for it',
    'Stroud 4',
  ],
  ['Tait sits on the board of the bus fund company - personal, remains', 'Tait 3'],
  ["Frost's council hosts allotments, he'll be muted through it", 'Frost 4'],
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
  [['item 1', 'RT has to leave at 11 for the allotments visit']],
  [['item 1', 'IS has to go before allotments, back for the vote']],
  [['item 1', 'RT will stay for the allotments paper if it runs on']],
  [['item 1', 'RT: her officers will step out for that']],
  [['item 3', 'IS: his council is one of the bidders for the bus money']],
])('[S16] %j declares nothing', (typed) => {
  expect(declared(typed)).toEqual([]);
});
