import { expect, test } from 'vitest';
import { note, propose } from './meeting.ts';

const U1 = { user: 'U1', authorName: 'Lena Cross' };
/** What still rests on Dev's note once Lena has typed hers behind it. */
const left = (first: string, typed: string): string[] =>
  propose([
    'item 3',
    'LC: two operators are left in the county',
    first,
    note('n99', typed, U1),
    'RT: fares are high',
  ])
    .items.flatMap((one) => [...one.points, ...one.decisions, ...one.actions])
    .filter((one) => one.noteIds.includes('n3'))
    .map((one) => one.text);

const TASK = 'action dev to survey every operator about fares';
const CHARTER = 'agreed to sign the charter';
const REMARK = 'RT: operators are crooks';

test.each([
  'drop that surveying one, GT says it has been done',
  "no, take dev's surveying off - Rhona said the old one will do",
  'GT: already surveyed them in May, so no need, drop that one',
  'LC: no need for the survey, GT has the figures, so take that out',
  'survey not happening now',
  'survey wont be needed, GT has one',
  'the survey idea was dropped',
  'chair says leave the survey',
  'Dev the survey is off',
  "we aren't doing the survey after all",
  'not doing the survey',
  "that action's gone, GT has done it",
  'that action is dead',
  'can you take the survey one out',
  '^ ignore',
  'that was a joke Dev',
  'he was joking about the survey',
  'that was only an idea, not an action',
  'withdrawn',
  'she has withdrawn the survey request',
  'Rhona has thought better of the survey',
  'survey exists already so no action',
  'no action needed on the survey after all',
  'survey action withdrawn',
])('[S12] "%s" takes a task back', (typed) => {
  expect(left(TASK, typed)).toEqual([]);
});

test.each([
  'no that was never agreed',
  "they haven't agreed that yet",
  'not agreed, only discussed',
  'hang on, nothing was agreed there',
  'premature, chair is still going round the table',
  'too soon Dev, still talking',
  'Chair has not put it yet',
])('[S12] "%s" takes a decision back', (typed) => {
  expect(left(CHARTER, typed)).toEqual([]);
});

test.each([
  'strike that remark please',
  'leave that out of the minutes',
  'RT asks that her remark be struck',
  'RT withdrew the remark',
  'she took that back',
])('[S12] "%s" takes a remark back', (typed) => {
  expect(left(REMARK, typed)).toEqual([]);
});

test.each([
  [TASK, 'RT wanted the survey dropped from the plan next year'],
  [TASK, 'IS asked if the survey was needed'],
  [TASK, 'LC: the last survey was withdrawn in 2019'],
  [TASK, 'EM: drop the fares survey question on age'],
  [TASK, 'RT: no need for gold plating'],
  [TASK, 'GT has already done a count of stops'],
  [TASK, 'can you pass me the attendance sheet when it has gone round'],
  [TASK, 'AF did join after all, so take her off apols'],
  [TASK, 'noted the report'],
  [CHARTER, 'EM not happy but went along'],
  [CHARTER, "RT hasn't agreed terms with operators yet, she said"],
  [REMARK, 'EM took that badly'],
  [REMARK, 'chair has taken it back to the table'],
])('[S12] "%s" stands after "%s"', (first, typed) => {
  expect(left(first, typed)).not.toEqual([]);
});

test('[S12] a task is taken back by another form of its word, not the task beside it', () => {
  const proposal = propose([
    'item 3',
    'dev to model the fares of every operator',
    'lena to write three case studies by 4 August',
    'drop that modelling one, GT says they publish it',
  ]);
  expect(proposal.items.flatMap((one) => one.actions).map((one) => one.noteIds.join(' '))).toEqual(['n3']);
});

test('[S12] a note cut to what it is about is read whole as a correction', () => {
  const { placement } = propose([
    'item 3',
    'RT: 123k waiting for a pass',
    'item 4',
    'EM: 14 plots are empty',
    'On the passes the number waiting is 132k not 123k, RT misread it.',
  ]);
  expect(placement.n2?.read?.words).toContain('132');
});
