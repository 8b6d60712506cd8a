import { describe, expect, test } from 'vitest';
import { dressed, numeralsIn, sameNumber } from '#server/structuring/numerals.ts';
import { note, propose } from './meeting.ts';

const U1 = { user: 'U1' };
/** The sentence on a note of Dev's after what Lena typed behind it. */
const sentence = (first: string, typed: string, between: readonly string[] = []): string => {
  const found = propose([
    'item 3',
    'LC: two operators are left in the county',
    first,
    ...between,
    note('n99', typed, U1),
  ]);
  return found.items
    .flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.includes('n3'))
    .map((one) => one.text)
    .join(' ');
};

describe('numbers as people type them', () => {
  test.each([
    ['three hundred and sixty two thousand', 362000],
    ['two sixty two', 262],
    ['a hundred and eighteen', 118],
    ['nought point one', 0.1],
    ['zero point two five', 0.25],
    ['twenty-five', 25],
    ['£2.6 million', 2600000],
    ['1,400', 1400],
    ['two thousand and twelve', 2012],
    ['14k', 14000],
  ])('[S12] "%s" is %d', (text, value) => {
    expect(numeralsIn(text).map((one) => one.value)).toEqual([value]);
  });
  test('[S12] two numbers joined by "and" stay two', () => {
    expect(numeralsIn('six and eight, 21-22').map((one) => one.value)).toEqual([6, 8, 21, 22]);
  });
  test.each([
    ['362k', '£262k', '£362k'],
    ['three hundred and sixty two thousand', '£262k', '£362k'],
    ['14', '40%', '14%'],
    ['fourteen', 'forty per cent', '14'],
    ['2,400', '1,400', '2,400'],
    ['14th', '4th', '14th'],
  ])('[S12] "%s" in the place of "%s" is written %s', (now, old, written) => {
    const [left] = numeralsIn(now);
    const [right] = numeralsIn(old);
    expect(left === undefined || right === undefined ? '' : dressed(left, right)).toBe(written);
    expect(left !== undefined && right !== undefined && sameNumber(left, right)).toBe(false);
  });
});

describe('one officer puts right what another typed', () => {
  test.each([
    ['LC: average wait for a bus is 4 mins', '6 mins, sorry', '6 min', '4'],
    ['LC: average wait for a bus is 4 mins', '6 mins, my mistake', '6 min', '4'],
    ['LC: average wait for a bus is 4 mins', 'oops 6 mins', '6 min', '4'],
    ['LC: average wait for a bus is 4 mins', '6 minutes dev', '6', ' 4 '],
    ['LC: depots fell from 19 to 12', 'Dev, it was 19 to 14', '14', '12'],
    ['LC: depots fell from 19 to 12', '19 to 14 sorry', '14', '12'],
    ['LC: depots fell from 19 to 12', 'its 19 to 14 dev', '14', '12'],
    ['LC: 86% of stops have no shelter', "it's 68 Dev, you've got it back to front", '68', '86'],
    ['LC: 86% of stops have no shelter', '68, wrong way round', '68', '86'],
    ['LC: 86% of stops have no shelter', '68 dev', '68', '86'],
    ['LC: 86% of stops have no shelter', 'no, 68% dev', '68', '86'],
    ['LC: 86% of stops have no shelter', 'dev its sixty eight', '68', '86'],
    ['LC: 86% of stops have no shelter', 'typo in that, 68', '68', '86'],
    ['LC: 86% of stops have no shelter', 'you misheard dev, 68%', '68', '86'],
    [
      'LC: the shortfall is £262k a year',
      "it's three hundred and sixty two thousand dev not two sixty two",
      '£362',
      '262',
    ],
    ['LC: the shortfall is £262k a year', 'three sixty two dev not two sixty two', '£362', '262'],
    [
      'LC: the shortfall is £262k a year',
      'Could you change 262 to 362 in that, I misheard her',
      '£362',
      '262',
    ],
    ['LC: the shortfall is £262k a year', 'can someone fix 262 to 362 please', '£362', '262'],
    ['LC: the shortfall is £262k a year', 'please could you make the 262 a 362', '£362', '262'],
    ['LC: the shortfall is £262k a year', 'I put 262, she said 362', '£362', '262'],
    ['LC: the shortfall is £262k a year', 'where it says 262 it should be 362', '£362', '262'],
    ['LC: the shortfall is £262k a year', '262k above was meant to be 362k', '£362', '262'],
    ['LC: the shortfall is £262k a year', "that wasn't 262, it was 362", '£362', '262'],
    ['LC: the shortfall is £262k a year', '362 no 262', '£362', '262'],
    ['LC: the shortfall is £262k a year', "Lena's just said, make it 362 not 262", '£362', '262'],
    ['LC: pilot starts on the 12th of may', 'the 21st not the 12th', '21st', '12th'],
  ])('[S12] "%s", then "%s"', (first, typed, holds, not) => {
    expect(sentence(first, typed)).toMatch(new RegExp(holds));
    expect(sentence(first, typed)).not.toMatch(new RegExp(not));
  });
  test.each([
    ['LC: average wait for a bus is 4 mins', '6 mins late, sorry'],
    ['LC: average wait for a bus is 4 mins', 'sorry, back in 6 mins'],
    ['LC: average wait for a bus is 4 mins', 'RT: it was 6 mins in Coldbeck'],
    ['LC: depots fell from 19 to 12', 'IS: from 19 to 14 would be bad enough'],
    ['LC: depots fell from 19 to 12', 'it was 14 depots in Larkhill alone'],
    ['LC: 86% of stops have no shelter', '68 stops were built in Dunmere'],
    ['LC: 86% of stops have no shelter', 'RT wanted 68% by June'],
    ['LC: 86% of stops have no shelter', 'no more than 68 need one'],
    ['LC: the shortfall is £262k a year', 'it is £362k in Coldbeck'],
    ['LC: the shortfall is £262k a year', 'RT: make it £362k not £262k and be honest'],
    ['LC: the shortfall is £262k a year', 'change from 262 members to 300 by 2026 is unlikely'],
  ])('[S12] "%s" stands after "%s"', (first, typed) => {
    expect(sentence(first, typed)).toBe(sentence(first, 'EM was quiet about the depots'));
  });
  test.each([
    'Correction on rural buses: stops without a shelter were 68, not 86. Lena has just checked',
    'for the rural bus fund it was 68 not 86',
    'Lena has just said, the rural bus stops: make it 68 not 86',
  ])('[S12] "%s" reaches the item it speaks of after the close', (typed) => {
    const text = sentence('LC: 86 of the stops have no shelter', typed, [
      'item 4',
      'RT: the list for plots is 86 long',
      'item 5',
      'nothing raised',
      'meeting closed 11.40',
    ]);
    expect(text).toMatch(/68/);
    expect(text).not.toMatch(/86/);
  });
});
