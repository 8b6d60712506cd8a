import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const decisionsIn = (...texts: string[]): string[] =>
  item(propose(['item 3', SAID, ...texts]), 3).decisions.map((one) => one.text);

describe('a vote, however its figures are typed', () => {
  test.each([
    [
      'motion to close the depot fell, six to three against',
      'rejected, by six votes to three, the proposal to close the depot',
    ],
    ['fare cap agreed eight to two', 'agreed, by eight votes to two, the fare cap'],
    ['eight to two for the cap', 'agreed, by eight votes to two, the cap'],
    ['5 to 4 to keep the scheme', 'agreed, by five votes to four, to keep the scheme'],
    ['5-4 against the merger', 'rejected, by five votes to four, the merger'],
    [
      'show of hands, Saltmouth 6 Fleetwater 2. so Saltmouth hosts, 24-25 june 2026',
      'agreed, by six votes to two, that Saltmouth should host, 24-25 June 2026',
    ],
  ])('[S70] "%s" is the vote it tells of', (typed, said) => {
    expect(decisionsIn(typed)).toEqual([`The Board ${said}.`]);
  });

  test.each([
    [
      [
        'RT moved that we tell councils to stop using it',
        "Vote on RT's motion: 4 for, 6 agst. So that's a no.",
      ],
      'rejected, by six votes to four, a proposal to tell councils to stop using it',
    ],
    [
      ['ada moved an amendment to drop sundays', 'the amendment carried 7-2'],
      'agreed, by seven votes to two, an amendment to drop Sundays',
    ],
    [
      ['IS proposed phasing the rise over two years, RT seconded', 'phasing: 3 for, 7 against. lost'],
      'rejected, by seven votes to three, a proposal to phase the rise over two years',
    ],
  ])('[S70] a vote on what was moved before says what that was: %j', (typed, said) => {
    expect(decisionsIn(...typed)).toEqual([`The Board ${said}.`]);
  });

  test.each([
    "it'll take two to three weeks to agree",
    'vote was tied five to five',
    'costs rose from 3 to 6 for the fund',
    'dunmere voted 6-3 to leave',
    'we lost six to three councils',
  ])('[S70] "%s" is no vote won or lost', (typed) => {
    expect(decisionsIn(typed)).toEqual([]);
  });
});

describe('posts, referrals and conditions in few words', () => {
  test.each([
    ['RT to be lead member for buses', 'appointed Cllr Rhona Tait as lead member for buses'],
    ['vice chair: IS', 'appointed Cllr Ivan Stroud as Vice-Chair'],
    ['chair of the task group - RT, unopposed', 'appointed Cllr Rhona Tait as chair of the task group'],
    [
      'levy report sent back to officers for more work',
      'agreed to refer the levy report back to officers for more work',
    ],
    [
      'remit the fares paper to the transport cttee',
      'agreed to refer the fares paper to the transport committee',
    ],
    [
      'bid ok provided the match funding is confirmed',
      'agreed the bid, provided the match funding is confirmed',
    ],
    ['held over - fares paper to come back in december', 'deferred the fares paper to December'],
    [
      'they want a costed case first, so phase two is put off to the May meeting',
      'deferred the phase two to the May meeting',
    ],
    ['they’ve dropped the call on govt and will simply note the briefing', 'noted the briefing'],
    ['update taken, no qs', 'noted the update on Rural Bus Fund'],
    ['nothing to decide, noted', 'noted the report on Rural Bus Fund'],
    ['put it off. not enough info', 'deferred the item'],
    ['members endorsed the plan - except the parking bit', 'endorsed the plan, except the parking bit'],
    ['noted the update from the operator tho', 'noted the update from the operator'],
    ['all content to note where the plans have got to', 'noted where the plans had got to'],
    ['plan approved, archives added for sept', 'approved the plan, with archives added for September'],
    [
      'delegated final wording to chair & vice chair',
      'delegated the final wording to the Chair and Vice-Chair',
    ],
  ])('[S6] "%s" is resolved', (typed, said) => {
    expect(decisionsIn(typed)).toEqual([`The Board ${said}.`]);
  });

  test.each([
    'RT is lead on this at her council',
    'RT to be asked about it',
    'Lena to be lead officer',
    'rep from the operator: Ivan asked for one',
    'paper sent to the board late',
    'they’ve sent it back to the operator',
    'the report was sent back by the minister',
    'budget ok if tight',
    'drivers defer repairs to the spring',
    'defer to officers on the wording',
  ])('[S6] "%s" resolves nothing', (typed) => {
    expect(decisionsIn(typed)).toEqual([]);
  });
});
