import { expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const decided = (typed: string) => item(propose(['item 3', 'LC: fares are up', typed]), 3).decisions;

test.each([
  ['Board thanked the peer team. Update noted', 'The Board noted the update and thanked the peer team.'],
  ['thanks to lena for the report, which was noted', 'The Board noted the report and thanked Lena Cross.'],
  [
    'road is closed in may, agreed to run the visit in june',
    'The Board agreed to run the visit in June, as the road was closed in May.',
  ],
  [
    'the grant ends in march so agreed to write to the minister',
    'The Board agreed to write to the minister, as the grant would end in March.',
  ],
  [
    'deadline too tight - agreed to ask for another month',
    'The Board agreed to ask for another month, as the deadline was too tight.',
  ],
  [
    'no ask for a delay, but we write to minister on funding. agreed',
    'The Board agreed not to ask for a delay but to write to minister on funding.',
  ],
])('[S91] thanks and a reason stand beside what was decided: "%s"', (typed, sentence) => {
  expect(decided(typed).map((one) => one.text)).toEqual([sentence]);
});

test.each([
  'RT told us the force had agreed to put a team on the river',
  'IS said the county is short of staff, so it agreed to share ours',
])('[S91] what others agreed to is no decision: "%s"', (typed) => {
  expect(decided(typed)).toEqual([]);
});

test.each([
  'rail panel: IS and RT both want it. hands 4-2 to Rhona',
  'rail panel - RT 4 votes, IS 2',
  'RT beat IS 4-2 for the rail panel',
])('[S92] a seat that hands were counted for is filled by the vote: "%s"', (typed) => {
  const [only, other] = decided(typed);
  expect(other).toBeUndefined();
  expect(only?.type).toBe('appointed');
  expect(only?.text).toBe('The Board appointed Cllr Rhona Tait to the rail panel by four votes to two.');
});

test.each([
  'Heritage Forum - Rhona Tait (nominated by IS, seconded NP). agreed',
  'three vacancies. Heritage Forum - Rhona Tait (nominated by IS, seconded NP). agreed',
])('[S92] who put somebody up is no part of the seat: "%s"', (typed) => {
  expect(decided(typed).map((one) => one.text)).toEqual([
    'The Board appointed Cllr Rhona Tait to the Heritage Forum.',
  ]);
});

test('[S92] a seat left vacant waits for the meeting named', () => {
  const [only] = decided('flood committee left vacant, roll over to may');
  expect(only?.type).toBe('deferred');
  expect(only?.text).toBe('The Board deferred the appointment to the flood committee to May.');
});

test.each(['rail panel: IS said it was 4-2 to the county', 'the depot stays vacant, IS wants it let'])(
  '[S92] figures and empty places of others fill no seat: "%s"',
  (typed) => {
    expect(decided(typed)).toEqual([]);
  },
);
