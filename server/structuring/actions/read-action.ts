import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { readHead } from './action-owners.ts';
import { type DueContext, readDue } from './due-date.ts';
import { readTagged } from './read-tagged.ts';
import { readUntagged } from './read-untagged.ts';
import { readParts, splitTasks } from './several-tasks.ts';
import { LED, type ParsedAction } from './task-parts.ts';

/** Several tasks in one note, each with its owner: "Actions: FT - circulate it by Weds; AN - brief members". */
export const readSeveral = (line: Line, people: People, context: DueContext): ParsedAction[] => {
  const parts = line.text
    .split(/;\s+|(?<=[\p{Ll}\d)])\.\s+(?=[\p{Lu}@])/u)
    .filter((part) => part.trim() !== '');
  const me = people.byUser(line.note.user);
  if (line.parsed.tag === null && line.parsed.item === null && line.text.length < 240) {
    const split = splitTasks(line.text, people, me, context);
    return readParts(split, (part) => readUntagged({ ...line, text: part }, people, context));
  }
  if (line.parsed.tag !== 'action') return [];
  const begins = (part: string): boolean =>
    (readHead(part, LED.exec(part)?.[0].length ?? 0, people, me)?.end ?? part.length) < part.length - 4;
  // Behind commas each must have a day of its own: "lena the survey by friday, dev the minutes by monday".
  const listed = line.text.split(/,\s+/);
  const dated = listed.every((part) => begins(part) && readDue(part, context).due !== null) ? listed : [];
  const found = parts.length > 1 && parts.every(begins) ? parts : dated.length > 1 ? dated : [];
  return found.map((part) => readTagged(part, people, me, context));
};

/** Reads the line as a task when it is one, tagged or by its form. */
export const readAction = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  if (line.parsed.tag === 'decision' || line.parsed.item !== null) return null;
  return line.parsed.tag === 'action'
    ? readTagged(line.text, people, people.byUser(line.note.user), context)
    : readUntagged(line, people, context);
};
