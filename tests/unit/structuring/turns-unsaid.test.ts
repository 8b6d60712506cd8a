import { expect, test } from 'vitest';
import { LONG_AGENDA as AGENDA, CAST_OF_LONG as cast, meetingOf, propose } from './meeting.ts';

const placed = (texts: readonly string[], of: number): number | null | undefined =>
  propose([], {
    ...meetingOf([
      'item 1',
      'present NP IS RT',
      'item 3',
      'LC: operators want certainty',
      'RT asked who pays',
      ...texts,
    ]),
    agenda: AGENDA,
    cast,
  }).placement[`n${of + 5}`]?.item;

/** Notes typed under item 3 with no turn among them, and where the last one stands. */
const UNSAID: readonly (readonly [texts: readonly string[], to: number])[] = [
  [['Gail: forty miles are closed'], 5],
  [['GT - forty miles are closed', 'RT: since when'], 5],
  [['Ms Tory said forty miles are closed', 'RT: since when'], 5],
  [['gail tory explained who owns the banks', 'RT: since when'], 5],
  [['LC: canal towpaths flood every winter', 'RT: since when'], 5],
  [['lena said 40 towpaths on the canal are shut', 'RT: since when'], 5],
  [['LC: enforcement brings in parking money', 'IS: since when'], 7],
  [['dev: electric vehicle points are all in the north', 'IS: since when'], 6],
  [
    [
      'members heard that the canal towpaths flood',
      'RT: the towpaths were never made for bikes',
      'IS: nor for prams',
    ],
    5,
  ],
  [['LC: allotments have 90 people waiting', 'RT: growing is good for you', 'IS: since when'], 4],
];
/** Words of other items said in passing. */
const STAYS: readonly (readonly string[])[] = [
  ['RT: people park on the canal bridge', 'IS: since when'],
  ['LC: buses share the fund with vehicle grants', 'RT: since when'],
  ['Gail Tory is joining for towpaths', 'RT: since when'],
  ['RT: parking is worse', 'LC: the bus fund cannot pay for that'],
  ['LC: allotments get more than the bus does', 'RT: the bus is late too'],
  ['IS: charges go up every year', 'RT: since when'],
  ['LC: we come to towpaths later', 'RT: since when'],
  ['RT asked Gail about the fund', 'IS: since when'],
  ['RT: Gail knows more', 'IS: since when'],
  ['members want growing areas served', 'IS: since when'],
];

test.each(UNSAID)('[S3] %j turn to item %i though nobody said so', (texts, to) => {
  expect(placed(texts, texts.length)).toBe(to);
});

test.each(STAYS.map((texts) => [texts] as const))('[S3] %j stay under the item', (texts) => {
  expect(placed(texts, texts.length)).toBe(3);
});

/** A few words that no title has, and what was said behind them. */
const HEADINGS: readonly (readonly [typed: string, behind: string])[] = [
  ['on to the banks', 'Gail: forty miles of canal towpaths are closed'],
  ['plots now', 'LC: allotments have 90 people growing food'],
  ['waterways', 'GT - forty miles of towpaths are closed'],
  ['Gail up now', 'GT: forty miles of towpaths are closed'],
  ['4 the plots', 'LC: 90 people wait for allotments'],
];

test.each(HEADINGS)('[S3] "%s", before a turn that "%s" tells of, was its heading', (typed, behind) => {
  const { placement } = propose([], {
    ...meetingOf([
      'item 3',
      'LC: operators want certainty',
      'RT asked who pays',
      typed,
      behind,
      'RT: since when',
    ]),
    agenda: AGENDA,
    cast,
  });
  expect(['structure', 'chat']).toContain(placement.n4?.use);
  expect(placement.n5?.item).not.toBe(3);
});

test.each(['all content', 'one abstention', 'no questions', '5 bidders', 'a long silence'])(
  '[S3] "%s" belongs to the item it ends',
  (typed) => {
    const { placement } = propose([], {
      ...meetingOf([
        'item 3',
        'LC: operators want certainty',
        typed,
        'Gail: forty miles of towpaths are closed',
      ]),
      agenda: AGENDA,
      cast,
    });
    expect(placement.n3?.item).toBe(3);
  },
);
