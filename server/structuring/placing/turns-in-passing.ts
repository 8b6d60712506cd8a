import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { matchTitle, resolveItem } from './agenda-match.ts';

/** Where a note turns the meeting to, though its beginning says something else. */
export interface PassingTurn {
  readonly number: number;
  /** What was said before the turn, still of the item then under discussion. */
  readonly before: string;
  readonly rest: string;
}

const SENTENCE = /(?<=(?:[\p{L})]{2}|\d)[.;!])\s+/u;
const NUMBERED = /^(?:agenda )?(?:item )?#?(\d{1,2})(?:[.):]|\s+[-–—])?\s+(\D.{1,60}?)[.!]*$/i;
const HEADED = /^(?:(?:agenda )?item \d|#?\d{1,2}[.):])/i;

/** "Cllr Elphick returned. ITEM 4 Transfer of commissioning": a heading as a later sentence. Its title must fit. */
const headingAtEnd = (text: string, agenda: readonly AgendaItem[]): PassingTurn | null => {
  const parts = text.split(SENTENCE);
  const last = parts.at(-1) ?? '';
  const match = parts.length < 2 ? null : NUMBERED.exec(last);
  if (match === null || !HEADED.test(last)) return null;
  const number = Number(match[1]);
  const fits =
    matchTitle(match[2] ?? '', agenda, 0.5) === number ||
    resolveItem(match[2] ?? '', agenda)?.number === number;
  return fits ? { number, before: parts.slice(0, -1).join(' '), rest: '' } : null;
};

const GOES =
  '(?:straight|over|on|back|ahead|forward|now|jump(?:ing|ed)?|skip(?:ping|ped)?|mov(?:e|ing|ed)|turn(?:ing|ed)?|going|go|gone)';
/** "she has a train so straight to housing": why, then where to. */
const SO_ON_TO = new RegExp(
  `^.{4,90}?[\\s,;–-]+(?:so|and|then|therefore)\\s+(?:we(?:['’]?re| are)? )?(?:now )?(?:${GOES} )+(?:on)?to\\s+(?:the\\s+)?(?:item\\s+)?([\\p{L}\\d][\\p{L}\\d\\s'’&/-]{0,40}?)(?:\\s+(?:item|paper|now|then|next|first|please|pls))*[.!]*$`,
  'iu',
);
const SPEECH = /^(?:[A-Z]{2,4}|[\p{Lu}][\p{L}'’-]+)\s*[:–-]\s|[?]/u;

const whereTo = (text: string, agenda: readonly AgendaItem[]): PassingTurn | null => {
  const name = SPEECH.test(text) ? undefined : SO_ON_TO.exec(text)?.[1];
  if (name === undefined || name.split(/\s+/).length > 5) return null;
  const number = /^\d{1,2}$/.test(name)
    ? agenda.find((item) => item.number === Number(name))?.number
    : matchTitle(name, agenda, 0.99);
  return number === undefined || number === null ? null : { number, before: '', rest: '' };
};

/** "FFPP (6), Anjali": a name, its number in brackets, and who presents. */
const BRACKETED =
  /^([\p{L}][\p{L}\d\s'’&/.-]{1,40}?)\s*[([](?:item\s*)?#?(\d{1,2})[)\]](?:[\s,;:.–-]+(.*))?$/iu;
const ONLY_WHO =
  /^(?:(?:[\p{Lu}][\p{L}'’.-]*|and|&|with|presenting|presents|now|next|to lead)[\s,.]*){0,6}$/u;

const bracketed = (text: string, agenda: readonly AgendaItem[]): PassingTurn | null => {
  const match = BRACKETED.exec(text);
  const number = Number(match?.[2]);
  if (match === null || matchTitle(match[1] ?? '', agenda, 0.5) !== number) return null;
  const rest = match[3] ?? '';
  return { number, before: '', rest: ONLY_WHO.test(rest) ? '' : rest };
};

const TURN_WORD = '(?:first|next|now|early|out of order|before (?:we|the)|ahead of)';
const LED =
  "^(?:(?:ok(?:ay)?|right|so|now|and|then|chair|we['’]?(?:re|ll)?|will|is|taking|take|doing|do|having|hearing|hear|going to|bringing)[\\s,]+)*";
const POSSESSED = new RegExp(
  `${LED}((?:[\\p{L}.]+\\s){0,2}?[\\p{L}-]+)['’]s\\s+(?:item|paper|slot|bit|report|presentation|session|turn|one)\\s+(?:\\w+\\s)?${TURN_WORD}\\b`,
  'iu',
);
const PERSON_FIRST = new RegExp(
  `${LED}((?:(?:dr|mr|mrs|ms|prof(?:essor)?|sir|cllr)\\.?\\s)?[\\p{L}-]+(?:\\s[\\p{L}-]+)?)\\s+${TURN_WORD}(?=\\s*$|\\s*[,;.–-]|\\s+(?:as|cos|coz|because|since|while|so)\\b)`,
  'iu',
);

/** "Prof Lind has to go at four so we're doing hers now": whose it is was said before. */
const THEIRS =
  /\b(?:doing|taking|hearing|having|take|do|hear|have|going to|on to|bringing)\s+(?:hers|his|theirs|(?:her|his|their) (?:item|paper|slot|bit|report|one))\s+(?:up |forward )?(?:now|next|first|early|forward)\b/iu;
const TITLED = /^(?:dr|mr|mrs|ms|prof|professor|sir|dame|cllr)\.?$/iu;
const wordIn = (text: string, word: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .includes(word.toLowerCase());

/** "taking Leah's item now", "Dr Lindholm first as she has a train": a guest's item, known from the agenda. */
const ofGuest = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): PassingTurn | null => {
  if (SPEECH.test(text)) return null;
  const theirs = THEIRS.test(text)
    ? cast.filter(
        (one) =>
          one.role === 'guest' &&
          one.name.split(/\s+/).some((name) => name.length > 2 && !TITLED.test(name) && wordIn(text, name)),
      )
    : [];
  const meant = Number(/\bitems? (\d{1,2})\b/i.exec(theirs[0]?.attending ?? '')?.[1]);
  if (theirs.length === 1 && agenda.some((item) => item.number === meant))
    return { number: meant, before: '', rest: '' };
  const named = (POSSESSED.exec(text) ?? PERSON_FIRST.exec(text))?.[1]?.toLowerCase().split(/[\s.]+/);
  const last = named?.at(-1);
  if (last === undefined || last.length < 2) return null;
  const guests = cast.filter(
    (one) =>
      one.role === 'guest' &&
      (one.initials.toLowerCase() === last || one.name.toLowerCase().split(/\s+/).includes(last)),
  );
  const [guest, other] = guests;
  const number = Number(/\bitems? (\d{1,2})\b/i.exec(guest?.attending ?? '')?.[1]);
  if (other !== undefined || !agenda.some((item) => item.number === number)) return null;
  const rest = text.split(SENTENCE).slice(1).join(' ');
  return { number, before: '', rest: rest.length > 12 ? rest : '' };
};

/** A turn to another item inside a note that begins otherwise, or that names it by its guest; null when there is none. */
export const turnsInPassing = (
  typed: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  current: number | null,
): PassingTurn | null => {
  const text = typed.trim();
  if (text.length > 240) return null;
  const turn =
    headingAtEnd(text, agenda) ??
    bracketed(text, agenda) ??
    whereTo(text, agenda) ??
    ofGuest(text, agenda, cast);
  return turn === null || turn.number === current ? null : turn;
};

/** What makes the words behind "item 3:" more than a name: a figure, or a verb that states. */
const STATED =
  /^(?:(?:\p{L}+[ ,]+){0,4}(?:agenda )?item )?#?\d{1,2}\s*(?:[:,;]|\s[-–—])\s*(?=.{6,})(?=[£$€]?\d|.*\b(?:not|was|were|is|are|has|have|should|said|asked|agreed|noted|will|wants?|wanted)\b)(.+)$/iu;

/** The words behind an item's number when they say something and do not name it: "item 3: 12 households not 14". */
export const saidUnder = (typed: string, number: number, agenda: readonly AgendaItem[]): string => {
  const words = STATED.exec(typed.trim())?.[1] ?? '';
  return words === '' || matchTitle(words.split(/[.,;:]/)[0] ?? '', agenda, 0.3) === number ? '' : words;
};
