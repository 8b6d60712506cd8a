import { describe, expect, test } from 'vitest';
import { LONG_AGENDA as AGENDA, CAST_OF_LONG as cast, meetingOf, note, propose } from './meeting.ts';

/** A whole meeting; the notes of its fifth item are given, with whatever turned to it. */
const fifth = (...texts: readonly string[]): readonly (number | null | undefined)[] => {
  const typed = [
    'item 1',
    'present NP IS RT',
    'item 2',
    'agreed as a correct record',
    'item 3',
    'LC: operators want certainty',
    'RT asked who pays',
    'the awards were agreed',
    'item 4',
    'LC: plots are short in every town',
    'IS: six years on the list in Marl',
    'agreed to publish a guide for parish councils',
    'LC to draft the guide by 1 July',
    ...texts,
    'item 6',
    'LC: 40 points in, 12 of them broken',
    'noted the update',
    'item 7',
    'LC: fines have not gone up since 2008',
    'agreed to write to the minister',
    'AOB',
    'NP thanked everyone',
  ];
  const found = propose([], { ...meetingOf(typed), agenda: AGENDA, cast });
  return texts.map((_, at) => found.placement[`n${at + 14}`]?.item);
};

describe('a turn in words that no rule knows', () => {
  test.each([
    ['wet feet next, the towpaths'],
    ['and so, with a sigh, towards the canal'],
    ["chair's nodding at the towpaths lot"],
    ['5. boats and bikes'],
    ['gail is in the chair by the window, canal time'],
    ['towpaths lads'],
    ['canal, oh joy'],
  ])('[S3] "%s" begins its item for what follows', (turn) => {
    expect(
      fifth(
        turn,
        'LC: dredging costs doubled',
        'RT: nobody mows the banks',
        'the agreements were approved',
      )[3],
    ).toBe(5);
  });

  test.each([
    [['GT: forty miles are closed', 'RT asked about bikes', 'IS: and prams', 'noted']],
    [['LC: canal banks cost us £2m', 'RT asked about bikes', 'IS: the towpaths flood', 'noted']],
    [['lena set out the maintenance bill', 'RT: the canal is nobody’s', 'IS: and prams', 'noted']],
  ])('[S3] %j are of an item that nobody announced', (texts) => {
    expect(fifth(...texts)).toEqual([5, 5, 5, 5]);
  });
});

describe('what only sounds like a turn, or is said in passing', () => {
  test.each([
    [['RT: bikes on the canal are no better', 'IS: true']],
    [['IS: buses do not help people with a spade', 'RT: nor parking']],
    [['LC: the vehicle fund is closed to allotments', 'RT: plots come first']],
    [['RT: the guide should name the fees', 'IS: agreed']],
  ])('[S3] %j stay under the item in hand', (texts) => {
    expect(fifth(...texts, 'item 5', 'LC: dredging costs doubled').slice(0, 2)).toEqual([4, 4]);
  });
});

test('[S3] notes not typed yet speak for no turn', () => {
  const typed = ['item 3', 'LC: operators want certainty', 'RT asked who pays', 'the awards were agreed'];
  const found = propose([], { ...meetingOf(typed), agenda: AGENDA, cast });
  expect(typed.map((_, at) => found.placement[`n${at + 1}`]?.item)).toEqual([3, 3, 3, 3]);
});

describe('a passage in confidence and an unsaid turn', () => {
  test('[S3] a passage opened just before goes on into the item that begins', () => {
    const found = propose([], {
      ...meetingOf([
        'item 3',
        'LC: operators want certainty',
        'the awards were agreed',
        'item 4',
        'LC: plots are short',
        'noted',
        '[confidential]',
        'GT: the canal trust is bankrupt',
        'RT: who else knows about the towpaths money',
        'noted',
        'item 6',
        'LC: 40 points in',
      ]),
      agenda: AGENDA,
      cast,
    });
    expect(found.placement.n8?.confidential).toBe(true);
    expect(found.placement.n9?.confidential).toBe(true);
  });
});

describe('a late note known by its words and its speaker', () => {
  const late = (typed: string): number | null | undefined =>
    propose([], {
      ...meetingOf([
        'item 3',
        'LC: operators want certainty before winter',
        'RT: minibuses run half empty',
        'the awards were agreed',
        'item 4',
        'LC: plots are short, tenants wait six years',
        'noted',
        'item 5',
        'GT: dredging costs doubled and volunteers repair the banks',
        'RT: anglers would help',
        'approved',
        'item 7',
        'LC: fines have not gone up since 2008',
        'IS: wardens are shouted at',
        note('late', typed),
        note('then', 'RT: let us write to the minister on fines'),
      ]),
      agenda: AGENDA,
      cast,
    }).placement.late?.item;

  test.each([
    ['GT has since said that anglers paid for two miles of it', 5],
    ['Gail has just mentioned that the volunteers are all over seventy', 5],
    ["Gail's just whispered that dredging starts in May", 5],
    ['gail leaning over -> the anglers have a waiting list', 5],
    ['RT asks us to record that minibuses run full in her ward', 3],
    ['wait, dredging again - RT thinks the figure is per mile', 5],
    ['sorry still on tenants: IS says ten years in Marl', 4],
    ['before I lose it, IS said tenants would pay more', 4],
  ])('[S4] "%s" stands under the item it is about', (typed, item) => {
    expect(late(typed)).toBe(item);
  });

  test.each([
    ['RT: wardens have since had cameras'],
    ['IS has just said that fines work where wardens walk'],
    ['RE is late with the form'],
    ['LC: back in 2008 the fine bought more'],
    ['RT wants it recorded that she is against cameras'],
    ['late payment of fines is 40 per cent'],
  ])('[S4] "%s" stays under the item in hand', (typed) => {
    expect(late(typed)).toBe(7);
  });
});
