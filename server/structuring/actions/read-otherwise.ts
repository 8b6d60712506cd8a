import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { readAskedAndAnswered } from './asked-and-answered.ts';
import type { DueContext } from './due-date.ts';
import { readLedOtherwise } from './led-otherwise.ts';
import { readLoosely } from './rows-with-asides.ts';
import { ALREADY, isDeclined, type ParsedAction } from './task-parts.ts';

/** A task told in none of the plain forms: asked and answered in one note, a loose row, an owner led up to. */
export const readOtherwise = (
  line: Line,
  people: People,
  context: DueContext,
  again: (text: string) => ParsedAction | null,
): ParsedAction | null => {
  const { text } = line;
  if (ALREADY.test(text) || isDeclined(text)) return null;
  const me = people.byUser(line.note.user);
  return (
    readAskedAndAnswered(text, people, me, context) ??
    readLoosely(text, people, me, context) ??
    readLedOtherwise(text, people, me, context, again)
  );
};

/** What somebody was asked for, with the answer in their own words behind: no part of the task. */
export const readQuoted = (line: Line, people: People, context: DueContext): ParsedAction | null =>
  /\basked\b.*["“]/.test(line.text)
    ? readAskedAndAnswered(line.text, people, people.byUser(line.note.user), context)
    : null;
