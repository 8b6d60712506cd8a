import type { CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../../line.ts';
import { topicWords } from '../../words.ts';
import type { Known } from '../known.ts';
import { namedIn } from '../task-owner.ts';
import { sharedWords } from '../withdrawn-note.ts';
import type { TaskBefore } from './task-before.ts';

/** "chair would like Pritesh on the toolkit too", "add dev to that one": somebody more for a task just given. */
const ADDS =
  /^(?:[^,;:?]{0,40}?\b(?:would like|['’]d like|wants?|wanted|asked for|put|add|get|have|bring|needs?))\s+(?=\S)/iu;
const ONTO =
  /^\s+(?:(?:in )?on(?:to)?|to|in(?:to)?|involved (?:in|with)|to (?:help|assist|work|join in|be)(?: (?:with|on|in on))?|added to|with)\s+((?:it|that|this|them|the|those)\b[^,;:?]{0,40})/iu;
const BESIDE = /\b(?:as well|too|also|alongside|with (?:you|her|him|them))\b|^(?:\S+ )?(?:add|put)\b/iu;

/** Whether a note may put somebody more to a task. */
export const mayAdd = (text: string): boolean => text.length < 110 && BESIDE.test(text) && ADDS.test(text);

/** Who joins those that have the task; null where the note adds nobody to it. */
export const moreHands = (line: Line, task: TaskBefore, near: boolean, known: Known): CastMember[] | null => {
  const lead = ADDS.exec(line.text);
  if (lead === null) return null;
  const joins = namedIn(line.text, known.people).find((one) => one.start === lead[0].length);
  const onto = joins === undefined ? null : ONTO.exec(line.text.slice(joins.end));
  if (joins === undefined || onto === null || joins.person.role !== 'officer') return null;
  if (task.owners.length === 0 || task.owners.includes(joins.person)) return null;
  const thing = (onto[1] ?? '').replace(/\b(?:as well|too|also)\b.*$/iu, '').trim();
  const pointed = /^(?:it|that|this|them|those)(?: (?:one|job|task|action))?$/iu.test(thing);
  if (pointed ? !near : sharedWords(topicWords(thing), task.line.text) === 0) return null;
  return [...task.owners, joins.person];
};
