import { describe, expect, test } from 'vitest';
import { spellOut } from '#server/structuring/spell-out.ts';

const SPELT: readonly (readonly [typed: string, meant: string])[] = [
  ['lena 2 map the stops', 'lena to map the stops'],
  ['lena n dev 2 send it round', 'lena and dev to send it round'],
  ['LC 2 send every1 the table', 'LC to send everyone the table'],
  ['clerk 2 sort out a visit', 'clerk to sort out a visit'],
  ['thats a yes 2 signing it', 'thats a yes to signing it'],
  ['most live close 2 home', 'most live close to home'],
  ['NP wants us 2 look again', 'NP wants us to look again'],
  ['she has left 4 her train', 'she has left for her train'],
  ['n the other one is dropped', 'and the other one is dropped'],
  ['r the unions ok', 'are the unions ok'],
  ['dev wi lena tae write tae the minister', 'dev with lena to write to the minister'],
  ['it opens on the fifteenth of june', 'it opens on 15 june'],
  ['send it by may the twenty first', 'send it by 21 may'],
  ['out by the thirtieth.', 'out by the 30th.'],
  ['due by friday the third', 'due by friday the 3rd'],
  ['half o them cannae pay', "half of them can't pay"],
];
const LEFT: readonly string[] = [
  'item 2 note',
  'stage 2 review to come',
  'Tier 2 support',
  'only 2 bids came in',
  'the 2 review papers',
  'it took 2 years',
  '2 support, 4 against',
  'carried 6 to 2 the rest abstained',
  'phase 4 the plan is late',
  'rec 4 that costs be met',
  'by the second meeting it was clear',
  'the first of many',
  'one fifth may close',
  'n/a',
  'sample n = 40',
  "at ten o'clock",
  'R&D and WI halls',
  's/238/236/',
];

describe('spelling of the telephone and of dialect', () => {
  test.each(SPELT)('[S10] "%s" is read as "%s"', (typed, meant) => {
    expect(spellOut(typed)).toBe(meant);
  });
  test.each(LEFT)('[S10] "%s" stays as typed', (typed) => {
    expect(spellOut(typed)).toBe(typed);
  });
});
