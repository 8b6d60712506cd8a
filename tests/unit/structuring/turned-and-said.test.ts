import { expect, test } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Seagrass restoration',
  'Food waste collections',
  'Any other business and date of next meeting',
]);
const read = (...typed: string[]) => propose(typed, { agenda: AGENDA, cast: CAST_OF_LONG });
const itemOf = (proposal: ReturnType<typeof read>, id: string) => proposal.placement[id]?.item;
const said = (proposal: ReturnType<typeof read>) =>
  proposal.items.flatMap(({ number, points, decisions }) =>
    [...points, ...decisions].map(({ text }) => `${number} ${text}`),
  );

test.each([
  ['sea grass next', 4],
  ['ok seagrass now', 4],
  ['foodwaste next', 5],
  ['on to the food-waste item', 5],
])('[S3] "%s" finds the title though its words are typed together or apart', (typed, item) => {
  const proposal = read('item 3', 'RT: fares are high', typed, 'IS: a long wait so far');
  expect(itemOf(proposal, 'n4')).toBe(item);
});

test.each(['Minutes 3/3 agreed', 'mins 3 march ok', 'Mins of 3/3/22 approved, no changes'])(
  '[S17] "%s" agrees the last minutes though no heading stands before it',
  (typed) => {
    const proposal = propose(['item 1', 'all present', typed]);
    expect(proposal.items[1]?.decisions.map((one) => one.text)).toEqual([
      'The minutes of the meeting held on 3 March 2022 were agreed.',
    ]);
  },
);

test.each([
  ['3 schemes', 3],
  ['5 trees', 5],
  ['5. trees', 5],
  ['trees next not schemes', 5],
  ['trees now, not the scheme yet', 5],
])('[S3] "%s" finds the title that has the word in the singular or plural', (typed, item) => {
  const agenda = agendaOf(['Welcome', 'Minutes', 'Housing scheme', 'Bus subsidies', 'Tree planting fund']);
  const proposal = propose(['item 4', 'RT: fares are high', typed], { agenda, cast: CAST_OF_LONG });
  expect(itemOf(proposal, 'n3')).toBe(item);
  expect(said(proposal).join()).not.toMatch(/schemes?|trees?/i);
});

test.each([
  'sea grass next, IS said forty hectares were lost since 1990',
  'doing seagrass next. IS said forty hectares were lost since 1990',
  'seagrass now - IS said forty hectares were lost since 1990',
])('[S3] what is said behind a turn is kept: "%s"', (typed) => {
  const proposal = read('item 3', 'RT: fares are high', typed);
  expect(said(proposal).filter((text) => text.startsWith('4 '))).toEqual([
    expect.stringMatching(/forty hectares/i),
  ]);
});

test.each([
  'seagrass next, LC has a train to catch',
  'seagrass next as LC has to leave',
  'seagrass next, with LC',
])('[S3] who comes for it, and why now, is no part of what was said: "%s"', (typed) => {
  const proposal = read('item 3', 'RT: fares are high', typed, 'IS: forty hectares lost');
  expect(said(proposal).join('\n')).not.toMatch(/train|leave|with LC/i);
});

test.each([
  'next mtg 21 jan, Saltreach',
  'date of next meeting: 21 January',
  'next meeting is on Thursday 21 January',
])('[S3] "%s" stands where the agenda has the next meeting', (typed) => {
  expect(itemOf(read('item 5', 'RT: bins are full', 'IS: weekly is dear', typed), 'n4')).toBe(6);
});

test.each(['LC to report to the next meeting on fares', 'RT wants an answer by next meeting 21 jan'])(
  '[S3] "%s" stands where it was typed',
  (typed) => {
    expect(itemOf(read('item 5', 'RT: bins are full', 'IS: weekly is dear', typed), 'n4')).toBe(5);
  },
);

test.each([
  'mins of last time agreed',
  "last month's notes all fine",
  'minutes from march signed',
  'mins - taken as read, agreed',
])('[S17] "%s" agrees the previous minutes', (typed) => {
  const [decision, ...more] = read('item 2', typed).items.flatMap(({ decisions }) => decisions);
  expect(more).toEqual([]);
  expect(decision?.text).toMatch(/^The minutes of the .* were agreed/);
});

test.each([
  'mins not agreed until the map is in',
  'who signed the minutes',
  'minutes to be agreed next time',
])('[S17] "%s" does not agree the previous minutes', (typed) => {
  expect(said(read('item 2', typed)).join()).not.toMatch(/were agreed/);
});

test('[S15] who is away is the one it is said of, not whoever was named before', () => {
  const { attendance } = read(
    'in the room: NP IS RT',
    'item 3',
    'RT: fares are high',
    "actually Ivan's ringing the operator, Lena is away",
  );
  expect(attendance.filter(({ category }) => category === 'apologies')).toEqual([]);
  expect(attendance.map(({ name }) => name)).toContain('Cllr Ivan Stroud');
});
