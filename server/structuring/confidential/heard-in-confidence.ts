import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import { matchTitle } from '../placing/agenda-match.ts';
import { movesTo } from '../placing/moves-to.ts';
import type { Room } from '../placing/room.ts';
import {
  BARE_END,
  CONFIDENTIAL_BIT,
  closeForgotten,
  closeUnopened,
  marksInside,
  markWithin,
  place,
} from './confidential-passage.ts';
import { freeAfterEnd } from './ended-afterwards.ts';
import { reachesBack, restrictBefore } from './marked-afterwards.ts';
import { tellsOfConfidence } from './tells-of-confidence.ts';

export type Told = ReturnType<typeof tellsOfConfidence> | null;

const openAt = ({ cursor }: Room, line: Line): void => {
  cursor.confidential = true;
  cursor.opened = line.note.id;
  if (cursor.item !== null) cursor.inConfidence = cursor.item;
};

/** What stands inside a passage that somebody ended: the meeting does not turn unsaid in it. */
const seal = ({ cursor, sealed, byId }: Room, end: Line): void => {
  const start = cursor.opened === null ? undefined : byId.get(cursor.opened);
  if (start !== undefined) for (let at = start.index; at <= end.index; at++) sealed.add(at);
};

/** A passage is opened in a sentence, alone or among other words. */
export const tellStart = (
  room: Room,
  line: Line,
  parent: Line | undefined,
  stays: boolean,
  whole: boolean,
): void => {
  if (stays && parent === undefined && !whole && marksInside(line.text).some(({ mark }) => mark !== null))
    markWithin(line, room.cursor);
  else {
    if (parent !== undefined) parent.confidential = parent.note.pinnedConfidential ?? true;
    line.confidential = line.note.pinnedConfidential ?? true;
    if (whole && line.note.marks.length === 0) line.use = 'structure';
  }
  openAt(room, line);
};

/** "all of that was in confidence": restricts what was said before. Whether the line was read so. */
export const tellsBack = (room: Room, line: Line, told: Told): boolean => {
  const { cursor, topics, lines, cast } = room;
  const reach = line.parsed.tag === null && told?.mark !== 'end' ? reachesBack(line.typed) : null;
  // "all this goes no further" while a passage is open says again what it opened.
  const turns = reach?.kind === 'item' && reach.number !== cursor.item && !topics.has(reach.number);
  if (reach?.kind === 'item' && turns) cursor.held.add(reach.number);
  const turned = turns && line.parsed.item?.number === reach?.number;
  if (reach === null || turned || (cursor.opened !== null && reach.kind === 'since' && reach.words === ''))
    return false;
  line.use = 'structure';
  place(line, cursor.item, true);
  if (reach.kind === 'item' && reach.number === cursor.item) openAt(room, line);
  restrictBefore(lines, line, reach, cursor.item, cast);
  if (!turns) cursor.inConfidence = cursor.item;
  if (told?.mark === 'start' && !turns) openAt(room, line);
  return true;
};

/** An end told in talk closes what is open; where nothing is, the next item had closed it. Whether it says no more. */
export const endsInTalk = (room: Room, line: Line, told: Told): boolean => {
  const { cursor, lines, cast, agenda } = room;
  const ends =
    told?.mark === 'end' && line.parsed.confidential !== 'start' && line.parsed.confidential !== 'end';
  if (!ends || !(cursor.confidential || cursor.inConfidence !== null)) return false;
  if (cursor.opened !== null) freeAfterEnd(lines, line, cursor.opened, cast);
  cursor.confidential = false;
  cursor.opened = null;
  if (!told.whole || movesTo(line, agenda, cursor.item) !== null) return false;
  line.use = 'structure';
  place(line, cursor.item, false);
  room.previous = line;
  return true;
};

const MARK_WORDS =
  /[[(*_🔒\s]*\b(?:strictly |in )?(?:conf|confidential|confidence|exempt|private|restricted|camera|closed(?: session)?|part (?:2|two|ii))\b[\])*_]*/giu;
const ONLY_NUMBER = /^(?:(?:now|next|on to|agenda|item|for)\s+)*#?(\d{1,2})[.):]?$/iu;
const FOR_NUMBER = /\b(?:for|on|with|item)\s+(?:item\s+)?(\d{1,2})\W*$/iu;

/** The item that a mark is for, when beside it stands nothing but the item: "9 [confidential]", "press out for item 9". */
const itemShut = (line: Line, agenda: readonly AgendaItem[]): number | null => {
  const { confidential, body, tag } = line.parsed;
  if ((confidential !== 'line' && confidential !== 'start') || tag !== null) return null;
  // "confidential: item 8, retrofit pilots": the mark stands before the heading, and holds for what is under it.
  const headed = line.parsed.item?.number ?? null;
  if (headed !== null && confidential === 'line')
    return agenda.find((item) => item.number === headed)?.number ?? null;
  if (line.typed.length > 70) return null;
  const beside = (body === '' ? line.typed.replace(MARK_WORDS, ' ') : body).replace(
    /^[\s–:,.-]+|[\s–:,-]+$/gu,
    '',
  );
  const number =
    ONLY_NUMBER.exec(beside)?.[1] ?? (body === '' ? FOR_NUMBER.exec(line.typed)?.[1] : undefined);
  if (number !== undefined) return agenda.find((item) => item.number === Number(number))?.number ?? null;
  const words = beside.replace(/^#?\d{1,2}[.):\s]+/u, '');
  const named = words.split(/\s+/).length <= 6 && words.length > 2 ? matchTitle(words, agenda, 0.99) : null;
  return named;
};

/** What a heading goes on to say behind the item's name and the words that close the doors. */
const saidUnder = (title: string): string => {
  const [name = '', ...rest] = title.split(/(?<=[\p{L}\d)])[.;:]\s+|\s[-–—]\s/u);
  const parts = name.split(/\s+/).length <= 8 ? rest : [name, ...rest];
  return parts.filter((part) => tellsOfConfidence(part).mark === null).join('. ');
};

/** An item turned to and shut in one: its name or number beside a mark. Whether the line is that. */
export const shutsItem = (room: Room, line: Line): boolean => {
  const { cursor, agenda, turns, warnings } = room;
  const number = itemShut(line, agenda);
  if (number === null) return false;
  if (number !== cursor.item) {
    closeForgotten(cursor, warnings);
    turns.set(line.index, number);
    cursor.item = number;
    cursor.joint = [];
  }
  const said = line.parsed.item === null ? '' : saidUnder(line.parsed.item.title);
  if (said === '') line.use = 'structure';
  else line.text = said;
  place(line, number, true);
  openAt(room, line);
  return true;
};

/** A confidential mark by itself. What stands behind it, and what is answered to it, is inside. */
export const isMark = (room: Room, line: Line): boolean => {
  const { cursor, lines, warnings } = room;
  const mark = cursor.opened !== null && BARE_END.test(line.typed) ? 'end' : line.parsed.confidential;
  if (mark !== 'start' && mark !== 'end') return false;
  if (mark === 'end') seal(room, line);
  if (mark === 'end' && !cursor.confidential) closeUnopened(lines, line, cursor.item, warnings);
  cursor.confidential = mark === 'start';
  cursor.opened = cursor.confidential ? line.note.id : null;
  if (line.parsed.body === '') line.use = 'structure';
  place(line, cursor.item, cursor.confidential);
  if (cursor.confidential) cursor.inConfidence = cursor.item;
  return true;
};

/** "re the conf bit, add …": a late note for what was said in confidence. Whether the line is one. */
export const addsInConfidence = (room: Room, line: Line): boolean => {
  const { cursor } = room;
  const secret = CONFIDENTIAL_BIT.exec(line.text);
  if (secret === null || cursor.inConfidence === null) return false;
  line.text = line.text.slice(secret[0].length).replace(/^(?:add|also)[\s,:–-]+/i, '');
  place(line, cursor.inConfidence, true);
  line.elsewhere = line.item !== cursor.item;
  room.previous = line;
  return true;
};
