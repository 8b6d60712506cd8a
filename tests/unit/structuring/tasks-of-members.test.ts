import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';

/** What members say that they will do after the meeting. Typed by Dev Patel-Ross. */
const TASKS: readonly (readonly [typed: string, owner: string, text: string])[] = [
  ['and ivan will ring the depot', 'Cllr Ivan Stroud', 'Ring the depot.'],
  [
    'ivan will speak to the harbour master about it',
    'Cllr Ivan Stroud',
    'Speak to the harbour master about it.',
  ],
  ["Rhona'll email the two colleges", 'Cllr Rhona Tait', 'Email the two colleges.'],
  ['rhona going to find out what Coldbeck pays', 'Cllr Rhona Tait', 'Find out what Coldbeck pays.'],
  ['Cllr Stroud will raise it with the regulator', 'Cllr Ivan Stroud', 'Raise it with the regulator.'],
  ['someone needs to warn the schools - ivan said he would', 'Cllr Ivan Stroud', 'Warn the schools.'],
];

const NONE: readonly string[] = [
  'Ivan will be away in june',
  'RT will not support it',
  'ivan will vote against',
  'IS will speak to this',
  'ivan will raise his hand',
  'RT will call for a vote',
  'RT will come back after lunch',
  'IS thinks Coldbeck will send figures',
  'Ivan said the operator will write to members',
];

describe('tasks that members take on', () => {
  test.each(TASKS)('[S57] what a member will do after the meeting is a task: %s', (typed, owner, text) => {
    const found = item(propose(['item 3', SAID, typed]), 3);
    expect(found.actions.map((one) => [one.owners, one.text])).toEqual([[[owner], text]]);
  });

  test.each(NONE)('[S57] a stance, or what is done in the room, is no task: %s', (typed) => {
    expect(item(propose(['item 3', SAID, typed]), 3).actions).toEqual([]);
  });
});
