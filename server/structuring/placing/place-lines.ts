import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import {
  closeForgotten,
  marksInside,
  markWithin,
  OF_ITSELF,
  place,
  turnsBehindDoors,
} from '../confidential/confidential-passage.ts';
import {
  addsInConfidence,
  endsInTalk,
  isMark,
  shutsItem,
  type Told,
  tellStart,
  tellsBack,
} from '../confidential/heard-in-confidence.ts';
import { tellsOfConfidence } from '../confidential/tells-of-confidence.ts';
import { isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { belongsElsewhere } from './belongs-elsewhere.ts';
import { type Heard, isHeading, type Plan } from './likely-turns.ts';
import { movesTo, takenTogether } from './moves-to.ts';
import { opensItem } from './opens-item.ts';
import { plainTurn } from './plain-turn.ts';
import { behindDoors, type Room } from './room.ts';
import { createTopics } from './topics.ts';
import { saidUnder, turnsInPassing } from './turns-in-passing.ts';
import { nextByNumber } from './turns-shortly.ts';
import { weighTurn } from './weigh-turn.ts';

/** What belongs to a meeting's opening item though nobody typed its number. */
const OPENING = /\b(?:welcome|apologies|declarations?)\b/i;
const OPENS =
  /\b(?:minute['’]?s?|moment['’]?s?) (?:of )?silence\b|\b(?:paid|pays|paying) tribute\b|\bcondolences\b|\btook the chair\b|\bextended a\b.*\bwelcome\b|\bwelc(?:['’]d|omes)\b|\bgot us started\b|^(?:present|attendance|in the room|apols?\b|apologies|officers|no (?:apologies|apols|declarations|decs)|decs?\b|declarations?\b|welcome\b.{8,})|\bwelcomed\b|\bmade welcome\b|^first meeting for\b|^(?:the )?(?:chair(?:man|woman)?|[a-z]{2,4}|(?:cllr )?\p{L}+) opened(?: up)?(?:[,.;:]|\s+(?:by|with|and|proceedings|at)\b)|\b(?:opened the meeting|in the chair)\b/iu;

/** A note that says itself that it is for another item than the one being taken. */
const FOR_ANOTHER =
  /^\W*(?:(?:also|and|late|one|another|more|thing|sorry|ps|btw|forgot|oh|quick(?:ly)?|just|note|action|add|bit|point)[\s,:–-]+)*(?:re\b|for\b|on\b|under\b|item\b|back (?:on|to)\b|about\b|in\b|going back\b|harking\b|returning\b|\()/iu;

/** So many notes later a remark may still go on with a late one. */
const LATELY = 3;

const takesTogether = (room: Room, line: Line): boolean => {
  const { cursor, agenda, warnings, turns } = room;
  const together = takenTogether(line.typed, agenda);
  const [leading] = together;
  if (leading === undefined) return false;
  closeForgotten(cursor, warnings);
  turns.set(line.index, leading);
  cursor.item = leading;
  cursor.joint = together;
  cursor.confidential = together.some((number) => behindDoors(room, number));
  cursor.opened = null;
  line.use = 'structure';
  place(line, leading, false);
  return true;
};

/** The other item a line is for, if any. In confidence only a note that says so: its topic alone must not carry it outside. */
const elsewhere = (room: Room, line: Line): number | null => {
  const { agenda, cursor, topics, cast, lately, previous } = room;
  const typed = line.text;
  const late = lately !== undefined && line.index - lately.index <= LATELY ? lately : undefined;
  const other = belongsElsewhere(line, agenda, cursor.item, previous, topics, late, cast);
  if (other === null || !cursor.confidential || FOR_ANOTHER.test(line.typed) || behindDoors(room, other))
    return other;
  line.text = typed;
  return null;
};

interface Turn {
  readonly number: number;
  readonly rest: string;
  /** What was said before a turn in passing, of the item left. */
  readonly before: string;
  /** Nothing but the name of what is turned to. */
  readonly bare?: boolean;
  /** Nobody announced it. */
  readonly unsaid?: boolean;
}

/** Where a line turns the meeting by its own words; null when it stays. */
const turnOf = (room: Room, line: Line, told: Told, opened: number | null, free: boolean): Turn | null => {
  const { agenda, cast, cursor, topics, previous } = room;
  const { item } = cursor;
  if (opened !== null) return { number: opened, before: '', rest: line.text };
  const early = free ? turnsInPassing(line.typed, agenda, cast, item) : null;
  if (early !== null) return early;
  const known =
    movesTo(line, agenda, item) ??
    (free || line.parsed.item !== null
      ? nextByNumber(line.typed, previous?.typed ?? '', agenda, topics.has)
      : null);
  if (known !== null) return { ...known, before: '' };
  if (!free || told?.mark === 'start') return null;
  return (
    plainTurn(line.typed, agenda, cast, item) ??
    weighTurn(line.typed, { agenda, cast, current: item, topics })
  );
};

/** Fewer letters say nothing beside a turn. */
const SAID = 12;
/** The item taken before that a note is late for, though it sounded like a turn to it. */
const lateFor = ({ plan, turns, cursor, topics }: Room, line: Line, heard: Turn): number | null => {
  const { number, rest, before } = heard;
  if (plan.get(line.index) !== null || number === cursor.item || cursor.confidential) return null;
  if (before !== '' || rest.length < SAID || !topics.has(number)) return null;
  turns.set(line.index, number);
  line.text = rest;
  return number;
};

/** What becomes of the turn heard, by what the notes say together; where none was heard, an unsaid one. */
const planned = (room: Room, line: Line, told: Told, heard: Turn | null): Turn | null => {
  const { plan, turns, cursor, agenda, cast } = room;
  if (heard !== null && heard.number !== cursor.item) turns.set(line.index, heard.number);
  const number = plan.get(line.index);
  if (number === undefined || cursor.joint.includes(number ?? -1) || told?.mark === 'start') return heard;
  if (number === null) return null;
  if (heard !== null) return heard;
  return { number, before: '', rest: line.text, bare: isHeading(line, number, agenda, cast), unsaid: true };
};

/** Whether a passage goes on into the next item: nothing was said in it yet, or nobody said that the meeting turned. */
const staysShut = (
  { cursor, lines, byId }: Room,
  line: Line,
  { bare, unsaid }: { readonly bare: boolean; readonly unsaid: boolean },
): boolean => {
  const start = cursor.opened === null ? undefined : byId.get(cursor.opened);
  if (start === undefined) return false;
  if (unsaid && !bare) return true;
  const inside = lines.slice(start.index + 1, line.index);
  return (
    start.use === 'structure' && !inside.some((one) => isOpen(one) && !one.idle && !one.parsed.attendance)
  );
};

/** The meeting turns: a forgotten passage is closed, and what the line says beside the turn is kept. */
const take = (room: Room, line: Line, { number, rest, before, bare = false, unsaid = false }: Turn): void => {
  const { cursor, agenda, warnings } = room;
  if (!cursor.joint.includes(number)) cursor.joint = [];
  if (number !== cursor.item && !staysShut(room, line, { bare, unsaid })) {
    closeForgotten(cursor, warnings);
    cursor.confidential = behindDoors(room, number) || turnsBehindDoors(line.typed);
    cursor.opened = null;
  }
  cursor.item = number;
  if (marksInside(line.typed).findLast((one) => one.mark !== null)?.mark === 'start') {
    cursor.confidential = true;
    cursor.opened = line.note.id;
  }
  const said = before !== '' ? before : rest === '' ? saidUnder(line.typed, number, agenda) : rest;
  if (said === '' || bare) line.use = 'structure';
  else line.text = said;
};

/** Puts one line under its item. */
const placeLine = (room: Room, line: Line): void => {
  const { cursor, agenda, topics, byId, ended, warnings, turns } = room;
  if (!isOpen(line)) {
    place(line, cursor.item, cursor.confidential);
    return;
  }
  const parent = line.note.thread === null ? undefined : byId.get(line.note.thread);
  const restrictsItself = line.parsed.confidential === 'line' && OF_ITSELF.test(line.typed);
  const told = line.parsed.tag !== null || restrictsItself ? null : tellsOfConfidence(line.typed);
  if (
    tellsBack(room, line, told) ||
    endsInTalk(room, line, told) ||
    shutsItem(room, line) ||
    isMark(room, line)
  )
    return;
  if ((parent === undefined && takesTogether(room, line)) || addsInConfidence(room, line)) return;
  const named = elsewhere(room, line);
  const opened = named !== null && opensItem(line, named, agenda, cursor.item, topics) ? named : null;
  // A note for another item that the meeting went back to with it turns there.
  const along = opened === null && named !== null && room.plan.get(line.index) === named;
  const [opening] = agenda;
  if (cursor.item === null && opening !== undefined && OPENING.test(opening.title) && OPENS.test(line.text)) {
    cursor.item = opening.number;
    turns.set(line.index, opening.number);
  }
  const bound = (opened === null && !along && named !== null) || parent !== undefined;
  const free = !bound && opened === null && line.parsed.tag === null && line.parsed.refersTo === null;
  const heard = bound || along ? null : turnOf(room, line, told, opened, free);
  const late = heard === null ? null : lateFor(room, line, heard);
  const other = late ?? (opened === null && !along ? named : null);
  const turn = along
    ? { number: named, before: '', rest: line.text }
    : bound || late !== null
      ? null
      : planned(room, line, told, heard);
  const from = { item: cursor.item, confidential: cursor.confidential };
  if (turn !== null) take(room, line, turn);
  else if (ended(line)) closeForgotten(cursor, warnings);
  const passes = turn !== null && turn.before !== '';
  if (parent !== undefined) place(line, parent.item, parent.confidential || parent.use === 'off-record');
  else if (other !== null) place(line, other, behindDoors(room, other));
  else if (passes) place(line, from.item, from.confidential);
  else {
    const near = cursor.joint.length === 0 ? null : topics.nearest(line.text, cursor.joint);
    if (near !== null) cursor.item = near;
    line.joint = cursor.joint;
    place(line, cursor.item, cursor.confidential);
  }
  line.elsewhere = line.item !== cursor.item && !passes;
  if (line.elsewhere && parent === undefined) room.lately = line;
  if (told?.mark === 'start' && other === null) tellStart(room, line, parent, turn === null, told.whole);
  else if (turn === null && parent === undefined && other === null) markWithin(line, cursor);
  if (line.confidential && line.item !== null) cursor.inConfidence = line.item;
  if (line.item !== null && line.use !== 'structure') topics.noted(line.item, line.text);
  room.previous = line;
};

/** What was heard while the lines were placed. */
interface Placed extends Heard {
  readonly warnings: readonly Warning[];
}

/** Every line under its item as the notes are read in order, in or out of confidence. */
export const placeLines = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  ended: (line: Line) => boolean,
  plan: Plan,
): Placed => {
  const room: Room = {
    lines,
    agenda,
    cast,
    ended,
    byId: new Map(lines.map((line) => [line.note.id, line])),
    topics: createTopics(agenda, cast),
    cursor: { item: null, confidential: false, opened: null, inConfidence: null, joint: [], held: new Set() },
    warnings: [],
    plan,
    turns: new Map(),
    sealed: new Set(),
    previous: undefined,
    lately: undefined,
  };
  for (const line of lines) placeLine(room, line);
  closeForgotten(room.cursor, room.warnings);
  for (const line of lines) {
    const parent = line.note.thread === null ? undefined : room.byId.get(line.note.thread);
    if (parent?.confidential === true && line.note.pinnedConfidential === null) line.confidential = true;
  }
  return { warnings: room.warnings, turns: room.turns, sealed: room.sealed };
};
