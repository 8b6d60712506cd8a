import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

/** What the minutes say of the bus subsidies' third note once another came behind it. */
const after = (first: string, typed: string): string =>
  propose(['item 3', 'RT: fares are high', first, typed])
    .items.flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.includes('n3'))
    .map((one) => one.text)
    .join(' ');

const SHELTERS = 'LC: 29 of the 44 shelters have no roof';

test.each([
  [SHELTERS, 'RT corrected herself btw, 24 shelters', '24 of the 44', '29'],
  [SHELTERS, 'sorry 48 shelters', '29 of the 48', '44'],
  ['LC: 24 of the 44 buses ran', 'sorry 29', '29 of the 44', '24'],
  ['IS: 240 passengers a day on the 14', 'sorry 420', '420 passengers a day on the 14', '240'],
  ['18 out of 30 drivers have left', '*19 drivers', '19 out of 30', '18'],
])('[S12] "%s": of a part and its whole "%s" puts right the one it can be', (first, typed, holds, not) => {
  expect(after(first, typed)).toContain(holds);
  expect(after(first, typed)).not.toContain(not);
});

test('[S12] a year takes the place of no other number', () => {
  const told = after('LC: 37 shut altogether', '27 have closed since 2022, not 37');
  expect(told).toContain('27 shut');
  expect(told).not.toContain('2022');
});

test.each([
  ['RT: the scheme costs £3m over two years', '(over three years)', 'over three years'],
  ["LC said there'd be a report in the autumn", 'spring, LC just told me', 'in the spring'],
  ['LC: it costs 4k a siren', 'Actually £4.4k a siren, I misremembered', '£4,400'],
  ['RT met the minister on 4 nov', 'no it was 6 nov rhona says', '6 November'],
  [
    'board supports the bid with 2 conditions',
    'three conditions, I missed one: annual report',
    '3 conditions',
  ],
  ['RT against the levy', 'RT for the levy!! not against', 'Support was expressed for the levy'],
  ['the county opposes the levy', 'the county supports the levy', 'The county supported the levy'],
  ['Agreed: write to the minister', "Dev: it's the secretary of state actually", 'to the secretary of state'],
  ['the hearing will be at the Town Hall', "it's been moved to the Guildhall", 'at the Guildhall'],
  ['Dougal won the shelter contract', 'no Dougal, Tidewell won that', 'Tidewell won the shelter contract'],
  ['ada is a trustee of surf safe', 'it\'s "Surf Lifesavers" not surf safe ada tells me', 'Surf Lifesavers.'],
])('[S12] "%s" and behind it "%s" are one statement', (first, typed, holds) => {
  expect(after(first, typed)).toContain(holds);
});

test.each([
  ['12 councils replied last year', '21 councils this year'],
  ['route 12 cut to hourly', 'route 14 cut'],
  ['RT against the levy', 'EM for the levy'],
  ['Agreed: write to the minister', 'the mayor is keen actually'],
])('[S12] "%s" stands beside "%s"', (first, typed) => {
  expect(after(first, typed)).toBe(after(first, 'EM was quiet about the depots'));
});
