import { describe, expect, test } from 'vitest';
import { propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const LENA = 'Lena Cross';
const DEV = 'Dev Patel-Ross';
const tasksOf = (typed: readonly string[]): readonly (readonly [string, string | null, string])[] =>
  propose(['Item 3', SAID, ...typed]).items.flatMap((one) =>
    one.actions.map((action) => [action.owners.join(', '), action.due, action.text] as const),
  );

/** A question for somebody to do it and the name that answers. Typed by Dev Patel-Ross on Tuesday 7 June 2022. */
const ANSWERED: readonly (readonly [
  typed: readonly string[],
  owner: string,
  due: string | null,
  text: string,
])[] = [
  [
    ['By when must the survey go, and who is to send it?', '@lena 26 june, and you'],
    LENA,
    '2022-06-26',
    'Send the survey.',
  ],
  [["who's writing to the operators?", 'me, by friday'], DEV, '2022-06-10', 'Write to the operators.'],
  [['who is going to chase the operators?', 'lena'], LENA, null, 'Chase the operators.'],
  [['can somebody chase the operators?', 'i can'], DEV, null, 'Chase the operators.'],
  [['can somebody chase the operators?', 'lena will, by friday'], LENA, '2022-06-10', 'Chase the operators.'],
  [['any volunteers to draft the reply?', 'dev'], DEV, null, 'Draft the reply.'],
  [['whose job is it to update the website?', 'lena'], LENA, null, 'Update the website.'],
  [['who could draft the letter?', 'lena please, by 24 june'], LENA, '2022-06-24', 'Draft the letter.'],
  [['who will write to the operators?', 'you, this week'], DEV, '2022-06-10', 'Write to the operators.'],
];
const UNANSWERED: readonly (readonly string[])[] = [
  ['who is taking notes?', 'me'],
  ['who will open the window?', 'dev'],
  ['who chairs the next one?', 'lena'],
  ['who wrote this?', 'lena'],
  ['who can send the map?', 'NP said no'],
  ['who is to pay for it?', 'lena'],
  ['does anyone know who runs it?', 'dev'],
];

const TASK = 'lena to draft the letter by friday';
const HANDED_ON: readonly string[] = [
  'lena is away, the chair gave it to dev',
  "lena's on leave then so dev will do it",
  "lena can't, dev to do it instead",
  'that goes to dev instead',
  'make it dev instead',
];
const KEPT: readonly string[] = [
  'dev is away on friday',
  'lena gave it to the operators last year',
  "dev can't stay",
  "dev said it can't be done",
];

describe('tasks between colleagues', () => {
  for (const [typed, owner, due, text] of ANSWERED)
    test(`[S10] ${JSON.stringify(typed.join(' / '))} is a task for ${owner}`, () => {
      expect(tasksOf(typed)).toEqual([[owner, due, text]]);
    });
  for (const typed of UNANSWERED)
    test(`[S10] ${JSON.stringify(typed.join(' / '))} gives nobody a task`, () => {
      expect(tasksOf(typed)).toEqual([]);
    });
  for (const typed of HANDED_ON)
    test(`[S10] ${JSON.stringify(typed)} gives the task to a colleague`, () => {
      expect(tasksOf([TASK, typed])).toEqual([[DEV, '2022-06-10', 'Draft the letter.']]);
    });
  for (const typed of KEPT)
    test(`[S10] ${JSON.stringify(typed)} leaves the task where it is`, () => {
      expect(tasksOf([TASK, typed])).toEqual([[LENA, '2022-06-10', 'Draft the letter.']]);
    });
  test('[S10] an answer and a new owner rest on both notes', () => {
    const [action] = propose(['Item 3', SAID, 'who will send the map?', 'lena']).items[2]?.actions ?? [];
    expect(action?.noteIds).toEqual(['n4', 'n3']);
  });
});
