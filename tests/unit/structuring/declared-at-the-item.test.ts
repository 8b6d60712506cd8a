import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

const declared = (...typed: readonly string[]): readonly (readonly [string, number, boolean])[] =>
  propose(['item 3', 'LC: two routes left', ...typed]).declarations.map((one) => [
    one.name,
    one.item,
    one.left,
  ]);

test.each([
  ['IS declared his council is one of the 22, left the room', 'Cllr Ivan Stroud', true],
  ["RT's council is a bidder so she stepped out for this", 'Cllr Rhona Tait', true],
  ['RT owns shares in the bus company, took no part', 'Cllr Rhona Tait', false],
  ['IS declared an interest and left the room', 'Cllr Ivan Stroud', true],
  ["RT - interest, she's on the bus users board", 'Cllr Rhona Tait', false],
  ['declaration from RT, brother is a driver. non pecuniary', 'Cllr Rhona Tait', false],
  ['IS recused himself, his firm supplies the buses', 'Cllr Ivan Stroud', false],
])('[S16] "%s" at an item is a declaration for it', (typed, name, left) => {
  expect(declared(typed)).toEqual([[name, 3, left]]);
});

test.each([
  'RT said her council is one of those missing out',
  "IS's council left the scheme last year",
  'RT declared herself happy',
  'IS declared that the council would not pay',
])('[S16] "%s" is none', (typed) => {
  expect(declared(typed)).toEqual([]);
});

test('[S16] one interest may be in several items', () => {
  const found = propose([
    'item 1',
    'Declarations: IS, trustee of the growers - items 3 & 4',
    'RT, item 4, a plot',
  ]);
  expect(found.declarations.map((one) => [one.name, one.item])).toEqual([
    ['Cllr Ivan Stroud', 3],
    ['Cllr Ivan Stroud', 4],
    ['Cllr Rhona Tait', 4],
  ]);
});
