import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID =
  'LC: two routes are left, the summer service and the night bus, and the operator wants a subsidy';
const inItem = (...typed: readonly string[]) => item(propose(['item 3', SAID, ...typed]), 3);

const SETTLED: readonly (readonly [typed: string, text: string])[] = [
  [
    'extend it is. one year to 30 June 2026, Finch the only one against',
    'The Board agreed to extend, one year to 30 June 2026.',
  ],
  ['B it is. everyone fine with that, no vote', 'The Board agreed option B.'],
  ["so £1,500 it stays, and they've signed it off for 3 years", 'The Board agreed on £1,500, for 3 years.'],
  ['electric over hydrogen, nine to two', 'The Board agreed on electric rather than hydrogen.'],
  ["they've put the depot move off to January", 'The Board deferred the depot move to January.'],
  ["they'd sooner see a trial than a full scheme", 'The Board agreed on a trial rather than a full scheme.'],
  [
    'chair: can everyone live with ten routes instead of eight? nods all round, so ten',
    'The Board agreed on ten routes instead of eight.',
  ],
  ["so not now. they'll look at a letter again in May", 'The Board deferred the letter to May.'],
  [
    "and the final bid is left to Lena to sign off once she's talked to Rhona",
    'The Board delegated sign-off of the final bid to Lena Cross, in consultation with Cllr Rhona Tait.',
  ],
  ['the summer service: yes, for two years', 'The Board agreed the summer service, for two years.'],
  ['night bus no, too thin', 'The Board rejected the night bus, too thin.'],
];

describe('settled by the way', () => {
  test.each(SETTLED)('[S65] what the board settled in no set words is decided: %s', (typed, text) => {
    expect(inItem(typed).decisions.map((one) => one.text)).toEqual([text]);
  });

  test.each([
    "not now, he'll ring back in May",
    'not today. DfT will look at it again in June',
    'the operators have put fares up again',
    "they've had a good summer, numbers are up",
    'fares are up to the operators to fix',
    "it's up to each council to decide",
    'RT wanted a site visit in May. chair will think about it',
    'the trams: yes, the whole lot',
    'cold as it is in here',
  ])('[S65] what others do, wish or may settle decides nothing: %s', (typed) => {
    expect(inItem(typed).decisions).toEqual([]);
  });

  const MATTER = 'DPR: the £250 fee, the freeze, the old rules and four sites are all in the paper';
  test.each([
    ['the £250 fee stands', 'The Board agreed that the £250 fee stands.'],
    ['the freeze stays for another year', 'The Board agreed that the freeze stays for another year.'],
    [
      'members were not persuaded, so the old rules carry on',
      'The Board agreed that members were not persuaded, so the old rules carry on.',
    ],
  ])('[S65] two kinds of evidence that a matter of the item is settled decide it: %s', (typed, text) => {
    expect(inItem(MATTER, typed).decisions.map((one) => one.text)).toEqual([text]);
  });

  test.each([
    'the £250 fee goes up next April whatever happens',
    'so far the freeze has saved £20k',
    'the rules are out of date, the sites are not in them',
    'then there is the matter of the £250 fee',
    'hopefully the freeze stays',
    'four sites are in flood zones, six are not',
  ])('[S65] one kind alone is a fact of the matter: %s', (typed) => {
    expect(inItem(MATTER, typed).decisions).toEqual([]);
  });

  test('[S8] an item put off in passing and then by its officer is one decision', () => {
    const found = inItem(
      'chair: not one for today then. comes back in september with legal advice',
      'DECISION subsidy put off to the 12 Sept meeting',
    ).decisions;
    expect(found.map((one) => one.noteIds.length)).toEqual([2]);
  });

  test('[S9] what the board likes better takes back no refusal', () => {
    const found = inItem(
      "that's a no to the subsidy then, not being pursued",
      "they'd sooner back the night bus: £6k towards it, all in favour",
    ).decisions;
    expect(found).toHaveLength(2);
  });
});
