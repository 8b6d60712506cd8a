import { bareName, type People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { taskText } from './action-text.ts';
import { type DueContext, readDue } from './due-date.ts';
import { readAction, readSeveral } from './read-action.ts';
import { readLaterPart } from './read-later-part.ts';
import type { ParsedAction } from './task-parts.ts';

export interface FoundAction {
  readonly anchor: Line;
  readonly item: number;
  /** The task, verb first, without owners and date. */
  text: string;
  owners: string[];
  due: string | null;
  sources: string[];
  confidential: boolean;
  tagged: boolean;
}

/** "bring the full paper then", "redo it for then": the day just spoken of. */
const THEN = /[\s,]+(?:(?:by|for|before|in time for|ready for|at|till|until) )?then(?=\s*[.!]*$|\s+with\b)/i;

const actionFrom = (
  line: Line,
  parsed: ParsedAction,
  context: DueContext,
  warnings: Warning[],
  meant: (typed: string) => string | null,
  spokenOf: () => string | null,
): FoundAction | null => {
  const own = readDue(parsed.task, context);
  const then = own.due === null && !own.impossible ? THEN.exec(parsed.task)?.[0] : undefined;
  const before = then === undefined ? null : spokenOf();
  const due = before === null ? own : { ...own, due: before, phrase: then ?? '' };
  // Words of time that give no day stay in the task: they are all that says when.
  const text = taskText(parsed.task, due.due === null && !due.impossible ? '' : due.phrase);
  if (text === '') return null;
  const noteIds = idsOf(line);
  if (due.impossible)
    warnings.push({
      text: `There is no such day as "${due.phrase.trim()}"; the action has no date.`,
      noteIds,
    });
  const owners = [...parsed.owners];
  for (const typed of parsed.unclear) {
    const name = meant(typed);
    if (name !== null) owners.push(name);
    warnings.push({
      text:
        name === null
          ? `"${typed}" may be more than one person; the action's owner is not clear.`
          : `"${typed}" may be more than one person; the action is put down to ${name}, who is named under the item.`,
      noteIds,
    });
  }
  return {
    anchor: line,
    item: line.item ?? 0,
    text,
    owners: [...new Set(owners)],
    due: due.due,
    sources: noteIds,
    confidential: line.confidential,
    tagged: line.parsed.tag === 'action',
  };
};

/** Who of the officers with shared initials is meant: the only one of them whose name was typed under the item before. */
const namedBefore = (typed: string, line: Line, lines: readonly Line[], people: People): string | null => {
  const meant = people.mentions(typed, true).flatMap((mention) => mention.people);
  // Told by the first name in brackets, or by whose council the task is about: "LP (lorraine)", "JM to send Dunmere's figures".
  const told = meant.filter((person) => {
    const own = bareName(person.name).split(' ')[0]?.toLowerCase() ?? '';
    const council = person.authority.split(' ')[0] ?? '';
    return (
      line.text.toLowerCase().includes(`(${own}`) ||
      (council.length > 3 && ["'", '’'].some((mark) => line.text.includes(`${council}${mark}s`)))
    );
  });
  const [who, other] = told;
  if (who !== undefined && other === undefined) return who.name;
  const shared = meant.filter((person) => person.role === 'officer');
  const named = new Set<string>();
  for (const before of lines) {
    if (before.index >= line.index) break;
    if (before.item !== line.item || !['unused', 'sentence'].includes(before.use)) continue;
    for (const mention of people.mentions(before.text))
      if (mention.people.length === 1)
        for (const person of mention.people) if (shared.includes(person)) named.add(person.name);
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
};

/** The day or meeting that the note itself or one of the two before it names last. */
const dayBefore = (line: Line, lines: readonly Line[], context: DueContext): string | null => {
  for (const before of lines.slice(Math.max(0, line.index - 2), line.index).reverse()) {
    if (
      before.item !== line.item ||
      before.retracted ||
      !/\b(?:meeting|mtg|board|by|before|until|till|to|for|back|in|on)\b/i.test(before.text)
    )
      continue;
    const day = readDue(before.text, context);
    if (day.due !== null) return day.due;
  }
  return null;
};

/** Every action in the notes, with its owners by full name and its due date. */
export const findActions = (
  lines: readonly Line[],
  people: People,
  context: DueContext,
): { actions: FoundAction[]; warnings: Warning[] } => {
  const actions: FoundAction[] = [];
  const warnings: Warning[] = [];
  for (const line of lines) {
    if (line.item === null || line.retracted) continue;
    const meant = (typed: string): string | null => namedBefore(typed, line, lines, people);
    const spokenOf = (): string | null => dayBefore(line, lines, context);
    const task = line.given === null ? line : { ...line, text: line.given };
    const waits = isOpen(line) || line.given !== null;
    const several = waits ? readSeveral(task, people, context) : [];
    if (several.length > 0) {
      line.use = 'sentence';
      for (const one of several) {
        const action = actionFrom(line, one, context, warnings, meant, spokenOf);
        if (action !== null) actions.push(action);
      }
      continue;
    }
    const whole = waits ? readAction(task, people, context) : null;
    // A note that decides, or that is a point, may still end with a task.
    const parsed =
      whole ?? (isOpen(line) || line.use === 'sentence' ? readLaterPart(line, people, context) : null);
    const action = parsed === null ? null : actionFrom(line, parsed, context, warnings, meant, spokenOf);
    if (action === null) continue;
    if (whole !== null) line.use = 'sentence';
    actions.push(action);
  }
  return { actions, warnings };
};
