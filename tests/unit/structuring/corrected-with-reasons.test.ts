import { describe, expect, test } from 'vitest';
import { note, propose } from './meeting.ts';

const U1 = { user: 'U1' };
interface Said {
  readonly text: string;
  readonly owners: readonly string[];
}
/** What the third note says after what Lena typed behind it. */
const said = (first: string, typed: string, between: readonly string[] = []): Said[] =>
  propose(['item 3', 'LC: two operators are left in the county', first, ...between, note('n99', typed, U1)])
    .items.flatMap((one): (Said & { readonly noteIds: readonly string[] })[] => [
      ...one.points.map((point) => ({ ...point, owners: [] })),
      ...one.decisions.map((decision) => ({ ...decision, owners: [] })),
      ...one.actions,
    ])
    .filter((one) => one.noteIds.includes('n3'));
const sentence = (first: string, typed: string, between: readonly string[] = []): string =>
  said(first, typed, between)
    .map((one) => one.text)
    .join(' ');

const REGISTER = 'LC: 2,300 names on the register';
const GRANT = 'AF wants the county to offer a grant to operators';
const STOPS = 'LC: 12 stops have no shelter';
const HALL = 'action dev to book a hall in Ormsea for summer';

describe('a figure put right with the reason why', () => {
  test.each([
    [REGISTER, '3,200. its on her slide', '3,200', '2,300'],
    [REGISTER, "it's 3,200, page 4 of the paper", '3,200', '2,300'],
    [REGISTER, 'Lena has emailed, it was 3,200', '3,200', '2,300'],
    [REGISTER, 'Lena tells me the register has 3,200 names', '3,200', '2,300'],
    [REGISTER, 'she said 3,200 not 2,300 dev', '3,200', '2,300'],
    [REGISTER, '3,200 - she has just put herself right', '3,200', '2,300'],
    [REGISTER, '3,200 names (I had it backwards)', '3,200', '2,300'],
    [STOPS, '12 was wrong on the stops, RT caught me on the stairs. 21 have no shelter', '21', '12'],
    [STOPS, 'for the record, 21 stops have no shelter. Dev has it as twelve', '21', '12'],
    [STOPS, '21 stops, I misheard her', '21', '12'],
    ['LC: fares cover one route', "two routes - Lena's corrected herself", 'two routes', 'one route'],
    ['LC: one brand costs £65,000 to set up', 'lena said 56 i think? yeah 56', '£56,000', '65'],
    [
      'vote on fares 7-2, 1 abst',
      'Having looked at my tally, I make the fares vote eight to two with one abstention',
      'eight votes',
      'seven',
    ],
  ])('[S12] "%s", then "%s"', (first, typed, holds, not) => {
    expect(sentence(first, typed)).toContain(holds);
    expect(sentence(first, typed)).not.toContain(not);
  });
  test.each([
    [REGISTER, 'Lena says 3,200 more are waiting'],
    [REGISTER, "RT: 3,200 at Coldbeck, it's on her slide"],
    [REGISTER, 'RT has emailed, Coldbeck had 3,200 callers'],
    [STOPS, 'RT said 21 would do'],
    [STOPS, 'sorry, back to the stops in 21 mins'],
    ['LC: one brand costs £65,000 to set up', 'RT said 56 per cent like it'],
  ])('[S12] "%s" stands after "%s"', (first, typed) => {
    expect(sentence(first, typed)).toBe(sentence(first, 'EM was quiet about the depots'));
  });
  test.each([
    'back to item 3, it was 21 stops with no shelter, I had it backwards',
    'For the record, 21 stops have no shelter. Dev has it as twelve',
    'Rural bus fund: Lena tells me the stops figure is 21, not 12',
    'one more correction from me: the stops with no shelter should be 21, page 2 of the paper',
  ])('[S12] "%s" reaches back after the close', (typed) => {
    const text = sentence(STOPS, typed, [
      'item 4',
      'RT: 12 plots are let',
      'item 5',
      'nothing raised',
      'closed 11.40',
    ]);
    expect(text).toContain('21');
    expect(text).not.toContain('12');
  });
});

describe('a word put right', () => {
  test.each([
    'said loan, not grant',
    'she said loan not grant',
    'not a grant, a loan',
    'loan rather than grant i think',
    "it's a loan, not a grant dev",
    'dev - not grant, loan',
    'grant should say loan',
    'not grant - loan, is what ada said',
  ])('[S12] "%s"', (typed) => {
    expect(sentence(GRANT, typed)).toMatch(/\bloan\b/);
    expect(sentence(GRANT, typed)).not.toMatch(/\bgrant\b/);
  });
  test('[S12] a verb put right takes its own words with it', () => {
    expect(
      sentence('AF wants the county to publish its list of stops', 'not publish - share with the operators'),
    ).toContain('share its list of stops with the operators');
  });
  test.each([
    'AF: loan not grant would be better',
    'Members preferred a loan, not a grant',
    'not agreed, wait for the paper',
    'a loan would not do',
    'not a grant in sight',
  ])('[S12] "%s" changes nothing', (typed) => {
    expect(sentence(GRANT, typed)).toContain('grant');
  });
});

describe('another owner', () => {
  test.each([
    'lena not dev',
    'not dev, lena does that letter',
    "no it's lena, not dev",
    "that's Lena not Dev",
    'should be lena not dev',
    "lena's doing that not dev",
    "dev can't, so lena will do it",
    'swap dev for lena on that',
  ])('[S12] "%s"', (typed) => {
    expect(said('dev to write to the operators by friday', typed).map((one) => one.owners)).toEqual([
      ['Lena Cross'],
    ]);
  });
  test.each(["not dev's fault, lena was ill", 'lena not in today, dev is', 'lena not dev to chase the list'])(
    '[S12] "%s" leaves the owner',
    (typed) => {
      expect(said('dev to write to the operators by friday', typed).map((one) => one.owners)).toContainEqual([
        'Dev Patel-Ross',
      ]);
    },
  );
});

describe('a note taken back in talk', () => {
  test.each([
    "Please disregard the hall action, it's booked already.",
    'no she turned it down, strike that dev',
    'so we can forget the hall i put on dev, no point now',
    "don't minute that",
    "pls don't minute that one",
    'dont minute that last one dev',
    "scrub my hall one, dev's team did it in dec",
    'hall action can come off, dev did it in may',
    "let's drop the hall action",
    'you can lose the Ormsea one',
    'the Ormsea action is off, its been done',
  ])('[S12] "%s"', (typed) => {
    expect(said(HALL, typed)).toEqual([]);
  });
  test.each([
    "don't minute that IS is retiring",
    "let's drop the hire charge for allotments",
    'the hall booking was off last year',
  ])('[S12] "%s" takes nothing back', (typed) => {
    expect(said(HALL, typed)).toHaveLength(1);
  });
});
