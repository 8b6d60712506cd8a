import { describe, expect, test } from 'vitest';
import { isHeldBack } from '#server/capture/confidential-title.ts';
import { parseNote } from '#server/capture/parse-note.ts';
import { item, note, propose } from './meeting.ts';

test.each([
  '[in confidence]',
  'in camera',
  'In camera from 11.40',
  'rest in camera',
  'part 2',
  'PART II',
  'pink papers now',
  '10.40 pink papers',
  'press and public out',
  'public and press have left the room',
  'the press & public withdrew',
  'this stays in the room',
  'what is said here stays in this room',
  'this does not leave the room',
  'keep this in the room',
  'NOT FOR PUBLICATION para 3',
  'not for release until signed',
  'nothing below to be published',
  'this bit is under embargo',
  'embargoed until 3 november',
  'chatham house rule',
  'behind closed doors from here',
  'members only now',
  '-- in confidence --',
  'commercially sensitive from here',
  'livestream paused for this item',
  'exempt until the end of the item',
  'private to the end',
  'off the record from here',
  'remainder of the meeting in private session',
])('[G7] "%s" opens a confidential passage', (typed) => {
  expect(parseNote(typed).confidential).toBe('start');
});

test.each([
  'out of camera',
  'end of in camera',
  'in confidence ends',
  'press and public back in',
  'public let back in',
  'part 2 over',
  'pink papers done',
  'embargo lifted',
  'no longer in confidence',
])('[G7] "%s" closes a confidential passage', (typed) => {
  expect(parseNote(typed).confidential).toBe('end');
});

test.each([
  ['in confidence: Fellbrook owes £4m', 'Fellbrook owes £4m'],
  ['[in confidence] Fellbrook owes £4m', 'Fellbrook owes £4m'],
  ['Fellbrook owes £4m (not for publication)', 'Fellbrook owes £4m'],
  ['Fellbrook owes £4m - in confidence', 'Fellbrook owes £4m'],
  ['Fellbrook is leaving, embargoed to 3 November', 'Fellbrook is leaving'],
  ['the lease is going, this stays in the room', 'the lease is going'],
  ['LC told us in strict confidence that the lease is going', 'LC told us in strict confidence'],
])('[G7] "%s" is confidential by itself', (typed, body) => {
  const parsed = parseNote(typed);
  expect(parsed.confidential).toBe('line');
  expect(parsed.body).toContain(body);
});

test.each([
  'LC the confidentiality agreement was signed last week',
  'public can stay',
  'press can stay',
  'public gallery is full',
  'confidence in the plan is low',
  'LC - rise in confidence among residents',
  'vote of no confidence',
  'no exempt items',
  'nothing confidential today',
  'part 2 of the report is late',
  'members stay in the room',
  'take it offline',
  'press release out friday',
  'public consultation paused',
  'the public left comments on the plan',
  'members only got the paper yesterday',
  'RT asked if part 2 would be heard today',
  'DM guidance out in july and not published yet',
  'public toilets closed',
])('[G7] "%s" restricts nothing', (typed) => {
  expect(parseNote(typed).confidential).toBeNull();
});

const flags = (typed: Parameters<typeof propose>[0], number = 3): boolean[] =>
  item(propose(typed), number).points.map((one) => one.confidential);

describe('what is restricted by its place', () => {
  test('[S48] an answer in the thread of a confidential note, or of the mark, is confidential', () => {
    expect(
      flags([
        note('n1', 'item 3'),
        note('n2', '[in confidence]'),
        note('n3', 'LC: the lease is going'),
        note('n4', 'item 4'),
        note('n5', 'and the tenant does not know', { thread: 'n3' }),
        note('n6', 'RT: that is the second lease this year', { thread: 'n2' }),
      ]),
    ).toEqual([true, true, true]);
  });
  test.each([
    'going private for the appeal bit please',
    'ok going private now',
    'we went private at this point',
  ])('[S48] "%s" opens a passage', (typed) => {
    expect(
      flags(['item 3', 'LC: fares are up', typed, 'LC: the tenant does not know', 'end private']),
    ).toEqual([false, true]);
  });
  test.each([
    'the leisure centre is going private',
    'house prices go private to public',
    'the firm went private in 2019',
  ])('[S48] "%s" is said of others', (typed) => {
    expect(flags(['item 3', 'LC: fares are up', typed, 'LC: two routes are left'])).toEqual([
      false,
      false,
      false,
    ]);
  });
  test('[S48] words behind the mark that opens a sitting belong to it', () => {
    expect(flags(['item 3', 'pink papers: the lease is going', 'LC: the tenant does not know'])).toEqual([
      true,
      true,
    ]);
  });
  test('[S48] a late note that takes up what was said in confidence is confidential', () => {
    const found = propose([
      'item 3',
      'LC: two routes are left',
      '[in confidence]',
      'RT: the tenant is insolvent',
      'item 4',
      're item 3: LC thought the tenant could be rescued',
      're item 3: LC would like more buses on Sundays',
    ]);
    expect(item(found, 3).points.map((one) => one.confidential)).toEqual([false, true, true, false]);
  });
  test('[S26] an untagged task that names what was said in confidence is confidential', () => {
    const found = propose([
      'item 3',
      '[in confidence]',
      'LC: the lease of Fellbrook Works is going',
      '[/confidential]',
      'RT to write to Fellbrook Works by 1 July',
    ]);
    expect(item(found, 3).actions.every((one) => one.confidential)).toBe(true);
  });
  test('[S26] a name that led a confidential note is restricted where it is repeated', () => {
    expect(
      flags([
        'item 3',
        '[in confidence]',
        'Fellbrook is insolvent',
        '[/confidential]',
        'RT: sorry for Fellbrook',
      ]),
    ).toEqual([true, true]);
  });
});

test.each([
  ['Part 2: sale of the depot', true],
  ['Exempt item', true],
  ['Sale of the depot (not for publication)', true],
  ['Sale of the depot - in camera', true],
  ['Confidential minutes', true],
  ['Exempt accommodation', false],
  ['Private rented sector', false],
  ['Restricted parking zones', false],
  ['Part 2 of the transport bill', false],
])('[G7] an agenda item "%s" is held back: %s', (title, held) => {
  const agenda = [{ number: 1, title, confidential: null, urgent: false, recommendation: '' }];
  expect(isHeldBack(agenda, 1)).toBe(held);
});

test('[G7] what the agenda puts behind the exclusion of the public is held back', () => {
  const agenda = ['Welcome', 'Exclusion of the press and public', 'Sale of the depot'].map((title, at) => ({
    number: at + 1,
    title,
    confidential: null,
    urgent: false,
    recommendation: '',
  }));
  expect([1, 2, 3].map((number) => isHeldBack(agenda, number))).toEqual([false, false, true]);
});
