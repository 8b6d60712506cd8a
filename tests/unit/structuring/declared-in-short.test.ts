import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

const declared = (...typed: string[]): string[] =>
  propose(['apologies: none', ...typed]).declarations.map((one) => `${one.name}#${one.item}`);

test.each([
  ['RT - school governor - 4', 'Cllr Rhona Tait#4'],
  ['RT - 4 - trustee, allotment society', 'Cllr Rhona Tait#4'],
  ['RT - bus company director - item 3', 'Cllr Rhona Tait#3'],
  ['RT - his daughter drives for a bus firm, off out when we get to 3', 'Cllr Rhona Tait#3'],
  ["and rhona on allotments, she chairs the society. won't take part", 'Cllr Rhona Tait#4'],
  ['and RT for allotments - her day job is with the society. staying', 'Cllr Rhona Tait#4'],
  ['RT as well - her cafe is next to the allotments, leaving for that one', 'Cllr Rhona Tait#4'],
  ['Dec. of int.: Cllr Tait, allotments, chairs the society. Will go out.', 'Cllr Rhona Tait#4'],
])('[S16] "%s" declares an interest', (typed, who) => {
  expect(declared(typed)).toEqual([who]);
});

test.each(['dev thats 4, allotments. 3 is buses', 'should be 4 not 3'])(
  '[S16] "%s" puts the item of a declaration right',
  (typed) => {
    expect(declared('Cllr Tait declared an interest in item 3 as a plot holder', typed)).toEqual([
      'Cllr Rhona Tait#4',
    ]);
  },
);

test.each([
  'Cllr Tait wondered whether she had an interest in allotments. Ms Cross advised that she had none.',
  'RT here for 4',
  'RT chairs from 4, NP has to go',
])('[S16] "%s" declares nothing', (typed) => {
  expect(declared(typed)).toEqual([]);
});

test.each([
  'Anything to declare? Cllr Tait chairs the allotment society, so she will go out for that.',
  'Any interests? RT - her day job is with the allotment society. staying',
  'Cllr Tait told the Board that she chairs an allotment charity and that she will go out of the room when that is reached.',
])('[S16] "%s" declares an interest under the clerk\'s question', (typed) => {
  expect(declared(typed)).toEqual(['Cllr Rhona Tait#4']);
});
