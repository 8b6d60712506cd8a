import type { AgendaItem } from '#server/domain/meeting.ts';
import { isMinutesItem } from '../previous-minutes.ts';
import { matchTitle } from './agenda-match.ts';

interface Turn {
  readonly number: number;
  readonly rest: string;
}

const LED = "^(?:(?:ok(?:ay)?|right|so|now|and|then|chair|it['’]?s)[\\s,]+)*";
/** "LGPS up first, she only has till half two": a matter, its turn, and why. */
const UP_FIRST = new RegExp(
  `${LED}(?:the )?([\\p{L}][\\p{L}\\d\\s'’&/-]{1,40}?)(?: (?:item|paper|report|one))?(?: is|['’]s)? (?:up|on|goes|comes) (?:first|next|now|early)(?:[\\s.!]*$|\\s*[,;.–-]\\s*.*$|\\s+(?:as|because|since|while|so|before)\\b.*$)`,
  'iu',
);
/** "capacity survey, Rhodri's here": a matter and who has come for it. */
const WHO_IS_HERE =
  /^([\p{L}][\p{L}\d\s'’&/-]{2,40}?)\s*[,;.–-]+\s*(?:\p{L}[\p{L}'’-]*\s){0,2}?\p{L}[\p{L}-]*(?:['’]s| is| has| are)\s+(?:now |just )?(?:here|in|on|with us|joined|joining|arrived|come|presenting|up|introducing|leading)[\s.!]*$/iu;
/** "carers now. Kay - one in five waits": a matter taken up, and what was said at once. */
const NOW_THEN = /^([\p{L}][\p{L}\d\s'’&/-]{1,40}?) (?:now|next|then)\s*[.;]\s+(\S.{14,})$/iu;
/** "18 sept mins ok'd no changes": the last minutes, and that they stand. */
const MINUTES_STAND =
  /^(?:(?:the|last|previous|our)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*(?:['’]s)?\s+)?(?:mins|minutes|notes)\b(?:\s+(?:of|from)\s+[^.,;:]{3,30}?|\s+(?:of |from )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?|(?:st|nd|rd|th)?\s+\p{L}{3,9}(?:\s+\d{4})?))?[\s,:–-]+(?:(?:were|are|was|all|both|now)\s+)*(?:ok(?:['’]?d|ayed)?|agreed|approved|signed|fine|accepted|confirmed|taken as|a true|no (?:changes|amendments|corrections))\b/iu;

const STATES =
  /\b(?:is|are|was|were|has|have|had|will|would|could|should|said|asked|agreed|noted|not)\b|[?\d£%]/i;

/** Turns in a few words: a matter and its turn, its presenter, or what was said on it at once. Null for any other. */
export const turnsShortly = (
  text: string,
  agenda: readonly AgendaItem[],
  current: number | null,
): Turn | null => {
  const turn = (name: string | undefined, rest: string, least: number): Turn | null => {
    if (name === undefined || STATES.test(name) || name.split(/\s+/).length > 5) return null;
    const number = matchTitle(name, agenda, least);
    return number === null || number === current ? null : { number, rest };
  };
  const minutes =
    MINUTES_STAND.test(text) && text.length < 90 ? agenda.find(isMinutesItem)?.number : undefined;
  if (minutes !== undefined && (current === null || current < minutes))
    return { number: minutes, rest: text };
  const first = turn(UP_FIRST.exec(text)?.[1], '', 0.6) ?? turn(WHO_IS_HERE.exec(text)?.[1], '', 0.99);
  if (first !== null) return first;
  const now = NOW_THEN.exec(text);
  return turn(now?.[1], now?.[2] ?? '', 0.99);
};

const NUMBERED = /^(\d{1,2})\s*[.)]\s+(\p{Lu}.{20,})$/u;

/**
 * "9. Cllr Peel to the Heritage Forum": the number of an item whose turn has come, and what was said at once. In a
 * list of points the number before it stands just before.
 */
export const nextByNumber = (
  typed: string,
  before: string,
  agenda: readonly AgendaItem[],
  taken: (item: number) => boolean,
): Turn | null => {
  const match = NUMBERED.exec(typed.trim());
  const number = Number(match?.[1]);
  if (match === null || !agenda.some((item) => item.number === number) || taken(number)) return null;
  const last = Math.max(0, ...agenda.map((item) => item.number).filter((one) => taken(one)));
  if (number !== last + 1 || new RegExp(`^\\W*${number - 1}\\s*[.)]`).test(before)) return null;
  return { number, rest: match[2] ?? '' };
};
