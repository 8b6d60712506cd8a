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
});
