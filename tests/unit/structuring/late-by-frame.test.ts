import { expect, test } from 'vitest';
import { agendaOf, CAST, meetingOf, note, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome, apologies and declarations of interest',
  'Minutes of the meeting held on 3 March 2022',
  'Rural Bus Fund: second round of awards',
  'Allotments and community growing',
  'Canal towpaths: shared maintenance agreements',
  'Local Transport Plan: progress report',
  'Dental care for young people',
  'UK Festival Grants Programme',
  'Railways Bill: stations',
  'Any other business',
]);

const itemsOf = (
  typed: string,
  current: number,
  also: readonly number[] = [],
): readonly (number | null | undefined)[] => {
  const { placement } = propose([], {
    ...meetingOf([
      'item 1',
      'present NP IS RT',
      ...[...also, 3, 4, 5]
        .filter((one) => one !== current)
        .flatMap((one) => [`item ${one}`, 'RT: we need to think']),
      `item ${current}`,
      'RT: this needs more thought',
      note('typed', typed),
      note('after', 'IS: Dunmere sees it otherwise'),
    ]),
    agenda: AGENDA,
    cast: CAST,
  });
  return [placement.typed?.item, placement.after?.item];
};

test.each([
  ['back on buses a sec, LC says lot B is out in March now', 3],
  ['back on allotments a moment, LC says the rents are up to each parish', 4],
  ['hang on, back to buses, LC has just said the operator can brief members in June', 3],
  ['hold on, back to allotments, RT says the parish wants its own list', 4],
  ['before I lose it, RT on allotments: the parish wants its own list', 4],
  ['before it slips my mind, IS on the towpaths: the bank at Lowe is giving way', 5],
  ['while I remember, RT on buses: the depot is full', 3],
  ['For the towpaths, in the public minutes: members endorsed the protocol.', 5],
  [
    'Going back to allotments, for the public minutes: members noted the update and restated the call for land.',
    4,
  ],
  ['late allotments one - RT: the water butts are cracked', 4],
  ['late towpath point, RT: the signs have gone', 5],
  ['sorry forgot one for 4: RT said Coldbeck has no water', 4],
  [
    'I missed one from the towpaths. RT asked who mends the signs, and Lena Cross said that the trust does.',
    5,
  ],
  ['we missed one on buses earlier: RT asked who drives the night service', 3],
  ['one more from allotments - RT thinks the rents are too low', 4],
  ['Buses again - Ms Tory pointed out that the fares are fixed by law', 3],
  ['Before the plan, the Chair returned to the towpaths. Members would now rather wait for September.', 5],
  ['Cllr Tait then went back to the allotments letter, which she had now read. It asks for free water.', 4],
] as const)('[S4] "%s" stands under item %s and turns nothing', (typed, belongs) => {
  expect(itemsOf(typed, 6)).toEqual([belongs, 6]);
});

test.each([
  'back in a sec, LC has to take a call',
  'Before I forget, the Chair thanked the officers for the plan',
  'late paper, sorry: the figures came in last night',
  'RT: she was late again, the bus was full',
  'one more thing, RT wants the plan to say more on bridges',
  'in the public part, members heard how long the plan would take',
  'RT said the plan goes back to parishes again and again',
  'for the record, RT voted against the plan',
] as const)('[S4] "%s" is said of the present item', (typed) => {
  expect(itemsOf(typed, 6)[1]).toBe(6);
  expect([6, null, undefined]).toContain(itemsOf(typed, 6)[0]);
});

test.each([
  ['LC introduced the report. She said that costs had doubled.', 5],
  ['LC presented her progress report', 5],
  ['Lena Cross took us through the paper. The costs have doubled.', 5],
  ['so 3-yearly dental checks are recommended to young people, all content bar RT', 5],
  ['next thing, the plan says we are short of money', 5],
] as const)('[S3] "%s" turns to nothing', (typed, stays) => {
  expect(itemsOf(typed, stays)[1]).toBe(stays);
});

test.each([
  ['buses', 4, 3],
  ['buses now', 4, 3],
  ['8 ukfgp', 5, 8],
  ['ukfgp next', 5, 8],
  ['rail', 5, 9],
  ['dentists', 5, 7],
  ['first proper business, the Transport Plan', 5, 6],
  ['now for the main item: dental care', 5, 7],
  ['next bit of business - rail', 5, 9],
  ['rail witness not here yet so LC is doing dentists now', 5, 7],
  ['GT still on a train so LC is doing dentists now', 5, 7],
  ['as Gail is running late, we will take dental care', 5, 7],
] as const)('[S3] "%s" turns the meeting from item %s to %s', (typed, from, to) => {
  const taken = to === 3 ? [] : [3];
  const { placement } = propose([], {
    ...meetingOf([
      'item 1',
      'present NP IS RT',
      ...taken.flatMap((one) => [`item ${one}`, 'RT: we need to think']),
      `item ${from}`,
      'RT: this needs more thought',
      typed,
      note('after', 'IS: Dunmere sees it otherwise'),
    ]),
    agenda: AGENDA,
    cast: CAST,
  });
  expect(placement.after?.item).toBe(to);
});

test('[S4] a task and a new vote on a late matter stand with it', () => {
  const { placement } = propose([], {
    ...meetingOf([
      'item 4',
      'RT: we need to think about the parish letter',
      'item 6',
      'RT: this needs more thought',
      note(
        'late',
        'Cllr Tait then went back to the allotments letter, which she had now read. It asks for free water.',
      ),
      note('anew', "Chair put it again and they've turned round: we will not sign the parish letter"),
      note('task', 'LC ltr to the parish on that, out by fri'),
      note('here', 'plan itself approved'),
    ]),
    agenda: AGENDA,
    cast: CAST,
  });
  expect([placement.late?.item, placement.anew?.item, placement.task?.item, placement.here?.item]).toEqual([
    4, 4, 4, 6,
  ]);
});

test.each([
  ['on festivals while I think of it, Rhona T: her stalls were full', 8],
  ['before I forget, dental care: RT wants bigger clinics', 7],
  ['for dental when we get there: RT says lists are the trouble', 7],
  ['festivals, before it goes out of my head: LC has the map', 8],
])('[S3] "%s" is kept for an item to come, and turns nothing', (typed, to) => {
  const { placement } = propose([], {
    ...meetingOf(['item 4', 'RT: plots are full', note('aside', typed), note('here', 'IS: rents are high')]),
    agenda: AGENDA,
    cast: CAST,
  });
  expect([placement.aside?.item, placement.here?.item]).toEqual([to, 4]);
});
