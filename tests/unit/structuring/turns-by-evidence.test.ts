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
  'Forward plan',
  'Any other business',
]);

/** The item current, what is typed, and where the next remark stands. */
const TURNS: readonly (readonly [from: number, typed: string, to: number])[] = [
  [4, 'Lena is up, towpaths', 5],
  [4, 'Lena now, canals', 5],
  [4, "Lena's turn, canal towpaths", 5],
  [3, 'We then turned to the thorny question of allotments', 4],
  [3, 'We came next to the business of allotments', 4],
  [3, 'The Board proceeded to allotments', 4],
  [3, 'The Chair took us on to the allotments', 4],
  [3, "With the Chair's permission parking was brought forward, Mr Patel-Ross having a meeting at noon", 7],
  [3, 'By leave of the Board the parking review was taken next', 7],
  [3, "chair's jumping to EVIF while we find the canal plans", 6],
  [3, 'chair skipped us ahead to parking charges because lena is stuck', 7],
  [3, "chair's bringing 6 forward (EVIF), IS leaves at noon", 6],
  [3, 'pulling 5 forward, lena needs to be away', 5],
  [3, "Dev's here so that's parking", 7],
  [3, "dev has arrived so it's parking fees", 7],
  [3, 'dev here now so on to 7) parking', 7],
  [7, 'Lena here now so back to 4) plots', 4],
  [4, 'lena is on towpaths now she says forty miles are closed', 5],
  [4, 'lena up on towpaths, 40 miles closed this year', 5],
  [4, 'Lena took the towpaths paper in the absence of Dev. Forty miles are closed', 5],
  [4, 'Lena opened on canals. Forty miles are closed', 5],
  [5, 'Lena gone. on to EVIF, Dev + the chair', 6],
  [5, 'thats lena done. straight to EVIF then', 6],
  [1, 'ok so minutes of the third of march', 2],
  [1, 'so on to what we said in march', 2],
  [1, 'now what was agreed last time', 2],
  [1, 'right march minutes', 2],
  [4, 'lovely, canals then', 5],
  [4, 'canals it is', 5],
  [4, 'canals, lena', 5],
  [4, 'next thing is canals', 5],
  [4, 'and so to canals', 5],
  [4, 'this is canals now', 5],
  [4, 'chair calls canals', 5],
  [4, 'chair has called the towpath item', 5],
  [4, 'were into canals', 5],
  [4, 'we have reached canals', 5],
  [4, 'we are at canals', 5],
  [4, 'cracking on with canals', 5],
  [4, 'lena kicking off canals', 5],
  [4, 'lena to do canals', 5],
  [4, "lena's canal paper", 5],
  [4, "lena's canal paper now", 5],
  [4, 'dealing with canals next', 5],
  [4, 'attention turned to the towpaths', 5],
  [4, 'The Board next considered towpaths', 5],
  [4, 'The next matter before us was towpaths', 5],
  [4, 'Towpaths were considered next', 5],
  [4, 'leaving canals for now, dev is here so parking', 7],
  [7, "chair's gone back to canals", 5],
  [7, "chair's reopened allotments", 4],
  [7, 'chair has reopened the allotments item', 4],
  [4, 'The Chair invited Ms Cross to introduce the towpaths paper', 5],
  [4, 'Mr Patel-Ross was invited to speak to canal towpaths', 5],
  [4, 'thats allotments put to bed, canals now', 5],
  [7, 'right back to the canal one we left', 5],
  [4, 'the next item concerned canal towpaths', 5],
  [8, "that's it bar aob", 9],
  [8, 'any other business then', 9],
];

/** Words of an item and of motion, and no turn: the next remark stays. */
const STAYS: readonly (readonly [from: number, typed: string])[] = [
  [3, 'LC: parking is the next problem to come'],
  [3, 'RT moved that parking be free'],
  [3, 'RT took the view that allotments matter more'],
  [3, 'RT would go to canals for the money'],
  [3, 'lena can start on canals later'],
  [3, 'canals can wait'],
  [3, 'IS declared an interest in canals, will go out'],
  [3, 'IS will be out for the parking one'],
  [3, 'Gail Tory is here for the EVIF one'],
  [3, 'we got the parking fees back in May'],
  [3, 'RT: are we going back to parking?'],
  [3, 'started at 10.04'],
  [3, 'resumed 11.05'],
  [3, 'we have been moved to Room 4'],
  [3, 'back in 5 minutes'],
  [3, '5 then, nobody wanted 4'],
  [3, '4 first, 6 was not popular'],
  [3, 'for the minutes: the report was noted'],
  [3, 'GT: growing takes time, back it now'],
  [3, 'chair thanked dev for the parking now done'],
  [3, 'buses now run early again'],
  [3, 'lena on leave till parking comes back'],
  [3, 'next bus fund opens in May'],
  [3, 'Dev will bring EVIF figures to the next meeting'],
  [3, 'LC presented the award figures early'],
  [3, 'RT invited the canal people to the next meeting'],
  [3, 'the figures are done, parking takes the most'],
  [3, 'fees first went up in 2019'],
];

const placed = (from: number, typed: string): number | null | undefined => {
  const taken = [3, 4, 5]
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
  return propose([], { ...meetingOf(texts), agenda: AGENDA, cast: CAST }).placement[`n${texts.length}`]?.item;
};

test.each(TURNS)('[S3] under item %i, "%s" turns to item %i', (from, typed, to) => {
  expect(placed(from, typed)).toBe(to);
});

test.each(STAYS)('[S3] under item %i, "%s" turns nowhere', (from, typed) => {
  expect(placed(from, typed)).toBe(from);
});
