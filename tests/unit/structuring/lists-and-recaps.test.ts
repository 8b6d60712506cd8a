import { describe, expect, test } from 'vitest';
import { AGENDA, item, propose } from './meeting.ts';

test('[S44] (b) and (c) after a tagged (a) are decisions of their own', () => {
  const found = propose([
    'item 3',
    'Decision: (a) noted the update',
    '(b) agreed the line at para 4',
    '(c) delegated the wording to the chair',
  ]);
  expect(item(found, 3).decisions.map((one) => one.type)).toEqual(['noted', 'agreed', 'delegated']);
});

test('[S44] entries under a heading are tasks, and their numbers no items', () => {
  const found = propose([
    'item 3',
    'Actions:',
    '1. LC to circulate the list',
    '2. DPR to book a room',
    'RT: fares are too high',
  ]);
  expect(item(found, 3).actions.map((one) => one.owners)).toEqual([['Lena Cross'], ['Dev Patel-Ross']]);
  expect(item(found, 3).points).toHaveLength(1);
});

describe('the paper recommends', () => {
  const recommendation =
    'That the Board: (1) notes the report; (2) agrees the priorities at paragraph 12; and (3) delegates the final wording to the Chair.';
  const agenda = AGENDA.map((one) => (one.number === 3 ? { ...one, recommendation } : one));
  test.each([
    [
      'recs agreed',
      'The Board noted the report, agreed the priorities at paragraph 12 and delegated the final wording to the Chair.',
    ],
    ['recs 1 and 2 agreed', 'The Board noted the report and agreed the priorities at paragraph 12.'],
    ['agreed recs (1) and (3)', 'The Board noted the report and delegated the final wording to the Chair.'],
  ])('[S45] "%s" says what was agreed', (typed, text) => {
    const found = propose(['item 3', 'LC: two routes are left', typed], { agenda });
    expect(item(found, 3).decisions.map((one) => one.text)).toEqual([text]);
  });
});

test('[S46] items taken together share their notes by topic, and what both got is decided in each', () => {
  const found = propose([
    '3/4 taken together',
    'LC: rural bus money ends in May',
    'RT: no allotments are left in Coldbeck',
    'both reports noted',
  ]);
  expect(found.placement.n2?.item).toBe(3);
  expect(found.placement.n3?.item).toBe(4);
  expect([item(found, 3), item(found, 4)].map((one) => one.decisions.map((two) => two.type))).toEqual([
    ['noted'],
    ['noted'],
  ]);
});

test('[S47] a recap under another item adds no second decision', () => {
  const found = propose([
    'item 3',
    'members agreed to press for a national fare cap at £2',
    'item 5',
    'members agreed to press for a national fare cap at £2',
  ]);
  expect(found.items.flatMap((one) => one.decisions)).toHaveLength(1);
  expect(item(found, 3).decisions[0]?.noteIds).toEqual(['n2', 'n4']);
});

test('[S47] the chair summing up says the same decision again', () => {
  const found = propose([
    'item 3',
    'all content to press for a £2 cap',
    'chair summed up, we ask for the £2 cap, no dissent',
  ]);
  expect(item(found, 3).decisions).toHaveLength(1);
});

test('[S48] a late note for what was said in confidence is confidential', () => {
  const found = propose([
    'item 3',
    '//confidential//',
    'LC: Fellbrook owes £4m',
    'item 4',
    'RT: plots are short',
    're the conf bit, add RT asked who else it owes',
  ]);
  expect(item(found, 3).points.map((one) => one.confidential)).toEqual([true, true]);
  expect(item(found, 4).confidential).toBe('none');
});

test("[S14] Slack's own marks are no words, and what is struck out was not said", () => {
  const found = propose(['*Item 3* Rural Bus Fund', 'LC: _two_ routes are left ~and three closed~']);
  const [point] = item(found, 3).points;
  expect(point?.text).toContain('two routes');
  expect(point?.text).not.toContain('closed');
});
