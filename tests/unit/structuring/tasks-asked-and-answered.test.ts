import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const LEAD = ['item 3', 'GT: two routes are left and the operator wants a subsidy'];

const tasks = (said: string): readonly string[] =>
  item(propose([...LEAD, said]), 3).actions.map((one) =>
    `${one.owners.join(' + ')}: ${one.text} ${one.due ?? ''}`.trim(),
  );

describe('tasks asked for and answered in one note, loose rows and owners led up to', () => {
  test.each([
    [
      'who\'s turning this into a briefing for residents? Lena - "I will, by 28 June"',
      /^Lena Cross: Turn this into a briefing.* 2022-06-28$/,
    ],
    [
      'Chair: so who amends the register? LC: me, by tuesday',
      /^Lena Cross: Amend the register\. 2022-06-14$/,
    ],
    ["who's booking the room for the drivers day? Dev: me i suppose", /^Dev Patel-Ross: Book the room/],
    ['who will ring the operator? lena: leave it with me', /^Lena Cross: Ring the operator/],
    [
      'who writes to the minister? dev - happy to, by friday',
      /^Dev Patel-Ross: Write to the minister\. 2022-06-10$/,
    ],
    [
      'NP wondered if we could have a one pager on closures? Lena: yep, tomorrow',
      /^Lena Cross: Prepare a one pager on closures\. 2022-06-08$/,
    ],
    ['any chance of a breakdown by village? lena: sure, next week', /^Lena Cross: Provide a breakdown/],
    [
      'could we have the costings? Dev - will do, by 20 June',
      /^Dev Patel-Ross: Prepare the costings\. 2022-06-20$/,
    ],
    [
      'Chair asked GT for the may figures - "certainly but not til 20 june"',
      /^Ms Gail Tory: Provide the may figures\. 2022-06-20$/,
    ],
    [
      'letter = lena, chair signs, out by 14 june',
      /^Lena Cross: Write a letter for the Chair to sign\. 2022-06-14$/,
    ],
    [
      'translations: LC & Rhona, she has contacts. by 30 june',
      /^Lena Cross \+ Cllr Rhona Tait: Arrange translations\. 2022-06-30$/,
    ],
    [
      'lessons learned paper from Lena in the autumn once the audits are out',
      /^Lena Cross: Prepare the lessons learned paper/,
    ],
    ["ok! exemptions annex is lena's then, for the next mtg", /^Lena Cross: Prepare the exemptions annex/],
    ['the reply is with Dev, by 14 june', /^Dev Patel-Ross: Prepare the reply\. 2022-06-14$/],
    ["dev's got to find the missing forms, by the 30th", /^Dev Patel-Ross: Find the missing forms/],
    ['LC serves the notice on them asap', /^Lena Cross: Serve the notice on them/],
    ['which means that dev rings the depot by monday', /^Dev Patel-Ross: Ring the depot\. 2022-06-13$/],
    [
      'so that leaves Dev to chase the operator by friday',
      /^Dev Patel-Ross: Chase the operator\. 2022-06-10$/,
    ],
    [
      "Rhona's collecting passenger stories for our response, no rush",
      /^Cllr Rhona Tait: Collect passenger stories for the response/,
    ],
    ["she'll send all members the survey link (gail)", /^Ms Gail Tory: Send all members the survey link\.$/],
    ["he'll draft the reply by friday - dev", /^Dev Patel-Ross: Draft the reply\. 2022-06-10$/],
    ['and on depots Lena to bring a valuer in, end of june', /^Lena Cross: Bring a valuer in\. 2022-06-30$/],
    ['for the new shelters Dev to chase the county by friday', /^Dev Patel-Ross: Chase the county/],
    ['Lena (poor thing) gets the plan to write, for the next meeting', /^Lena Cross: Write the plan/],
    ['visit to the depot - RT and LC, date tbc', /^Cllr Rhona Tait \+ Lena Cross: Arrange a visit/],
  ])('[S10] "%s" is a task', (said, task) => {
    const found = tasks(said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(task);
  });

  test.each([
    ["who's chairing the next one? Nora: me"],
    ["who's paying for this? Lena: the county, by april"],
    ['could we have a break? NP: yes, 5 minutes'],
    ['can we have the window open? lena: yep'],
    ['RT asked GT for her view - "it depends on fuel"'],
    ["report is lena's third"],
    ['Lena gets the train to work'],
    ["Rhona's collecting her grandson at 3"],
    ["Dev's got to leave at 3"],
    ['a letter from Lena in the spring set this out'],
    ['who knows the figure? lena: 4,100'],
    ['could we have the report earlier? Dev: it was sent friday'],
    ['RT asked GT for more buses - "not this year"'],
    ['AF asked lena for the figure - "about 4,100"'],
    ['visit to the depot - NP, RT and LC went, good day'],
    ['which means Lena was right about the fares'],
  ])('[S10] "%s" is nobody’s task', (said) => {
    expect(tasks(said)).toEqual([]);
  });
});
