import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf(['Welcome and apologies', 'Minutes of the previous meeting', 'Bus subsidies', 'AOB']);

const tasks = (...notes: string[]): string[] =>
  (
    propose(['item 3', 'RT: fares are high', ...notes], { agenda: AGENDA, cast: CAST_OF_LONG }).items.find(
      (one) => one.number === 3,
    )?.actions ?? []
  ).map((one) => `${one.owners.join(', ')}: ${one.text} ${one.due ?? ''}`.trim());

describe('what an officer reports', () => {
  it.each([
    'Lena: 2,100 plans submitted, government consulting until 8 July on small sites',
    'Lena - 21 areas invited to submit plans, interim versions by 21 July',
    'Lena: levies up 23% in three years, support grant only £3m and it runs out in March.',
    'Dev: housing numbers reset, only plans that reach reg 19 by 12 july keep the old figure',
    'Dev - grant round open, closing 30 june',
    'Lena: rollout on track, phase 2 starting 4 july',
    'Lena: pilot now in 6 towns, report from Leeds uni due 30 june',
    'Dev under matters arising: window for a judicial review shut on 30 June, nobody lodged',
    'LC has 2 new starters in july',
    'LC offered to drop the monthly dashboard, it costs her team 2 days',
  ])('[S66] "%s" gives nobody a task', (typed) => {
    expect(tasks(typed)).toEqual([]);
  });

  it.each([
    [
      'Lena & Dev: template business case for councils by end of June',
      'Lena Cross, Dev Patel-Ross: Prepare a template business case for councils. 2022-06-30',
    ],
    [
      'LC - survey breakdown by district to all members by 21/7',
      'Lena Cross: Send the survey breakdown by district to all members. 2022-07-21',
    ],
    [
      'lenas doing a one pager on night buses, end of july',
      'Lena Cross: Prepare the one pager on night buses. 2022-07-31',
    ],
    [
      'ok whoever is doing the list, can you put lena down to send lead members her spreadsheet tomorrow',
      'Lena Cross: Send lead members her spreadsheet. 2022-06-08',
    ],
    [
      'On the back of that Lena will draft a letter to the minister by 6 July, please log it',
      'Lena Cross: Draft a letter to the minister. 2022-07-06',
    ],
  ])('[S66] "%s" gives a task', (typed, task) => {
    expect(tasks(typed)).toEqual([task]);
  });

  it.each([
    ['dev press release on the fund', 'Dev Patel-Ross: Prepare a press release on the fund.'],
    ['lena letter to the minister', 'Lena Cross: Write a letter to the minister.'],
    ['lena briefing note for leaders on fares', 'Lena Cross: Prepare a briefing note for leaders on fares.'],
    ['dev slides round to members', 'Dev Patel-Ross: Send slides to members.'],
  ])('[H29] "%s": a thing behind a bare name is a task with its verb', (typed, task) => {
    expect(tasks(typed)).toEqual([task]);
  });

  it.each(['lena slides on the toolkit', 'LC update on the toolkit', 'RT letter to the minister was late'])(
    '[S66] "%s": who speaks to a paper has no task',
    (typed) => {
      expect(tasks(typed)).toEqual([]);
    },
  );

  it.each([
    [
      'Lena to ring the operator and Dev the council, both by friday',
      ['Lena Cross: Ring the operator. 2022-06-10', 'Dev Patel-Ross: Ring the council. 2022-06-10'],
    ],
    [
      'lena to email the districts, dev the counties, by 24 june',
      ['Lena Cross: Email the districts. 2022-06-24', 'Dev Patel-Ross: Email the counties. 2022-06-24'],
    ],
    [
      'LC to find out, dev to write it up, both by 20 june',
      ['Lena Cross: Find out. 2022-06-20', 'Dev Patel-Ross: Write it up. 2022-06-20'],
    ],
  ])('[S10] "%s": two owners of one verb each have their task and the day', (typed, both) => {
    expect(tasks(typed)).toEqual(both);
  });
});
