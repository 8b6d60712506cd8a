import { parseConfidentialMark } from '#server/capture/confidential-mark.ts';
import { matchTitle, resolveItem } from '#server/capture/resolve-item.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
import { isOpen, type Line } from './line.ts';
import type { Warning } from './warning.ts';
import { overlap } from './words.ts';

const TO_NUMBER =
  /^(?:(?:ok(?:ay)?|right|so|now|and|chair|actually)[\s,]+)*(?:we'?(?:ll|re|ve)? (?:will |are |have )?(?:now )?)?(?:taking|take|taken|doing|do|going to|gone to|going back to|back to|back on|back on to|on to|onto|on|jump(?:ing)? to|skip(?:ping)? to|over to|returning to|return to|move to|move on to|go to|moving to|moving on to|moved to|turning to|now|now on|next)\s+(?:item\s+)?(\d{1,2})\b(?!\s*(?:%|per cent|of|out|for|votes?|councils?|people|members|weeks?|days?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?:\s+(?:next|now|first|early|please)\b)?(?:\s*$|\s*[,.:;–-]|\s+(?:as|because|since|while|so|then|for a|with|and|before|ahead of)\b)/i;
const OVER_TO =
  /^(?:ok[\s,]+)?(?:now |so )?(?:over to|handing (?:over )?to|passing to)\s+[\p{L}@]+(?:\s[\p{L}]+)?\s+(?:for|on)\s+(?:the\s+)?(.{3,50}?)[.!]*$/iu;
/** "taking the commission first as HT has a train": a topic, and why now. */
const TAKEN_FIRST =
  /^(?:(?:ok(?:ay)?|right|so|now|and|chair|we['’]?(?:ll|re)?|is|will)[\s,]+)*(?:taking|take|doing|do|going to do|having|have) (?:the )?([\p{L}][\p{L}\s'’&-]{2,40}?)(?: item)? (?:first|next|now|early|out of order)\b/iu;
const NUMBER_FIRST =
  /^(?:ok[\s,]+|right[\s,]+|so[\s,]+)?(?:item\s+)?(\d{1,2})\s+(?:before|ahead of|first|next|now|then)\b(?!.*\?)/i;
/** "item 5 deferred to december": what becomes of an item without turning to it. */
const OTHER_ITEM =
  /^(?:the )?(?:agenda )?item (\d{1,2}) (?:(?:was|is|has been|to be|will be) )?(deferred|held over|postponed|withdrawn|put back|carried over)\b/i;
const BACK_ON =
  /^(?:ok[\s,]+)?(?:back (?:on|to)|going back to|returning to|re|on)\s+(?:the\s+)?([\p{L}\s'’-]{3,40}?)(?:\s+point)?\s*[:,–-]\s+(\S.{8,})$/iu;
/** What belongs to a meeting's opening item though nobody typed its number. */
const OPENING = /\b(?:welcome|apologies|declarations?)\b/i;
const OPENS =
  /^(?:present|attendance|in the room|apols?\b|apologies|officers|no (?:apologies|apols|declarations|decs)|decs?\b|declarations?\b|welcome\b.{8,})|\bwelcomed\b|\b(?:opened the meeting|in the chair)\b/i;
const LEAD_IN = /^(?:(?:right|ok(?:ay)?|so|now|and|then|starting|here we go|let'?s start|good)[\s,.:!–-]+)+/i;
const TAIL = /[\s,]+(?:etc|now|please|pls|item|stuff|next|then|bit|one|paper|report|update)\.?$/i;

/** Which item, if any, a line moves to, trying the forms that need the agenda. */
const movesTo = (
  line: Line,
  agenda: readonly AgendaItem[],
  current: number | null,
): { number: number; rest: string } | null => {
  const text = line.text.trim();
  const numbers = new Set(agenda.map((item) => item.number));
  const whole = line.note.text.trim();
  const alone =
    /^(?:ok(?:ay)?|right|so|now|and|then|next|chair says|item)[\s,]+(\d{1,2})(?:[\s,]+(?:please|pls|now|next|then))?[.!]*$/i.exec(
      text,
    );
  if (alone !== null && numbers.has(Number(alone[1]))) return { number: Number(alone[1]), rest: '' };
  const empty = /^(.{2,30}?)\s*[-–:]\s*(?:none|nil|nothing)\b.{0,20}$/i.exec(text);
  if (empty !== null && !/\d$/.test(empty[1] ?? '')) {
    const named = resolveItem(empty[1] ?? '', agenda, current);
    if (named !== null) return named;
  }
  const over = OVER_TO.exec(text);
  const handed = over === null ? null : matchTitle(over[1] ?? '', agenda, 0.6);
  if (handed !== null && handed !== current) return { number: handed, rest: '' };
  if (line.parsed.tag !== null || line.parsed.refersTo !== null || line.note.thread !== null) return null;
  if (/^\d{1,2}[.)]?$/.test(whole)) {
    const number = Number.parseInt(whole, 10);
    return numbers.has(number) && number !== current && (current === null || Math.abs(number - current) <= 3)
      ? { number, rest: '' }
      : null;
  }
  const first = TAKEN_FIRST.exec(text);
  const taken = first === null ? null : matchTitle(first[1] ?? '', agenda, 0.5);
  if (taken !== null && taken !== current) return { number: taken, rest: '' };
  const turn = TO_NUMBER.exec(text) ?? NUMBER_FIRST.exec(text);
  if (turn !== null && numbers.has(Number(turn[1]))) return { number: Number(turn[1]), rest: '' };
  const source = line.parsed.item === null ? text : whole;
  const direct = resolveItem(source, agenda, current);
  if (direct !== null || line.parsed.item !== null) return direct;
  const headed = /^(.{3,40}?)\s*(?:\s[-–—]|:)\s+(\S.{7,})$/.exec(text);
  if (headed !== null && !/[.?!]/.test(headed[1] ?? '')) {
    const named = resolveItem(headed[1] ?? '', agenda, current);
    if (named !== null) return { number: named.number, rest: headed[2] ?? '' };
  }
  const short = text.replace(LEAD_IN, '').replace(TAIL, '').replace(TAIL, '');
  const trimmed = short !== text ? resolveItem(short, agenda, current) : null;
  if (trimmed !== null) return trimmed;
  const comma = /^(?:now |next |on to )?(\d{1,2})\s*[,:]?\s+(\p{L}[\p{L}\s'&’-]{1,40})$/u.exec(short);
  if (comma !== null && matchTitle(comma[2] ?? '', agenda, 0.5) === Number(comma[1]))
    return { number: Number(comma[1]), rest: '' };
  return null;
};

const isWhollyConfidential = (agenda: readonly AgendaItem[], number: number): boolean =>
  agenda.some((item) => item.number === number && item.confidential !== null);

interface Cursor {
  item: number | null;
  confidential: boolean;
  opened: string | null;
}

const place = (line: Line, item: number | null, confidential: boolean): void => {
  line.item = line.note.pinnedItem ?? item;
  line.confidential = line.note.pinnedConfidential ?? (confidential || line.parsed.confidential === 'line');
};

/** A note that belongs elsewhere by its own words, thread or hand; its follow-up on the same topic goes with it. */
const elsewhere = (
  line: Line,
  agenda: readonly AgendaItem[],
  current: number | null,
  previous: Line | undefined,
): number | null => {
  if (line.parsed.refersTo !== null && agenda.some((item) => item.number === line.parsed.refersTo))
    return line.parsed.refersTo;
  const later = OTHER_ITEM.exec(line.text);
  if (later !== null && agenda.some((item) => item.number === Number(later[1]))) {
    line.text = `item ${line.text.slice(later[0].length - (later[2] ?? '').length)}`;
    return Number(later[1]) === current ? null : Number(later[1]);
  }
  const back = BACK_ON.exec(line.text);
  if (back !== null) {
    const number = matchTitle(back[1] ?? '', agenda, 0.6);
    if (number !== null && number !== current) {
      line.text = back[2] ?? line.text;
      return number;
    }
  }
  if (
    previous?.elsewhere === true &&
    previous.item !== null &&
    previous.note.user === line.note.user &&
    line.parsed.item === null &&
    /^(?:and|also|plus|\+|&)\s/i.test(line.text)
  )
    return previous.item;
  if (
    previous?.elsewhere === true &&
    previous.note.thread === null &&
    previous.note.pinnedItem === null &&
    previous.item !== null &&
    line.parsed.tag !== 'decision'
  ) {
    const here = agenda.find((item) => item.number === current)?.title ?? '';
    if (overlap(previous.text, line.text) >= 0.15 && overlap(here, line.text) < 0.15) return previous.item;
  }
  return null;
};

/** A longer note cut at its sentences, each with the confidential mark it is, if any: "RT leaves. press and public excluded". */
const marksInside = (text: string): { part: string; mark: 'start' | 'end' | null }[] => {
  if (text.length > 600) return [];
  const parts = text.split(/(?<=[.;])\s+|\s+[-–—]\s+/);
  return parts.length < 2
    ? []
    : parts.map((part) => ({ part, mark: parseConfidentialMark(part.replace(/[.;]$/, '')) }));
};

/** Reads a mark among other words: at either end of the note it goes, in the middle the whole note is restricted. */
const markWithin = (line: Line, cursor: Cursor): void => {
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

const closeForgotten = (cursor: Cursor, warnings: Warning[]): void => {
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
const closeUnopened = (lines: readonly Line[], end: Line, item: number | null, warnings: Warning[]): void => {
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

/**
 * Puts every line under its item and inside or outside the confidential marks, in the order typed. Items may be
 * taken out of order and returned to. A forgotten end mark is closed by the next item, and said.
 */
export const segment = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  ended: (line: Line) => boolean,
): Warning[] => {
  const warnings: Warning[] = [];
  const byId = new Map(lines.map((line) => [line.note.id, line]));
  const cursor: Cursor = { item: null, confidential: false, opened: null };
  let previous: Line | undefined;
  for (const line of lines) {
    if (!isOpen(line)) {
      place(line, cursor.item, cursor.confidential);
      continue;
    }
    const parent = line.note.thread === null ? undefined : byId.get(line.note.thread);
    if (line.parsed.confidential === 'start' || line.parsed.confidential === 'end') {
      if (line.parsed.confidential === 'end' && !cursor.confidential)
        closeUnopened(lines, line, cursor.item, warnings);
      cursor.confidential = line.parsed.confidential === 'start';
      cursor.opened = cursor.confidential ? line.note.id : null;
      line.use = 'structure';
      place(line, cursor.item, false);
      continue;
    }
    const other = elsewhere(line, agenda, cursor.item, previous);
    const [opening] = agenda;
    if (cursor.item === null && opening !== undefined && OPENING.test(opening.title) && OPENS.test(line.text))
      cursor.item = opening.number;
    const move = other === null && parent === undefined ? movesTo(line, agenda, cursor.item) : null;
    if (move !== null) {
      if (move.number !== cursor.item) closeForgotten(cursor, warnings);
      if (move.number !== cursor.item) {
        cursor.confidential =
          isWhollyConfidential(agenda, move.number) ||
          /[([]\s*(?:confidential|exempt)\b/i.test(line.note.text);
        cursor.opened = null;
      }
      cursor.item = move.number;
      if (marksInside(line.note.text).findLast((one) => one.mark !== null)?.mark === 'start') {
        cursor.confidential = true;
        cursor.opened = line.note.id;
      }
      if (move.rest === '') line.use = 'structure';
      else line.text = move.rest;
    } else if (ended(line)) {
      closeForgotten(cursor, warnings);
    }
    if (parent !== undefined) place(line, parent.item, parent.confidential);
    else if (other !== null) place(line, other, false);
    else place(line, cursor.item, cursor.confidential);
    line.elsewhere = line.item !== cursor.item;
    if (move === null && parent === undefined && other === null) markWithin(line, cursor);
    previous = line;
  }
  closeForgotten(cursor, warnings);
  return warnings;
};
