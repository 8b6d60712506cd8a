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

const STUDIES = 'lena to write up three case studies by 1 july';
const CHASE = 'lena to chase the operator by 24 june';

describe('a task whose day or owner a later note changes', () => {
  it.each([
    [
      STUDIES,
      "lena's case studies will be 15 july, she is waiting on figures",
      'Lena Cross: Write up three case studies. 2022-07-15',
    ],
    [
      STUDIES,
      'chair happy for lena to have another fortnight on those',
      'Lena Cross: Write up three case studies. 2022-07-15',
    ],
    [CHASE, "lena's off til the 27th so make hers the 1st", 'Lena Cross: Chase the operator. 2022-07-01'],
    [CHASE, 'lena away that week. 1 july', 'Lena Cross: Chase the operator. 2022-07-01'],
    [CHASE, 'chair wants that a week sooner', 'Lena Cross: Chase the operator. 2022-06-17'],
    ['lena to chase the operator', 'by 24 june if she can', 'Lena Cross: Chase the operator. 2022-06-24'],
    [
      CHASE,
      "not lena, she's got too much on. dev has it now, end of june",
      'Dev Patel-Ross: Chase the operator. 2022-06-30',
    ],
    [
      CHASE,
      "it's dev chasing the operator now and he has until 8 july",
      'Dev Patel-Ross: Chase the operator. 2022-07-08',
    ],
    [
      'gail + LC to write up three case studies by 1 july',
      "Gail tells me she can't do the case studies after all. Dev will do them with Lena instead",
      'Lena Cross, Dev Patel-Ross: Write up three case studies. 2022-07-01',
    ],
    [
      'rhona and dev to meet the operator by 24 june',
      "it's ivan not rhona on the operator meeting",
      'Dev Patel-Ross, Cllr Ivan Stroud: Meet the operator. 2022-06-24',
    ],
    [
      'lena to draft the bid by 24 june',
      'funder has put the bid deadline back to 1 july so lena has until 28 june',
      'Lena Cross: Draft the bid. 2022-06-28',
    ],
  ])('[S64] %s | %s: the task has the new day and owner', (task, change, stands) => {
    expect(tasks(task, change)).toEqual([stands]);
  });

  it.each([
    [CHASE, 'the operator moved the timetable change to 1 august'],
    [CHASE, "ivan: can't wait till 24 june, people are stranded now"],
    [CHASE, 'board meets the minister on 1 july instead'],
    ['lena to chase the operator by 24 june', 'RT: the bid window is now 1 august'],
  ])('[S64] %s | %s: the task keeps its day', (task, remark) => {
    expect(tasks(task, remark)).toEqual(['Lena Cross: Chase the operator. 2022-06-24']);
  });
});
