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

describe('a note that goes on from the task just before it', () => {
  const DRAFT = 'lena to draft a response';
  it.each([
    ['lena to write to DfT', 'and copy in the LGA', 'Lena Cross: Write to DfT and copy in the LGA.'],
    ['lena to write to DfT', 'cc RT', 'Lena Cross: Write to DfT, copied to Cllr Rhona Tait.'],
    ['lena to write to DfT', "actually ivan said he'd do it himself", 'Cllr Ivan Stroud: Write to DfT.'],
    [
      'lena to send round the figures',
      'with a covering note',
      'Lena Cross: Send round the figures with a covering note.',
    ],
    [
      'lena to look at fares',
      'will report back in september',
      'Lena Cross: Look at fares and report back in September. 2022-09-13',
    ],
    [DRAFT, 'dev to help', 'Lena Cross, Dev Patel-Ross: Draft a response.'],
    [DRAFT, "with dev's help", 'Lena Cross, Dev Patel-Ross: Draft a response.'],
    [DRAFT, 'RT to see it first', 'Lena Cross: Draft a response, for Cllr Rhona Tait to see first.'],
    [DRAFT, 'chair to sign it off', 'Lena Cross: Draft a response, for the Chair to sign off.'],
  ])('[S85] "%s", then "%s"', (task, more, done) => {
    expect(tasks(task, more)).toEqual([done]);
  });

  it.each([
    'with the figures still missing it was hard',
    'with thanks to dev',
    "to be fair it's late",
    'RT to chair from here',
  ])('[S85] "%s" is no part of the task', (note) => {
    expect(tasks(DRAFT, note)).toEqual(['Lena Cross: Draft a response.']);
  });

  it('[S11] a thing from today is not due today', () => {
    expect(tasks('dev to circulate slides from today')).toEqual([
      'Dev Patel-Ross: Circulate slides from today.',
    ]);
  });
});
