import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const inItem = (typed: string) => item(propose(['item 3', SAID, typed]), 3);

const DECISIONS: readonly (readonly [typed: string, text: string])[] = [
  ['RT wanted 15k - lost 3 to 6', 'The Board rejected, by six votes to three, a proposal for 15,000.'],
  ['IS moved to defer it. lost 4 to 5', 'The Board rejected, by five votes to four, a proposal to defer it.'],
  [
    'amendment from RT for a lower cap fell 2 to 7',
    'The Board rejected, by seven votes to two, a proposal for a lower cap.',
  ],
  ['no decision, back in january', 'The Board deferred the item to January.'],
  [
    'happy to back the scheme. 2 conditions - a yearly count, and owners signed up',
    'The Board agreed to back the scheme, subject to two conditions: a yearly count, and owners signed up.',
  ],
  ['so criteria agreed with a lower cap', 'The Board agreed the criteria with a lower cap.'],
  ['general agreement that we should write to the operator', 'The Board agreed to write to the operator.'],
  [
    'all content with the recs, so extend to all nine',
    'The Board agreed the recommendations, and to extend to all nine.',
  ],
];

describe('outcomes told in passing', () => {
  test.each(DECISIONS)('[S58] a resolution is said whole, with its conditions: %s', (typed, text) => {
    expect(inItem(typed).decisions.map((one) => one.text)).toEqual([text]);
  });

  test.each(['paper noted. no discussion', 'report noted, no questions', 'took the paper as read'])(
    '[S58] that nothing was said about it adds nothing: %s',
    (typed) => {
      const [decision] = inItem(typed).decisions;
      expect(decision?.text).toMatch(/^The Board noted the (?:paper|report) on Rural Bus Fund\.$/);
    },
  );

  test.each([
    "general agreement that the fund isn't big enough",
    'broad consensus that fares are too high',
    'RT agreed with 2 members',
  ])('[S58] a view that the room shares resolves nothing: %s', (typed) => {
    expect(inItem(typed).decisions).toEqual([]);
  });

  test('[S58] what members want, left with somebody, is a task', () => {
    const found = inItem('members want more shelters. leave it with Lena');
    expect(found.decisions).toEqual([]);
    expect(found.actions.map((one) => [one.owners, one.text])).toEqual([
      [['Lena Cross'], 'Take forward the request for more shelters.'],
    ]);
  });

  test('[S58] who helps has a share in the task and is no part of its words', () => {
    expect(inItem('Lena to look at it, Rhona to help').actions.map((one) => [one.owners, one.text])).toEqual([
      [['Lena Cross', 'Cllr Rhona Tait'], 'Look at it.'],
    ]);
  });
});
