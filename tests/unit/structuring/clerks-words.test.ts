import { describe, expect, it } from 'vitest';
import type { DecisionType } from '#server/domain/proposal.ts';
import { decisionClause } from '#server/structuring/decisions/decision-text.ts';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const decided = (words: string, type: DecisionType = 'agreed'): string => decisionClause(words, type);
const AGENDA = agendaOf(['Welcome and apologies', 'Minutes of the previous meeting', 'Ferry fares']);
const decisionsOf = (note: string): string[] =>
  propose(['item 3', 'RT: fares are high', note], { agenda: AGENDA, cast: CAST_OF_LONG }).items.flatMap(
    (item) => item.decisions.map((one) => one.text.replace(/^The Board /, '')),
  );

describe('decisions in a clerk’s words', () => {
  it.each([
    ['board wants Defra asked to review the calculator', 'agreed to ask Defra to review the calculator'],
    ['members want councils told before the press', 'agreed that councils be told before the press'],
    ['agreed supporting the levy in principle', 'agreed to support the levy in principle'],
    ['agreed on keeping the £2 cap', 'agreed to keep the £2 cap'],
    ['agreed to funding the pilot', 'agreed to fund the pilot'],
    [
      'agreed they stay in the group, but nothing is to be paid',
      'agreed to stay in the group, but that nothing be paid',
    ],
    ['agreed not to sign, LCA to write separately', 'agreed not to sign, with the LCA to write separately'],
    [
      'agreed that the work plan provided ferries are on it',
      'agreed the work plan, provided that ferries are on it',
    ],
    ['noted the update, thanks to Ada Quill', 'noted the update and thanked Ada Quill'],
    ['supported the strategy / minus the last chapter', 'supported the strategy, minus the last chapter'],
    ['agreed the wording, no dissent', 'agreed the wording'],
    [
      'agreed recommendations 1 and 3 of the paper, 2 was not',
      'agreed recommendations 1 and 3 of the paper; recommendation 2 was not agreed',
    ],
  ])('[H27] "%s" is put as a clerk puts it', (typed, said) => {
    expect(decided(typed)).toBe(said);
  });

  it.each([
    ['agreed funding for the pilot', 'agreed funding for the pilot'],
    ['agreed meeting monthly', 'agreed meeting monthly'],
    ['agreed that fares should rise if costs do', 'agreed that fares should rise if costs do'],
  ])('[H27] "%s" stays as it is', (typed, said) => {
    expect(decided(typed)).toBe(said);
  });

  it('[H28] who wanted what first is no part of a deferral', () => {
    expect(decided('toolkit held over to September, HT wants the draft redone first', 'deferred')).toBe(
      'deferred the toolkit to September',
    );
  });

  it.each([
    [
      'They do want ministers to cap the fares by 2028, agreed',
      'agreed to ask ministers to cap the fares by 2028.',
    ],
    [
      'Vote. 8 for, 3 against: board backs a national fares fund.',
      'supported, by eight votes to three, a national fares fund.',
    ],
    [
      'chair took a vote. 8 for 2 against a national fares fund',
      'agreed, by eight votes to two, a national fares fund.',
    ],
    [
      'they voted on asking for a delay to the mergers. carried 7-3',
      'agreed, by seven votes to three, to ask for a delay to the mergers.',
    ],
    [
      'so that’s a no then, we won’t be lobbying to bring charges back',
      'agreed not to lobby to bring charges back.',
    ],
    ['protocol - all content with it as drafted', 'agreed the protocol as drafted.'],
    [
      'Survey results noted, and yes to a good practice guide.',
      'noted the survey results and agreed to a good practice guide.',
    ],
    [
      'Chair put it that ports should have a seat. All happy, so that’s our position',
      'agreed that ports should have a seat.',
    ],
    [
      'so 10 year settlement plus parity, that’s our ask. nobody against, agreed',
      'agreed to ask for a 10 year settlement plus parity.',
    ],
    [
      'everyone liked it. lead members get the last look and can sign it off',
      'delegated sign-off to lead members.',
    ],
    ['toolkit: sign off delegated to lead members', 'delegated the sign off of the toolkit to lead members.'],
    [
      'Members wanted ports told before the press. The Board will ask the Authority for that, no dissent',
      'agreed to ask the Authority that ports be told before the press.',
    ],
    ['all happy to endorse the draft response', 'endorsed the draft response.'],
  ])('[S65] "%s" is decided, in plain words', (typed, said) => {
    expect(decisionsOf(typed)).toEqual([said]);
  });

  it.each([
    'do they want the minister asked to review it?',
    'RT wants ministers told before the press',
    'HT wanted the board to back the levy',
    'Chair suggested that it was hot in here. RT agreed',
    'the Chair has the final say',
    'RT wanted ports told before the press. He will ask the Authority for that',
    'fares: the lead member wants a last look',
  ])('[S65] "%s" decides nothing', (typed) => {
    expect(decisionsOf(typed)).toEqual([]);
  });
});
