import { parseConfidentialMark } from '#server/capture/confidential-mark.ts';
import { ownConfidence } from '#server/capture/confidential-phrases.ts';
import { isHeldBack } from '#server/capture/confidential-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { remember } from '#server/house-style/remember.ts';
import { belongsElsewhere } from './belongs-elsewhere.ts';
import { freeAfterEnd } from './ended-afterwards.ts';
import { isOpen, type Line } from './line.ts';
import { reachesBack, restrictBefore } from './marked-afterwards.ts';
import { movesTo, takenTogether } from './moves-to.ts';
import { opensItem } from './opens-item.ts';
import { plainTurn } from './plain-turn.ts';
import { tellsOfConfidence } from './tells-of-confidence.ts';
import { createTopics } from './topics.ts';
import { saidUnder, turnsInPassing } from './turns-in-passing.ts';
import { nextByNumber } from './turns-shortly.ts';
import { unsaidTurn } from './unsaid-turn.ts';
import type { Warning } from './warning.ts';
import { weighTurn } from './weigh-turn.ts';

/** What belongs to a meeting's opening item though nobody typed its number. */
const OPENING = /\b(?:welcome|apologies|declarations?)\b/i;
const OPENS =
  /^(?:present|attendance|in the room|apols?\b|apologies|officers|no (?:apologies|apols|declarations|decs)|decs?\b|declarations?\b|welcome\b.{8,})|\bwelcomed\b|\bmade welcome\b|^first meeting for\b|^(?:the )?(?:chair(?:man|woman)?|[a-z]{2,4}|(?:cllr )?\p{L}+) opened(?: up)?(?:[,.;:]|\s+(?:by|with|and|proceedings|at)\b)|\b(?:opened the meeting|in the chair)\b/iu;

/** "re the conf bit, add …": a late note for what was said in confidence. */
const CONFIDENTIAL_BIT =
  /^(?:(?:also|late|forgot|sorry|ps|oh|one more|add)[\s,:–-]+)*(?:re|on|about|under|for|in|from|during|add to|to)\s+the\s+(?:conf(?:idential)?|exempt|private|closed|restricted|in camera|part (?:2|two|ii)|pt ?2)(?:\s+(?:bit|part|item|session|discussion|section|stuff|business|update))?\b[\s:,–-]*(?=\S)/i;

/** "***ENDS***" while a passage is open: what ends is the passage. */
const BARE_END = /^(?:[^\p{L}\d\s]+\s*(?:ends?|ended|end of that|stops?|over)\s*[^\p{L}\d\s]+|ENDS?)$/iu;

/** A note that says itself that it is for another item than the one being taken. */
const FOR_ANOTHER =
  /^\W*(?:(?:also|and|late|one|another|more|thing|sorry|ps|btw|forgot|oh|quick(?:ly)?|just|note|action|add|bit|point)[\s,:–-]+)*(?:re\b|for\b|on\b|under\b|item\b|back (?:on|to)\b|about\b|in\b|going back\b|harking\b|returning\b|\()/iu;

const isWhollyConfidential = (agenda: readonly AgendaItem[], number: number): boolean =>
  isHeldBack(agenda, number);

/** "item 9 (in camera)", "7. pink papers": the turn says itself that what follows is not for outside. */
const turnsBehindDoors: (typed: string) => boolean = remember(
  (typed) =>
    /[([]\s*(?:confidential|exempt)\b/i.test(typed) ||
    parseConfidentialMark(
      typed.replace(/^\W*(?:(?:on to|now|next|agenda|moving to|and)\s+)*(?:item\s*)?\d{1,3}[\s.,:)–-]*/i, ''),
    ) === 'start' ||
    (typed.length < 100 && ownConfidence(typed) !== null),
);

interface Cursor {
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

const place = (line: Line, item: number | null, confidential: boolean): void => {
  line.item = line.note.pinnedItem ?? item;
  line.confidential = line.note.pinnedConfidential ?? (confidential || line.parsed.confidential === 'line');
};

/** "confidential: the arrears come to 900" restricts that note and opens nothing. */
const OF_ITSELF =
  /^\W*(?:strictly |in )?(?:conf|confidential|confidence|exempt|private|restricted)\s*:\s*\S/i;

const PARTS =
  /(?<=[.;])\s+|\s+[-–—]\s+|,\s+(?=(?:the )?(?:press|public|in camera|in confidence|pink papers|part (?:2|ii|two)|web ?cast|live ?stream|stream|recording|not for publication)\b)/i;

interface Inside {
  readonly part: string;
  readonly mark: 'start' | 'end' | null;
}

/** A longer note cut at its sentences, each with the confidential mark it is, if any: "RT leaves. press and public excluded". */
const marksInside: (text: string) => readonly Inside[] = remember((text) => {
  if (text.length > 600) return [];
  const parts = text.split(PARTS);
  return parts.length < 2
    ? []
    : parts.map((part) => ({ part, mark: parseConfidentialMark(part.replace(/[.;]$/, '')) }));
});

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

/** So many notes later a remark may still go on with a late one. */
const LATELY = 3;

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
  cast: readonly CastMember[],
  ended: (line: Line) => boolean,
): Warning[] => {
  const warnings: Warning[] = [];
  const byId = new Map(lines.map((line) => [line.note.id, line]));
  const cursor: Cursor = {
    item: null,
    confidential: false,
    opened: null,
    inConfidence: null,
    joint: [],
    held: new Set(),
  };
  const behindDoors = (number: number): boolean =>
    isWhollyConfidential(agenda, number) || cursor.held.has(number);
  const topics = createTopics(agenda, cast);
  let previous: Line | undefined;
  let lately: Line | undefined;
  const openAt = (line: Line): void => {
    cursor.confidential = true;
    cursor.opened = line.note.id;
    if (cursor.item !== null) cursor.inConfidence = cursor.item;
  };
  const tellStart = (line: Line, parent: Line | undefined, stays: boolean, whole: boolean): void => {
    if (stays && parent === undefined && !whole && marksInside(line.text).some(({ mark }) => mark !== null))
      markWithin(line, cursor);
    else {
      if (parent !== undefined) parent.confidential = parent.note.pinnedConfidential ?? true;
      line.confidential = line.note.pinnedConfidential ?? true;
      if (whole && line.note.marks.length === 0) line.use = 'structure';
    }
    openAt(line);
  };
  for (const line of lines) {
    if (!isOpen(line)) {
      place(line, cursor.item, cursor.confidential);
      continue;
    }
    const parent = line.note.thread === null ? undefined : byId.get(line.note.thread);
    const restrictsItself = line.parsed.confidential === 'line' && OF_ITSELF.test(line.typed);
    const told = line.parsed.tag !== null || restrictsItself ? null : tellsOfConfidence(line.typed);
    const reach = line.parsed.tag === null && told?.mark !== 'end' ? reachesBack(line.typed) : null;
    // "all this goes no further" while a passage is open says again what it opened.
    const turns = reach?.kind === 'item' && reach.number !== cursor.item && !topics.has(reach.number);
    if (reach?.kind === 'item' && turns) cursor.held.add(reach.number);
    const turned = turns && line.parsed.item?.number === reach?.number;
    if (
      reach !== null &&
      !turned &&
      !(cursor.opened !== null && reach.kind === 'since' && reach.words === '')
    ) {
      line.use = 'structure';
      place(line, cursor.item, true);
      if (reach.kind === 'item' && reach.number === cursor.item) openAt(line);
      restrictBefore(lines, line, reach, cursor.item, cast);
      if (!turns) cursor.inConfidence = cursor.item;
      if (told?.mark === 'start' && !turns) openAt(line);
      continue;
    }
    const endTold =
      told?.mark === 'end' && line.parsed.confidential !== 'start' && line.parsed.confidential !== 'end';
    if (endTold && (cursor.confidential || cursor.inConfidence !== null)) {
      // An end told in talk closes what is open; where nothing is, the next item had closed it.
      if (cursor.opened !== null) freeAfterEnd(lines, line, cursor.opened, cast);
      cursor.confidential = false;
      cursor.opened = null;
      if (told.whole && movesTo(line, agenda, cursor.item) === null) {
        line.use = 'structure';
        place(line, cursor.item, false);
        previous = line;
        continue;
      }
    }
    const mark = cursor.opened !== null && BARE_END.test(line.typed) ? 'end' : line.parsed.confidential;
    if (mark === 'start' || mark === 'end') {
      if (mark === 'end' && !cursor.confidential) closeUnopened(lines, line, cursor.item, warnings);
      cursor.confidential = mark === 'start';
      cursor.opened = cursor.confidential ? line.note.id : null;
      // What stands behind the mark, and what is answered to it, is inside.
      if (line.parsed.body === '') line.use = 'structure';
      place(line, cursor.item, cursor.confidential);
      if (cursor.confidential) cursor.inConfidence = cursor.item;
      continue;
    }
    const together = parent === undefined ? takenTogether(line.typed, agenda) : [];
    const [leading] = together;
    if (leading !== undefined) {
      closeForgotten(cursor, warnings);
      cursor.item = leading;
      cursor.joint = together;
      cursor.confidential = together.some(behindDoors);
      cursor.opened = null;
      line.use = 'structure';
      place(line, leading, false);
      continue;
    }
    const secret = CONFIDENTIAL_BIT.exec(line.text);
    if (secret !== null && cursor.inConfidence !== null) {
      line.text = line.text.slice(secret[0].length).replace(/^(?:add|also)[\s,:–-]+/i, '');
      place(line, cursor.inConfidence, true);
      line.elsewhere = line.item !== cursor.item;
      previous = line;
      continue;
    }
    const typed = line.text;
    const late = lately !== undefined && line.index - lately.index <= LATELY ? lately : undefined;
    let other = belongsElsewhere(line, agenda, cursor.item, previous, topics, late, cast);
    // In confidence only a note that says so is for another item: its topic alone must not carry it outside.
    if (other !== null && cursor.confidential && !FOR_ANOTHER.test(line.typed) && !behindDoors(other)) {
      other = null;
      line.text = typed;
    }
    const opened = other !== null && opensItem(line, other, agenda, cursor.item, topics) ? other : null;
    if (opened !== null) other = null;
    const [opening] = agenda;
    if (cursor.item === null && opening !== undefined && OPENING.test(opening.title) && OPENS.test(line.text))
      cursor.item = opening.number;
    const stays = other !== null || opened !== null || parent !== undefined;
    const free = !stays && line.parsed.tag === null && line.parsed.refersTo === null;
    const early =
      opened !== null
        ? { number: opened, before: '', rest: line.text }
        : free
          ? turnsInPassing(line.typed, agenda, cast, cursor.item)
          : null;
    const known =
      early ??
      (stays
        ? null
        : (movesTo(line, agenda, cursor.item) ??
          (free || line.parsed.item !== null
            ? nextByNumber(line.typed, previous?.typed ?? '', agenda, topics.has)
            : null)));
    const passing =
      early ??
      (known === null && free && told?.mark !== 'start'
        ? (plainTurn(line.typed, agenda, cast, cursor.item) ??
          weighTurn(line.typed, { agenda, cast, current: cursor.item, topics }))
        : null);
    const unsaid =
      free && known === null && passing === null && told?.mark !== 'start' && !cursor.confidential
        ? unsaidTurn(line, lines, agenda, cast, cursor.item, topics)
        : null;
    const move = known ?? passing ?? (unsaid === null ? null : { number: unsaid, rest: line.text });
    const from = { item: cursor.item, confidential: cursor.confidential };
    if (move !== null) {
      if (!cursor.joint.includes(move.number)) cursor.joint = [];
      if (move.number !== cursor.item) closeForgotten(cursor, warnings);
      if (move.number !== cursor.item) {
        cursor.confidential = behindDoors(move.number) || turnsBehindDoors(line.typed);
        cursor.opened = null;
      }
      cursor.item = move.number;
      if (marksInside(line.typed).findLast((one) => one.mark !== null)?.mark === 'start') {
        cursor.confidential = true;
        cursor.opened = line.note.id;
      }
      if (passing !== null && passing.before !== '') line.text = passing.before;
      else {
        const rest = move.rest === '' ? saidUnder(line.typed, move.number, agenda) : move.rest;
        if (rest === '') line.use = 'structure';
        else line.text = rest;
      }
    } else if (ended(line)) {
      closeForgotten(cursor, warnings);
    }
    if (parent !== undefined) place(line, parent.item, parent.confidential || parent.use === 'off-record');
    else if (other !== null) place(line, other, behindDoors(other));
    else if (passing !== null && passing.before !== '') place(line, from.item, from.confidential);
    else {
      const near = cursor.joint.length === 0 ? null : topics.nearest(line.text, cursor.joint);
      if (near !== null) cursor.item = near;
      line.joint = cursor.joint;
      place(line, cursor.item, cursor.confidential);
    }
    line.elsewhere = line.item !== cursor.item && passing === null;
    if (line.elsewhere && parent === undefined) lately = line;
    if (told?.mark === 'start' && other === null) tellStart(line, parent, move === null, told.whole);
    else if (move === null && parent === undefined && other === null) markWithin(line, cursor);
    if (line.confidential && line.item !== null) cursor.inConfidence = line.item;
    if (line.item !== null && line.use !== 'structure') topics.noted(line.item, line.text);
    previous = line;
  }
  closeForgotten(cursor, warnings);
  for (const line of lines) {
    const parent = line.note.thread === null ? undefined : byId.get(line.note.thread);
    if (parent?.confidential === true && line.note.pinnedConfidential === null) line.confidential = true;
  }
  return warnings;
};
