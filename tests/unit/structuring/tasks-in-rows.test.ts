import { describe, expect, test } from 'vitest';
import { type item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
type Action = readonly [owners: string, due: string | null, text: string];
const actionsOf = (typed: string): Action[] =>
  propose(['Item 3', SAID, typed]).items.flatMap((one: ReturnType<typeof item>) =>
    one.actions.map((action): Action => [action.owners.join(', '), action.due, action.text]),
  );
const LENA = 'Lena Cross';
const DEV = 'Dev Patel-Ross';

/** A thing, whose it is and by when, without a verb. Typed by Dev Patel-Ross on Tuesday 7 June 2022. */
const ROWS: readonly (readonly [typed: string, action: Action])[] = [
  ['6 case studies - LC - 31 jan', [LENA, '2023-01-31', 'Prepare 6 case studies.']],
  ['evidence pack - LC - 5 aug', [LENA, '2022-08-05', 'Prepare the evidence pack.']],
  ['evidence pack | LC | 5 aug', [LENA, '2022-08-05', 'Prepare the evidence pack.']],
  ['evidence pack, LC, 5 aug', [LENA, '2022-08-05', 'Prepare the evidence pack.']],
  ['evidence pack / lena / 5 aug', [LENA, '2022-08-05', 'Prepare the evidence pack.']],
  ['5 aug - evidence pack - LC', [LENA, '2022-08-05', 'Prepare the evidence pack.']],
  ['LC - evidence pack - 5 aug', [LENA, '2022-08-05', 'Prepare the evidence pack.']],
  ['toolkit text: dev, end of month', [DEV, '2022-06-30', 'Prepare the toolkit text.']],
  ['depot visit dates - dev - next week', [DEV, '2022-06-17', 'Prepare the depot visit dates.']],
  ['re fares: list of the 13 - Lena - tomorrow', [LENA, '2022-06-08', 'Prepare a list of the 13.']],
  ['joint statement, draft - Lena C - this week', [LENA, '2022-06-10', 'Draft a joint statement.']],
  ['bus fares - work plan - Lena', [LENA, null, 'Add bus fares to the work plan.']],
  ['one pager from lena by friday', [LENA, '2022-06-10', 'Provide one pager.']],
  ['still need the costs from lena by friday', [LENA, '2022-06-10', 'Provide the costs.']],
  ['lena 3 quotes for the depot by end of july', [LENA, '2022-07-31', 'Prepare 3 quotes for the depot.']],
  [
    'theres a letter to the treasury too, lena drafts, NP signs, out by 19 july',
    [LENA, '2022-07-19', 'Draft a letter to the Treasury for Cllr Nora Peel to sign.'],
  ],
  ['a letter is to go, lena drafting', [LENA, null, 'Draft a letter.']],
  ['briefing for the MPs, lena writing, by friday', [LENA, '2022-06-10', 'Write a briefing for the MPs.']],
  [
    'letter to the minister to go with it. lena, by 24 june',
    [LENA, '2022-06-24', 'Write a letter to the minister.'],
  ],
  [
    'lena drafts the letter, NP signs, in by 28 june',
    [LENA, '2022-06-28', 'Draft the letter, for Cllr Nora Peel to sign.'],
  ],
];

/** Who speaks, what was so, what the meeting does: typed in the same way. */
const NO_ROWS: readonly string[] = [
  'presenting the paper: lena',
  "he'll be back by friday",
  'NP asked lena to explain the gap',
  'fares update - LC',
  'fares - LC - 10 mins',
  'visit to the depot - NP - 5 aug',
  '17 june - stroud and finch away',
  'fares report, LC presenting, 14 june',
  'routes - 14 cut - 3 june',
  'grant £2m, LC, 30 june',
  'apologies from lena by friday',
  'email from lena on friday about the fares',
  'use fell (lena, friday)',
  'survey went out (lena, friday)',
  'lena: 40 forms back by friday',
  'lena: numbers up 4% since 3 may',
  'lena has the job of explaining this every year',
  'action on fares is overdue',
  'I should have said',
  'the meeting will be chaired by lena on friday',
  'lena can i ask you to explain that',
  'election of chair - NP - IS',
];

/** Asked to their face, by the board, of the team, in the passive, of someone's slides. */
const ASKED: readonly (readonly [typed: string, action: Action])[] = [
  ['tell lena to chase the operators by friday', [LENA, '2022-06-10', 'Chase the operators.']],
  ['need to chase the operators (lena)', [LENA, null, 'Chase the operators.']],
  ['will chase the operators - lena', [LENA, null, 'Chase the operators.']],
  ['chasing the operators: lena', [LENA, null, 'Chase the operators.']],
  ['lena (by friday) to send the survey', [LENA, '2022-06-10', 'Send the survey.']],
  ['lena shall furnish the figures by friday', [LENA, '2022-06-10', 'Furnish the figures.']],
  ['lena and dev between them to write the letter', [`${LENA}, ${DEV}`, null, 'Write the letter.']],
  ['she will send the survey round by friday', [LENA, '2022-06-10', 'Send the survey round.']],
  ['they will circulate the slides', [LENA, null, 'Circulate the slides.']],
  [
    'Lena, might I put an action on you to send members the figures by friday?',
    [LENA, '2022-06-10', 'Send members the figures.'],
  ],
  ['lena could i ask you to chase the operators', [LENA, null, 'Chase the operators.']],
  ["lena i'll leave you to sort the map", [LENA, null, 'Sort the map.']],
  ['lena would you mind chasing the operators by friday', [LENA, '2022-06-10', 'Chase the operators.']],
  [
    "oops yes. and while i'm at it can somebody log an action on lena: send the map round by friday",
    [LENA, '2022-06-10', 'Send the map round.'],
  ],
  ['board asked that the clerk write to the operators', [DEV, null, 'Write to the operators.']],
  ['members requested that lena write to the operators', [LENA, null, 'Write to the operators.']],
  ['the team to write to the operators by friday', ['Officers', '2022-06-10', 'Write to the operators.']],
  ['the slides will be circulated by lena on friday', [LENA, '2022-06-10', 'Circulate the slides.']],
  ["GT's slides - officers to send round", ['Officers', null, "Send round (Ms Gail Tory's slides)."]],
  ['lena gets that letter off by friday', [LENA, '2022-06-10', 'Get that letter off.']],
  ['Lena also to bring the map by friday', [LENA, '2022-06-10', 'Bring the map.']],
  [
    'clerk to book somewhere with heating for september',
    [DEV, null, 'Book somewhere with heating for September.'],
  ],
];

const DAYS: readonly (readonly [typed: string, due: string | null])[] = [
  ['within the week', '2022-06-14'],
  ['within the month', '2022-07-07'],
  ['over the next month', '2022-07-07'],
  ['during the coming fortnight', '2022-06-21'],
  ['in the next week or so', '2022-06-14'],
  ['this week', '2022-06-10'],
  ['by 30.6', '2022-06-30'],
  ['by fri 1.7', '2022-07-01'],
  ['before 3.10.', '2022-10-03'],
  ['by Weds. 15 June', '2022-06-15'],
  ['by Tues., 14 June', '2022-06-14'],
  ['by Fri. the 17th', '2022-06-17'],
  ['for the Sept. mtg.', '2022-09-13'],
  ['on why fares went up by 3.5', null],
  ['on a fund cut by 2.5m', null],
];

const SEVERAL: readonly (readonly [typed: string, actions: readonly Action[]])[] = [
  [
    'actions: lena to survey members by friday, dev to send the minutes by monday',
    [
      [LENA, '2022-06-10', 'Survey members.'],
      [DEV, '2022-06-13', 'Send the minutes.'],
    ],
  ],
  [
    'lena drafts the letter and dev books the room',
    [
      [LENA, null, 'Draft the letter.'],
      [DEV, null, 'Book the room.'],
    ],
  ],
  [
    'lena to draft the letter by friday, dev to book the room by monday',
    [
      [LENA, '2022-06-10', 'Draft the letter.'],
      [DEV, '2022-06-13', 'Book the room.'],
    ],
  ],
  [
    'lena will send the survey; dev will update the website',
    [
      [LENA, null, 'Send the survey.'],
      [DEV, null, 'Update the website.'],
    ],
  ],
  [
    'lena to draft the letter and dev to check it',
    [['Lena Cross, Dev Patel-Ross', null, 'Draft the letter, for Dev Patel-Ross to check.']],
  ],
  [
    'lena to draft the letter and dev to check the numbers',
    [['Lena Cross, Dev Patel-Ross', null, 'Draft the letter and Dev Patel-Ross to check the numbers.']],
  ],
  [
    'lena and dev to write to the operators',
    [['Lena Cross, Dev Patel-Ross', null, 'Write to the operators.']],
  ],
];

describe('tasks in rows', () => {
  for (const [typed, action] of [...ROWS, ...ASKED])
    test(`[S10] ${JSON.stringify(typed)} gives somebody a task`, () => {
      expect(actionsOf(typed)).toEqual([action]);
    });
  for (const typed of NO_ROWS)
    test(`[S10] ${JSON.stringify(typed)} gives nobody a task`, () => {
      expect(actionsOf(typed)).toEqual([]);
    });
  for (const [typed, due] of DAYS)
    test(`[S11] "to write ${typed}" is due on ${due ?? 'no day'}`, () => {
      expect(actionsOf(`Lena to write ${typed}`).map(([, day]) => day)).toEqual([due]);
    });
  for (const [typed, actions] of SEVERAL)
    test(`[S10] ${JSON.stringify(typed)} gives ${actions.length === 1 ? 'one task' : 'a task to each'}`, () => {
      expect(actionsOf(typed)).toEqual(actions);
    });
});
