import { expect, test } from 'vitest';
import { CAST_OF_LONG, LONG_AGENDA, propose } from './meeting.ts';

const useOf = (typed: string): string | undefined =>
  propose(
    [
      'item 3',
      'LC: two routes are left and the operator wants a subsidy',
      typed,
      'RT: fares are high',
      'noted the report',
    ],
    { agenda: LONG_AGENDA, cast: CAST_OF_LONG },
  ).placement.n3?.use;

test.each([
  "they've put the good biscuits at the other end",
  "someone tell RT she's on mute",
  "AF's camera is pointing at the ceiling",
  'heating on full blast for some reason',
  'that door will not stay shut',
  'the lift is out, use the stairs',
  'lunch at 12.30 apparently',
  'sandwiches are egg or ham',
  'the wifi in here is dreadful',
  'can whoever is by the radiator turn it down',
  "cake in the kitchen, it's Nora's birthday",
  "love the Chair's tie",
  'dev your dog',
  'is Dev’s dog barking',
  'toilets are second left',
  'anyone getting the 16.40',
  'the drilling next door is driving me mad',
  'committee room 2 is double booked',
  'these chairs are agony',
  "teams says i'm muted and i'm not",
  "we can't hear you Rhona",
])('[S55] "%s" is of this room and is left out', (typed) => {
  expect(useOf(typed)).toBe('chat');
});

test.each([
  'no lift at the interchange',
  'the lifts at both stations are broken half the time',
  'heating bills have doubled for community halls',
  'heating in the sheltered flats keeps failing',
  'radiators in the depot have not worked since january',
  'wifi on the buses would help young people',
  'broadband in the dales is still dreadful',
  'car parks are full by nine on market days',
  'parking permits going up again',
  'barriers at the park and ride are broken most weekends',
  'trains are too full in the morning',
  'last train leaves at eight',
  'toilets at the bus station are shut on sundays',
  'lunch clubs closing across the vale',
  'food banks are running out of milk and bread',
  'tea rooms at the abbey are losing money',
  'village pub is the last meeting place left',
  'windows are rotten in the listed terrace',
  'screens in the waiting rooms do not work',
  'laptops for pupils never came',
  'phones should be kept out of classrooms',
  'dogs on the beach in summer still a worry',
  'dog bins overflow',
  'gulls are a menace on the front',
  'snow closed the tops for a week',
  'the museum roof leaks',
  'cameras at the tip put fly tippers off',
  'chairs in the day centre are not safe',
  'rolls of old cable stolen from the depot',
  'children turn up hungry',
  'carers are exhausted',
  'links to jobs matter most',
  'doors propped open by residents',
  'a piecemeal approach',
  'the hybrid kit is too old',
])('[S55] "%s" is of public life and stays', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});

test.each([
  'did we get who seconded that?',
  'did anyone catch the figure',
  'how are we minuting that',
  'do we minute that?',
  'is that a decision or just a steer',
  'are we recording this bit',
  'was that 40 or 14?',
  'i missed the name of that operator',
  'how do you spell Coldbeck',
  'you have RT down twice by the way',
  'who is the woman sitting by Alan',
  'leave a gap there and i’ll fill it',
  'can’t wait to type this up',
  'the minutes are going to be a nightmare',
])('[S55] "%s" is asked or said of the notes themselves and is left out', (typed) => {
  expect(useOf(typed)).toBe('chat');
});

test.each([
  'RT asked how the survey was recorded',
  'operators missed the deadline for the grant',
  'who pays after year two?',
  'did the operators get a subsidy last year?',
  'residents had written to say the route was wrong',
  'what operators record is not what passengers see',
])('[S55] "%s" is no question about the notes', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});

test.each([
  'thanks all, good one',
  'thanks Lena x',
  'see you both at the desk',
  'nice to see you in the flesh again',
  'welcome! you will be fine, just do not sit under the air con',
  'nipping to the loo, you’ve got it Lena',
  'I want Alan’s tie',
  'i nominate IS for bake off 😄',
  'slides: https://papers.example/deck',
  'https://papers.example/pack.pdf',
  'sorry the right link is https://papers.example/q',
  'honestly the calmest bus chat we have ever had 😅',
  'who ordered the vegan option',
])('[S55] "%s" is a word to colleagues and is left out', (typed) => {
  expect(useOf(typed)).toBe('chat');
});

test.each([
  'thanks to the operators fares were held',
  'welcome centre at the pier to close',
  'night buses lose money',
  'morning peak is worse than it was',
  'evening routes carry nobody',
  'I told them the operator had until March',
  'see https://papers.example/y - operators must reply by 3 May',
  'RT laughed off the 40% claim 😄',
  'RT - window cleaning on the estate costs £40k',
  'the Chair wants dog wardens back',
])('[S55] "%s" only begins like one and stays', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});

test('[S55] a word that another note of the item has is no idle word there', () => {
  const { placement } = propose(
    ['item 4', 'RT: the kettle in the allotment hut was stolen', 'kettle was 40 years old'],
    {
      agenda: LONG_AGENDA,
      cast: CAST_OF_LONG,
    },
  );
  expect(placement.n3?.use).toBe('sentence');
});
