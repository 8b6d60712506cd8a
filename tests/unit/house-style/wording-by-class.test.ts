import { expect, test } from 'vitest';
import { backshift } from '#server/house-style/backshift.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST, item, note, propose } from '../structuring/meeting.ts';

const say = (text: string): string =>
  createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' })(text).replace(
    'Lena Cross (LC), Head of Transport,',
    'LC',
  );
const decided = (...texts: string[]): (string | undefined)[] =>
  item(propose(['item 4', ...texts]), 4).decisions.map((one) => one.text);

test.each([
  ['the chair has had a complaint about a driver', 'The Chair had had a complaint about a driver.'],
  ['chair had had a letter', 'The Chair had had a letter.'],
  ['chair is being asked to step in', 'The Chair was being asked to step in.'],
  ['chair will have a word with the depot', 'The Chair would have a word with the depot.'],
  ['chair does not agree', 'The Chair did not agree.'],
  ["chair wasn't told about it", 'The Chair was not told about it.'],
  ['chair thinks it is late', 'The Chair thought that it was late.'],
  ['chair keen to move on', 'The Chair was keen to move on.'],
  ['RT has had two letters', 'A member had had two letters.'],
  ['RT will have to leave', 'A member would have to leave.'],
  ['RT does not see the point', 'A member did not see the point.'],
  ['RT does not think it will work', 'It was not felt that it would work.'],
  ['LC has had no reply', 'LC had had no reply.'],
  ['LC is being chased for it', 'LC was being chased for it.'],
  ['RT has the union replied?', 'It was asked whether the union had replied.'],
  ['RT: will cost more', 'It was pointed out that this would cost more.'],
])('[H19] %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['RT worried Stagely went over budget', 'Concern was expressed that Stagely went over budget.'],
  ['RT worried about depots lose out', 'Concern was expressed that depots would lose out.'],
  ['RT surprised at buses run late', 'Surprise was expressed that buses ran late.'],
  ['RT worried about a fare rise', 'Concern was expressed about a fare rise.'],
  ['RT worried about routes being cut', 'Concern was expressed about routes being cut.'],
  ['RT worried about what happens next', 'Concern was expressed about what happened next.'],
  [
    'RT concerned about people who cannot read the timetable',
    'Concern was expressed about people who could not read the timetable.',
  ],
  ['RT: suggest longer hours', 'A suggestion was made for longer hours.'],
  ['RT: suggest we ask the depot', 'It was suggested that members ask the depot.'],
  ['RT: suggest asking the depot', 'Asking the depot was suggested.'],
  ['RT suggested longer hours', 'Longer hours were suggested.'],
  ['RT suggested a longer day', 'A longer day was suggested.'],
  ['RT raised fares and routes', 'Fares and routes were raised.'],
  ['RT raised youth fares, would like a paper', 'Youth fares were raised. A wish was expressed for a paper.'],
  ['RT stressed that buses run late', 'It was emphasised that buses ran late.'],
  ['RT stressed the cost of fuel', 'The importance of the cost of fuel was emphasised.'],
  ['RT: could the board look at night buses', 'It was asked whether the board could look at night buses.'],
])('[H20] %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  [
    'RT asked whether crews were consulted. LC: twice, and they chose the routes',
    'In response to a question on whether crews were consulted, LC said that crews were consulted twice and that they chose the routes.',
  ],
  [
    'RT asked who pays. LC: the county, and it has the money',
    'In response to a question on who paid, LC said that it was the county and that it had the money.',
  ],
  [
    'RT asked if it was legal. LC: legally yes but nobody does',
    'In response to a question on whether it was legal, LC said that this was legally the case, but that nobody did.',
  ],
  [
    'RT asked about size. LC: a third of routes and half of stops',
    'In response to a question about size, LC said that it was a third of routes and half of stops.',
  ],
])('[H4] a short answer is a sentence: %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['9 of 31 depots risk losing a licence', '9 of 31 depots risked losing a licence'],
  ['drivers wait for hours and never get paid', 'drivers waited for hours and never got paid'],
  ['most of them from nine shops', 'most of them from nine shops'],
  ['warrants going in on Friday', 'warrants going in on Friday'],
])('[H1] %s', (typed, said) => {
  expect(backshift(typed)).toBe(said);
});

test.each([
  ['#decision Updates noted', 'The Board noted the updates.'],
  ['#decision noted updates', 'The Board noted the updates.'],
  ['#decision noted updates from the two depots', 'The Board noted the updates from the two depots.'],
  ['#decision noted fares rose in May', 'The Board noted that fares rose in May.'],
  ['#decision noted concerns about fares', 'The Board noted concerns about fares.'],
  ['#decision approved option 2', 'The Board approved option 2.'],
  ['#decision that the update is noted', 'The Board noted the update on Allotments.'],
  [
    'all content with that change, criteria otherwise as the paper',
    'The Board agreed the change proposed, with the criteria otherwise as in the paper.',
  ],
  [
    'everyone happy with this change, rest as drafted',
    'The Board agreed the change proposed, with the rest as drafted.',
  ],
])('[H21] %s', (typed, said) => {
  expect(decided(typed)).toEqual([said]);
});

const replied = (text: string, thread: string | null = 'n2'): string[] =>
  item(propose(['item 4', note('n2', 'RT: plots need water'), note('n3', text, { thread })]), 4).points.map(
    (point) => `${point.text} ${point.noteIds.join()}`,
  );

test('[S53] a reply in a thread stands in the point it answers', () => {
  const point = 'It was suggested that plots needed water.';
  expect(replied('good point, the tenants said the same')).toEqual([
    `${point} The tenants said the same. n2,n3`,
  ]);
  expect(replied('fair point')).toEqual([`${point} n2,n3`]);
  expect(replied('the tenants said the same')).toEqual([`${point} n2`, 'The tenants said the same. n3']);
  expect(replied('good point, the tenants said the same', null)).toEqual([
    `${point} n2`,
    'The tenants said the same. n3',
  ]);
});

test.each([
  ['mins of last mtg agreed subject to one correction: RT was present', 'Cllr Rhona Tait was present.'],
  ['minutes approved bar one correction, Cllr Tait was present', 'Cllr Rhona Tait was present.'],
  ['Minutes agreed with one correction - item 4 grant was £12k not £21k', 'Item 4 grant was £12k not £21k.'],
  ['page 3 should say Thornby not Thornbury', 'On page 3, "Thornbury" should read "Thornby".'],
])('[S54] %s', (typed, correction) => {
  expect(propose(['item 2', typed]).corrections.map((one) => one.text)).toEqual([correction]);
});
