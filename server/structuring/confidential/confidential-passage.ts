import { parseConfidentialMark } from '#server/capture/confidential-mark.ts';
import { ownConfidence } from '#server/capture/confidential-phrases.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import type { Warning } from '../warning.ts';

/** "re the conf bit, add …": a late note for what was said in confidence. */
export const CONFIDENTIAL_BIT =
  /^(?:(?:also|late|forgot|sorry|ps|oh|one more|add)[\s,:–-]+)*(?:re|on|about|under|for|in|from|during|add to|to)\s+the\s+(?:conf(?:idential)?|exempt|private|closed|restricted|in camera|part (?:2|two|ii)|pt ?2)(?:\s+(?:bit|part|item|session|discussion|section|stuff|business|update))?\b[\s:,–-]*(?=\S)/i;

/** "***ENDS***" while a passage is open: what ends is the passage. */
export const BARE_END =
  /^(?:[^\p{L}\d\s]+\s*(?:ends?|ended|end of that|stops?|over)\s*[^\p{L}\d\s]+|ENDS?)$/iu;

/** "confidential: the arrears come to 900" restricts that note and opens nothing. */
export const OF_ITSELF =
  /^\W*(?:strictly |in )?(?:conf|confidential|confidence|exempt|private|restricted)\s*:\s*\S/i;

/** "item 9 (in camera)", "7. pink papers": the turn says itself that what follows is not for outside. */
export const turnsBehindDoors: (typed: string) => boolean = remember(
  (typed) =>
    /[([]\s*(?:confidential|exempt)\b/i.test(typed) ||
    parseConfidentialMark(
      typed.replace(/^\W*(?:(?:on to|now|next|agenda|moving to|and)\s+)*(?:item\s*)?\d{1,3}[\s.,:)–-]*/i, ''),
    ) === 'start' ||
    (typed.length < 100 && ownConfidence(typed) !== null),
);

/** Where the meeting stands as its notes are read, and whether it is in confidence. */
export interface Cursor {
  item: number | null;
  confidential: boolean;
  opened: string | null;
  /** Where something was last said in confidence. */
  inConfidence: number | null;
  /** Items being taken together. */
  joint: readonly number[];
  /** Items that the meeting itself held back, in a note. */
  readonly held: Set<number>;
}

/** Puts a line under an item, in confidence or not; what was set by hand stays. */
export const place = (line: Line, item: number | null, confidential: boolean): void => {
  line.item = line.note.pinnedItem ?? item;
  line.confidential = line.note.pinnedConfidential ?? (confidential || line.parsed.confidential === 'line');
};

const PARTS =
  /(?<=[.;])\s+|\s+[-–—]\s+|,\s+(?=(?:the )?(?:press|public|in camera|in confidence|pink papers|part (?:2|ii|two)|web ?cast|live ?stream|stream|recording|not for publication)\b)/i;

interface Inside {
  readonly part: string;
  readonly mark: 'start' | 'end' | null;
}

/** A longer note cut at its sentences, each with the confidential mark it is, if any: "RT leaves. press and public excluded". */
export const marksInside: (text: string) => readonly Inside[] = remember((text) => {
  if (text.length > 600) return [];
  const parts = text.split(PARTS);
  return parts.length < 2
    ? []
    : parts.map((part) => ({ part, mark: parseConfidentialMark(part.replace(/[.;]$/, '')) }));
});

/** "1132. closed": the meeting, by the clock, and no closed session. */
const CLOSED_AT = /^\W*\d{1,2}[.:]?\d{2}\s?(?:[ap]m)?[.,\s–-]+(?:closed?|ended|ends|finished|done)[.!]*$/i;

/** Reads a mark among other words: at either end of the note it goes, in the middle the whole note is restricted. */
export const markWithin = (line: Line, cursor: Cursor): void => {
  if (CLOSED_AT.test(line.text)) return;
  const parts = marksInside(line.text);
  const marks = parts.flatMap(({ mark }, at) => (mark === null ? [] : [{ mark, at }]));
  const [first] = marks;
  if (first === undefined) return;
  const rest = (from: number, to?: number): string =>
    parts
      .slice(from, to)
      .map(({ part }) => part)
      .join(' ');
  const outside = (pinned: boolean | null): boolean => pinned ?? false;
  if (marks.length === 1 && first.mark === 'end' && first.at === 0) {
    line.text = rest(1);
    line.confidential = outside(line.note.pinnedConfidential);
  } else if (marks.length === 1 && first.mark === 'start' && first.at === parts.length - 1) {
    line.text = rest(0, first.at);
  } else line.confidential = line.note.pinnedConfidential ?? true;
  cursor.confidential = marks.at(-1)?.mark === 'start';
  cursor.opened = cursor.confidential ? line.note.id : null;
};

/** A new item closes what nobody closed, and says so. */
export const closeForgotten = (cursor: Cursor, warnings: Warning[]): void => {
  if (!cursor.confidential) return;
  if (cursor.opened === null) {
    cursor.confidential = false;
    return;
  }
  warnings.push({
    text: `The confidential passage of item ${cursor.item ?? '?'} had no end mark; it was closed at the next item.`,
    noteIds: [cursor.opened],
  });
  cursor.confidential = false;
  cursor.opened = null;
};

/** An end without a start: what came since the item began is restricted, lest anything confidential be published. */
export const closeUnopened = (
  lines: readonly Line[],
  end: Line,
  item: number | null,
  warnings: Warning[],
): void => {
  for (let at = end.index - 1; at >= 0; at--) {
    const before = lines[at];
    if (
      before === undefined ||
      before.item !== item ||
      before.parsed.item !== null ||
      before.parsed.confidential === 'end'
    )
      break;
    if (before.note.pinnedConfidential === null) before.confidential = true;
  }
  warnings.push({
    text: 'A confidential passage ends here but has no start mark; everything since the item began is treated as confidential.',
    noteIds: [end.note.id],
  });
};
