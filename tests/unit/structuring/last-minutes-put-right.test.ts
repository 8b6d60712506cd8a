import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

const corrections = (typed: string): readonly string[] =>
  propose(['item 2', typed, 'item 3', 'LC: two routes left']).corrections.map((one) => one.text);

test.each([
  ['not quite. RT: para 6 has her voting against, she abstained. agreed once that is put right', 'abstained'],
  ['IS not pleased with page 5. "Unworkable" it says, "unproven" he said', '"unproven"'],
  ['RT queried page 2, it gives 40 depots and there were 14', '14'],
  ['p3 calls Larkhill a borough, it is a district', 'district'],
  ['page 2 has IS moving the motion, it was RT', 'RT'],
  ['the attendance list misses Cllr Tait', 'Tait'],
  ['RT was there in March and isnt on the attendance list', 'attendance'],
  ['item 4 says "grant", IS said "loan"', '"loan"'],
  ['RT objects to para 9, she never asked for a review', 'never asked'],
  ['they have IS proposing it, he only seconded', 'seconded'],
  ["IS: I didn't vote for that, minutes show me as in favour", 'in favour'],
  ['page 1 lists RT under apologies, she was there', 'apologies'],
  ['"six" on page 3 not "sixty" please', ''],
  ['it is Tait with an i, RT says, page 1 has Tate', 'Tate'],
])('[S17] "%s" is a correction of the last minutes', (typed, holds) => {
  const [only, more] = corrections(typed);
  expect(only).toMatch(new RegExp(holds));
  expect(more).toBeUndefined();
});

test.each([
  'matters arising: the letter at page 4 went on 2 April',
  'action on page 3 is done, DPR says',
  'Agreed as a correct record',
  'RT asked if anything came of item 4',
  'LC has written to the operators about para 6, reply awaited',
  'IS added that there should be a summary next time',
  'chair thanked dev for the minutes',
])('[S17] "%s" is none', (typed) => {
  expect(corrections(typed)).toEqual([]);
});

test('[S17] two quoted words are the one that stands and the one that should', () => {
  expect(corrections('IS not pleased with page 5. "Unworkable" it says, "unproven" he said')).toEqual([
    'On page 5, "Unworkable" should read "unproven".',
  ]);
});

test.each([
  ['RT says he was present in March but is listed under apologies', 'Cllr Rhona Tait was present'],
  ["IS: he's down as against, he abstained", 'Cllr Ivan Stroud is down as against'],
])('[S17] "%s" names whom it is about', (typed, starts) => {
  expect(corrections(typed)[0]).toMatch(new RegExp(`^${starts}`));
});

test.each([
  [
    "RT points out she's listed under Larkhill District. It's Larkhill Borough, so that wants changing",
    'Borough',
  ],
  [
    'Not quite: Cllr Tait asks that minute 44 should say that she abstained, not that she voted in favour. The Chair was content, and the minutes are agreed with that change.',
    'abstained',
  ],
  ["IS is shown as absent, he's down under the wrong council and it needs putting right", 'wrong council'],
])('[S17] "%s" is a correction and no more', (typed, holds) => {
  const [only, more] = corrections(typed);
  expect(only).toMatch(new RegExp(holds));
  expect(only).not.toMatch(/with that change/);
  expect(more).toBeUndefined();
});

test.each([
  "Rhona's point taken, everything else fine, so they're agreed as amended",
  'all signed off as corrected',
])('[S17] "%s" corrects nothing itself', (typed) => {
  expect(corrections(typed)).toEqual([]);
});

test.each(['121 not 212', '121, Lena, not 212. It is on his slide'])(
  '[S17] "%s" behind a note that says 212 puts that note right',
  (typed) => {
    const found = propose(['item 2', 'agreed', 'LC: 212 drivers have said yes so far', typed]);
    expect(found.corrections).toEqual([]);
    expect(JSON.stringify(found.items)).toContain('121 drivers');
  },
);

test.each([
  [
    'RT says the march note calls her council Coldbeck & Upper Dale DC, it’s only Coldbeck DC',
    "Cllr Rhona Tait's council should read Coldbeck DC, not Coldbeck & Upper Dale DC.",
  ],
  [
    'IS: they have the union claim at 3.5% & it was 3.2%. LC says he’s right',
    'The union claim should read 3.2%, not 3.5%.',
  ],
  [
    'RT on the march minutes, item 6 has "four pilots", there were five',
    'In item 6, "four pilots" should read "five pilots".',
  ],
  ['RT: page 3 has the fund at £20m but it was £12m', 'On page 3, the fund should read £12m, not £20m.'],
  [
    'p4 says 12 routes were cut, it was actually 14',
    'On page 4, "12 routes were cut" should read "14 routes were cut".',
  ],
  ['the minutes have the vote as 6-3, it was 7-2', 'The vote should read 7-2, not 6-3.'],
  ['last minutes show the start at 10.30, it was 10.00', 'The start should read 10.00, not 10.30.'],
  [
    'RT: minutes put her down as Coldbeck Borough, should be Coldbeck Council',
    'Cllr Rhona Tait should be shown as Coldbeck Council, not Coldbeck Borough.',
  ],
])('[S17] "%s" is said as what should stand for what', (typed, said) => {
  expect(corrections(typed)).toEqual([said]);
});

test.each([
  'IS: they have sent the letter and it was answered',
  'RT: the operator has 40 buses and it was 50 last year',
])('[S17] "%s" speaks of no record', (typed) => {
  expect(corrections(typed)).toEqual([]);
});

test('[S17] "fix that" is of the correction before, and agrees the rest', () => {
  const { corrections: all, items } = propose([
    'item 2',
    'RT on the march minutes, item 6 has "four pilots", there were five',
    'fix that and the march ones are fine, agreed',
    'item 3',
    'LC: two routes left',
  ]);
  expect(all).toHaveLength(1);
  expect(items.find((one) => one.number === 2)?.decisions.map((one) => one.text)).toEqual([
    'The minutes of the meeting held on 3 March 2022 were agreed, subject to the correction.',
  ]);
});
