import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const LEAD = ['item 3', 'GT: two routes are left and the operator wants a subsidy'];

const tasks = (...texts: readonly string[]): readonly string[] =>
  item(propose([...LEAD, ...texts]), 3).actions.map((one) =>
    `${one.owners.join(' + ')}: ${one.text} ${one.due ?? ''}`.trim(),
  );

describe('who has the task, however it was handed round', () => {
  test.each([
    ['lc will get NP the fare figures this week', /^Lena Cross: Get Cllr Nora Peel the fare figures/],
    [
      'and Lena and Dev come back to the next meeting with something on pay',
      /^Lena Cross \+ Dev Patel-Ross: Come back/,
    ],
    ['rhona will fix up a members visit to the depot', /^Cllr Rhona Tait: Fix up a members visit/],
    [
      'Lena owes lead members a one-pager on the backlog, end of June',
      /^Lena Cross: Send lead members a one-pager/,
    ],
    [
      'LC - first draft to lead members by 12 July',
      /^Lena Cross: Send the first draft to lead members.* 2022-07-12$/,
    ],
    [
      'LC and her team, with Ms Tory, to write a guide by 12 July',
      /^Lena Cross \+ Ms Gail Tory: Write a guide/,
    ],
    [
      'meanwhile RT and IS meet the operators by 17 June',
      /^Cllr Rhona Tait \+ Cllr Ivan Stroud: Meet the operators/,
    ],
    ['AF (ada) to raise dashcams with the forum before next mtg', /^Cllr Ada Finch: Raise dashcams/],
    ["AF to send Larkhill's figures to Lena by 20 June", /^Cllr Ada Finch: Send Larkhill's figures/],
    [
      'could somebody put down an action on the head of transport to get the map online by 27 June. Thank you.',
      /^Lena Cross: Get the map online\. 2022-06-27$/,
    ],
  ])('[S10] "%s" is a task', (said, task) => {
    const found = tasks(said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(task);
  });

  test('[S10] a named paper that falls to somebody else has a new owner', () => {
    expect(
      tasks(
        'Lena owes lead members a one-pager, end of June',
        'The one-pager falls to Dev rather than Lena, who is on leave.',
      ),
    ).toEqual([expect.stringMatching(/^Dev Patel-Ross: Send lead members a one-pager/)]);
  });

  test.each([
    ['RT and IS support the bid every year'],
    ['NP and RT want this by June'],
    ['Lena was late so she missed the vote'],
    ['LC - report to cabinet was in by 12 May'],
    ['so will it rain by friday'],
  ])('[S10] "%s" is nobody’s task', (said) => {
    expect(tasks(said)).toEqual([]);
  });
});
