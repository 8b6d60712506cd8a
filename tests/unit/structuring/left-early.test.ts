import { expect, test } from 'vitest';
import { CAST_OF_LONG, LONG_AGENDA, propose } from './meeting.ts';

const read = (...typed: string[]) => propose(typed, { agenda: LONG_AGENDA, cast: CAST_OF_LONG });
const sat = (...typed: string[]): string[] =>
  read(...typed).attendance.map(({ name, category }) => `${name} ${category}`);

test.each([
  'rhona actually left at 12, missed the vote',
  'Tait actually left at 12, missed the vote',
  'for the list, rhona had to go early, wasnt there for the last item',
])('[S15] told late, somebody who left early was present and is no sentence: %s', (text) => {
  const proposal = read('item 4', 'IS: plots are short', text);
  expect(proposal.attendance.map(({ name, category }) => `${name} ${category}`)).toContain(
    'Cllr Rhona Tait present',
  );
  expect(proposal.items.flatMap(({ points }) => points).length).toBe(1);
});

test('[S15] what was left out of a paper is no leaving', () => {
  expect(read('item 4', 'RT actually left it out').items.flatMap(({ points }) => points).length).toBe(1);
});

test('[S15] a substitute who is only here to observe sits for nobody', () => {
  expect(
    sat('item 1', 'present: NP, IS, RT', 'EM is only here to observe, nobody is subbing for RT'),
  ).toEqual(expect.arrayContaining(['Cllr Rhona Tait present', 'Cllr Eric Munn in-attendance']));
});

test('[S15] initials typed small behind a loose head are a roll', () => {
  expect(sat('item 1', 'so far in the room np is rt')).toContain('Cllr Ivan Stroud present');
});
