import { parseItemMarker, parseReference } from './item-marker.ts';
import { type AgendaTitle, fitness, matchTitle } from './match-title.ts';
import { wordsOf } from './title-words.ts';

export interface ResolvedItem {
  readonly number: number;
  /** Words behind the marker that say more than the title does, or the empty string. */
  readonly rest: string;
}
/** "3 M8", "5 TMS": the next item's number and a code for it. */
const CODED = /^#?(\d{1,2})\s+(?:the )?[A-Z][A-Z0-9&/]{1,7}s?(?:\s+(?:report|paper|update))?[.!]*$/;
/** "7. outside bodies - RT to the trust, …": a heading with all that was said behind it. */
const HEADED = /^#?(\d{1,2})[.)]\s+(.{3,60}?)\s+[-–—]\s+(\S.+)$/s;
const LOOSE = /^#?(\d{1,2})\s+(?!(?:for|against|votes?|in|of|to|out|abst)\b)(\D.{1,140})$/i;
const MOVES =
  /^(?:(?:ok(?:ay)?|right|so|now|and)[, ]+)*(?:moving on|moving to|moved? (?:on )?to|on to|onto|next(?: up| item)?|back (?:to|on)|returning to|going back to|jumping to|skipping to|taking|we(?:'re| are) (?:now )?(?:on|doing)|now)\b[\s:,.–-]*(?:with |to |the )*/i;

/** "minutes 11 july" without its date: the name of an item. */
const withoutDate = (typed: string): string => {
  const bare = typed
    .replace(/(?<=\p{L}\s)(?:20)?\d\d\/\d\d$/u, '')
    .replace(/(?:^|(?<=\s))\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?=\s|$)/g, '')
    .replace(
      /\b(?:(?:of|from|on)\s+)?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b(?:\s+\d{4})?/gi,
      '',
    )
    .trim();
  return bare === '' ? typed : bare;
};

const restAfter = (typed: string, title: string): string => {
  const dash = /^(.{3,40}?)\s+[-–—]\s+(\S.*)$/.exec(typed);
  if (
    dash !== null &&
    fitness(dash[1] ?? '', title) >= 0.5 &&
    fitness(dash[2] ?? '', title) < 0.3 &&
    /\b(?:agreed|approved|noted|deferred|said|asked|ruled|reported|declared|withdrawn|none)\b/i.test(
      dash[2] ?? '',
    )
  )
    return dash[2] ?? '';
  const [head, ...tail] = typed.split(/[.;]\s+/);
  const rest = tail.join('. ').trim();
  return head !== undefined && rest.length > 12 && fitness(head, title) >= 0.5 ? rest : '';
};

/**
 * The item of the agenda to which a message moves the meeting, or null when it moves nothing. Beside the
 * grammar's markers this knows `5 name` with a fitting name, and a line that is nothing but a title, a part
 * of one or its acronym ("aob", "mins 25 jan"). A note *about* another item ("re item 4: …") moves nothing.
 */
export const resolveItem = (
  text: string,
  agenda: readonly AgendaTitle[],
  current: number | null = null,
): ResolvedItem | null => {
  const line = text.trim();
  if (line === '' || line.length > 240 || parseReference(line) !== null) return null;
  const byNumber = (number: number): AgendaTitle | undefined => agenda.find((item) => item.number === number);
  const marker = parseItemMarker(line);
  if (marker !== null && marker.number !== null) {
    const item = byNumber(marker.number);
    if (item === undefined) return null;
    const worded = /item/i.test(line.slice(0, line.indexOf(String(marker.number))));
    if (!worded && marker.title.length > 45 && fitness(marker.title, item.title) === 0) return null;
    return { number: item.number, rest: restAfter(marker.title, item.title) };
  }
  const headed = HEADED.exec(line);
  const named = headed === null ? undefined : byNumber(Number(headed[1]));
  if (named !== undefined && fitness(headed?.[2] ?? '', named.title) >= 0.5)
    return { number: named.number, rest: headed?.[3] ?? '' };
  const coded = CODED.exec(line);
  const following = agenda[agenda.findIndex((item) => item.number === current) + 1];
  if (coded !== null && following !== undefined && Number(coded[1]) === following.number)
    return { number: following.number, rest: '' };
  const loose = LOOSE.exec(line);
  if (loose !== null) {
    const item = byNumber(Number(loose[1]));
    const [head = '', ...tail] = (loose[2] ?? '').split(/[.;]\s+|\s[-–—]\s+/);
    const decided =
      /^(.{3,40}?)\s+((?:were |was |all )?(?:agreed|approved|noted|deferred|accepted)\b.*)$/i.exec(
        loose[2] ?? '',
      );
    if (item !== undefined && decided !== null && fitness(withoutDate(decided[1] ?? ''), item.title) >= 0.5)
      return { number: item.number, rest: decided[2] ?? '' };
    if (item !== undefined && fitness(withoutDate(head), item.title) >= 0.5)
      return { number: item.number, rest: tail.join('. ').length > 12 ? tail.join('. ') : '' };
  }
  const moves = MOVES.exec(line);
  if (moves !== null) {
    const name = line.slice(moves[0].length);
    const number =
      name.length <= 70
        ? matchTitle(name.replace(/\b(?:now|please|then|first|next)\b/gi, ''), agenda, 0.5)
        : null;
    if (number !== null && number !== current) return { number, rest: '' };
    const after = agenda.findIndex((item) => item.number === current);
    const next = agenda[after + 1];
    if (/^(?:ok(?:ay)?[, ]+|right[, ]+)?(?:next item|moving on)[.!\s]*$/i.test(line) && next !== undefined)
      return { number: next.number, rest: '' };
    return null;
  }
  if (line.length > 60 || /[:?!@]|\b(?:agreed|noted|approved|is|was|to be|asked|said)\b/i.test(line))
    return null;
  const bare = withoutDate(line);
  if (wordsOf(bare).length > 5) return null;
  const number = matchTitle(bare, agenda, 0.99);
  return number !== null && number !== current ? { number, rest: '' } : null;
};
