import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Any other business',
]);

const tasks = (...notes: string[]): string[] =>
  (
    propose(['item 3', 'RT: fares are high', ...notes], { agenda: AGENDA, cast: CAST_OF_LONG }).items.find(
      (one) => one.number === 3,
    )?.actions ?? []
  ).map((one) => `${one.owners.join(', ')}: ${one.text} ${one.due ?? ''}`.trim());

const OPTIONS = 'lena to write up options';

describe('a note that says only when the task just set is wanted', () => {
  it.each([
    [OPTIONS, 'ada wants that by june', 'Lena Cross: Write up options by June.'],
    [OPTIONS, 'by the february meeting ideally', 'Lena Cross: Write up options by the February meeting.'],
    [OPTIONS, 'needs to be done before the budget', 'Lena Cross: Write up options before the budget.'],
    [
      OPTIONS,
      'members would like it before the summer recess',
      'Lena Cross: Write up options before the summer recess.',
    ],
    [
      OPTIONS,
      'needs to be back for the september meeting',
      'Lena Cross: Write up options for the September meeting. 2022-09-13',
    ],
    [OPTIONS, 'needs to be in by 30 june', 'Lena Cross: Write up options. 2022-06-30'],
    ['lena will report in may', "june now, she's away in may", 'Lena Cross: Report in June.'],
    [
      'lena to write up options by 30 june',
      "make that september, she's away till then",
      'Lena Cross: Write up options by September.',
    ],
  ])('[S81] "%s", then "%s"', (task, when, done) => {
    expect(tasks(task, when)).toEqual([done]);
  });

  it.each([
    'in may the fund closes',
    'budget is in february',
    'ada wants more buses by june',
    'after easter the fares go up',
  ])('[S81] "%s" says nothing of when the task is wanted', (note) => {
    expect(tasks(OPTIONS, note)).toEqual(['Lena Cross: Write up options.']);
  });
});
