import { describe, expect, test } from 'vitest';
import type { DraftBlock, DraftContent } from '#server/domain/draft.ts';
import type { AttendanceEntry, CastMember } from '#server/domain/meeting.ts';
import { attendanceOrder } from '#server/house-style/attendance-order.ts';
import { backshift } from '#server/house-style/backshift.ts';
import { checkStyle } from '#server/house-style/check-style.ts';
import { decisionHeading } from '#server/house-style/decision-heading.ts';
import { plainWords } from '#server/house-style/plain-words.ts';
import { sayAction } from '#server/house-style/say-action.ts';
import { type DecisionWords, sayDecision } from '#server/house-style/say-decision.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { stockSentences } from '#server/house-style/stock-sentences.ts';

const BLANK = { handle: '', job: '', organisation: '', attending: '', user: '', authority: '', initials: '' };
const CAST: readonly CastMember[] = [
  { ...BLANK, name: 'Cllr Nora Peel', initials: 'NP', role: 'chair' },
  { ...BLANK, name: 'Cllr Rhona Tait', initials: 'RT', role: 'member' },
  { ...BLANK, name: 'Lena Cross', initials: 'LC', handle: 'lena', role: 'officer', job: 'Head of Parks' },
  { ...BLANK, name: 'Ms Gail Tory', initials: 'GT', role: 'guest', organisation: 'Play Trust' },
];
const voice = (profile: '2014' | '2020' | '2023' = '2023') =>
  createVoice({ cast: CAST, profile, chair: 'Cllr Nora Peel' });

describe('points', () => {
  test.each([
    ['residents will read it', 'residents would read it'],
    ["it isn't fair and they can't pay", 'it was not fair and they could not pay'],
    ['the need is great', 'the need was great'],
    ['said "we will not" again', 'said "we will not" again'],
    ['officers have to write in May', 'officers had to write in May'],
  ])('[H1] %s', (typed, said) => {
    expect(backshift(typed)).toBe(said);
  });

  test('[H2] an officer is introduced once, by the profile', () => {
    const say = voice();
    expect(say('LC: swings are worn')).toBe(
      'Lena Cross (LC), Head of Parks, reported that swings were worn.',
    );
    expect(say('LC: slides are fine')).toBe('LC explained that slides were fine.');
    const older = voice('2020');
    older('LC: swings are worn');
    expect(older('LC: slides are fine')).toBe('Lena explained that slides were fine.');
    expect(voice('2014')('LC: swings are worn')).toBe(
      'Lena Cross, Head of Parks, reported that swings were worn.',
    );
  });

  test.each([
    ['RT: residents will leave', 'It was pointed out that residents would leave.'],
    ['RT worried about cost', 'Concern was expressed about cost.'],
    ['RT wants a map of sites', 'A wish was expressed for a map of sites.'],
    ['RT: parks should open late', 'It was suggested that parks should open late.'],
    ['RT welcomed the plan', 'The plan was welcomed.'],
  ])('[H3] %s', (typed, said) => {
    expect(voice()(typed)).toBe(said);
  });

  test('[H4] the answer stands with the question', () => {
    const say = voice();
    say('LC: swings are worn');
    expect(say('RT asked if slides are safe. LC: yes, all of them')).toBe(
      'In response to a question on whether slides were safe, LC confirmed this: all of them.',
    );
    expect(say('RT: who pays? LC: the county does')).toBe(
      'In response to a question on who paid, LC said that the county did.',
    );
  });

  test('[H12] an introduction in a confidential passage does not count in public', () => {
    const say = voice();
    say('LC: the site is to be sold', true);
    expect(say('LC: swings are worn')).toContain('Lena Cross (LC), Head of Parks');
  });
});

describe('decisions and actions', () => {
  const words = (more: Partial<DecisionWords>): DecisionWords => ({
    clause: 'noted the report',
    type: 'noted',
    bare: false,
    vote: '',
    also: [],
    topic: 'Playgrounds',
    recommendation: '',
    board: 'Parks Committee',
    profile: '2023',
    cast: CAST,
    ...more,
  });

  test('[H5] the body decides, by the profile', () => {
    expect(sayDecision(words({}))).toBe('The Committee noted the report on Playgrounds.');
    expect(
      sayDecision(words({ profile: '2014', clause: 'agreed the plan at para 14', type: 'agreed' })),
    ).toBe('Members agreed the plan at paragraph 14.');
    expect(sayDecision(words({ clause: 'agreed we write to RT', type: 'agreed' }))).toBe(
      'The Committee agreed to write to Cllr Rhona Tait.',
    );
    expect(sayDecision(words({ bare: true, clause: '', type: 'agreed' }))).toBe(
      'The Committee agreed the recommendations in the report on Playgrounds.',
    );
  });

  test.each([
    ['agreed comes back to December', 'The Committee agreed that this come back to December.'],
    ['supported backs a rollback fund, unanimous', 'The Committee supported unanimously a rollback fund.'],
    ['noted the report and happy with the 3 asks', 'The Committee noted the report and agreed the 3 asks.'],
    ['agreed to press for a cap, that goes in our response', 'The Committee agreed to press for a cap.'],
    ['agreed that us should sign up', 'The Committee agreed that it should sign up.'],
  ])('[H5] one decision has one verb, in the house’s grammar: %s', (clause, said) => {
    expect(sayDecision(words({ clause, type: 'agreed' }))).toBe(said);
  });

  test('[H7] an action is what is to be done, not who wanted it', () => {
    expect(sayAction('do Rhona wants a map of sites', CAST)).toBe('Arrange a map of sites.');
    expect(sayAction('prepare writing to the regulator', CAST)).toBe('Write to the regulator.');
  });

  test('[H5] a word that begins a first name is not that person', () => {
    const cast = [...CAST, { ...BLANK, name: 'Mr Theo Lamb', initials: 'TL', role: 'guest' as const }];
    expect(sayDecision(words({ cast, clause: 'The minutes of the meeting held on 1 May were agreed' }))).toBe(
      'The minutes of the meeting held on 1 May were agreed.',
    );
  });

  test('[H6] abbreviations are written out', () => {
    expect(plainWords('31pc of 1.15m incidents')).toBe('31 per cent of 1.15 million incidents');
    expect(plainWords('it costs 85k or about 14k a home')).toBe('it costs £85,000 or about 14,000 a home');
    expect(plainWords('the fund is worth about 2.4m')).toBe('the fund is worth about £2.4 million');
    expect(plainWords('worth 3k hours')).toBe('worth 3,000 hours');
    expect(plainWords('para 14, 94% of councils, £1.4m by sept, 3 yrs, £20k')).toBe(
      'paragraph 14, 94 per cent of councils, £1.4 million by September, 3 years, £20,000',
    );
  });

  test('[H7] an action is an infinitive with names in full', () => {
    expect(sayAction('to ask Gail Tory for dates', CAST)).toBe('Ask Ms Gail Tory for dates.');
  });

  test('[H8] confidential matter is only said to have happened', () => {
    for (const profile of ['2014', '2020', '2023'] as const)
      expect(stockSentences(profile, 'part')).toMatch(/confiden/);
  });

  test('[H10] the heading goes by count, or by year', () => {
    expect([decisionHeading('2014', 2), decisionHeading('2020', 1), decisionHeading('2023', 2)]).toEqual([
      'Decisions',
      'Decision',
      'Decision:',
    ]);
  });
});

test('[H9] the appendix is in order', () => {
  const entry = (name: string, category: AttendanceEntry['category'], role: string): AttendanceEntry => ({
    name,
    category,
    role,
    authority: '',
    standsFor: '',
  });
  const listed = [
    entry('o', 'officer', ''),
    entry('a', 'apologies', 'Member'),
    entry('m', 'present', 'Member'),
    entry('v', 'present', 'Vice-Chair'),
    entry('s', 'substitute', ''),
    entry('c', 'present', 'Chair'),
    entry('x', 'present', 'Observer'),
  ];
  expect(attendanceOrder(listed).map((one) => one.name)).toEqual(['c', 'v', 'm', 'x', 's', 'a', 'o']);
});

describe('style check', () => {
  const block = (kind: DraftBlock['kind'], text: string, more: Partial<DraftBlock> = {}): DraftBlock => ({
    id: text,
    kind,
    text,
    noteIds: [],
    confidential: false,
    decisionType: null,
    owners: ['Lena Cross'],
    due: null,
    suggested: false,
    ...more,
  });
  const check = (...blocks: DraftBlock[]) => {
    const content: DraftContent = {
      attendance: [],
      items: [{ number: 3, title: 'Playgrounds', confidential: null, blocks }],
    };
    return checkStyle(content, CAST, '2023');
  };

  test.each([
    ['unknown-initials', block('point', 'XQ said that swings were worn.')],
    ['present-tense', block('point', 'The report is late.')],
    ['first-person', block('point', 'It was said that we had no money.')],
    ['member-named', block('point', 'RT said that swings were worn.')],
    ['no-house-verb', block('decision', 'A new map.')],
    ['no-owner', block('action', 'Draw a map.', { owners: [] })],
    ['reads-badly', block('decision', 'The Board agreed.')],
    ['guest-not-listed', block('point', 'GT said that swings were worn.')],
  ] as const)('[H11] %s', (rule, one) => {
    expect(check(one)).toContainEqual(expect.objectContaining({ rule, item: 3, blockId: one.id }));
  });

  test('[H11] good minutes have no warning', () => {
    expect(
      check(
        block('point', 'LC said that swings were worn.'),
        block('decision', 'The Committee noted the report.'),
        block('action', 'Draw a map.'),
      ),
    ).toEqual([]);
  });
});
