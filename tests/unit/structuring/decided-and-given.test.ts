import { expect, test } from 'vitest';
import { agendaOf, CAST, propose } from './meeting.ts';

const AGENDA = agendaOf(['Welcome', 'Minutes', 'Bus subsidies', 'Appointments to outside bodies']);
const read = (...typed: string[]) => propose(typed, { agenda: AGENDA, cast: CAST });
const of = (typed: string) => {
  const found = read('item 3', 'LC: fares are up', typed).items[2];
  return {
    decided: found?.decisions.map((one) => one.text),
    given: found?.actions.map((one) => `${one.owners.join(' and ')}: ${one.text}`),
  };
};

test.each([
  [
    'Response approved subject to those 2 additions, RT + LC to finalise',
    'The Board approved the response subject to those 2 additions.',
    'Cllr Rhona Tait and Lena Cross: Finalise the response.',
  ],
  [
    'draft response approved, RT and LC to finalise',
    'The Board approved the draft response.',
    'Cllr Rhona Tait and Lena Cross: Finalise the draft response.',
  ],
  [
    'timetable approved; LC will circulate it by friday',
    'The Board approved the timetable.',
    'Lena Cross: Circulate the timetable.',
  ],
  [
    'noted, and one-pager to be done by LC before may mtg',
    'The Board noted the report on bus subsidies.',
    'Lena Cross: Do a one-pager before the May meeting.',
  ],
  [
    'recs agreed and LC to draft the letter',
    'The Board agreed the recommendations in the report on Bus subsidies.',
    'Lena Cross: Draft the letter.',
  ],
  ['letter agreed, LC to draft', 'The Board agreed the letter.', 'Lena Cross: Draft the letter.'],
])('[S90] "%s" is a decision and a task', (typed, decided, given) => {
  expect(of(typed)).toEqual({ decided: [decided], given: [given] });
});

test.each(['agreed, LC to write to the minister', 'ok, LC to write to the minister'])(
  '[S90] a bare assent decides nothing beside its task: "%s"',
  (typed) => {
    expect(of(typed).decided).toEqual([]);
    expect(of(typed).given).toHaveLength(1);
  },
);

test('[S90] the note that decides and gives is cited by both', () => {
  const found = read('item 3', 'plan approved, LC to publish it').items[2];
  expect(found?.decisions[0]?.noteIds).toEqual(['n2']);
  expect(found?.actions[0]?.noteIds).toEqual(['n2']);
});

test.each([
  '4. outside bodies - RT to Regional Flood Group, IS to Heritage Forum in place of AF from next month, all agreed',
  'outside bodies - RT to Regional Flood Group, IS to Heritage Forum in place of AF, all agreed',
  'RT to Regional Flood Group, IS to Heritage Forum in place of AF, all agreed',
])('[S90] seats agreed together are one decision, whoever held them before: "%s"', (typed) => {
  expect(read('item 4', typed).items[3]?.decisions.map((one) => one.text)).toEqual([
    expect.stringMatching(
      /^The Board appointed Cllr Rhona Tait to the Regional Flood Group,? (?:and )?Cllr Ivan Stroud to/,
    ),
  ]);
});
