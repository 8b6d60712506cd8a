import { expect, test } from 'vitest';
import { CAST_OF_LONG, LONG_AGENDA, propose } from './meeting.ts';

const corrected = (...typed: string[]): string[] =>
  propose(['item 2', ...typed], { agenda: LONG_AGENDA, cast: CAST_OF_LONG }).corrections.map(
    (one) => one.text,
  );

test.each([
  [
    "RT's change is in item 5 of the March note, i have it open",
    'In item 5, "immediate" should read "phased".',
  ],
  ['no, item 5 not 6', 'In item 5, "immediate" should read "phased".'],
])('[S17] the place of a correction is put right by a note behind it: %s', (typed, text) => {
  expect(
    corrected(
      'Rhona Tait asked for "phased" instead of "immediate" rollout in the March note, item 6',
      'otherwise ok',
      typed,
    ),
  ).toEqual([text]);
});

test('[S17] a name that the minutes call wrong reads as it was asked for', () => {
  expect(corrected('RT: the flooding paragraph calls her Cllr Tate. Tait please')).toEqual([
    'In the flooding paragraph, "Cllr Tate" should read "Cllr Tait".',
  ]);
});

test('[S17] the question of what is on a page corrects nothing', () => {
  expect(corrected('RT asked if the letter went. LC said yes, page 2 of the pack')).toEqual([]);
});
