import { parseNote } from '#server/capture/parse-note.ts';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import type { Proposal, ProposedPoint, StructuringInput } from '#server/domain/proposal.ts';
import { isMinutesItem } from './previous-minutes.ts';

const WELCOME = /\b(?:welcome|apologies|declarations?)\b/i;
const APOLOGY = /\b(?:apols?|apologies|sub|subs|subbing|substitut\w*|sent a sub)\b/i;

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const point = (name: string, text: string, noteIds: readonly string[]): ProposedPoint => ({
  kind: 'point',
  key: `point:standing:${name}:0`,
  text,
  noteIds,
  confidential: false,
});

/** "Apologies were received from A, for whom B attended as substitute, and C." (house-style guide, section 2) */
function apologies(attendance: readonly AttendanceEntry[]): string | null {
  const substitutes = attendance.filter((one) => one.category === 'substitute');
  const names = attendance
    .filter((one) => one.category === 'apologies')
    .map((one) => {
      const substitute = substitutes.find((other) => other.standsFor === one.name);
      return substitute === undefined ? one.name : `${one.name} (${substitute.name} attended as substitute)`;
    });
  return names.length === 0 ? null : `Apologies were received from ${listOf(names)}.`;
}

/**
 * Adds the sentences that every meeting's standing items carry and that follow from the record rather than from one
 * note's words: apologies and declarations under the welcome, corrections under the previous minutes. What nobody
 * noted is not said: silence about interests is not "none".
 */
export function withStandingSentences(proposal: Proposal, input: StructuringInput): Proposal {
  const welcome = input.agenda.find((item) => WELCOME.test(item.title))?.number;
  const previous = input.agenda.find((item) => isMinutesItem(item))?.number;
  const added = new Map<number, ProposedPoint[]>();
  const add = (item: number | undefined, one: ProposedPoint): void => {
    if (item === undefined) return;
    added.set(item, [...(added.get(item) ?? []), one]);
  };

  const absent = apologies(proposal.attendance);
  if (absent !== null) {
    const sources = input.notes.filter(
      (note) => !note.withdrawn && parseNote(note.text).attendance && APOLOGY.test(note.text),
    );
    add(
      welcome,
      point(
        'apologies',
        absent,
        sources.map((note) => note.id),
      ),
    );
  }
  for (const [index, one] of proposal.declarations.entries())
    add(welcome, point(`declaration-${index}-${one.item}`, one.text, one.noteIds));
  for (const one of proposal.corrections) {
    const text = `The following correction was made to the previous minutes: ${one.text.charAt(0).toLowerCase()}${one.text.slice(1)}`;
    add(previous, point(`correction-${one.noteIds.join('-')}`, text, one.noteIds));
  }
  return {
    ...proposal,
    items: proposal.items.map((item) => ({
      ...item,
      points: [...item.points, ...(added.get(item.number) ?? [])],
    })),
  };
}
