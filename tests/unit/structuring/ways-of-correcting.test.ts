import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

/** A note, what was typed after it, and what the sentence on the note must hold and must not. */
const CORRECTED: readonly (readonly [note: string, typed: string, holds: string, not: string])[] = [
  ['LC: cost is £40k a year', '14 not 40', '£14', '£40'],
  ['LC: cost is £40k a year', "it's 14k not 40k", '£14', '£40'],
  ['LC: cost is £40k a year', 'sorry £14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'correction: £14k', '£14', '£40'],
  ['LC: cost is £40k a year', '*14k', '£14', '£40'],
  ['LC: cost is £40k a year', '£14k sorry, one four', '£14', '£40'],
  ['LC: cost is £40k a year', '£14k*', '£14', '£40'],
  ['LC: cost is £40k a year', 'i meant 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'typo - 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'should be 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'that should read £14k', '£14', '£40'],
  ['LC: cost is £40k a year', '£14k i think?', '£14', '£40'],
  ['LC: cost is £40k a year', '14k surely', '£14', '£40'],
  ['LC: cost is £40k a year', 'for 40 read 14', '£14', '£40'],
  ['LC: cost is £40k a year', '40k -> 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'change 40 to 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'not 40 but 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'not £40k, £14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'its 14, lena just checked', '£14', '£40'],
  ['LC: cost is £40k a year', 'LC says its 14k not 40k', '£14', '£40'],
  ['LC: cost is £40k a year', 'lena has just corrected that to £14k', '£14', '£40'],
  ['LC: cost is £40k a year', 's/40k/14k/', '£14', '£40'],
  ['LC: cost is £40k a year', 's/40k/14k', '£14', '£40'],
  ['LC: cost is £40k a year', '14k (not 40k)', '£14', '£40'],
  ['LC: cost is £40k a year', '14k rather than 40k', '£14', '£40'],
  ['LC: cost is £40k a year', 'no, 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'that was 14k by the way', '£14', '£40'],
  ['LC: cost is £40k a year', 'that figure should be 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'figure is £14k not £40k', '£14', '£40'],
  ['LC: scheme starts in May', 'June not May', 'June', 'May'],
  ['LC: scheme starts in May', 'sorry, June', 'June', 'May'],
  ['LC: scheme starts in May', 'i meant June', 'June', 'May'],
  ['LC: scheme starts in June', 'should be may', 'May', 'June'],
  ['LC: pilot starts on 12 May', 'could someone change 12 to 21', '21', '12'],
  ['LC: 60 routes are left', '600! lost a nought', '600', '60 '],
  ['LC: 1 in 5 routes is left', 'it was 1 in 4, my mishearing', '1 in 4', '1 in 5'],
  ['LC: 180 routes run daily', '118 run, I never said 180', '118', '180'],
  ['LC: 123 routes are left', "it's 117 routes. I said 123 from the old list, sorry", '117', '123'],
  ['LC: the operator is Fellbrook', 'Fellbeck not Fellbrook', 'Fellbeck', 'Fellbrook'],
  ['LC: the operator is Fellbrook', '*Fellbeck', 'Fellbeck', 'Fellbrook'],
  ['RT asked about fares', 'that was IS not RT', '', 'RT|Tait'],
  ['RT: fares too high on saturdays', 'IS said that not RT', '', ''],
  ['LC: 43 routes are left', '34 routes', '34', '43'],
  ['LC: 43 routes are left', '*34', '34', '43'],
  ['LC: 43 per cent of routes are left', '34 per cent', '34', '43'],
  ['DECISION agreed to fund option B', 'sorry option C', 'option C', 'option B'],
  ['ACTION lena to send figures by 1 july', 'make that 8 july', '', '1 July'],
  ['ACTION lena to send figures by 1 july', '8 july not 1 july', '', ''],
  ['LC: cost is £40k a year', 'typo alert, lena says i misheard, 14 not 40', '£14', '£40'],
  ['LC: 43 routes are left', "34 routes dev, it's on her slide", '34', '43'],
  ['LC: 43 routes are left', 'lena messaged me, 34 routes, not what i put', '34', '43'],
  ['LC: cost is £40k a year', "it's 14k dev, i've got the paper here", '£14', '£40'],
  ['AF... sorry RT said fares are too high', 'IS: they are', 'fares', 'Finch|AF'],
  ['LC: 43 routes are left', "RT: 12 routes, it's in her paper", '43', '12'],
  ['LC: 43 routes are left', '12 buses, RT asked which', '43', '12'],
  ['LC: cost is £40k a year', 'no its 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'that 40 is 14', '£14', '£40'],
  ['LC: cost is £40k a year', '40 is wrong, 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'the 40 above is 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'correct 40 to 14 pls', '£14', '£40'],
  ['LC: cost is £40k a year', 'for £40k above read £14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'where i put 40 it is 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'dev you put 40, its 14', '£14', '£40'],
  ['LC: cost is £40k a year', 'its fourteen not forty', '14', '£40'],
  ['LC: cost is £40k a year', 'lena says £14k actually', '£14', '£40'],
  ['LC: cost is £40k a year', 'lena: 14k, i wrote it down wrong', '£14', '£40'],
  ['LC: cost is £40k a year', '14 per lena', '£14', '£40'],
  ['LC: cost is £40k a year', '£14k per the paper', '£14', '£40'],
  ['LC: cost is £40k a year', 'meant £14k above', '£14', '£40'],
  ['LC: cost is £40k a year', '^ £14k', '£14', '£40'],
  ['LC: cost is £40k a year', '^14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'cost is 14k not 40k', '£14', '£40'],
  ['LC: cost is £40k a year', 'cost should be 14k', '£14', '£40'],
  ['LC: cost is £40k a year', 'the cost is £14k a year not £40k', '£14', '£40'],
  ['LC: cost is £40k a year', 're cost, £14k', '£14', '£40'],
  ['LC: cost is £40k a year', 're the £40k - £14k', '£14', '£40'],
  ['LC: 43 routes are left', 'routes: 34 not 43', '34', '43'],
  ['LC: 43 routes are left', '34 routes not 43', '34', '43'],
  ['LC: 43 routes are left', 'sorry that was 34 routes', '34', '43'],
  ['LC: 43 routes are left', '34!', '34', '43'],
  ['LC: 43 routes are left', 'should say 34 routes', '34', '43'],
  ['LC: 43 routes are left', 'lena corrects: 34 routes', '34', '43'],
  ['RT asked about fares', 'not RT - IS', '', 'Tait'],
  ['RT asked about fares', 'IS not RT', '', ''],
  ['RT asked about fares', 'IS asked that not RT', '', ''],
  ['LC: scheme starts in May', 'starts in June not May', 'June', 'May'],
  ['LC: scheme starts in May', 'June sorry', 'June', 'May'],
  ['LC: scheme starts in May', 'it starts in June', 'June', 'May'],
  ['LC: cost is £40k a year', 'it is not 14', '£40', '14'],
  ['LC said route 43 would change', 'LC said route 44 would change', '43', '44'],
  ['LC: 43 routes are left', 'LC: 34 should be left', '43', '34'],
  ['LC: cost is £40k a year', 'no more than 14', '£40', '14'],
  ['LC: cost is £40k a year', 'sorry 5 mins late', '£40', ''],
  ['LC: cost is £40k a year', 'it was 14 in May', '£40', '£14'],
  ['LC: cost is £40k a year', '14 towns have a year left', '£40', '£14'],
  ['LC: scheme starts in May', 'report should be in by June', 'May', 'June'],
  ['LC: scheme starts in May', 'IS: June is too late', 'May', ''],
  ['LC: 43 routes are left', 'IS: 34 routes are left in Dunmere', '43', ''],
  ['LC: cost is £40k a year', 'RT: not 40 years ago it was free', '£40', '£14'],
  ['LC: cost is £40k a year', 'RT: no, it should be £14k', '£40', ''],
  ['LC: cost is £40k a year', 'RT said it should be 14k', '£40', ''],
  ['LC: cost is £40k a year', '14 councils replied', '£40', ''],
  ['LC: cost is £40k a year', 'RT: ignore the cost, think of the people', '£40', ''],
  ['RT: fares too high', 'IS: scrap the fares altogether', 'fares', ''],
  ['RT: fares too high', 'members agreed to drop the fares cap', 'fares', ''],
];

/** What takes a note back without naming what is wrong with it. */
const TAKEN_BACK: readonly (readonly [note: string, typed: string])[] = [
  ['ACTION lena to send figures by 1 july', 'scratch that'],
  ['ACTION lena to send figures by 1 july', 'ignore last'],
  ['ACTION lena to send figures by 1 july', 'ignore that'],
  ['ACTION lena to send figures by 1 july', 'ignore that action'],
  ['ACTION lena to send figures by 1 july', 'ignore the figures action'],
  ['ACTION lena to send figures by 1 july', 'drop that, already done'],
  ['ACTION lena to send figures by 1 july', 'forget the last one'],
  ['ACTION lena to send figures by 1 july', 'delete that please'],
  ['ACTION lena to send figures by 1 july', 'actually no need, she has sent them'],
  ['ACTION lena to send figures by 1 july', 'no longer needed, she has sent them'],
  ['ACTION lena to send figures by 1 july', 'cancel the figures one'],
  ['ACTION lena to send figures by 1 july', 'strike that'],
  ['ACTION lena to send figures by 1 july', 'scrub the figures action'],
  ['ACTION lena to send figures by 1 july', 'pls ignore my last message'],
  ['ACTION lena to send figures by 1 july', 'not an action after all'],
  ['ACTION lena to send figures by 1 july', 'that action is withdrawn'],
  ['ACTION lena to send figures by 1 july', 'take that action out'],
  ['ACTION lena to send figures by 1 july', 'take out the figures action'],
  ['ACTION lena to send figures by 1 july', 'as you were, she has already sent them'],
  ['ACTION lena to send figures by 1 july', 'disregard, she has already sent them'],
  ['ACTION lena to send figures by 1 july', 'remove that, its in the other paper'],
  ['ACTION lena to send figures by 1 july', "no, not that one, RT says they're hers. Take it out"],
  ['ACTION lena to send figures by 1 july', 'lena sent them in May. please drop that one'],
  ['ACTION lena to send figures by 1 july', 'RT has them already - can we lose that action'],
  ['ACTION lena to send figures by 1 july', 'that one can go, they went out last week'],
  ['ACTION lena to send figures by 1 july', 'hers to send not ours so we can leave that out'],
  ['ACTION lena to send figures by 1 july', "she was only joking, don't put that in"],
  ['ACTION lena to send figures by 1 july', 'sorry wrong meeting, bin that'],
  ['agreed to write to the minister', 'scratch that, not agreed'],
  ['agreed to write to the minister', "sorry that wasn't agreed"],
  ['agreed to write to the minister', 'no that wasnt a decision'],
  ['agreed to write to the minister', 'ignore that, chair says no decision'],
];

/** Words that take back nothing. */
const NOT_TAKEN_BACK: readonly (readonly [note: string, typed: string])[] = [
  ['ACTION lena to send figures by 1 july', 'RT: leave it out of the budget, take it out of reserves'],
  ['ACTION lena to send figures by 1 july', 'IS wanted to drop the fares cap'],
  ['ACTION lena to send figures by 1 july', 'operators take it or leave it'],
  ['agreed to write to the minister', 'RT thought that one could go further'],
];

const resting = (note: string, typed: string): string[] => {
  const found = propose(['item 3', 'LC: two operators are left in the county', note, typed]);
  return found.items
    .flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.includes('n3'))
    .map((one) => one.text);
};

test.each(CORRECTED)('[S12] "%s", then "%s"', (note, typed, holds, not) => {
  const text = resting(note, typed).join(' ');
  expect(text).toMatch(new RegExp(holds, 'i'));
  expect(text).not.toBe('');
  if (not !== '') expect(text).not.toMatch(new RegExp(not));
});

test.each(TAKEN_BACK)('[S9] "%s" is gone after "%s"', (note, typed) => {
  expect(resting(note, typed)).toEqual([]);
});

test.each(NOT_TAKEN_BACK)('[S9] "%s" stands after "%s"', (note, typed) => {
  expect(resting(note, typed)).toHaveLength(1);
});
