import { expect, test } from 'vitest';
import { readsBadly } from '#server/house-style/last-look.ts';
import { mendAction } from '#server/house-style/mend-action.ts';
import { mendDecision } from '#server/house-style/mend-decision.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '../structuring/meeting.ts';

const say = (text: string): string =>
  createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' })(text).replace(
    'Lena Cross (LC), Head of Transport,',
    'LC',
  );

test.each([
  ['Cllr Tait feared rural routes would go', 'Concern was expressed that rural routes would go.'],
  ['Cllr Tait remarked that it is late', 'It was observed that it was late.'],
  ['Cllr Tait enquired whether fares rise', 'It was asked whether fares rose.'],
  ['Cllr Tait enquired as to fares', 'Clarification was sought on fares.'],
  ['Cllr Tait lamented the delay', 'Regret was expressed at the delay.'],
  ['Cllr Tait cautioned against haste', 'Caution was urged against haste.'],
  ['Cllr Tait urged the board to wait', 'The board was urged to wait.'],
  ['Cllr Tait pressed for a later bus', 'A case was made for a later bus.'],
  ['Cllr Tait is against any levy', 'Opposition was expressed to any levy.'],
  ['RT opposed: small depots cannot pay', 'This was opposed: small depots could not pay.'],
  ['RT backed her up on that', 'This was supported.'],
  ['Lena reckons it closes in May', 'LC reckoned that it would close in May.'],
  ['chair: could schools be part of it?', 'The Chair asked whether schools could be part of it.'],
  ['Cllr Tait repeated his interest', 'Cllr Tait repeated his interest.'],
])('[H3] %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  [
    'appointed Cllr Ada Finch is happy to take our seat on the forum',
    'appointed Cllr Ada Finch to the seat on the forum',
  ],
  [
    'appointed Cllr Ada Finch takes the vacant seat on the forum',
    'appointed Cllr Ada Finch to the vacant seat on the forum',
  ],
  ['appointed Cllr Ada Finch is the champion for it', 'appointed Cllr Ada Finch as the champion for it'],
  ['agreed asking for inspections', 'agreed to ask for inspections'],
  ['agreed training for all members', 'agreed training for all members'],
  [
    'endorsed the way it was run and will tell the county',
    'endorsed the way it was run and would tell the county',
  ],
  [
    'noted the report, and board asks the county for a plan',
    'noted the report and asked the county for a plan',
  ],
  [
    "noted the report, and it's to come back in May",
    'noted the report and agreed that it should come back in May',
  ],
  [
    'agreed to ask for passes compulsory on night buses',
    'agreed that passes should be compulsory on night buses',
  ],
  ['agreed the rest of the plan as it stands', 'agreed the rest of the plan as it stands'],
  ["rejected the new duty: members don't want it", 'rejected the new duty'],
  ['rejected the duty to publish', 'rejected the duty to publish'],
  ['deferred', 'deferred the item'],
  ["approved the trial as long as they're vetted", 'approved the trial as long as they are vetted'],
])('[H39] %s', (typed, said) => {
  expect(mendDecision(typed)).toBe(said);
});

test.each([
  ['Map the stops by district, wanted', 'Map the stops by district'],
  ['Poll members on dates. no rush', 'Poll members on dates'],
  ['Tidy up the first paragraph, needs', 'Tidy up the first paragraph'],
  ['Send the report in /', 'Send the report in'],
  ['Write to the depots (that is Lena, not the Chair)', 'Write to the depots'],
  ['Write to the depots (both of them)', 'Write to the depots (both of them)'],
  ['set up a tracker, round to members', 'set up a tracker and send it round to members'],
  ['get prices, back here', 'get prices and report back'],
  [
    'set up an officer group on fares, first meeting',
    'set up an officer group on fares and hold its first meeting',
  ],
  ['prepare asking the depots for dates', 'ask the depots for dates'],
  ['prepare training for members', 'prepare training for members'],
  ['bring they want a paper on fees it', 'bring a paper on fees'],
  ['1 side briefing for MPs', 'prepare a 1 side briefing for MPs'],
  ['let us have the list', 'send members the list'],
  ['empty homes into the forward plan', 'put empty homes into the forward plan'],
  ['send the plan to the county', 'send the plan to the county'],
])('[H40] %s', (typed, said) => {
  expect(mendAction(typed)).toBe(said);
});

test.each([
  ['The Board agreed.', true],
  ['The Board appointed Cllr Ada Finch is happy to go.', true],
  ["It was pointed out that it's late.", true],
  ['It was said that hopes someone was minding it.', true],
  ['The Board agreed the plan.', false],
  ['The draft was approved, with a paragraph added on income.', false],
  ['LC confirmed that but for the grant it would close.', false],
])('[H11] whether "%s" reads badly', (sentence, badly) => {
  expect(readsBadly(sentence)).toBe(badly);
});
