import { isDateLine } from './dates.ts';
import type { Line } from './lines.ts';
import { sameName } from './same-name.ts';

/** A paragraph of an item, put together again from the lines it was broken into. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'entry';
  readonly text: string;
  /** Cells of a row with an owner's column. */
  readonly cells: readonly string[];
}

const SECTION =
  /^(?:decisions?|actions?|recommendations?|resolved|resolution|decision\(s\)|action\(s\))\s*:?$/i;
const ENUMERATED = /^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]|\((?:\d{1,2}|[ivx]{1,4}|[a-h])\))\s+(?=\S)/i;
/** Paragraphs numbered within their item: "3.2 Members asked …". */
const PARAGRAPH_NUMBER = /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+(?=\S)/;
const FINISHED = /[.!?:;…]["'”’)\]]*$|:-$/;

/** A word with which no sentence ends. */
const OPEN_END =
  /\b(?:of|and|the|to|a|an|for|in|by|with|from|or|as|other|was|were|is|are|on|at|until|before|after|than|that|their|its|our|be|been|had|has|have)$/i;

interface Open {
  kind: Block['kind'];
  text: string;
  cells: readonly string[];
  lastLine: number;
}

/** The width a paper was wrapped at, or null when its lines are whole paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.filter((line) => line.text.length > 20).map((line) => line.text.length);
  if (lengths.length < 12) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  return width <= 115 ? width : null;
}

/** Joins lines to paragraphs; the running heads of pages are left out. */
export function toBlocks(lines: readonly Line[], board: string, width: number | null): Block[] {
  const blocks: Open[] = [];
  let gap = true;
  lines.forEach((line) => {
    if (line.blank) {
      gap = true;
      return;
    }
    if (isRunningHead(line, board)) return;
    const previous = blocks.at(-1);
    const paragraph = PARAGRAPH_NUMBER.test(line.text);
    const listed = !paragraph && (line.bullet || ENUMERATED.test(line.text));
    if (previous !== undefined && !listed && !paragraph && isContinuation(previous, line, gap, width)) {
      previous.text = `${previous.text} ${line.text}`;
      previous.lastLine = line.text.length;
    } else {
      blocks.push({
        kind:
          SECTION.test(line.text) || (line.heading && !listed) ? 'heading' : listed ? 'entry' : 'paragraph',
        text: line.text.replace(paragraph ? PARAGRAPH_NUMBER : listed ? ENUMERATED : /^(?!)/, ''),
        cells: line.cells,
        lastLine: line.text.length,
      });
    }
    gap = false;
  });
  return blocks.map(({ kind, text, cells }) => ({ kind, text, cells }));
}

function isContinuation(previous: Open, line: Line, gap: boolean, width: number | null): boolean {
  if (previous.kind === 'heading' || line.heading || line.cell || SECTION.test(line.text)) return false;
  if (line.cells.length > 1 || previous.cells.length > 1) return false;
  const finished = FINISHED.test(previous.text);
  if (!finished && (/^[\p{Ll}–]/u.test(line.text) || OPEN_END.test(previous.text))) return true;
  if (/;$/.test(previous.text) && /^\p{Lu}/u.test(line.text)) return false;
  if (gap || width === null) return false;
  // In wrapped text a line that could have taken the next word ends its paragraph.
  const nextWord = line.text.split(' ')[0]?.length ?? 0;
  return previous.lastLine + nextWord + 1 > width * 0.82 || (!finished && previous.kind === 'entry');
}

/** What a page repeats at its head or foot: the board's name, the date, a page number. */
function isRunningHead(line: Line, board: string): boolean {
  if (/^(?:page\s+)?\d{1,3}(?:\s+of\s+\d+)?$/i.test(line.text) || /^agenda item \d+$/i.test(line.text))
    return true;
  const unpaged = [
    line.text,
    line.text.replace(/^(?:page )?\d{1,3}\s+(?=\S)/i, ''),
    line.text.replace(/\s+(?:page )?\d{1,3}(?: of \d+)?$/i, ''),
  ];
  return unpaged.some((text) => isDateLine(text) || (sameName(text, board) && !text.endsWith(':')));
}
