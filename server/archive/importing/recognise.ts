import type { ImportedMinutes, ImportedPaper } from '#server/domain/archive.ts';
import type { PlainDocument } from '../reading/plain-document.ts';
import { toBlocks, wrapWidth } from './blocks.ts';
import { findItems } from './find-items.ts';
import { findMinutes, type MinutesSpan } from './find-minutes.ts';
import { type Line, toLines } from './lines.ts';
import { readAgenda } from './read-agenda.ts';
import { readAttendance } from './read-attendance.ts';
import { readHead } from './read-head.ts';
import { readItem } from './read-item.ts';
import { readPresent } from './read-present.ts';

/** A text this long is looked through for a heading of minutes before it is cut into lines. */
const LARGE = 1_000_000;
/** A line that may open minutes or an agenda, whatever marks stand before it. */
const MAY_HOLD_MINUTES =
  /^[^\p{L}\n]{0,20}(?:<[^>\n]{1,40}>[^\p{L}\n]{0,20}){0,3}(?:(?:draft|confirmed|the|public)\s+){0,3}(?:minutes|notes?|agenda|item)\b|<AI\s?\d|decisions and actions/imu;

/** Finds the minutes and the agenda in a document. A document with neither gives an empty list. */
export function recognise(document: PlainDocument): ImportedPaper[] {
  if (document.text.length > LARGE && !MAY_HOLD_MINUTES.test(document.text)) return [];
  const lines = toLines(document.text);
  const spans = findMinutes(lines);
  const minutes = spans
    .map((span) => readMinutes(document.file, lines, span))
    .filter((paper) => paper.date !== '' && (paper.items.length > 0 || paper.attendance.length > 0));
  const agenda = readAgenda(document.file, lines, spans);
  return agenda === null ? minutes : [agenda, ...minutes];
}

function readMinutes(file: string, lines: readonly Line[], span: MinutesSpan): ImportedMinutes {
  const head = readHead(lines, span.from, span.to, span.above);
  const appendix = findAppendix(lines, head.end, span.to);
  // A list at the head of the minutes ends where the first item begins.
  const first = itemsBetween(lines, head.end, appendix).length > 0 ? -1 : firstItem(lines, appendix, span.to);
  const [bodyFrom, bodyTo, listTo] = first < 0 ? [head.end, appendix, span.to] : [first, span.to, first];
  const body = lines.slice(bodyFrom, bodyTo);
  const width = wrapWidth(body);
  const items = findItems(body).map((item) =>
    readItem(item.number, item.title, toBlocks(item.lines, head.board, width), head.board),
  );
  const named = withFullNames(items);
  const appended = readAttendance(lines.slice(appendix, listTo));
  const list = appended.attendance.length > 0 ? appended : readPresent(lines.slice(span.from + 1, bodyTo));
  return {
    kind: 'minutes',
    file,
    board: head.board,
    title: head.title,
    date: head.date,
    venue: head.venue,
    items: named,
    ...list,
    warnings: [...head.warnings, ...doubts(items, list.attendance.length)],
  };
}

/** Owners given by initials that the paper defines ("Ann Example (AE), Adviser"), by their names. */
function withFullNames(items: ImportedMinutes['items']): ImportedMinutes['items'] {
  const names = new Map<string, string>();
  for (const text of items.flatMap((item) => [
    ...item.points,
    ...item.decisions.map((entry) => entry.text),
  ])) {
    for (const [, name = '', short = ''] of text.matchAll(DEFINED)) {
      const letters = name
        .split(/[\s-]+/)
        .map((word) => word.charAt(0))
        .join('');
      if (letters === short && !names.has(short)) names.set(short, name);
    }
  }
  return items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => ({
      ...action,
      owners: action.owners.map((owner) => names.get(owner) ?? owner),
    })),
  }));
}
const DEFINED = /(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})\s+\((\p{Lu}{2,3})\)/gu;

const itemsBetween = (lines: readonly Line[], from: number, to: number) => findItems(lines.slice(from, to));

/** The line of the first numbered item, or -1. */
function firstItem(lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line?.tag?.kind === 'open' || /^(?:item\s+)?1[.):]?\s+\p{Lu}/u.test(line?.text ?? '')) return index;
  }
  return -1;
}

/** The line at which the attendance appendix begins, or `to`. */
function findAppendix(lines: readonly Line[], from: number, to: number): number {
  for (let index = to - 1; index > from; index -= 1) {
    const line = lines[index];
    if (line?.tag?.kind === 'trailer') return index;
    if (
      line !== undefined &&
      /^appendix\s+\w+\b.{0,4}\s*(?:list of\s+)?attendance\b.{0,12}$/i.test(line.text) &&
      !/attached/i.test(line.text)
    ) {
      return index;
    }
  }
  for (let index = from; index < to; index += 1) {
    if (/^position(?:\s*\/\s*role)?\b.*\bcouncillor\b/i.test(lines[index]?.text ?? '')) return index;
  }
  return to;
}

function doubts(items: ImportedMinutes['items'], present: number): string[] {
  const out: string[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1]?.number ?? 0;
    if (item.number !== before + 1)
      out.push(`Item ${item.number} follows item ${before}: an item may be missing.`);
    if (item.title === '') out.push(`Item ${item.number} has no title.`);
  });
  if (items.length === 0) out.push('No numbered items could be found.');
  if (present === 0) out.push('No attendance list could be read.');
  return out;
}
