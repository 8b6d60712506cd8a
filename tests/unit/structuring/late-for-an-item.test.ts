import { expect, test } from 'vitest';
import { item, meetingOf, note, propose } from './meeting.ts';

/** What is typed while item 5 is current, items 3 and 4 having been taken, and the item it belongs to. */
const LATE: readonly (readonly [typed: string, belongs: number])[] = [
  ['re item 3: RT asked who pays', 3],
  ['#decision item 3: fares paper noted', 3],
  ['#decision re item 3: fares paper noted', 3],
  ['#action item 3 - lena to send the fares figures', 3],
  ['ACTION for item 3: lena to send the fares figures', 3],
  ['3 again: RT asked who pays', 3],
  ["3 cont'd - RT asked who pays", 3],
  ['yes. and for 3 lena brings a fares paper back', 3],
  ['also on 4 lena will send the plot figures', 4],
  ['item 3: 12 households not 14', 3],
  ['item 3: the fare was £2 not £3', 3],
  ['chair has gone back to 3 after lena spoke. members want the cap dropped', 3],
  ["nobody wrote a decision down for allotments, it was just 'noted the update'", 4],
  ["i don't think anyone captured the decision on the bus fund - members noted the report", 3],
  ['#decision noted the thanks of the chair', 5],
  ['#decision item noted, no action', 5],
  ['and for 3 councils it is too late', 5],
  ['for 3 years lena has asked', 5],
  ['nobody wrote to the minister, it was just forgotten', 5],
  ['RT: nobody noted the cost of allotments, it was never asked', 5],
];

test.each(LATE)('[S4] "%s" stands under item %i', (typed, belongs) => {
  const found = propose([
    'item 3',
    'LC: 14 households wait for a bus, the fare was £3',
    'item 4',
    'LC: plots are short in every town',
    'item 5',
    'RT thanked the volunteers for the summer fair',
    typed,
  ]);
  expect(found.placement.n7?.item).toBe(belongs);
});

/** A note that names its item and corrects it, with the item current when it is typed. */
const NAMED: readonly (readonly [typed: string, current: number])[] = [
  ['item 3: 12 households not 14', 3],
  ['item 3: 12 households not 14', 5],
  ['item 3: 12 households not 14, says lena', 5],
  ['re item 3: 12 not 14', 5],
  ['item 3 - 12 households not 14', 3],
];

test.each(NAMED)('[S12] "%s" typed under item %i corrects item 3', (typed, current) => {
  const found = propose([
    'item 3',
    'LC: 14 households wait for a bus',
    ...(current === 3 ? [] : [`item ${current}`, 'RT: 14 households came to the fair']),
    typed,
  ]);
  const text = item(found, 3)
    .points.map((one) => one.text)
    .join(' ');
  expect(text).toContain('12 households');
  expect(text).not.toContain('14');
});

test('[S16] a correction of who came when is no declaration of interest', () => {
  const found = propose([
    'item 1',
    'present NP IS',
    'item 3',
    'LC: two routes are left',
    'late: re item 1 RT joined at item 3 not at the start',
  ]);
  expect(found.declarations).toEqual([]);
});

test.each([
  ['IS declared an interest in item 3, a governor', 'and Rhona Tait, 4, she has a plot, will step out', 4],
  ['decs: IS - item 3, a trustee', "Rhona Tait, she's a governor so 4, staying", 4],
])('[S16] "%s" is followed by another: "%s"', (first, next, number) => {
  const found = propose(['item 1', 'present NP IS RT', first, next]);
  expect(found.declarations.map((one) => [one.name, one.item])).toContainEqual(['Cllr Rhona Tait', number]);
});

test('[S49] what "scratch that" struck is said', () => {
  const found = propose(['item 3', 'LC: two routes are left', 'scratch that']);
  const said = found.warnings.find((one) => one.noteIds.includes('n2'));
  expect(said?.text).toContain('LC: two routes are left');
});

test('[S49] what was said in confidence is not repeated when it is struck', () => {
  const found = propose(['item 3', '//confidential//', 'LC: Fellbrook owes £4m', 'scratch that']);
  const said = found.warnings.filter((one) => one.noteIds.includes('n3'));
  expect(said).not.toEqual([]);
  expect(said.map((one) => one.text).join(' ')).not.toContain('Fellbrook');
});

test('[S44] a list of resolutions needs no heading', () => {
  const found = propose([
    'item 3',
    'LC: two routes are left',
    '1) noted the report',
    '2) support the fare cap',
  ]);
  expect(item(found, 3).decisions.map((one) => one.type)).toEqual(['noted', 'supported']);
});

test('[S3] items typed by number are still turned to', () => {
  const found = propose(['item 3', 'LC: two routes are left', '4) Allotments', 'RT: plots are short']);
  expect(found.placement.n4?.item).toBe(4);
});

test('[S8] two officers typing one decision in their own words make one', () => {
  const input = meetingOf([
    'item 3',
    note('n2', 'members agreed to ask for a compensation scheme for routes'),
    note('n3', 'agreed, widen compensation to rural operators', { user: 'U1', authorName: 'Lena Cross' }),
  ]);
  const { decisions } = item(propose([], input), 3);
  expect(decisions.map((one) => one.noteIds)).toEqual([['n2', 'n3']]);
});

test('[S12] a task goes to whom a later note names', () => {
  const found = propose([
    'item 3',
    'ACTION dev to find the unspent balance',
    "it's not dev for the unspent balance, RT asked for lena",
  ]);
  expect(item(found, 3).actions.map((one) => one.owners)).toEqual([['Lena Cross']]);
});

test.each([
  ['FH: page 4 has RT asking about "meals", it was "moves". With that change they\'re happy', 'moves'],
  ['IS: under item 4 it says the county would pay "all", what was said was half', 'half'],
  ['AF said that her council was given as a district, it has been a borough since 1974', 'borough'],
])('[S17] "%s" is a correction of the previous minutes', (typed, holds) => {
  const found = propose(['item 2', typed, 'minutes agreed']);
  expect(found.corrections.map((one) => one.text).join(' ')).toContain(holds);
});

test.each(['ok as amended', 'agreed as corrected', 'all fine as amended'])('[S17] "%s" is none', (typed) => {
  expect(propose(['item 2', typed]).corrections).toEqual([]);
});

test.each([
  ['no IS today', 'Cllr Ivan Stroud', 'apologies', ''],
  ["IS couldn't make it", 'Cllr Ivan Stroud', 'apologies', ''],
  ['everyone except IS', 'Cllr Rhona Tait', 'present', ''],
  ['IS had to go at 11', 'Cllr Ivan Stroud', 'present', ''],
  ['RT - apols, Eric Munn covers', 'Cllr Eric Munn', 'substitute', 'Cllr Rhona Tait'],
  ['RT is not coming, Eric Munn instead', 'Cllr Eric Munn', 'substitute', 'Cllr Rhona Tait'],
  ['on screen: RT', 'Cllr Rhona Tait', 'present', ''],
  ['put Gail down as a guest', 'Ms Gail Tory', 'in-attendance', ''],
])('[S15] "%s": %s is %s', (typed, name, category, standsFor) => {
  const found = propose(['item 1', typed, 'item 3', 'LC: two routes are left']);
  const entry = found.attendance.find((one) => one.name === name);
  expect(entry?.category).toBe(category);
  expect(entry?.standsFor).toBe(standsFor);
});

test.each(['dec: IS 3', 'conflict: IS on 3', 'int: IS (3) - landlord'])(
  '[S16] "%s" is for item 3',
  (typed) => {
    const found = propose(['item 1', 'present NP IS RT', typed]);
    expect(found.declarations.map((one) => [one.name, one.item])).toEqual([['Cllr Ivan Stroud', 3]]);
  },
);
