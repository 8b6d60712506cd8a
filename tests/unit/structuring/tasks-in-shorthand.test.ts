import { describe, expect, test } from 'vitest';
import { CAST, item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const LENA = 'Lena Cross';
const DEV = 'Dev Patel-Ross';

/** Tasks with the owner before, behind or in brackets, without a verb, behind an arrow. Typed by Dev Patel-Ross on Tuesday 7 June 2022. */
const TASKS: readonly (readonly [typed: string, owners: string, due: string | null, text: string])[] = [
  ['letter - lena', LENA, null, 'Write the letter.'],
  ['letter to DfT (lena)', LENA, null, 'Write the letter to DfT.'],
  ['letter to DfT (lena, by 1 july)', LENA, '2022-07-01', 'Write the letter to DfT.'],
  ['lena on the letter', LENA, null, 'Write the letter.'],
  ['to chase DfT: lena', LENA, null, 'Chase DfT.'],
  ['NP writes to the minister', 'Cllr Nora Peel', null, 'Write to the minister.'],
  [
    '-> lena to send the slides to all members tomorrow',
    LENA,
    '2022-06-08',
    'Send the slides to all members.',
  ],
  ['→ lena: note on fares by friday', LENA, '2022-06-10', 'Prepare a note on fares.'],
  [
    'Act: LC - template for the return, to chairs by 28 Aug',
    LENA,
    '2022-08-28',
    'Prepare a template for the return, to chairs.',
  ],
  ['lena → explainer on sign off by 31 Oct', LENA, '2022-10-31', 'Prepare an explainer on sign off.'],
  ['lena, letter to the union, by the 10th', LENA, '2022-06-10', 'Write a letter to the union.'],
  ["last one, i'm to write to the family by the end of next wk", DEV, '2022-06-17', 'Write to the family.'],
  [
    'Forgot to record on fares: I am to send members the table tomorrow',
    DEV,
    '2022-06-08',
    'Send members the table.',
  ],
  [
    'and one i missed, LC (officer not chair!) dropping a line to the union this week',
    LENA,
    '2022-06-10',
    'Drop a line to the union.',
  ],
  ['lc to do a summary for HR leads b4 xmas', LENA, null, 'Prepare a summary for HR leads before Christmas.'],
  ['lena to re-issue it by end of the month', LENA, '2022-06-30', 'Re-issue it.'],
  ['so me + lena get the survey out by 3 nov', `${DEV} + ${LENA}`, '2022-11-03', 'Send the survey.'],
];

/** When it is due; what gives no day stays in the words of the task. */
const DATES: readonly (readonly [when: string, due: string | null, text: string])[] = [
  ['by COP Friday', '2022-06-10', 'Send the figures.'],
  ['by noon on friday', '2022-06-10', 'Send the figures.'],
  ['w/c 17 Oct', '2022-10-17', 'Send the figures.'],
  ['within 2 weeks', '2022-06-21', 'Send the figures.'],
  ['within 2 weeks of the claim', null, 'Send the figures within 2 weeks of the claim.'],
  ['by Easter', null, 'Send the figures by Easter.'],
  ['this side of Christmas', null, 'Send the figures this side of Christmas.'],
  ['before recess', null, 'Send the figures before recess.'],
  ['in the first week of March', null, 'Send the figures in the first week of March.'],
  ['in time for the September board', '2022-09-13', 'Send the figures in time for the September board.'],
  [
    'in time for fridays lead members call',
    '2022-06-10',
    "Send the figures in time for Friday's lead members call.",
  ],
  ['on 31 march actuals', null, 'Send the figures on 31 March actuals.'],
];

/** Near misses: a paper given in the meeting, a habit, what was done before, who takes the notes. */
const NO_TASKS: readonly string[] = [
  'presentation - lena',
  'lena on the survey of bus users: 80% happy',
  'lena on the response from DfT',
  'lena has the floor',
  'survey (lena): 40% replied',
  'update - LC',
  'report (LC)',
  'lena on leave',
  'lena on holiday until 4 july',
  'lena on the line from leeds',
  'a letter from DfT (lena has it)',
  'letter from the minister - LC',
  'the letter went in may - lena',
  'NP writes to the minister every week',
  'RT sends apologies',
  'RT emails residents every month',
  'RT chasing the letter / LC sent it 1 sept',
  'lena: survey closes 12 december',
  'lena again. next round opens 12 dec',
  'lena: two schemes will close, embargoed to 3 november',
  'presenting my own item, lena to type!',
  'lena to take the minutes',
  'chair asked NP to hold off until the agency publishes',
  "who's liable? lena to take legal advice (see action)",
];

const actions = (typed: string): ReturnType<typeof item>['actions'] =>
  item(propose(['item 3', SAID, typed]), 3).actions;

describe('tasks in shorthand', () => {
  test.each(TASKS.map(([typed, owners, due, text]) => ({ typed, owners, due, text })))(
    '[S10] "$typed" is for $owners',
    ({ typed, owners, due, text }) => {
      const found = actions(typed).map((one) => [one.owners.join(' + '), one.due, one.text]);
      expect(found).toEqual([[owners, due, text]]);
    },
  );

  test.each(DATES.map(([when, due, text]) => ({ when, due, text })))(
    '[S10] a task due "$when" has the date $due',
    ({ when, due, text }) => {
      expect(actions(`lena to send the figures ${when}`).map((one) => [one.due, one.text])).toEqual([
        [due, text],
      ]);
    },
  );

  test('[S10] shared initials are the officer named under the item, and the proposal says so', () => {
    const [first] = CAST.filter((person) => person.name === LENA);
    if (first === undefined) throw new Error('no such officer');
    const cast = [...CAST, { ...first, name: 'Luke Carr', handle: 'luke', user: 'U9', job: 'Analyst' }];
    const read = (...texts: readonly string[]): ReturnType<typeof propose> =>
      propose(['item 3', ...texts], { cast });
    const told = read('Luke: fares are up', 'LC to send the figures by friday');
    expect(item(told, 3).actions.map((one) => one.owners)).toEqual([['Luke Carr']]);
    expect(told.warnings.map((one) => one.text).join()).toContain('put down to Luke Carr');
    const both = read('Luke: fares are up', 'Lena: routes are down', 'LC to send the figures by friday');
    expect(item(both, 3).actions.map((one) => one.owners)).toEqual([[]]);
  });

  test.each(NO_TASKS)('[S10] "%s" is no task', (typed) => {
    expect(propose(['item 3', SAID, typed]).items.flatMap((one) => one.actions)).toEqual([]);
  });
});
