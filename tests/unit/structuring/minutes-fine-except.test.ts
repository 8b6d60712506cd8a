import { expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const last = (...typed: readonly string[]): ReturnType<typeof propose> => propose(['item 2', ...typed]);
const corrections = (...typed: readonly string[]): readonly string[] =>
  last(...typed).corrections.map((one) => one.text);
const AGREED = 'The minutes of the meeting held on 3 March 2022 were agreed';

test.each([
  [
    'last mins fine except RT says she was at the march meeting and isnt listed',
    'Cllr Rhona Tait was at the March meeting and is not listed.',
  ],
  [
    "minutes ok bar IS wasn't at the march one and he's down as present",
    'Cllr Ivan Stroud was not at the March one and he is down as present.',
  ],
  [
    'mins agreed apart from spelling of Coldbeck on p3',
    'The spelling of Coldbeck on page 3 should be corrected.',
  ],
  ['minutes agreed. RT wants her apologies added', 'Cllr Rhona Tait asked for her apologies to be added.'],
  [
    'agreed subject to adding Rhona Tait to the apologies',
    'Cllr Rhona Tait should be added to the apologies.',
  ],
  [
    'mins agreed with one change - RT abstained on the tolls vote',
    'Cllr Rhona Tait abstained on the tolls vote.',
  ],
])('[S17] what "%s" sets apart is a correction, with whoever it is about', (typed, said) => {
  const found = last(typed);
  expect(found.corrections.map((one) => one.text)).toEqual([said]);
  expect(item(found, 2).decisions.map((one) => one.text)).toEqual([`${AGREED}, subject to the correction.`]);
});

test.each([
  'so agreed with that change. matters arising none',
  'ok with that',
  'agreed w those',
  'fine then',
])('[S54] "%s" behind a correction agrees the rest', (typed) => {
  const found = last('RT pointed out she was missing from the attendance', typed);
  expect(found.corrections).toHaveLength(1);
  expect(item(found, 2).decisions.map((one) => one.text)).toEqual([`${AGREED}, subject to the correction.`]);
});

test.each([
  'mins agreed nem con',
  'minutes fine, nothing arising',
  'mins agreed, RT abstaining',
  'minutes agreed, though RT felt the bit on tolls was thin',
  'minutes were agreed but late in coming out',
  'agreed with that taken out',
  'matters arising - RT said the shelter letter never came',
])('[S17] "%s" corrects nothing', (typed) => {
  expect(corrections(typed)).toEqual([]);
});

test('[S17] what is said behind the agreed minutes is kept', () => {
  const { decisions, points } = item(last('minutes of 3 march agreed. RT asked about the bus letter'), 2);
  expect(decisions.map((one) => one.text)).toEqual([`${AGREED}.`]);
  expect(points.map((one) => one.text).join(' ')).toContain('bus letter');
});

test('[S17] who the last minutes wrong is not away today', () => {
  const found = last('IS said he had sent apologies in march, not shown', 'agreed as amended');
  expect(found.attendance.filter((one) => one.category === 'apologies')).toEqual([]);
});
