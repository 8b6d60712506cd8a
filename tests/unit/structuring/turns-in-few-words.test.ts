import { expect, test } from 'vitest';
import { agendaOf, CAST, meetingOf, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome, apologies and declarations of interest',
  'Minutes of the meeting held on 3 March 2022',
  'Rural Bus Fund: second round of awards',
  'Allotments and community growing',
  'Canal towpaths: shared maintenance agreements',
  'Electric Vehicle Infrastructure Fund (EVIF)',
  'Parking enforcement: fees and charges review',
  'Artificial intelligence: guidance for councils',
  'Tuberculosis in shared housing',
  'Pavement licences',
  'Job evaluation (JE)',
  'Work programme 2022/23',
  'Any other business',
]);

const placed = (from: number, typed: string): readonly (number | null | undefined)[] => {
  const taken = [3, 4, 5, 6, 7, 8, 9, 10]
    .filter((number) => number < from)
    .flatMap((number) => [`item ${number}`, 'RT: a word']);
  const texts = [
    'item 1',
    'present NP IS RT',
    ...taken,
    `item ${from}`,
    'LC: we begin',
    typed,
    'RT: we spend far too little on this',
  ];
  const { placement } = propose([], { ...meetingOf(texts), agenda: AGENDA, cast: CAST });
  return [placement[`n${texts.length - 1}`]?.item, placement[`n${texts.length}`]?.item];
};

/** The item current, what is typed, and where the next remark stands. */
const TURNS: readonly (readonly [from: number, typed: string, to: number])[] = [
  [9, 'pavement lics', 10],
  [4, 'pavement lic. renewals, dev', 10],
  [10, 'job eval', 11],
  [10, 'JE next', 11],
  [7, 'AI now', 8],
  [7, 'AI guidance', 8],
  [8, 'TB', 9],
  [8, 'TB in shared houses', 9],
  [3, 'allots', 4],
  [4, 'work prog', 12],
  [4, 'WP next', 12],
  [4, 'pkg enforcement', 7],
  [4, 'elec vehicles', 6],
  [11, 'The work programme came last', 12],
  [11, 'which left the work programme', 12],
  [4, "let's get canals out of the way", 5],
  [4, 'order change: parking before canals', 7],
  [4, 'running order changed, parking now', 7],
  [4, 'slight reshuffle, EVIF now', 6],
  [4, 'paper 5, canals', 5],
  [4, "lena's in the hot seat for canals", 5],
  [4, 'jumping to 7 cos dev has to go', 7],
  [5, 'back to 4 for a sec', 4],
  [1, '3/3 mins', 2],
  [1, '3.3.22 minutes', 2],
  [5, 'We came back to allotments. Dev left.', 4],
  [5, 'allotments again', 4],
  [4, 'On canals, LC said forty miles are closed', 5],
  [4, 'As to canals, Lena said that the banks were failing', 5],
];

/** Short words that are whole, people's initials and remarks: the next remark stays. */
const STAYS: readonly (readonly [from: number, typed: string])[] = [
  [4, 'recs agreed, lena to write'],
  [4, 'part of that was paid'],
  [4, 'LC: the council tax bill'],
  [4, 'Board went for option B, three year contracts'],
  [4, 'RT took the other view, plots sat empty four years'],
  [4, 'canals are off the table'],
  [4, 'NP not content'],
  [4, 'other AF (Alan) - plots would tell you more'],
  [4, 'on canals, RT leaves for that one'],
  [4, 'for the canals item RT will be out, interest declared'],
];

/** Said of an item done with, though another is being taken: where the note stands, and where the next does. */
const LATE: readonly (readonly [from: number, typed: string, stands: number])[] = [
  [7, '(canals) IS also said the banks cannot wait', 5],
  [7, '[canals] IS also said the banks cannot wait', 5],
  [7, 'For the record on canals, and this part is public: the Board agreed to re-tender now', 5],
  [7, 'on the canals one earlier - IS wants schools asked', 5],
  [13, 'hang on, NP has reopened the canals. It is five miles dearer so two years instead', 5],
  [13, 'Then there was a second thought on canals: the agreement is to run for eighteen months', 5],
  [13, 'Canals again. LC finds that the banks leave out VAT', 5],
];

test.each(TURNS)('[S3] under item %i, "%s" turns to item %i in few words', (from, typed, to) => {
  expect(placed(from, typed)[1]).toBe(to);
});

test.each(STAYS)('[S3] under item %i, "%s" is no turn in few words', (from, typed) => {
  expect(placed(from, typed)[1]).toBe(from);
});

test.each(LATE)('[S4] under item %i, "%s" stands under item %i and moves nothing', (from, typed, stands) => {
  expect(placed(from, typed)).toEqual([stands, from]);
});
