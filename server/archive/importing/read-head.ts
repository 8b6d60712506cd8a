import { findDates, isDateLine, longDate, weekdayOf } from './dates.ts';
import type { Line } from './lines.ts';

export interface MinutesHead {
  readonly board: string;
  readonly title: string;
  readonly date: string;
  readonly venue: string;
  /** Index of the first line after the head. */
  readonly end: number;
  readonly warnings: readonly string[];
}

const LABEL =
  /^(title|committee|board|meeting|date|date and time|venue|location|place|present|chair)\s*:\s*(.*)$/i;
const HEAD_ENDS =
  /^(attendance|an attendance list\b|item\b[\s|]*(decisions|title|subject)|item$|present$|attendees$)/i;

/** Reads title, board, date and venue, whether they are labelled or simply stand in that order. */
export function readHead(
  lines: readonly Line[],
  from: number,
  to: number,
  above: readonly string[],
): MinutesHead {
  const first = lines[from]?.text ?? '';
  const fields = new Map<string, string>();
  const loose: string[] = [];
  let open: string | null = null;
  let index = from + 1;
  for (; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined || line.tag !== null || HEAD_ENDS.test(line.text)) break;
    if (line.blank) {
      // A venue may go on after a blank line that a conversion put in; other fields are one line.
      if (open !== null && open !== 'venue' && fields.get(open) !== '') open = null;
      continue;
    }
    if (/^1[.)]?\s+\p{Lu}/u.test(line.text) || /^position\b/i.test(line.cells[0] ?? '')) break;
    const label = LABEL.exec(line.text);
    if (label !== null) {
      open = (label[1] ?? '').toLowerCase();
      fields.set(open, (label[2] ?? '').trim());
    } else if (open !== null) {
      fields.set(open, joinWrapped(fields.get(open) ?? '', line.text));
    } else if (/^\p{Ll}|,$/u.test(line.text) && fields.has('venue')) {
      fields.set('venue', joinWrapped(fields.get('venue') ?? '', line.text));
    } else loose.push(line.text);
  }
  return assemble(first, fields, loose, above, index);
}

function assemble(
  first: string,
  fields: ReadonlyMap<string, string>,
  loose: readonly string[],
  above: readonly string[],
  end: number,
): MinutesHead {
  const dateText =
    fields.get('date') ?? fields.get('date and time') ?? loose.find((text) => isDateLine(text)) ?? first;
  const found = findDates(dateText)[0] ?? findDates([...loose, first].join('\n'))[0];
  const date = found?.iso ?? '';
  const dateAt = loose.findIndex((text) => isDateLine(text));
  const board =
    fields.get('board') ??
    fields.get('committee') ??
    fields.get('title') ??
    (dateAt > 0 ? loose[0] : undefined) ??
    boardOfTitle(first);
  const venue =
    fields.get('venue') ??
    fields.get('location') ??
    fields.get('place') ??
    loose.slice(dateAt + 1).find((text) => !/^\d{1,2}[.:]\d{2}/.test(text) && dateAt >= 0) ??
    '';
  const warnings: string[] = [];
  if (found?.weekday && weekdayOf(date) !== found.weekday) {
    warnings.push(`${longDate(date)} is not a ${capital(found.weekday)}, as the paper says.`);
  }
  for (const other of new Set(above.flatMap((text) => findDates(text).map((entry) => entry.iso)))) {
    if (date !== '' && other !== date && other.slice(4) === date.slice(4)) {
      warnings.push(
        `The page heading above the note says ${longDate(other)}; the note's own date, ${longDate(date)}, is taken.`,
      );
    }
  }
  if (date === '') warnings.push('No date of the meeting could be found.');
  return {
    board: board.replace(/\s+meeting$/i, '').trim(),
    title: board.trim(),
    date,
    venue: venue.trim(),
    end,
    warnings,
  };
}

const joinWrapped = (before: string, next: string): string => (before === '' ? next : `${before} ${next}`);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function boardOfTitle(title: string): string {
  const of =
    /\b(?:of|from)\s+(?:the\s+)?(?:last\s+|previous\s+)?(?:meeting of (?:the\s+)?)?(.+?)(?:\s+meeting)?(?:\s+(?:held\s+)?on\b.*)?$/i.exec(
      title,
    );
  return (of?.[1] ?? title).trim();
}
