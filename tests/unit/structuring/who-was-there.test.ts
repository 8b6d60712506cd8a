import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

const who = (typed: readonly string[]): Record<string, readonly string[]> => {
  const { attendance } = propose(typed);
  const of = (category: string): string[] =>
    attendance
      .filter((one) => one.category === category)
      .map(
        (one) =>
          one.name.replace(/^(?:Cllr|Ms|Mr) /, '') + (one.standsFor === '' ? '' : ` for ${one.standsFor}`),
      );
  return {
    present: of('present'),
    apologies: of('apologies'),
    subs: of('substitute'),
    guests: of('in-attendance'),
    officers: of('officer'),
  };
};
const OPEN = 'item 1';

test.each([
  'Present in the Chamber: NP, IS, RT',
  'Present at the Guildhall: NP, IS, RT',
  'in the room so far NP IS RT',
  'NP, IS and RT on teams they are',
  'NP IS RT in, plus us two',
  'round the table: NP, IS, RT',
  'here = NP IS RT',
  'Nora obvs, Ivan Stroud, RT',
  'peel stroud and tait have all arrived',
])('[S15] "%s" names three members', (typed) => {
  expect(who([OPEN, typed]).present).toEqual(['Nora Peel', 'Ivan Stroud', 'Rhona Tait']);
});

test.each([
  'Cllr Tait begs to be excused. Nobody deputising',
  'Rhona Tait is on leave, no sub',
  'rhona tait isnt coming, kid poorly',
  'RT sends her regrets, no replacement',
  "RT won't be joining us today",
  'Cllr Tait is away',
  'RT has been called away',
  'Tait asked to be excused, no-one standing in',
])('[S15] "%s" is an apology without a substitute', (typed) => {
  const { apologies, subs, present } = who([OPEN, 'present: NP, IS', typed]);
  expect([apologies, subs, present]).toEqual([['Rhona Tait'], [], ['Nora Peel', 'Ivan Stroud']]);
});

test.each([
  [["Rhona Tait can't make it and has sent Eric Munn"]],
  [['rhona tait isnt coming, kid poorly. eric munn instead']],
  [['apologies from RT, Eric Munn is here']],
  [['RT is on leave - Munn has her seat']],
  [['Cllr Tait begs to be excused', 'eric munn instead']],
  [['apols: RT', 'sry eric munn WAS here for cllr tait, he was sat at the back the whole time']],
  [['Cllr Munn sitting in for Cllr Tait who is poorly']],
])('[S15] %j: one sits for the other', (typed) => {
  const { apologies, subs } = who([OPEN, ...typed]);
  expect([apologies, subs]).toEqual([['Rhona Tait'], ['Eric Munn for Cllr Rhona Tait']]);
});

test.each([
  'Cllr Bob Tranter (Elderfield) sitting in to watch',
  'Cllr Bob Tranter of Elderfield here, watching only',
])('[S15] "%s" sits for nobody', (typed) => {
  const { guests, subs } = who([OPEN, 'present: NP, IS', 'apologies RT', typed]);
  expect([guests, subs]).toEqual([['Bob Tranter'], []]);
});

test.each([
  [['item 3', 'gail: half the buses are late']],
  [['item 3', 'RT asked who pays. GT: the operator']],
  [['item 3', 'gail away now']],
  [['chair welcomed gail tory']],
  [['The Chair extended a cordial welcome to Gail Tory']],
])('[S15] %j: the guest was there', (typed) => {
  expect(who([OPEN, 'present: NP, IS, RT', ...typed]).guests).toEqual(['Gail Tory']);
});

test.each([
  [['item 3', 'LC to send gail the figures']],
  [['item 3', 'gail sent a note: half the buses are late']],
  [['item 3', 'IS asked if Ms Tory could come in July']],
])('[S15] %j: the guest was not', (typed) => {
  expect(who([OPEN, 'present: NP, IS, RT', ...typed]).guests).toEqual([]);
});

test('[S15] an officer on leave is not listed, those named beside are', () => {
  expect(who([OPEN, 'present: NP', 'staff = lena + me']).officers).toEqual(['Lena Cross', 'Dev Patel-Ross']);
  expect(who([OPEN, 'present: NP', 'dev in. lena is on leave til monday']).officers).toEqual([
    'Dev Patel-Ross',
  ]);
});

test.each([
  [
    ['officers: DPR, LC. Ivan is on leave'],
    { officers: ['Lena Cross', 'Dev Patel-Ross'], apologies: ['Ivan Stroud'] },
  ],
  [['Pres: Cllrs Peel, Stroud, Tait'], { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] }],
  [['room 2 - NP, IS', 'screen 1: Rhona Tait'], { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] }],
  [['NP IS', 'RT on teams, train cancelled'], { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] }],
  [['NP IS', 'ipad 2 is rhona tait'], { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] }],
  [['NP IS', '"Kitchen" = rhona'], { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] }],
  [['NP IS', 'Cllr Tait. Apologies from her, no substitute.'], { apologies: ['Rhona Tait'] }],
  [
    ['NP IS', "rhona rang. she'd emailed apologies on friday, they went astray"],
    { apologies: ['Rhona Tait'] },
  ],
  [['NP IS', 'no RT'], { apologies: ['Rhona Tait'] }],
  [['NP IS', 'no RT yet'], { apologies: [] }],
  [
    ['NP IS', 'rhona apols too, no one for her. ada finch present'],
    { present: ['Nora Peel', 'Ivan Stroud', 'Ada Finch'], apologies: ['Rhona Tait'] },
  ],
  [
    ['NP IS, apols RT', 'also rhona did get on teams in the end, so shes present not apols'],
    { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'], apologies: [] },
  ],
  [
    ['NP IS, apols RT', 'Rhona T - online 11.05-11.40'],
    { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'], apologies: [] },
  ],
  [
    ['NP IS', 'RT stuck behind a gritter, on her way', 'RT wanted the fund doubled'],
    { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] },
  ],
  [['NP IS', 'RT on her way', 'rhonas in'], { present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] }],
  [['NP IS', 'Munn sits for Tait'], { subs: ['Eric Munn for Cllr Rhona Tait'], apologies: ['Rhona Tait'] }],
  [
    ['NP IS', 'apologies from Cllr Tait', "eric munn's covering for her, sat by the door"],
    { subs: ['Eric Munn for Cllr Rhona Tait'] },
  ],
  [
    ['NP IS RT', 'attendance: add Cllr Munn. Sat at the back observing, not subbing'],
    { guests: ['Eric Munn'], subs: [], apologies: [] },
  ],
  [
    ['NP IS', 'Please add Cllr Ravi Doyle of Sandholme as observing, he was on the link throughout'],
    { guests: ['Ravi Doyle'] },
  ],
  [['NP IS', "no gail tory, she's stranded at York"], { guests: [] }],
  [['NP IS', 'guest 1: Gail Tory (3)'], { guests: ['Gail Tory'] }],
  [
    ['NP IS', 'Cllr Stroud and Ms Cross are with us, besides the two of us. Gail Tory comes later.'],
    { officers: ['Lena Cross', 'Dev Patel-Ross'] },
  ],
  [
    ['NP IS RT', 'Cllr Tait observed that she was listed as present in March when she had sent apologies.'],
    { apologies: [], present: ['Nora Peel', 'Ivan Stroud', 'Rhona Tait'] },
  ],
])('[S15] %j is read in full', (typed, wanted) => {
  expect(who([OPEN, ...typed])).toMatchObject(wanted);
});

test.each([
  'running list, in the room so far: NP, IS, RT',
  'plus NP, IS and Rhona Tait this side. The rest are on the stairs',
  'this end: NP + IS + rhona',
  'so far I have: Peel, Stroud, Tait',
])('[S15] "%s" is a roll under whatever head', (typed) => {
  expect(who([OPEN, typed]).present).toEqual(['Nora Peel', 'Ivan Stroud', 'Rhona Tait']);
});

test.each([
  'our side: lena, dev, us two',
  'offs: Lena, Dev + us typing',
  'officers lc dpr, me',
  'staff LC, DPR',
])('[S15] "%s" lists the officers', (typed) => {
  expect(who([OPEN, 'NP IS RT', typed]).officers).toEqual(['Lena Cross', 'Dev Patel-Ross']);
});

test.each([
  'oops sorry. also there was a cllr ravi doyle from sandholme at the back, observing',
  'for the attendance - cllr Ravi Doyle (Sandholme) sat in as an observer throughout',
  'plus a councillor watching from the side - Ravi Doyle, Sandholme',
])('[S15] "%s" adds a visitor', (typed) => {
  expect(who([OPEN, 'NP IS', typed]).guests).toEqual(['Ravi Doyle']);
});

test.each([
  'the draft falls to Nora rather than Rhona, who is on leave',
  'the operator is not here yet so RT is doing parks first',
  'RT: the bus that never turned up again',
])('[S15] "%s", said in the course of business, takes nobody off the list', (typed) => {
  expect(who([OPEN, 'NP IS RT', 'item 3', typed]).apologies).toEqual([]);
});

test('[S15] who is denied to have sat in sat for nobody', () => {
  const typed = [OPEN, 'NP IS', 'apologies from RT, Eric Munn is here for her', 'item 3', 'LC: two routes'];
  expect(
    who([...typed, 'A correction to my note on attendance: nobody sat in for Rhona, and not Eric Munn.'])
      .subs,
  ).toEqual([]);
});

test('[S15] a member who crept in late was there', () => {
  expect(
    who([OPEN, 'NP IS', 'item 3', 'Rhona Tait has just crept in, blaming the trains']).present,
  ).toContain('Rhona Tait');
});

test.each([
  "Lena, RT was on the link from the start, so she's present not absent",
  "dev, rhona was on the phone the whole time so don't have her as apologies",
  'fyi RT did get on in the end, about 11',
  "and RT wasn't apologies, she dialled in for all of it",
  'we never put down Rhona, she was there from item 3',
])('[S15] "%s", told a colleague late, has the member present', (typed) => {
  const { present, apologies } = who([OPEN, 'NP IS', 'apols RT', 'item 4', 'IS: plots are full', typed]);
  expect(present).toContain('Rhona Tait');
  expect(apologies).toEqual([]);
});

test.each([
  "you've left Alan Frost off the list, he came",
  'also there and not on anyone’s list: Frost',
  'Dev can you add Alan Frost to those present, he slipped in at the back',
])('[S15] "%s" mends the list', (typed) => {
  expect(who([OPEN, 'NP IS', 'item 4', 'IS: plots are full', typed]).present).toContain('Alan Frost');
});

test.each([
  "that's Rhona's coat on the chair, not Rhona. she emailed apols at 9",
  "turns out that isn't RT on the screen, it's her assistant. apologies from her",
])('[S15] "%s" takes a member off the list', (typed) => {
  const { present, apologies } = who([OPEN, 'NP IS RT', typed]);
  expect(present).not.toContain('Rhona Tait');
  expect(apologies).toEqual(['Rhona Tait']);
});

test('[S15] a visitor and a substitute who only watched are told of late', () => {
  const typed = [OPEN, 'NP IS', 'apols RT', 'Eric Munn for her', 'item 4', 'IS: plots are full'];
  const { subs, guests } = who([
    ...typed,
    "Lena, you have missed off Mr Owain Rees from Natter's team, who was on the call throughout. Eric Munn watched, he didn't sub",
  ]);
  expect(subs).toEqual([]);
  expect(guests).toEqual(['Eric Munn', 'Owain Rees']);
});

test.each([
  'RT was not in the room when the plan was signed',
  'RT: he was on the link road from the start',
  'Frost came to the depot in May',
  'add Rhona to the working group',
  'the route list left Coldbeck off',
])('[S15] "%s" is business', (typed) => {
  const said = ['item 3', 'LC: two routes left', typed, 'IS: fares are high'];
  expect(propose([OPEN, 'NP IS', ...said]).placement.n5?.use).not.toBe('structure');
});

test('[S15] a substitute who is only there to observe sits for nobody', () => {
  const typed = [OPEN, 'NP IS', 'apols RT, Eric Munn is substituting'];
  expect(who([...typed, "no no, Eric's only here to observe, nobody is subbing for RT"])).toMatchObject({
    subs: [],
    guests: ['Eric Munn'],
    apologies: ['Rhona Tait'],
  });
});

test('[S15] who never connected was away', () => {
  const late =
    'Rhona never actually connected, it was Eric Munn subbing for her on her login. so RT is apologies';
  expect(who([OPEN, 'NP, RT, Ada Finch', 'item 3', 'LC: two routes left', late])).toMatchObject({
    present: ['Nora Peel', 'Ada Finch'],
    apologies: ['Rhona Tait'],
  });
});

test('[S15] initials typed small before where they are, and who joins them', () => {
  expect(who([OPEN, 'np & is dialled in', 'Rhona dialling in, so is Frost']).present).toHaveLength(4);
});

test('[S15] leave to come takes nobody off the list', () => {
  expect(
    who([OPEN, 'NP IS', 'item 3', 'LC: two routes', 'NP thanked Lena, on maternity leave from May']),
  ).toMatchObject({ present: ['Nora Peel', 'Ivan Stroud'], officers: ['Lena Cross', 'Dev Patel-Ross'] });
});
