import { expect, test } from 'vitest';
import { note, propose } from './meeting.ts';

const U1 = { user: 'U1', authorName: 'Lena Cross' };
/** What the meeting says by Dev's note and by what Lena typed behind it. */
const after = (first: string, typed: string): string =>
  propose(['item 3', 'LC: two operators are left in the county', first, note('n99', typed, U1)])
    .items.flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.some((id) => id === 'n3' || id === 'n99'))
    .map((one) => one.text)
    .join(' | ');

/** Dev's words as they stand after what Lena typed behind them. */
const words = (first: string, typed: string): string | undefined =>
  propose(['item 3', 'LC: two operators are left in the county', first, note('n99', typed, U1)]).placement.n3
    ?.read?.words;

const MILE = 'RT thought operators should be paid by the mile';

test.each([
  "that isn't what RT said, she wants them paid by the passenger",
  'Dev you misheard, RT wants them paid by the passenger',
  'no Dev, RT wants them paid by the passenger',
  'RT said the exact opposite. Operators should be paid by the passenger',
  "think you've got Rhona wrong there Dev - she was for paying by the passenger",
  'not quite. RT: operators should be paid by the passenger',
  'sorry Dev, RT actually said pay them by the passenger',
  "RT didn't say that, she said pay operators by the passenger",
  'RT asks me to correct that: operators to be paid by the passenger in her view',
  "that's wrong about RT. what she said was pay operators by the passenger",
  'Rhona says she was misquoted, it was pay by the passenger',
  'correction: RT wants operators paid by the passenger',
  'I think autocorrect has eaten a word... RT wants operators paid by the PASSENGER',
])('[S12] "%s" puts a statement right', (typed) => {
  expect(after(MILE, typed).toLowerCase()).toContain('passenger');
  expect(after(MILE, typed)).not.toContain('mile');
});

test.each([
  'EM thought the opposite: operators should be paid by the passenger',
  'IS said that was wrong, operators would go under',
  'EM said no, pay by the passenger',
  "AF wasn't sure RT was right",
  'RT also wants a cap on fares',
  'EM: not quite, the mile is too long',
  "that's not what the law says, GT pointed out",
])('[S12] "%s" stands beside the statement', (typed) => {
  expect(after(MILE, typed).split(' | ')[0]).toBe(
    after(MILE, 'EM was quiet about the depots').split(' | ')[0],
  );
});

test.each([
  ['Chair congratulated Dev on his medal', 'wrong officer. Medal is Lena’s', 'Lena', 'Dev'],
  [
    'Rhona Tait moved a cap on fares',
    "that can't be Rhona, she had left by then... it was Ivan Stroud moving",
    'Stroud',
    'Tait',
  ],
  [
    'Rhona Tait moved a cap on fares',
    "hmm, that fares line wasn't Rhona Tait, that was Ivan Stroud",
    'Stroud',
    'Tait',
  ],
  ['LC: saves £40k a year', '£40k a month Dev, not a year', 'month', 'year'],
  ['GT: the hub at Larkhill opens in May', 'for Larkhill read Pendle Vale', 'Pendle Vale', 'Larkhill'],
  [
    'fund paid for with depots added, shelters not',
    'other way round Dev! shelters go in, depots stay out',
    'shelters added, depots not',
    'depots added',
  ],
])('[S12] "%s" is put right by "%s"', (first, typed, holds, not) => {
  expect(words(first, typed)).toContain(holds);
  expect(words(first, typed)).not.toContain(not);
});
