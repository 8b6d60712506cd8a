import { expect, test } from 'vitest';
import { isMangled, lookedOver } from '#server/house-style/last-look.ts';
import { plainWords } from '#server/house-style/plain-words.ts';
import { createSpelling, properNames } from '#server/house-style/proper-names.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { AGENDA, CAST } from '../structuring/meeting.ts';

const say = (text: string): string =>
  createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' })(text).replace(
    'Lena Cross (LC), Head of Transport,',
    'LC',
  );

test.each([
  ['LC: visitor fees pay for the rest', 'LC reported that visitor fees paid for the rest.'],
  ['LC: 1 in 8 routes lose money', 'LC reported that 1 in 8 routes lost money.'],
  ['LC: one in four drivers see nobody all day', 'LC reported that one in four drivers saw nobody all day.'],
  ['LC: 31% of traffic just passes through', 'LC reported that 31 per cent of traffic just passed through.'],
  [
    'LC: fewer than one village in five keeps a shop',
    'LC reported that fewer than one village in five kept a shop.',
  ],
  ['LC: caseloads avg 17, target 16', 'LC reported that caseloads averaged 17, target 16.'],
  ['LC: 21 firms invited to bid', 'LC reported that 21 firms were invited to bid.'],
  [
    'LC: the transition cost estimated at £6m',
    'LC reported that the transition cost was estimated at £6 million.',
  ],
  ['RT: park homes left out yet again', 'It was pointed out that park homes were left out yet again.'],
  ['LC: reserves 610k', 'LC reported that reserves stood at 610,000.'],
])('[H30] what was done is told from what was suffered: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['rt proposed a new depot', 'A proposal was made for a new depot.'],
  ['cllr tait - parents are worried', 'Concern was expressed that parents were worried.'],
  ['RT -> staff leaving already', 'It was pointed out that staff were leaving already.'],
  ['Rhona T: fares went up', 'It was pointed out that fares went up.'],
  ['fares doubled last year, says tait', 'It was pointed out that fares doubled last year.'],
  ['sorry late one, RT asked about fares', 'Clarification was sought on fares.'],
  [
    'RT asked about fares, lena says theyre frozen',
    'In response to a question about fares, LC said that they were frozen.',
  ],
  ['I explained that the depot is shut', 'It was explained that the depot was shut.'],
  [
    'NP congratulated RT on 30 yrs as a cllr',
    'The Chair congratulated Cllr Rhona Tait on 30 years as a councillor.',
  ],
])(
  '[H31] who spoke is read in whatever way it was typed, and no member is left by initials: %s',
  (typed, said) => {
    expect(say(typed)).toBe(said);
  },
);

test.each([
  ['RT reckons fares will double', 'It was felt that fares would double.'],
  ['RT: hopes the depot is ready', 'It was hoped that the depot was ready.'],
  ['RT hopes to see it in May', 'A hope was expressed to see it in May.'],
  [
    'RT fears small villages lose their bus',
    'Concern was expressed that small villages would lose their bus.',
  ],
  [
    'RT angry, says Coldbeck was left out',
    'Strong dissatisfaction was expressed that Coldbeck was left out.',
  ],
  [
    'RT hates the form, says nobody can read it',
    'Strong dissatisfaction was expressed with the form. It was said that nobody could read it.',
  ],
  ['RT v unhappy, no notice given', 'Dissatisfaction was expressed that there was no notice given.'],
  ['RT ok with fares but not with routes', 'A member was content with fares but not with routes.'],
  ['RT said that was wrong', 'It was said that this was wrong.'],
  ['RT drew attention to the potholes', 'A member drew attention to the potholes.'],
  ['LC: reckons it takes three years', 'LC reckoned that it took three years.'],
  ['LC presenting today', 'LC was presenting today.'],
])('[H32] a verb typed after the name is the speaker’s own: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['RT wants it free for carers', 'A wish was expressed for it to be free for carers.'],
  ['RT wants rural fares kept low', 'A wish was expressed for rural fares to be kept low.'],
  ['RT wants letter backing the bid', 'A wish was expressed for a letter backing the bid.'],
  [
    'RT wants drivers up front in the report',
    'A wish was expressed for drivers to be up front in the report.',
  ],
  ['RT wants the depot to close', 'A wish was expressed for the depot to close.'],
  [
    'RT: drivers are leaving, pay them more',
    'It was pointed out that drivers were leaving, and a suggestion was made to pay them more.',
  ],
  [
    'RT: dont quote the figure anywhere',
    'It was suggested that members should not quote the figure anywhere.',
  ],
  ['RT: stop the trial, do it by lot', 'A suggestion was made to stop the trial and to do it by lot.'],
  ['RT moved fares be frozen, no seconder', 'It was proposed that fares be frozen, but was not seconded.'],
])('[H33] what is wished or told to others stays to be done: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['RT: nothing in it on schools', 'It was pointed out that there was nothing in it on schools.'],
  [
    'RT: 40 pensioners in one village with no bus',
    'It was pointed out that there were 40 pensioners in one village with no bus.',
  ],
  ['RT - ten week wait for a pass', 'It was pointed out that there was a ten week wait for a pass.'],
  ['RT: 1,900 in the queue', 'It was pointed out that there were 1,900 in the queue.'],
  [
    'RT asked who pays. LC: no duty so no money',
    'In response to a question on who paid, LC said that there was no duty so no money.',
  ],
  ['RT: no good to them on a phone', 'It was pointed out that this was no good to them on a phone.'],
  ['RT: draft is too polite', 'It was pointed out that the draft was too polite.'],
])('[H34] a fragment that counts, or tells of none, becomes a clause: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  [
    'RT: fares went up, who decides that',
    'It was pointed out that fares went up. It was asked who decided that.',
  ],
  ["RT: why can't owners be charged", 'It was asked why owners could not be charged.'],
  [
    "RT: half of councils publish it, what's stopping the rest",
    'It was pointed out that half of councils published it. It was asked what was stopping the rest.',
  ],
  ['RT: could trade waste be let in', 'It was asked whether trade waste could be let in.'],
  ['RT: are combined authorities covered', 'It was asked whether combined authorities were covered.'],
])('[H13] a question at the end of a remark: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['thats the gap, they dont say its funded', "that's the gap, they don't say it's funded"],
  ['the board lost its funding and its 2019 data', 'the board lost its funding and its 2019 data'],
  ['each party has its reading champion', 'each party has its reading champion'],
  ['the nhs and the icbs in wales', 'the NHS and the ICBs in Wales'],
  ['write to hello@nhs.example', 'write to hello@nhs.example'],
  ['v unhappy, 2.1 v 1.4', 'very unhappy, 2.1 v 1.4'],
  ['a delay = another winter', 'a delay is another winter'],
  ['westgate had three in may, it may not be more', 'westgate had three in May, it may not be more'],
])('[H35] apostrophes, acronyms and small marks are put right: %s', (typed, said) => {
  expect(plainWords(typed)).toBe(said);
});

test('[H35] the names of the meeting are spelt as the agenda and the list of members have them', () => {
  const agenda = [...AGENDA, { title: 'Reply to the TCF: next steps', recommendation: '' }];
  const spell = createSpelling(properNames(CAST, agenda));
  expect(spell('two buses in pendle vale, the tcf draft, a coldbeck school')).toBe(
    'two buses in Pendle Vale, the TCF draft, a Coldbeck school',
  );
  expect(spell('see https://coldbeck.example and coldbeck-fares')).toBe(
    'see https://coldbeck.example and coldbeck-fares',
  );
});

test('[H36] a sentence that was joined wrongly falls back to the words themselves', () => {
  expect(isMangled('It was pointed out that hoped fares fell.')).toBe(true);
  expect(isMangled('It was pointed out that fares fell.')).toBe(false);
  expect(lookedOver('It was pointed out that that that fares fell', 'fares fell')).toBe('fares fell');
  expect(lookedOver('LC explained and fares fell', 'and fares fell')).toBe('LC said: and fares fell');
  expect(lookedOver('It was said that fares fell', 'fares fell')).toBe('It was said that fares fell');
});
