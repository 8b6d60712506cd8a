import { expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

test('[S67] what is scrapped by its words goes, not a note that has one of them', () => {
  const points = item(
    propose([
      'item 3',
      'RT v angry abt fares at Saltby, 41 complaints',
      'asked whether we should push for delay. IS in favour, RT + NP dead against',
      'scrap what I put about RT being angry',
    ]),
    3,
  ).points.map((one) => one.noteIds);
  expect(points).toEqual([['n3']]);
});

test('[S67] the words to stand in its place stand there', () => {
  const [only, other] = item(
    propose([
      'item 3',
      'RT v angry abt storm overflows, 41 discharges last summer',
      'dev - scrap what I put about RT being angry, just say she raised storm overflows',
    ]),
    3,
  ).points;
  expect(other).toBeUndefined();
  expect(only?.text).toBe('Storm overflows were raised.');
  expect(only?.noteIds).toEqual(['n2', 'n3']);
});
