import { describe, expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const LEAD = ['NP welcomed everyone to the meeting', 'item 3', 'GT: two routes are left in the north'];

const tasks = (...texts: readonly string[]): readonly string[] =>
  item(propose(['item 1', ...LEAD, ...texts]), 3).actions.map((one) =>
    `${[...one.owners].sort().join(' + ')}: ${one.text} ${one.due ?? ''}`.trim(),
  );

const LENA = /^Lena Cross: /;
const DEV = /^Dev Patel-Ross: /;
const BOTH = /^Dev Patel-Ross \+ Lena Cross: /;

describe('a need, and whoever takes it', () => {
  test.each([
    ['someone needs to tell the operators, lena says she will', LENA],
    ['somebody will have to ring DfT. Lena volunteered', LENA],
    ['we’ll write to the ombudsman - lena', LENA],
    ['legal advice needed on the lease - Lena', LENA],
    ['need a one-pager on this. Lena', LENA],
    ['letter to the Treasury from the chair, Lena drafting', LENA],
    ['the sums need redoing at 2022 prices. lena', LENA],
    ['timetable to be redone by lena', LENA],
    ['what we need now is a letter to all MPs, which Lena will write', LENA],
    ['can we get the numbers for wales? lena: yes, will do', LENA],
    ['fare figures will follow from lena by the 28th', /^Lena Cross: Provide fare figures\. 2022-06-28$/],
  ])('[S10] "%s" is a task', (said, owner) => {
    expect(tasks(said)).toEqual([expect.stringMatching(owner)]);
  });

  test.each([
    ['somebody ought to tell the Treasury, says RT'],
    ['needs a national fund, EM'],
    ['we should write to the chancellor - IS'],
    ['could Lena do a note? NP said no need'],
    ['lena offered to write but the chair thought not'],
    ['IS offered to host but it’s too far'],
    ['letter from the minister - LC'],
    ['guidance needs redoing says RT'],
  ])('[S10] "%s" gives nobody a task', (said) => {
    expect(tasks(said)).toEqual([]);
  });
});

describe('what somebody has before them', () => {
  test.each([
    ['lena will be on the phone to the operators about it', LENA],
    ['Lena has until 9 July to turn round a response', /^Lena Cross: Turn round a response\. 2022-07-09$/],
    ['lena took away a request to draft lines for members', LENA],
    ['LC taking that away to raise with DfT', LENA],
    ['LC is off to find the outturn', LENA],
    ['Lena now has the template to do, for 28 June', /^Lena Cross: Prepare the template\. 2022-06-28$/],
    ['Lena’s on the hook for a parliamentary briefing', LENA],
    ['lena and i will sit down with the operators', BOTH],
    ['Lena Cross, working with Dev Patel-Ross, to update the cost model', BOTH],
    ['so Lena and Cllr Tait are redoing the timetable', /^Cllr Rhona Tait \+ Lena Cross: /],
    ['I’ve been asked to find out who runs it, by the 24th', /^Dev Patel-Ross: .* 2022-06-24$/],
    ['will take advice on that and come back to members', DEV],
    ['add to my list: ring the regulator', DEV],
    ['next step - Lena writes to all MPs', LENA],
    ['back to lena for a rewrite of section 3', LENA],
    ['4 weeks for lena to get an opinion', /^Lena Cross: .* 2022-07-05$/],
  ])('[S10] "%s" is a task', (said, owner) => {
    expect(tasks(said)).toEqual([expect.stringMatching(owner)]);
  });

  test.each([
    ['once they are content lena submits it, by 10 July', /^Lena Cross: .* 2022-07-10$/],
    ['when Lena’s back she redoes the table', LENA],
    ['first thing tomorrow Lena rings the department', /^Lena Cross: .* 2022-06-08$/],
  ])('[S10] "%s" waits for what stands first', (said, owner) => {
    expect(tasks(said)).toEqual([expect.stringMatching(owner)]);
  });

  test.each([
    ['Lena is working with the operators on the new model'],
    ['Lena to introduce this one'],
    ['Lena will cover this item'],
    ['Lena met the minister on Tuesday'],
    ['Lena’s table shows fares at 60%'],
    ['NP to take the next item first'],
    ['will cost £2m a year in Larkhill'],
    ['must be in place by April 2023'],
    ['if the bid fails the fund will have to stop'],
  ])('[S10] "%s" gives nobody a task', (said) => {
    expect(tasks(said)).toEqual([]);
  });
});

describe('whose the task is, by mark, post or short name', () => {
  test.each([
    ['LC: draft terms for the review, next mtg', /^Lena Cross: Draft terms for the review.* 2022-09-13$/],
    ['LC - survey breakdown by district to all members by 21/7', /^Lena Cross: .* 2022-07-21$/],
    ['LC -> thank you piece for the website, end of June', /^Lena Cross: .* 2022-06-30$/],
    ['the transport head to check the map', LENA],
    ['one for lena. find out why fares are lower in Wales', LENA],
    ['can somebody put lena down for a note on fares', LENA],
    ['secretariat action: Lena to thank the minister', LENA],
    [
      'hey @minutebook pls add an action on the bus item: Lena does a briefing for members in the spring',
      LENA,
    ],
  ])('[S10] "%s" is a task', (said, owner) => {
    expect(tasks(said)).toEqual([expect.stringMatching(owner)]);
  });

  test.each([
    ['LC - grant is down 12% and ends in March'],
    ['LC: second reading due by 4 July'],
    ['LC: operators to submit bids by 1 July'],
    ['policy teams in councils to be trained by July'],
  ])('[S10] "%s" gives nobody a task', (said) => {
    expect(tasks(said)).toEqual([]);
  });

  test.each([
    'agreed to carry on. Rhona to sign the letter',
    'Board backs the bid. RT to write to the owners',
    'all content; Rhona to pass it to her leader',
  ])('[S10] behind a full stop a member too has a task: "%s"', (said) => {
    expect(tasks(said)).toEqual([expect.stringMatching(/^Cllr Rhona Tait: /)]);
  });

  test.each(['agreed to carry on. RT to speak next', 'a long debate. RT to leave at noon'])(
    '[S10] behind a full stop "%s" gives nobody a task',
    (said) => {
      expect(tasks(said)).toEqual([]);
    },
  );

  test('[S9] one task that two officers typed in their own words is one', () => {
    const found = item(
      propose([
        ...LEAD,
        'lena telling all the operators this week',
        note('other', 'yes, LC to notify operators by fri', { user: 'U1', authorName: 'Lena Cross' }),
      ]),
      3,
    ).actions;
    expect(found).toHaveLength(1);
    expect(found[0]?.noteIds).toHaveLength(2);
  });
});
