import { expect, test } from 'vitest';
import { agendaOf, meetingOf, note, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome, apologies and declarations of interest',
  'Minutes of the meeting held on 3 March 2022',
  'Rural Bus Fund: second round of awards',
  'Allotments and community growing',
  'Canal towpaths: shared maintenance agreements',
  'Electric Vehicle Infrastructure Fund (EVIF)',
  'Parking enforcement: fees and charges review',
  'Procurement Act: readiness',
  'Any other business',
]);

const itemOf = (current: number, typed: string): number | null | undefined =>
  propose([], {
    ...meetingOf([
      'item 1',
      'present NP IS RT',
      'item 3',
      'LC: operators want certainty before winter, the NDB scheme helps',
      'item 4',
      'LC: plots are short in every town',
      'item 5',
      'LC: dredging costs doubled, volunteers repair the banks',
      `item ${current}`,
      'RT: this needs more thought',
      note('late', typed),
    ]),
    agenda: AGENDA,
  }).placement.late?.item;

/** What is typed under item 7 or any other business, and the item it belongs to. */
const LATE: readonly (readonly [current: number, typed: string, belongs: number])[] = [
  [7, 'late one for 3: RT asked who pays', 3],
  [7, 'Late one for 3 - RT asked who pays', 3],
  [7, 'one more for 4: IS wants a waiting list', 4],
  [7, 'another one for item 4, IS wants a waiting list', 4],
  [7, 'sorry one i missed for 4: IS wants a waiting list', 4],
  [7, 'missed point on 5: RT asked about locks', 5],
  [7, 'this belongs in 5: RT asked about locks', 5],
  [7, 'For the public part of 4: Board noted the update', 4],
  [7, 'in the open part of 4 - members noted the update', 4],
  [9, 'The shared towpaths maintenance agreements were approved, 8 votes to 1', 5],
  [9, 'the canal maintenance paper was noted', 5],
  [9, 'so the towpaths report is approved', 5],
  [9, 'to confirm, the allotments report was noted', 4],
  [9, 'the rural bus awards were agreed as in the paper', 3],
  [9, 'board noted the allotments update', 4],
  [9, 'members also approved the towpaths paper', 5],
  [7, 'IS on towpaths still: wants the county to pay', 5],
  [7, 'RT on allotments again - wants a waiting list', 4],
  [7, 'RT had on allotments earlier: wants a waiting list', 4],
  [7, 'one i missed, RT said volunteers repair banks for nothing', 5],
  [7, 'and one we missed - operators need certainty by october', 3],
  [7, 'missed this earlier: dredging is twice what it was', 5],
  [7, 'late one - the NDB scheme closes in May', 3],
  [7, 'AF was welcomed, Gail Tory here for item 3 (item 3)', 7],
  [7, 'the parking report was noted', 7],
  [7, 'the budget was noted', 7],
  [7, 'one i missed, RT thanked everyone for coming along', 7],
  [7, 'RT on towpath parking: signs are wrong', 7],
  [7, 'late buses run for 3 towns only', 7],
  [7, 'one more for the road', 7],
  [7, 'it was agreed that canal parking fees stay', 7],
  [7, 'late again: the fee review was agreed', 7],
  [9, 'act: LC to do a webinar for operators by end of may', 9],
  [9, 'act - LC to write to the minister', 9],
  [9, 'act: LC to check fees', 9],
];

test.each(LATE)('[S4] under item %i, "%s" stands under item %i', (current, typed, belongs) => {
  expect(itemOf(current, typed)).toBe(belongs);
});
