import type { People } from '#server/house-style/people.ts';
import { type DueContext, readDue } from './due-date.ts';
import type { ParsedAction } from './task-parts.ts';

/** Until when a task waits, said first: "once they are content kit submits it", "when Jo is back she redoes it". */
const WAITS =
  /^(?:(?:and|so|then|also|but|ok)[\s,]+)*((?:once|when|after|as soon as|following|until|if|assuming|now(?: that)?)\b[^;:?]{4,70}?)[\s,]+(?=(\S+)\s)/iu;
/** The task behind such a clause, with the clause as its condition; `read` reads what stands behind it. */
export const readAfterClause = (
  text: string,
  people: People,
  context: DueContext,
  read: (rest: string) => ParsedAction | null,
): ParsedAction | null => {
  const opens = WAITS.exec(text);
  if (opens === null || /\?/.test(text)) return null;
  const from = text.search(/\b(?:once|when|after|as soon as|following|until|if|assuming|now)\b/i);
  const named = people.mentions(text, true);
  const [before] = named;
  const told = named.flatMap(({ start }) =>
    start > from + 8 ? [{ clause: text.slice(from, start), rest: text.slice(start) }] : [],
  );
  const they = /^(.{8,60}?)[\s,]+(?:s?he|they) (?=\p{Ll})/u.exec(text.slice(from));
  if (
    they !== null &&
    before !== undefined &&
    before.end < from + (they[1] ?? '').length + 2 &&
    named.length === 1
  )
    told.unshift({
      clause: they[1] ?? '',
      rest: `${before.typed.replace(/['’]s$/, '')} ${text.slice(from + they[0].length)}`,
    });
  for (const { clause, rest } of told) {
    const task = read(rest);
    if (task === null || task.owners.length === 0) continue;
    const waits = clause.trim().replace(/[,\s]+$/, '');
    return readDue(waits, context).phrase === ''
      ? { ...task, task: `${task.task.replace(/[.\s]+$/, '')} ${waits}` }
      : task;
  }
  return null;
};
