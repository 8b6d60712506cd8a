import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, laterOwners, readHead } from './action-owners.ts';
import { baseOfPresent } from './action-verbs.ts';
import type { DueContext } from './due-date.ts';
import { dropSlip } from './order-sayings.ts';
import { readInner } from './read-inner.ts';
import { DASH, LED, type ParsedAction, TO, WILL, withTask } from './task-parts.ts';

/** A row of a table typed as a note: "| LC | template | 10 July |". */
const CELL = /\s*\|\s*/g;

/** The task of a note tagged as an action: its owner before, behind, or nowhere. */
export const readTagged = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction => {
  const text = dropSlip(
    typed.replace(CELL, (_bar, at: number) => (at === 0 ? '' : ' - ')).replace(/\s-\s*$/, ''),
    people,
  );
  const start = LED.exec(text)?.[0].length ?? 0;
  const head = readHead(text, start, people, me);
  if (head !== null) {
    const rest = text.slice(head.end).replace(TO, '').replace(WILL, '').replace(DASH, '').replace(TO, '');
    const base = baseOfPresent(firstWord(rest));
    return withTask(head, base === null ? rest : base + rest.slice(firstWord(rest).length), people);
  }
  const trailing = /^(.*?)\s*(?:[-–—(:]|\bowner:?|\bassigned to)\s*([^-–—(]+?)\)?\s*$/.exec(text);
  if (trailing !== null) {
    const tail = readHead(trailing[2] ?? '', 0, people, me);
    if (
      tail !== null &&
      tail.end >= (trailing[2] ?? '').replace(/[\s.,]*(?:by|before)\b.*$/i, '').trim().length - 1
    ) {
      return withTask(tail, `${trailing[1] ?? ''} ${(trailing[2] ?? '').slice(tail.end)}`.trim(), people);
    }
  }
  return (
    readInner(text, people, me, context) ?? {
      owners: laterOwners(text, people).map((person) => person.name),
      task: text,
      unclear: [],
    }
  );
};
