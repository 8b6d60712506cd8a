import { describe, expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const U1 = { user: 'U1', authorName: 'Lena Cross' };
/** Dev's note as read once Lena has typed hers behind it, and others' between. */
const said = (first: string, typed: string, between: readonly string[] = []): string =>
  propose([
    'item 3',
    first,
    ...between.map((text, at) => note(`b${at}`, text, { user: 'U3', authorName: 'Sam Hill' })),
    note('n99', typed, U1),
  ]).placement.n2?.read?.words ?? '';
const BETWEEN = [
  'EM: fares have gone up',
  'IS: buses run late',
  'GT: drivers are leaving',
  'RT: fuel is dear',
];

describe('words set against others', () => {
  test.each([
    [
      'LC said a flat fare would suit somewhere like Saltham',
      "and lena's fare example was Millby, not Saltham",
      'Millby',
      'Saltham',
    ],
    ['IS: fares are too high for students', 'the students point was rhona, not ivan', 'RT', 'IS'],
    [
      'Cllr Stroud said volunteers could drive at weekends',
      'Apologies, the volunteers comment was Cllr Munn, not Cllr Stroud',
      'Munn',
      'Stroud',
    ],
    [
      'Dev to set up a tracker for the awards',
      'Not Dev - the tracker is one for Gail Tory',
      'Gail Tory',
      'Dev',
    ],
    ['Dev to sort out travel for the visit', "visit travel is mine not Dev's", 'Lena Cross', 'Dev'],
    [
      'Next meeting 27 March, at Oakham Guildhall',
      "Not Oakham Guildhall any more, it's Exchange House again",
      'Exchange House',
      'Oakham',
    ],
    ['agreed the terms with "must" softened in paragraph 6', 'para 9, not para 6, is the must one', '9', '6'],
  ])('[S12] "%s" is put right by "%s"', (first, typed, now, old) => {
    const text = said(first, typed);
    expect(text).toMatch(new RegExp(now, 'i'));
    expect(text).not.toContain(old);
  });
  test('[S12] a slip far back is found by what else the correction says', () => {
    expect(
      said(
        'LC said a flat fare would suit somewhere like Saltham',
        "lena's fare example was Millby, not Saltham",
        BETWEEN,
      ),
    ).toContain('somewhere like Millby');
  });
  test.each([
    ['LC said a flat fare would suit Saltham', 'EM: Millby should go first, not Saltham', 'suit Saltham'],
    ['LC said a flat fare would suit Saltham', 'AF asked for trams, not buses', 'suit Saltham'],
    ['Dev to write to operators', 'IS wants a letter, not an email', 'Dev'],
  ])('[S12] "%s" stands after "%s"', (first, typed, kept) => {
    expect(said(first, typed)).toContain(kept);
  });
});

describe('one person for another', () => {
  test.each([
    [
      'Dev to write up three case studies',
      "Dev tells me he can't do the case studies after all. Lena will do them instead",
      'Lena',
    ],
    [
      'RT to take it up with the operators',
      'Sorry, it was Cllr Munn who offered to take it up, Rhona only nodded',
      'EM',
    ],
  ])('[S12] "%s", then "%s"', (first, typed, now) => {
    expect(said(first, typed)).toContain(now);
  });
  test('[S12] a person who did not come leaves a task with its owner', () => {
    expect(said('Dev to write up three case studies', "RT can't see the point of case studies")).toContain(
      'Dev',
    );
  });
});

describe('figures told again', () => {
  test.each([
    [
      'RT: the licence fee has not moved since 2014',
      'Cllr Tait said 2016 for the licence fee',
      '2016',
      '2014',
    ],
    ['LC added that fares were up 55% in a year and few paid them', 'LC said 35%', '35', '55'],
    [
      'AF said the reply had come on 22 April',
      'his email to the board says 24 April, go with that',
      '24 April',
      '22',
    ],
    [
      'LC - 37 routes shut altogether since 2022',
      'Lena has messaged: 27 have shut since 2022, not 37',
      '27',
      '37',
    ],
  ])('[S12] "%s", then "%s"', (first, typed, now, old) => {
    const text = said(first, typed);
    expect(text).toMatch(new RegExp(now, 'i'));
    expect(text).not.toContain(old);
  });
  test('[S12] a question with another figure corrects once it is answered', () => {
    const { decisions } = item(
      propose([
        'item 3',
        'DECISION: award £300k of the fund to Dunmere',
        note('n3', 'thought it was 350 to Dunmere?', U1),
        'Yes, £350k, checked with Lena',
      ]),
      3,
    );
    expect(decisions.map((one) => one.text)).toEqual([expect.stringContaining('£350,000')]);
  });
  test("[S12] a colleague's note with the same slip is put right with it", () => {
    const text = said(
      'we call for the fare cap to be extended to march 2028',
      "chair's summing up was March 2029",
      ['agreed that ministers extend the fare cap until March 2028'],
    );
    expect(text).not.toContain('2028');
  });
  test('[S12] another figure of another matter corrects nothing', () => {
    expect(said('LC: 43 routes are left', 'LC said 34 drivers had gone')).toContain('43');
  });
});

describe('what falls with a decision', () => {
  const left = (typed: readonly string[]): string[] =>
    item(
      propose([
        'item 3',
        'agreed to ask ministers for a fare cap',
        'Dev to write to the Treasury about it by Friday',
        'lena to send the figures round',
        ...typed.map((text, at) => note(`z${at}`, text, U1)),
      ]),
      3,
    ).actions.map((one) => one.noteIds[0] ?? '');
  test.each([
    [['the fare cap decision falls', 'so the Treasury letter is off as well']],
    [["scrap the fare cap one, they've gone off it. So nothing for Dev to write either"]],
    [['take the fare cap decision out, chair pulled it, and the Treasury letter goes with it']],
  ])('[S9] %j takes the task with it', (typed) => {
    expect(left(typed)).toEqual(['n4']);
  });
  test('[S9] a task that nothing names stands', () => {
    expect(left(['the fare cap decision falls'])).toEqual(['n3', 'n4']);
  });
});
