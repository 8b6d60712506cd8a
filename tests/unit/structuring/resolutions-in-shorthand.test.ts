import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';

const RESOLVED: readonly (readonly [typed: string, ...decisions: string[]])[] = [
  ['happy with option A, not with option B', 'agreed option A, but not option B.'],
  ['no decision today', 'deferred the item.'],
  ['back in sept', 'deferred the item, to come back in September.'],
  ['agreed new line is extend the deadline', 'agreed to extend the deadline.'],
  ['agreed leave the reply with the chair', 'agreed to leave the reply with the Chair.'],
  ['Agreed: support a funded duty to produce plans', 'agreed to support a funded duty to produce plans.'],
  ['AGREED to call for a ringfenced fund', 'agreed to call for a ringfenced fund.'],
  ['AGREED - 12 month grace period to be sought', 'agreed that a 12 month grace period be sought.'],
  ['AGREED: note the talk, and press for more money', 'noted the talk and agreed to press for more money.'],
  ['Dec: asked LC to consider a companion guide', 'asked Lena Cross to consider a companion guide.'],
  [
    'So the special meeting is off. Agreed instead to delegate the response to the Chair',
    'agreed instead to delegate the response to the Chair.',
  ],
  [
    'so: (a) welcome the findings (b) want the funding rolled out from april 2025 (c) exact wording of the ask left to the chair',
    'welcomed the findings.',
    'agreed that the funding be rolled out from April 2025.',
    'delegated the exact wording of the ask to the Chair.',
  ],
  [
    'The Board 1. noted the plan, 2. agreed to call for a settlement and 3. agreed the grant should stay',
    'noted the plan.',
    'agreed to call for a settlement.',
    'agreed that the grant should stay.',
  ],
  ['agreed press release to go out', 'agreed that the press release should go out.'],
  ['agreed set of actions', 'agreed set of actions.'],
  ['+ we back a register, with a duty on parents', 'supported a register, with a duty on parents.'],
  ['bd: respond to the consultation', 'agreed to respond to the consultation.'],
  [
    'fares toolkit for rural areas, everyone wants it, go ahead',
    'agreed to go ahead with the fares toolkit for rural areas.',
  ],
];

const UNRESOLVED: readonly string[] = [
  'happy with the report, not much to add',
  'members like it',
  'RT noted. she wants more',
  'RT happy with option A, not with B',
  'no decision from the minister yet',
  'no decision today from DfT',
  'back in 5',
  'back in the room',
  'LC back in september after leave',
  'so: (a) is dearer (b) is slower (c) nobody wants',
  'LC: three things (1) fares (2) routes (3) staff',
  'RT: everyone wants it, go ahead',
  '+ RT noted that fares are up',
  'bd: fares',
  'so the bus is off. Agreed with RT',
];

const decisions = (...typed: readonly string[]): string[] =>
  item(propose(['item 3', SAID, ...typed]), 3).decisions.map((one) => one.text.replace(/^The Board /, ''));

describe('resolutions in shorthand', () => {
  test.each(RESOLVED.map(([typed, ...said]) => ({ typed, said })))(
    '[S5] "$typed" is what the board resolved',
    ({ typed, said }) => {
      expect(decisions(typed)).toEqual(said);
    },
  );

  test('[S5] a yes answers what the board was asked to do', () => {
    expect(decisions('Ms Tory asked the Board to sign up to the charter', 'yes, unanimous')).toEqual([
      'agreed to sign up to the charter.',
    ]);
  });

  test('[S5] a yes to two names behind arrows appoints both', () => {
    expect(
      decisions('Cllr Tait to the Standards Board', 'Cllr Munn -> Joint panel', 'approved both'),
    ).toEqual(['appointed Cllr Rhona Tait to the Standards Board and Cllr Eric Munn to the Joint panel.']);
  });

  test.each(["3 march mins ok'd no changes", 'Otherwise a true record'])(
    '[S5] "%s" agrees the last minutes',
    (typed) => {
      const found = item(propose(['item 2', typed]), 2).decisions.map((one) => one.text);
      expect(found).toEqual(['The minutes of the meeting held on 3 March 2022 were agreed.']);
    },
  );

  test.each(UNRESOLVED)('[S7] "%s" is no decision', (typed) => {
    expect(decisions(typed)).toEqual([]);
  });
});
