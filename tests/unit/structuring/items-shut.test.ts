import { expect, test } from 'vitest';
import { agendaOf, meetingOf, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome, apologies and declarations of interest',
  'Minutes of the meeting held on 3 March 2022',
  'Rural Bus Fund',
  'Allotments and community growing',
  'Canal towpaths: shared maintenance agreements',
  'Any other business',
]);

const after = (turn: string) =>
  propose([], {
    ...meetingOf([
      'item 3',
      'LC: operators want certainty',
      'agreed',
      'item 4',
      'LC: plots are short',
      'noted',
      turn,
      'LC: the dredging firm is bankrupt',
      'RT: who else knows',
    ]),
    agenda: AGENDA,
  }).placement;

test.each([
  ['5 [confidential]'],
  ['item 5 (confidential)'],
  ['[confidential] item 5'],
  ['towpaths [confidential]'],
  ['canal towpaths, confidential'],
  ['Item 5 - in camera'],
  ['on to 5, exempt'],
  ['5 canal towpaths [confidential]'],
  ['into closed session for item 5'],
  ['press and public out for 5'],
  ['confidential: towpaths'],
])('[S50] "%s" turns to the item and opens a passage', (turn) => {
  const { n8, n9 } = after(turn);
  expect([n8?.item, n8?.confidential, n9?.item, n9?.confidential]).toEqual([5, true, 5, true]);
});

test('[S50] a note that restricts itself opens no item', () => {
  const { n8 } = after('confidential: the plots cost 9k');
  expect([n8?.item, n8?.confidential]).toEqual([4, false]);
});
