import { expect, test } from 'vitest';
import { longDate } from '#server/domain/dates.ts';
import { readDate } from '#server/web/editor/minutes/british-date.ts';

const MEETING = '2026-11-22';

test('[F26] a date reads with the day first and the month as a word', () => {
  expect(longDate('2027-03-01')).toBe('1 March 2027');
  expect(longDate('')).toBe('');
});

test('[F26] a date is read as people in Britain type it', () => {
  const march = ['1 March 2027', '1 mar 27', '1st March', '1st of March 2027', '1/3/2027', '01/03/27', '1.3'];
  for (const typed of [...march, ' 2027-3-1 ']) expect(readDate(typed, MEETING), typed).toBe('2027-03-01');
  expect(readDate('22 Nov', MEETING)).toBe('2026-11-22');
  expect(readDate('2 Dec.', MEETING)).toBe('2026-12-02');
  expect(readDate('29 Feb', '2027-06-01')).toBe('2028-02-29');
});

test('[F26] an empty field is no date, and what no calendar has is refused', () => {
  expect(readDate('  ', MEETING)).toBe('');
  for (const typed of ['31 June 2027', '3/13/2027', '30 February', 'soon', '1 Ma 2027x', '2027', '1 x 2027'])
    expect(readDate(typed, MEETING), typed).toBeNull();
});
