import { expect, test } from 'vitest';
import { plainWords } from '#server/house-style/plain-words.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '../structuring/meeting.ts';

const say = (text: string): string =>
  createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' })(text).replace(
    'Lena Cross (LC), Head of Transport,',
    'LC',
  );

test.each([
  [
    'RT: not convinced. what happens after 2026?',
    'Doubt was expressed. Clarification was sought on what happened after 2026.',
  ],
  [
    'RT would sooner see care workers than planners',
    'A preference was expressed for care workers rather than planners.',
  ],
  ['RT told us Holderby had bought up 9 homes', 'It was said that Holderby had bought up 9 homes.'],
  [
    'RT: agree with LC, the form is too long',
    'A member agreed with LC. It was pointed out that the form was too long.',
  ],
  [
    'RT raised faith burials, families waiting over a wkend',
    'Faith burials were raised. Families were waiting over a weekend.',
  ],
  ['IS - poor signs stay up for years', 'It was pointed out that poor signs stayed up for years.'],
  [
    'RT: not all of us have a home to hire out',
    'It was pointed out that not all members had a home to hire out.',
  ],
  [
    'IS - 14 families half way through moving, what then',
    'It was pointed out that there were 14 families half way through moving. It was asked what would happen then.',
  ],
  ['NP thanked lena, good report', 'The Chair thanked Lena Cross for a good report.'],
  ['Q from RT on cost - lena: 40k', 'In response to a question about cost, LC said that it was £40,000.'],
])('[H49] what a member says is a whole sentence of its own kind: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  [
    'mixed views on the app, younger cllrs keen, others not',
    'There were mixed views on the app: younger councillors were keen and others were not.',
  ],
  ['3 risks: staffing, kit, time', 'There were 3 risks: staffing, kit and time.'],
  ['checks on EU goods put back again, to jan', 'Checks on EU goods were put back again, to January.'],
  [
    'lena: a quarter of councils run out within 10 yrs',
    'LC reported that a quarter of councils ran out within 10 years.',
  ],
  [
    'lena: 14,000 laptops scrapped each year, two thirds of them reusable',
    'LC reported that 14,000 laptops were scrapped each year, two thirds of them reusable.',
  ],
  [
    "lena: it isn't IT's job, and nobody's said who pays",
    "LC reported that it was not IT's job, and nobody had said who paid.",
  ],
  ['half the engineer posts in the country are empty', 'Half the engineer posts in the country were empty.'],
])('[H49] a list, a split of views and a fragment get their verbs: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test('[H49] words wholly quoted are reported, and words quoted in passing stay as they were said', () => {
  expect(say('RT said "we are being asked to do more with less"')).toBe(
    'It was said that members were being asked to do more with less.',
  );
  expect(say('RT called it "what we are here for"')).toBe('A member called it "what we are here for".');
});

test('[H49] slips of typing, public bodies and places are spelt as they are meant', () => {
  expect(plainWords('teh leeds pilot is delayed untill the treasury answers')).toBe(
    'the Leeds pilot is delayed until the Treasury answers',
  );
  expect(plainWords('WK wants a wk, to jan. PHAs agree')).toBe('WK wants a week, to January. PHAs agree');
  expect(plainWords('the treasury management strategy, working from a home office')).toBe(
    'the treasury management strategy, working from a home office',
  );
});
