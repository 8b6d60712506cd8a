import { findDates, isDateLine } from './dates.ts';
import type { Line } from './lines.ts';

/** Where the minutes of one meeting stand in a paper: `from` inclusive, `to` exclusive, and the page heading above. */
export interface MinutesSpan {
  readonly from: number;
  readonly to: number;
  /** The lines above that belong to the same page: a running head. */
  readonly above: readonly string[];
}

const TITLE =
  /^(?:draft\s+)?(?:minutes|notes?)\s*[:–—-]\s*\p{Lu}|^(?:draft\s+)?(?:confirmed\s+)?(?:the\s+)?(?:note|notes|minutes)\s+(?:of|from)\s+(?:the\s+)?(?:a\s+)?(?:last\s+|previous\s+)?\S/iu;
const TABLE_HEAD = /^item\b[\s|]*decisions and actions\b/i;

/**
 * Finds the minutes in a paper. A title alone is no start: agendas and items carry the same words
 * ("Note of the last meeting"), so a line with the meeting's own date must follow within the head.
 */
export function findMinutes(lines: readonly Line[]): MinutesSpan[] {
  const starts: number[] = [];
  lines.forEach((line, index) => {
    if (isStart(lines, line, index)) starts.push(index);
  });
  if (starts.length === 0) {
    const bare = bareStart(lines);
    if (bare !== null) starts.push(bare);
  }
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? lines.length,
    above: pageHead(lines, from),
  }));
}

function isStart(lines: readonly Line[], line: Line, index: number): boolean {
  if (line.blank || line.text.length > 220 || !TITLE.test(line.text)) return false;
  if (/^\d+[.)]?\s/.test(line.text) || line.cells.length > 1 || /[.;]$/.test(line.text)) return false;
  const head = headLines(lines, index + 1, 14);
  const titled =
    isDateLine(line.text.replace(/^.*?\b(?=\w+day\b|\d{1,2}\s)/i, '')) && findDates(line.text).length === 1;
  const dated = head.some((entry, at) => isDateLine(entry.text) || (at < 4 && isHeldLine(entry.text)));
  if (!titled && !heldOn(lines, line, index, head) && !dated) return false;
  // An item "Minutes of the previous meeting" inside minutes is followed by its own cells or sentences, not by a head.
  const previous = lines.slice(Math.max(0, index - 4), index).filter((entry) => !entry.blank);
  return (
    !previous.some((entry) => entry.tag?.kind === 'open') && !/^\d+\.?$/.test(previous.at(-1)?.text ?? '')
  );
}

/** "held on Thursday, 12 May 2022 at 6.30 pm in the Council Chamber", on a line of its own below the title. */
const isHeldLine = (text: string): boolean =>
  /^(?:(?:the )?meeting )?held (?:on|at|in|by|via)\b/i.test(text) && findDates(text).length === 1;

/** "Minutes of the meeting held on 5 May 2022 at 10 am in the Hall": at the top of a paper, or above a list of names. */
function heldOn(lines: readonly Line[], line: Line, index: number, head: readonly Line[]): boolean {
  if (findDates(line.text).length !== 1 || !/\bheld\b|\bmeeting\b.*\bon\b/i.test(line.text)) return false;
  const above = lines.slice(0, index).filter((entry) => !entry.blank).length;
  return (
    above <= 6 ||
    head.some((entry) => /^(?:present|attendance|attendees|members present)\b/i.test(entry.text))
  );
}

/** Minutes that carry no such title: the table of items or Modern.gov's tags give them away. */
function bareStart(lines: readonly Line[]): number | null {
  const table = lines.findIndex((line) => line.tag?.kind === 'open' || TABLE_HEAD.test(line.text));
  if (table < 0) return null;
  const dated = lines.slice(Math.max(0, table - 25), table).some((line) => findDates(line.text).length > 0);
  return dated ? Math.max(0, table - 25) : null;
}

function headLines(lines: readonly Line[], from: number, count: number): Line[] {
  const out: Line[] = [];
  for (let index = from; index < lines.length && out.length < count; index += 1) {
    const line = lines[index];
    if (line === undefined || line.tag !== null || TABLE_HEAD.test(line.text)) break;
    if (!line.blank) out.push(line);
  }
  return out;
}

function pageHead(lines: readonly Line[], from: number): string[] {
  return lines
    .slice(Math.max(0, from - 10), from)
    .filter((line) => !line.blank && line.text.length < 80)
    .map((line) => line.text);
}
