import type { CastMember } from '#server/domain/meeting.ts';
import { readHead } from '../../actions/action-owners.ts';
import { type DueContext, readDue } from '../../actions/due-date.ts';
import { readAction, readSeveral } from '../../actions/read-action.ts';
import { readLaterPart } from '../../actions/read-later-part.ts';
import { LED } from '../../actions/task-parts.ts';
import { isOpen, type Line } from '../../line.ts';
import type { Known } from '../known.ts';
import { ownersOf } from '../task-owner.ts';

/** A task that an earlier note gives, as a later one may change it. */
export interface TaskBefore {
  readonly line: Line;
  readonly owners: readonly CastMember[];
  readonly due: string | null;
  /** The words that say when, as typed; empty when none do. */
  readonly when: string;
  /** What is to be done, without who does it. */
  readonly task: string;
}

/** The one task that a note gives, by whatever form; null where it gives none, or several. */
export const taskIn = (line: Line, known: Known, context: DueContext): TaskBefore | null => {
  if (!isOpen(line) || line.parsed.item !== null) return null;
  const task = readAction(line, known.people, context) ?? readLaterPart(line, known.people, context);
  if (task === null || readSeveral(line, known.people, context).length > 1) return null;
  const owners = known.people.cast.filter((person) => task.owners.includes(person.name));
  const { due, phrase } = readDue(task.task, context);
  return {
    line,
    owners,
    due,
    when: due === null || !line.text.includes(phrase) ? '' : phrase,
    task: task.task,
  };
};

/** The task's note with these owners in the place of those at its head; null where they stand elsewhere. */
export const withOwners = (task: TaskBefore, names: readonly string[], known: Known): string | null => {
  const { text } = task.line;
  const led = LED.exec(text)?.[0].length ?? 0;
  const own = readHead(text, led, known.people, known.people.byUser(task.line.note.user));
  const head = ownersOf(task.line, known.people) ?? (own === null ? null : { start: led, end: own.end });
  // "the toolkit's mine": whose it is stands behind the thing.
  if (head === null) return task.owners.length === 0 ? null : `${names.join(' and ')} to ${task.task}`;
  return `${text.slice(0, head.start)}${names.join(' and ')}${text.slice(head.end)}`;
};
