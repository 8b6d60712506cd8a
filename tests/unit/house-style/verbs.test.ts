import { expect, test } from 'vitest';
import { backshift, hasVerb } from '#server/house-style/backshift.ts';
import { completeClause } from '#server/house-style/complete-clause.ts';
import { plainWords } from '#server/house-style/plain-words.ts';
import { statement } from '#server/house-style/say-comment.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '../structuring/meeting.ts';

test.each([
  ['6 in 10 ignore alerts', '6 in 10 ignored alerts'],
  ['towns with no theatre get left out', 'towns with no theatre got left out'],
  ['members of the public complain about litter', 'members of the public complained about litter'],
  ['coroners data takes 2 years', 'coroners data took 2 years'],
  ['drivers leave for hauliers who pay more', 'drivers left for hauliers who paid more'],
  ['staff use it whatever the policy says', 'staff used it whatever the policy said'],
  ['carers save money and get little', 'carers saved money and got little'],
  ['wants a break clause', 'wanted a break clause'],
  ['producers accept the rule, want fees known', 'producers accepted the rule, wanted fees known'],
  ["zoning's a gift", 'zoning was a gift'],
])('[H1] the verb of a clause goes into the past, known by its place: %s', (typed, said) => {
  expect(backshift(typed)).toBe(said);
});

test.each([
  '12 risks, 2 red',
  'the 4 tests for year 2',
  'rural services grant going altogether',
  '8 week lead time',
  'flats above shops, no room',
  'matters arising',
])('[H17] a noun that could be a verb stays as it is: %s', (typed) => {
  expect(backshift(typed)).toBe(typed);
});

test.each([
  ['the round opens in January', 'the round would open in January'],
  ['Bea leaves in October', 'Bea would leave in October'],
  ['the standards go back to 2008', 'the standards went back to 2008'],
])('[H18] what is timetabled was still to come: %s', (typed, said) => {
  expect(backshift(typed)).toBe(said);
});

test.each([
  ['commencement slipped again', true],
  ['6 in 10 ignored alerts', true],
  ['340,000 households covered', false],
  ['statement sent to the wrong address', false],
  ['councils lost £39 million of levy', true],
  ['delays down 9 per cent where there was one team', false],
])('[H14] a participle carries no clause, a past form does: %s', (typed, carries) => {
  expect(hasVerb(typed)).toBe(carries);
});

test.each([
  ['340,000 households covered', '340,000 households were covered'],
  ['leaflets being used because there was no map', 'leaflets were being used because there was no map'],
  ['guidance 14 months late', 'guidance was 14 months late'],
  ['hub closed since May', 'the hub had been closed since May'],
  ['hospital data sharing patchy', 'hospital data sharing was patchy'],
  ['towers over 11m identified with cladding', 'towers over 11m were identified with cladding'],
  ['launch put back to October', 'the launch was put back to October'],
  ['about £9 million recovered so far', 'about £9 million was recovered so far'],
  ['half of them led by councils', 'half of them were led by councils'],
])('[H14] a fragment gets its verb back: %s', (typed, clause) => {
  expect(completeClause(typed)).toBe(clause);
});

test.each([
  ['not keen, it would slow things down', 'Reservations were expressed that it would slow things down'],
  ['ask the leavers', 'A suggestion was made to ask the leavers'],
  ['would rather the money went on boats', 'A preference was expressed that the money went on boats'],
  ['content that the limits are prudent', 'A member was content that the limits were prudent'],
])('[H3] how a member took it is said without them: %s', (typed, said) => {
  expect(statement(typed)).toBe(said);
});

test.each([
  ['RT was worried that routes would go', 'Concern was expressed that routes would go.'],
  [
    'RT welcomed the scheme but felt that the timetable kept slipping',
    'The scheme was welcomed, but it was felt that the timetable kept slipping.',
  ],
  [
    'RT proposed a formal objection, nobody seconded',
    'A proposal was made for a formal objection, but was not seconded.',
  ],
  [
    'RT: what about villages? LC: they fall between two councils',
    'In response to a question about villages,',
  ],
  ['RT asked that depots go on the map', 'It was asked that depots go on the map.'],
])('[H3] %s', (typed, said) => {
  expect(createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' })(typed)).toContain(said);
});

test.each([
  ['buildings over 11m', 'buildings over 11m'],
  ['borrowing limit 480m', 'borrowing limit 480 million'],
  ['£1.4m', '£1.4 million'],
])('[H6] metres are not millions: %s', (typed, said) => {
  expect(plainWords(typed)).toBe(said);
});
