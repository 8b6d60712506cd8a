import { expect, test } from 'vitest';
import { note, propose } from './meeting.ts';

const U1 = { user: 'U1', authorName: 'Lena Cross' };
/** What the third note says after what Lena typed behind it. */
const after = (first: string, typed: string, between: readonly string[] = []): string =>
  propose(['item 3', 'LC: two operators are left in the county', first, ...between, note('n99', typed, U1)])
    .items.flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.includes('n3'))
    .map((one) => one.text)
    .join(' ');

const REPAIRS = 'RT: 24 hours for emergencies, 14 days to mend a shelter';
const GRANT = 'LC: each operator gets about forty thousand pounds';
const ROUND = 'LC said the second round opens in January';
const PILOT = 'LC: pilots in 12 villages from May, each lasts 2 yrs';
const LIGHTS = 'RT - turning stop lights off saves her council 90k, but at what cost';
const VOTE = 'vote on fares was 7 to 3';

test.each([
  [REPAIRS, "It's ten working days to mend one, Dev, not 14", '10 days', '14'],
  [REPAIRS, 'ten days to mend a shelter, where you put 14', '10 days', '14'],
  [REPAIRS, 'you put 14 days Dev, RT said 10', '10 days', '14'],
  [REPAIRS, 'Rhona has rung: mending takes 10 days, instead of 14', '10 days', '14'],
  [GRANT, "not forty. Lena's figure: 14 thousand", '14 thousand', 'forty'],
  [GRANT, 'Forgive me, I misspoke: each operator gets £14k', '£14', 'forty'],
  [ROUND, 'ah... Feb for the second round, Lena tells me, not January', 'Feb', 'January'],
  [ROUND, 'my mistake, the second round is in March', 'March', 'January'],
  [PILOT, 'pilot is 18 months Dev, i said 18', '18 months', '2 y'],
  [LIGHTS, 'amend my 1036, the stop lights saving is 19k', '19', '90'],
  [LIGHTS, 'Rhona says Dev typed it backwards, stop lights save 9k', '9,000', '90'],
  [VOTE, 'it was 8 to 3 Dev, cllr finch had her hand up on screen', '8', '7'],
])('[S12] "%s" is put right by "%s"', (first, typed, holds, not) => {
  expect(after(first, typed)).toContain(holds);
  expect(after(first, typed)).not.toContain(not);
});

test.each([
  [REPAIRS, 'RT said 10 days is what Pendle Vale manages'],
  [REPAIRS, 'that is 10 days too long, said EM'],
  [GRANT, 'it was 14 thousand for Coldbeck, said RT'],
  [PILOT, 'EM: should be 18 villages at least'],
  [LIGHTS, 'the notice went to the wrong address in 19 cases'],
  [VOTE, 'hands up for the second fare: 8 v 2'],
  [ROUND, 'the award is March now not May, operators asked for it'],
])('[S12] "%s" stands after "%s"', (first, typed) => {
  expect(after(first, typed)).toBe(after(first, 'EM was quiet about the depots'));
});

test('[S12] a figure is put right after the close, by the words that both notes share', () => {
  const text = after(
    'Ms Tory reported that four in ten women avoid their nearest stop after dark.',
    'Having checked with Ms Tory: her figure is six in ten women, where I put four.',
    ['item 4', 'RT: 12 plots are let', 'item 5', 'nothing raised', 'closed 11.40'],
  );
  expect(text).toContain('six in ten');
  expect(text).not.toContain('four in ten');
});
