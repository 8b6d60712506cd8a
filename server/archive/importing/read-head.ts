import { longDate } from '#server/domain/dates.ts';
import { findDates, isDateLine, weekdayOf } from './dates.ts';
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

const LABEL = /^(title|committee|board|meeting|date|date and time|venue|location|place)\s*:\s*(.*)$/i;
const HEAD_ENDS =
  /^(attendance|an attendance list\b|item\b[\s|]*(decisions|title|subject)|item$|present\b|attendees\b|members present\b|(?:also )?in attendance\b|apologies\b|(?:acting )?chair(?:man|woman|person)?\s*:)/i;

/** The standing of a paper, printed over its board: "Draft: cleared by the Chair, subject to agreement". */
const STANDING =
  /^[*_([]*(?:(?:draft|unconfirmed|status|version|public(?: version)?|published|publication|restricted|official)\b.{0,90}|(?:agreed|approved|confirmed|cleared)\s+(?:as|on|by|at|subject)\b.*|subject to (?:agreement|approval|confirmation)\b.*|page \d+(?: of \d+)?)$/i;
const A_BODY =
  /\b(?:board|committee|sub-?committee|panel|forum|group|cabinet|council|commission|executive|authority|assembly|partnership|conference|network)\b/i;

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
    } else if (!STANDING.test(line.text)) loose.push(line.text);
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
    (dateAt > 0 ? (loose.slice(0, dateAt).find((text) => A_BODY.test(text)) ?? loose[0]) : undefined) ??
    (boardOfTitle(first) || boardAbove(above));
  const venue =
    fields.get('venue') ??
    fields.get('location') ??
    fields.get('place') ??
    venueOfTitle(first) ??
    loose.filter((text) => /^(?:(?:the )?meeting )?held\b/i.test(text)).map(venueOfTitle)[0] ??
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
    board: inTitleCase(board.replace(/\s+meeting$/i, '').trim()),
    title: inTitleCase(board.trim()),
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
    /\b(?:of|from)\s+(?:the\s+|a\s+)?(?:last\s+|previous\s+)?(?:meeting of (?:the\s+)?)?(.+?)(?:\s+meeting)?(?:,?\s+(?:held\s+)?on\b.*)?$/i.exec(
      title,
    );
  const board = (of?.[1] ?? title.replace(/^(?:draft\s+)?(?:minutes|notes?)\s*[:–—-]\s*/i, '')).trim();
  return /^(?:the\s+)?meeting\b/i.test(board) ? '' : board;
}

/** The board named over a title that does not name it. */
const boardAbove = (above: readonly string[]): string =>
  [...above]
    .reverse()
    .find((text) => !isDateLine(text) && !/^(?:minutes|notes?|draft|agenda|public)\b/i.test(text)) ?? '';

/** "… held on 5 May 2022 at 10.00 am in the Hall": the hall. */
function venueOfTitle(title: string): string | undefined {
  const found = findDates(title)[0];
  if (found === undefined) return undefined;
  const after = title.slice(title.indexOf(found.text) + found.text.length);
  return /\b(?:in|at|via|by)\s+(?:the\s+)?(?!\d)(\S.*)$/i.exec(
    after.replace(/\bat\s+\d[\d.:]*\s*(?:am|pm|noon)?/i, ' '),
  )?.[1];
}

/** A heading in capitals is written as a name. */
function inTitleCase(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{5}/u.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\b(And|Of|For|The|On|In|To)\b(?!^)/g, (word, _, at: number) =>
      at === 0 ? word : word.toLowerCase(),
    );
}
