import { isDateLine } from './dates.ts';
import type { Line } from './lines.ts';

export interface ItemSpan {
  readonly number: number;
  readonly title: string;
  /** The item's lines without number and title. */
  readonly lines: readonly Line[];
}

/** Cuts the body of minutes into its numbered items, by Modern.gov's tags where there are any, else by the numbers. */
export function findItems(lines: readonly Line[]): ItemSpan[] {
  return lines.some((line) => line.tag?.kind === 'open') ? byTags(lines) : byNumbers(lines);
}

function byTags(lines: readonly Line[]): ItemSpan[] {
  const items: ItemSpan[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const tag = lines[index]?.tag;
    if (tag?.kind !== 'open') continue;
    let end = index + 1;
    while (end < lines.length && lines[end]?.tag == null) end += 1;
    const body = lines.slice(index + 1, end);
    const head = headOfTagged(body);
    items.push({ number: head.number ?? tag.number, title: head.title, lines: body.slice(head.used) });
    index = end - 1;
  }
  return items;
}

function headOfTagged(body: readonly Line[]): { number: number | null; title: string; used: number } {
  let number: number | null = null;
  const title: string[] = [];
  let index = 0;
  for (; index < body.length; index += 1) {
    const line = body[index];
    if (line === undefined) break;
    if (line.blank) {
      if (title.length > 0) break;
      continue;
    }
    if (number === null && title.length === 0) {
      const row = numbered(line);
      if (row !== null) {
        number = row.number;
        if (row.title !== '') title.push(row.title);
        continue;
      }
    }
    if (title.length > 0 && line.cell) break;
    title.push(line.text);
  }
  return { number, title: title.join(' '), used: index };
}

/** "4", "4.", "4 Title", "4. Title", "4 | Title". */
function numbered(line: Line): { number: number; title: string; dotted: boolean } | null {
  const first = line.cells[0] ?? '';
  if (line.cells.length > 1 && /^\d{1,2}[.)]?$/.test(first)) {
    return { number: Number.parseInt(first, 10), title: line.cells[1] ?? '', dotted: first.length > 2 };
  }
  const match = /^(?:item\s+)?(\d{1,2})([.):]?)(?:\s+(?:[-–—]\s+)?(.*))?$/i.exec(line.text);
  if (match === null) return null;
  return { number: Number(match[1]), title: (match[3] ?? '').trim(), dotted: match[2] !== '' };
}

/** A numbered decision ("2. Agreed the scheme") is no heading. */
const DECIDES =
  /^(?:noted|agreed|approved|endorsed|resolved|delegated|appointed|supported|deferred|rejected|welcomed|recommended)\b(?=\s+(?:the|that|to|a|an|with|progress|and|all|any|its|their)\b)/i;

interface Start {
  readonly at: number;
  readonly used: number;
  readonly number: number;
  readonly title: string;
  readonly style: string;
}

function byNumbers(lines: readonly Line[]): ItemSpan[] {
  const starts: Start[] = [];
  let list = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const start = startAt(lines, at);
    if (start === null) continue;
    const last = starts.at(-1);
    const expected = (last?.number ?? 0) + 1;
    const gap = start.number - expected;
    const sameStyle = last === undefined || start.style === starts[0]?.style;
    // A numbered list inside an item counts up on its own and usually in another style.
    if (!sameStyle && start.number === list + 1) {
      list = start.number;
      continue;
    }
    if (gap < 0 || gap > (sameStyle ? 2 : 0)) {
      if (start.number === 1) list = 1;
      continue;
    }
    starts.push(start);
    list = 0;
    at += start.used - 1;
  }
  return starts.map((start, index) => ({
    number: start.number,
    title: start.title,
    lines: lines.slice(start.at + start.used, starts[index + 1]?.at ?? lines.length),
  }));
}

function startAt(lines: readonly Line[], at: number): Start | null {
  const line = lines[at];
  if (line === undefined || line.blank || line.bullet || isDateLine(line.text)) return null;
  const head = numbered(line);
  if (head === null || head.number === 0) return null;
  const before = lines[at - 1];
  if (
    before !== undefined &&
    !before.blank &&
    !line.heading &&
    !line.cell &&
    !/[.;:)?!]$/.test(before.text) &&
    line.cells.length < 2
  ) {
    return null;
  }
  const style = `${/^item\s/i.test(line.text) ? 'item' : ''}${line.heading ? '#' : ''}${head.dotted ? '.' : ''}${line.cells.length > 1 ? '|' : ''}`;
  let title = head.title;
  let used = 1;
  if (title === '') {
    while (lines[at + used]?.blank === true && used < 4) used += 1;
    const next = lines[at + used];
    if (next === undefined || next.blank || next.bullet || next.text.length > 140) return null;
    title = next.text;
    used += 1;
  }
  if (!/^[\p{Lu}\d'"‘“(]/u.test(title) || title.length > 170) return null;
  if (DECIDES.test(title)) return null;
  if (/[.;,]$/.test(title) && !/\b\p{Lu}\.$/u.test(title)) return null;
  const next = lines[at + used];
  if (next !== undefined && continues(title, next, lines[at + used + 1])) {
    title = `${title} ${next.text}`;
    used += 1;
  }
  return { at, used, number: head.number, title: title.replace(/\s+/g, ' ').trim(), style };
}

/** A title broken over two lines: it ends where no title ends, or a short rest stands alone below a long line. */
function continues(title: string, next: Line, after: Line | undefined): boolean {
  if (next.blank || next.bullet || next.heading || next.cells.length > 1) return false;
  if (/(?:\b(?:of|and|the|for|to|in|on|with|from|by|a)|[-–—:,&(/])$/i.test(title)) return true;
  return title.length >= 42 && next.text.length < 60 && !/[.;:?!]$/.test(next.text) && after?.blank === true;
}
