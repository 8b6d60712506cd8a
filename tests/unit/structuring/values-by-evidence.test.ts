import { expect, test } from 'vitest';
import { note, propose } from './meeting.ts';

/** What the third note says after what Lena typed behind it. */
const after = (first: string, typed: string): string =>
  propose([
    'item 3',
    'LC: two operators are left in the county',
    first,
    note('n99', typed, { user: 'U1', authorName: 'Lena Cross' }),
  ])
    .items.flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.includes('n3'))
    .map((one) => one.text)
    .join(' ');

const SHELTERS = 'RT: 29 of the 44 shelters have lost their glass';
const LETTER = "Rhona said the minister's letter arrived on 22 April";
const NIGHT = 'Members heard that the night bus starts on Wednesday 18 June';

test.each([
  [SHELTERS, "Rhona's slide says 24 of 44, my typo", '24 of the 44', '29'],
  [SHELTERS, 'twenty four of the 44 shelters, not 29', '24 of the 44', '29'],
  [LETTER, 'the letter itself says 24 April, go with that', '24 April', '22'],
  [NIGHT, 'the 18th is a strike day so the night bus is tues 24 june now', '24 June', '18'],
])('[S12] "%s" is put right by what "%s" tells', (first, typed, holds, not) => {
  expect(after(first, typed)).toContain(holds);
  expect(after(first, typed)).not.toContain(not);
});

test.each([
  [SHELTERS, 'RT: up from 24 shelters to 29'],
  [SHELTERS, 'EM: Coldbeck lost 31 shelters'],
  [LETTER, 'sorry, back in 24 mins'],
  [NIGHT, 'the depot shuts on 24 July'],
])('[S12] "%s" stands beside "%s"', (first, typed) => {
  expect(after(first, typed)).toBe(after(first, 'EM was quiet about the depots'));
});

test('[S12] two people are put the other way round', () => {
  const text = after(
    'Cllr Tait to the bus forum, Cllr Stroud to the rail forum',
    'other way round: Ivan has the bus forum, Rhona the rail forum',
  );
  expect(text).toMatch(/Stroud.*bus forum.*Tait.*rail forum|Tait.*rail forum.*Stroud.*bus forum/u);
});

test('[S12] a name is spelt as a note spells it that says nothing else', () => {
  expect(after('RT thanked Ruth Ogilvie of the parish for the survey', 'ogilvy with a y')).toContain(
    'Ogilvy',
  );
});
