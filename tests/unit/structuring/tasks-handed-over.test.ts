import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Any other business',
]);

const item = (...notes: string[]) => {
  const found = propose(['item 3', 'RT: fares are high', ...notes], {
    agenda: AGENDA,
    cast: CAST_OF_LONG,
  }).items.find((one) => one.number === 3);
  return {
    tasks: (found?.actions ?? []).map((one) => `${one.owners.join(', ')}: ${one.text}`),
    points: (found?.points ?? []).slice(1).map((one) => one.text),
  };
};

describe('a task that another has from now on', () => {
  it.each([
    [
      'Rhona will sound out the museum fund',
      'actually Ivan is doing the museum fund, Rhona is away',
      'Cllr Ivan Stroud: Sound out the museum fund.',
    ],
    ['Lena to send the plan', 'Dev has picked that up', 'Dev Patel-Ross: Send the plan.'],
    ['Lena to send the plan', "Lena's swamped so Dev will send it", 'Dev Patel-Ross: Send the plan.'],
    ['Lena to send the plan', "that's with Dev now", 'Dev Patel-Ross: Send the plan.'],
    ['Lena to send the plan', 'give that to Dev', 'Dev Patel-Ross: Send the plan.'],
    ['Lena to send the plan', "scrap that, Dev's got it", 'Dev Patel-Ross: Send the plan.'],
    ['Lena to send the plan', "I'll do that, Lena's got enough on", 'Dev Patel-Ross: Send the plan.'],
    [
      'Ivan to write to the mayor',
      'Ivan says no, it should come from the chair',
      'Cllr Nora Peel: Write to the mayor.',
    ],
    [
      'Ivan to write to the mayor',
      'Nora would rather do that herself',
      'Cllr Nora Peel: Write to the mayor.',
    ],
  ])('[S56] %s | %s: the task has the other owner', (task, later, expected) => {
    expect(item(task, later)).toEqual({ tasks: [expected], points: [] });
  });

  it.each([
    ['Lena to draft the letter', 'it should go to Ivan for sign off'],
    ['Lena to draft the letter', 'Ivan will come to that'],
    ['Lena to share the plan', "it's from Dev's survey"],
    ['Lena to draft the letter', 'Ada: Dev should do it really'],
    ['Lena to draft the letter', 'Dev will help her with that'],
    ['Lena to draft the letter', 'Dev will write the summary'],
  ])('[S56] %s | %s: the task stays with its owner', (task, later) => {
    expect(item(task, later).tasks[0]).toMatch(/^Lena Cross\b/);
  });
});
