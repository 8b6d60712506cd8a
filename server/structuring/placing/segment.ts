import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { likelyTurns, type Plan } from './likely-turns.ts';
import { placeLines } from './place-lines.ts';
import { placeStrays } from './stray-notes.ts';
import { markHeadings } from './unheard-headings.ts';

/** How often the notes are read anew with what all of them told together. */
const READINGS = 2;

const same = (one: Plan, other: Plan): boolean =>
  one.size === other.size && [...one].every(([index, item]) => other.get(index) === item);

/**
 * Puts every line under its item and inside or outside the confidential marks, in the order typed. Items may be
 * taken out of order and returned to. A forgotten end mark is closed by the next item, and said. Turns that nobody
 * announced, and words that only sounded like one, are known by all notes together, so they are placed once more when
 * there are any.
 */
export const segment = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  ended: (line: Line) => boolean,
): readonly Warning[] => {
  const unplaced = lines.map((line) => ({ ...line }));
  /** Turns heard in any reading: what was taken already is not heard again. */
  const turns = new Map<number, number>();
  let plan: Plan = new Map();
  let placed = placeLines(lines, agenda, cast, ended, plan);
  for (let reading = 0; reading < READINGS; reading++) {
    for (const [index, item] of placed.turns) turns.set(index, item);
    const next = likelyTurns(lines, { turns, sealed: placed.sealed }, agenda, cast);
    if (same(plan, next)) break;
    plan = next;
    for (const [index, line] of lines.entries()) Object.assign(line, unplaced[index]);
    placed = placeLines(lines, agenda, cast, ended, plan);
  }
  markHeadings(lines, plan, agenda, cast);
  placeStrays(lines, agenda, cast);
  return placed.warnings;
};
