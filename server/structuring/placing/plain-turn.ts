import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { isMinutesItem } from '../previous-minutes.ts';
import { matchTitle } from './agenda-match.ts';
import type { PassingTurn } from './turns-in-passing.ts';

/** Small words before a matter's name, and the words of moving, taking and resuming among them. */
const LEAD =
  /^(?:(?:right|ok(?:ay)?|so|now|and|then|next|well|yes|on|onto|to|over|back|again|up|straight|ahead|forward|swiftly|quickly|round|us|we|we['’]?(?:re|ll|ve)|are|will|have|is|it['’]?s|the|with|with the|that|chair(?:man|woman)?(?:['’]s)?|says?|wants?|wanted|asks?|asked|agreed|decided|would like|moving|moved?|moves|turn(?:ing|ed|s)?|going|go|goes|gone|jump(?:ing|ed|s)?|skip(?:ping|ped|s)?|pick(?:ing|ed|s)?|tak(?:e|es|ing|en)|took|do(?:ing|es)?|did|hear(?:ing)?|resum(?:e|ed|es|ing)|return(?:ed|s|ing)?|start(?:ing|ed)?|reopen(?:ed|ing)?|finally|lastly|last|final|thing|only|remaining|left|where we were|agenda|ag|item|itm|paper)(?=[\s,:;.–-])[\s,:;.–-]+)+/i;
const TAIL =
  /(?:[\s,:;.–-]+(?:next|now|then|first|early|again|please|pls|resumed?|resuming|\(?cont(?:['’]?d|inued)?\.?\)?|out of (?:turn|order)|back up|(?:brought |moved |pulled |taken )?(?:up|forward|early)(?: early)?|taken|here|paper|item|report|update|one|bit|reopened|which (?:we|was|got|had)\b.{0,30}|that we\b.{0,30}|(?:before|ahead of|then) (?:item )?\S+|as (?:it['’]?s|its|it is) (?:quick|short)))+[\s.:!]*$|[\s.:!]+$/i;
const MOTION =
  /\b(?:to|onto|back|turn\w*|jump\w*|skip\w*|mov(?:e|es|ed|ing)|tak(?:e|es|ing|en)|took|do(?:ing)?|did|pick\w*|resum\w*|return\w*|start\w*|reopen\w*|next|first|early|again|cont|contd|cont'd|continued|wants?|forward|out of (?:turn|order)|before|ahead of|final\w*|last\w*|now|item|itm|agenda|ag)\b/i;
const MOVED_BY_NUMBER =
  /\b(?:to|onto|back|turn\w*|jump\w*|skip\w*|mov(?:e|es|ed|ing)|tak(?:e|es|ing|en)|took|doing|did|pick\w*|resum\w*|return\w*|reopen\w*|next|first|early|again|cont|contd|cont'd|continued|before|ahead of|item|itm|agenda|ag)\b/i;
const SAYS = /^(?:[A-Z]{2,4}|[\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?)\s*(?::|\s[-–]\s)|\?/u;

/** The matters of every agenda, by the names they go by: any other business, the last minutes. */
const STANDING = [
  /^(?:(?:any |and )?(?:other|urgent)\b.{0,20}\b(?:biz|bizness|busine?ss|matters?|items?)|any other|a\.?o\.?u?\.?b\.?)$/i,
  /^(?:the )?(?:mins|minutes|notes?)(?: of| from)?(?: the)? (?:last|prev(?:ious)?)(?: \w+)?$|^(?:the )?(?:last|prev(?:ious)?)(?: \w+['’]?s?)? (?:mins|minutes|notes)$/i,
] as const;

/** "Urgent care" is a matter of its own. */
const LAST_BUSINESS =
  /\bany other\b|\baob\b|\bother (?:urgent )?business\b|\burgent (?:business|items?|matters?)\b/i;

/** The item a name means: a number, the minutes, any other business, or a title all of whose words are there. */
const itemNamed = (name: string, agenda: readonly AgendaItem[]): number | null => {
  const number = /^#?(\d{1,2})(?:\s*[([][^)\]]{2,40}[)\]])?$/.exec(name)?.[1];
  if (number !== undefined) return agenda.find((item) => item.number === Number(number))?.number ?? null;
  if (name.split(/\s+/).length > 6 || name.length < 2) return null;
  const [other, minutes] = STANDING;
  if (other.test(name)) return agenda.findLast((item) => LAST_BUSINESS.test(item.title))?.number ?? null;
  if (minutes.test(name)) return agenda.find(isMinutesItem)?.number ?? null;
  return matchTitle(name.replace(/\b(?:20)?\d\d\/\d\d\b/g, ' '), agenda, 0.99);
};

/** "right, devo bill", "ok, consti review": the name of a later item in clipped words, behind a word that begins. */
const BEGINS = /^(?:right|ok(?:ay)?|so|now|next|then)\b[\s,:;.–-]+(?=\S)/i;
const clippedTurn = (text: string, agenda: readonly AgendaItem[], current: number | null): number | null => {
  const lead = text.length > 40 || current === null ? undefined : BEGINS.exec(text)?.[0];
  if (lead === undefined) return null;
  const words = text
    .slice(lead.length)
    .replace(/[\s.:!]+$/, '')
    .toLowerCase()
    .split(/\s+/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{L}{4,}$/u.test(word))) return null;
  const [only, other] = agenda.filter((item) => {
    const title = item.title.toLowerCase().split(/[^\p{L}]+/u);
    return words.every((word) => title.some((one) => one.startsWith(word)));
  });
  return only === undefined || other !== undefined || only.number <= (current ?? 0) ? null : only.number;
};

/** Nothing but a turn: small words and words of moving, then a matter's name. */
const bareTurn = (text: string, agenda: readonly AgendaItem[], moved = false): number | null => {
  if (text.length > 90 || SAYS.test(text)) return null;
  const lead = LEAD.exec(`${text} `)?.[0] ?? '';
  const rest = text.slice(Math.min(lead.length, text.length));
  const tail = TAIL.exec(rest)?.[0] ?? '';
  const name = rest
    .slice(0, rest.length - tail.length)
    .replace(/^[([]([^()[\]]*)[)\]]$/, '$1')
    .trim();
  if (name === '') return null;
  const frame = `${lead} ${tail}`;
  const cue = /^\d/.test(name) ? MOVED_BY_NUMBER : MOTION;
  const standing = STANDING.some((form) => form.test(name));
  return moved || standing || cue.test(frame) || tail.trim() === ':' ? itemNamed(name, agenda) : null;
};

/** "(4) SEND reform", "4/ SEND", "item4", "number 4", "agenda 4": a number in other dress. */
const DRESSED =
  /^(?:[([](\d{1,2})[)\]]|(\d{1,2})\s*\/(?=\s)|(?:ag(?:enda)?\.?\s*(?:item|itm)?|itm|item|no\.?|number)\s*(\d{1,2})(?![\d/%]))[\s:.–-]*(.*)$/i;
const dressed = (text: string, agenda: readonly AgendaItem[]): number | null => {
  const match = DRESSED.exec(text);
  if (match === null) return null;
  const number = Number(match[1] ?? match[2] ?? match[3]);
  const title = (match[4] ?? '').replace(TAIL, '').trim();
  if (!agenda.some((item) => item.number === number)) return null;
  return title === '' || matchTitle(title, agenda, 0.6) === number ? number : null;
};

/** "LC on SEND", "lena introduced the SEND paper": an officer or guest and what they present. */
const PRESENTED =
  /^@?(\p{L}[\p{L}'’-]*)(?: (\p{Lu}[\p{L}'’-]*))?\s+(?:(?:is |was |now )*(?:up )?(?:on|for|with)|introduced|presented|opened|led(?: us)?(?: through| on)?|took (?:us |members |the board )?through|kicked off|spoke to)\s+(?:the |her |his |their )?([\p{L}\d][\p{L}\d\s'’&/-]{1,40}?)(?:\s+(?:paper|report|item|update|slides|presentation))?(?:[.;]\s+(.{8,})|[.!]*)$/iu;
const presented = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): { number: number; rest: string } | null => {
  const match = text.length > 240 ? null : PRESENTED.exec(text);
  const first = match?.[1]?.toLowerCase();
  if (match === null || first === undefined) return null;
  const known = cast.some(
    (one) =>
      (one.role === 'officer' || one.role === 'guest') &&
      (one.initials.toLowerCase() === first ||
        one.handle.toLowerCase() === first ||
        one.name.toLowerCase().split(/\s+/).includes(first)),
  );
  // "her progress report" is the paper before the meeting, whatever title has the word.
  const own = /^(?:progress|latest|annual|covering|written|verbal|oral)$/i.test(match[3] ?? '');
  const number = known && !own ? matchTitle(match[3] ?? '', agenda, 0.99) : null;
  return number === null ? null : { number, rest: match[4] ?? '' };
};

const CLOSES =
  /^.{0,60}\b(?:done|closed|finished|complete|concluded|over|later|skip(?:ping|ped)?|leav(?:e|ing)|parked|parking|wait(?:s|ing)?|postponed|deferred)\b.{0,25}$/i;

/** "Lily's here", "dr katz has joined us", "got Ogden back": whoever is waited for has come. */
const ARRIVES =
  /^(?:(?:ok(?:ay)?|right|so|now|and|good|hooray|ah|oh|finally|at last|we['’]?ve|we have|got|have)[\s,]+)*(?:\p{L}[\p{L}.'’-]*\s){0,4}?\p{L}[\p{L}-]*(?:['’]?s| is| are| has| have|)(?: (?:now|just|finally|at last|arrived|come|turned up|joined|in|back|here))*(?: (?:here|in|on|up|arrived|joined|back|ready|come|with us|us|in the room|at the table|on (?:screen|teams|zoom|the line)|online|dialled in|turned up))(?: (?:now|at last|finally|for this|us))*$/iu;

/**
 * A turn in plain small words round an item's name, alone or behind what was said before it: "chair wants SEND now",
 * "Recs agreed. On to SEND", "highways done, SEND". Null when the meeting stays where it is.
 */
export const plainTurn = (
  typed: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  current: number | null,
): PassingTurn | null => {
  const text = typed.trim();
  const found = (number: number | null, before = '', rest = ''): PassingTurn | null =>
    number === null || number === current ? null : { number, before, rest };
  const whole = text.replace(/[\s.:!]+$/, '');
  const standing = STANDING.some((form) => form.test(whole)) ? found(itemNamed(whole, agenda)) : null;
  const alone =
    standing ??
    found(dressed(text, agenda)) ??
    found(bareTurn(text, agenda) ?? clippedTurn(text, agenda, current));
  if (alone !== null) return alone;
  const shown = presented(text, agenda, cast);
  if (shown !== null) return found(shown.number, '', shown.rest);
  const cut = /^(.{3,160}[\p{L}\d)])\s*[.,;]\s+([^.,;]{1,60})$/u.exec(text);
  if (cut === null || SAYS.test(cut[1] ?? '')) return null;
  const [, before = '', last = ''] = cut;
  const arrives = before.length < 60 && ARRIVES.test(before);
  const closes = arrives || (CLOSES.test(before) && before.length < 60);
  // Behind a comma only a closing word lets a name alone be a turn.
  const stops = /[.;]\s+\S[^.;]*$/.test(text);
  return closes || stops || /^(?:so |now |then )*(?:on|over|back|mov\w+|turn\w+|straight)\b/i.test(last)
    ? found(bareTurn(last, agenda, closes), closes ? '' : before)
    : null;
};
