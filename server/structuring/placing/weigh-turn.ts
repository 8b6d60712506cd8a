import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { isMinutesItem } from '../previous-minutes.ts';
import { itemsBriefly } from './brief-names.ts';
import { attends, tokensOf, whoIs } from './cast-names.ts';
import { FOR_RECORD } from './moves-to.ts';
import type { Topics } from './topics.ts';
import { list, MOVES, NO_NAME, ORDER, PASSIVE, SMALL } from './turn-words.ts';
import type { PassingTurn } from './turns-in-passing.ts';

/** What is said of another matter first: that it is left or done. */
const LEFT_FIRST =
  /^(?:(?:leaving|skipping|parking|holding off(?: on)?|missing out|passing over|no)\s[^,;]{2,40}|[^,;:?]{3,50}\b(?:wrapped up|put to bed|done(?: with)?|finished|closed|dealt with|sorted))\s*[,;:–-]\s*/iu;
/** "first proper business, …", "now for the main item: …": that a matter comes, before it is named. */
const FIRST_UP =
  /^(?=[^,:;–-]*\b(?:business|items?|things?|matters?|up|order|topic)\b)(?:(?:ok(?:ay)?|right|so|now|and|then|on|to|onto|for|with|the|our|first|second|next|last|final|main|big|proper|real|actual|substantive|serious|meaty|piece|order|bit|of|business|items?|things?|matters?|up|day|evening|today|topic|is)[\s]+)*(?:business|items?|things?|matters?|up|day|evening|today|topic)\s*[,:;–-]+\s*(?=\S)/iu;
/** "rail witness not here yet so …", "as Sal is stuck, …": why the order is another, before what comes. */
const BECAUSE =
  /^(?!.*\b(?:said|asked|agreed)\b)(?:as |since |because |with |cos )?[^,;:.?]{3,60}?\b(?:not (?:here|ready|arrived|up|on|turned up)|isn['’]?t (?:here|ready)|is ?n['’]?t (?:here|ready)|stuck|late|delayed|missing|has to (?:go|leave|dash|be away)|(?:has|have) (?:not|n['’]t) (?:arrived|come|joined|turned up)|still (?:on|in|not|waiting|coming)|on (?:her|his|their|the) way|yet to (?:arrive|join|come))\b[^,;:.?]{0,30}?(?:\s*,\s*(?:so|and so|therefore)?|\s+so|\s+hence)\s+(?=\S)/iu;
/** "Order change: …", "slight reshuffle -": that the order is another, before what comes. */
const REORDERED =
  /^(?:(?:ok(?:ay)?|right|so|a|an|slight|small|quick|note|nb)[\s,:]+)*(?:(?:change (?:of|to|in) (?:the )?)?(?:running |agenda )?order(?: of (?:business|play|items))?(?: (?:is |has |just )?(?:chang(?:e|es|ed)|swapped?|switch(?:ed)?))?|(?:agenda |order )?(?:change|re-?shuffle|re-?jig|swap|switch(?:eroo)?)(?: of plan)?|out of (?:order|sequence|turn)|running order)\s*[:,;–-]\s*/iu;
/** "GT: growing takes time": somebody says it. */
const SAID = /^@?[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’-]+)?\s?(?::|\s[-–>]+)\s/u;
/** What sets a clause below another: its matter is not the one turned to. */
const BELOW =
  /\b(?:while|until|till|before(?! us\b| the (?:board|committee|panel)\b)|ahead of|after|because|since|cos|coz|cuz|bc|given|seeing|as|instead of|rather than|pending|when|once)\b.*$/iu;
/** Who begins the next sentence when no stop divides it from the turn. */
const NEXT_SUBJECT = list("she he they it it’s it's there we i");
/** Where one word of description may stand: "the vexed matter of", "on to wood burning". */
const ADJECTIVE = /\b(?:the|an?|this|that|to|onto|on|rather|very|our)\s+$/iu;
const QUESTION = /\?/;
/** What stands before an item's bare number when the meeting turns to it: no clock, no room. */
const LEADS_NUMBER =
  /(?:\b(?:to|on|onto|into|item|number|paper|report|agenda|back|bring\w*|brought|pull\w*|tak\w+|took|do|doing|did|do|skip\w*|jump\w*|start\w* with|begin\w* with)\s+(?:the\s+)?|#)$/iu;
const NO_NUMBER =
  /^(?:[.:]\d|%|\s*(?:[ap]\.?m\b|per cent|of\b|out of|weeks?|days?|months?|years?|members|councils?|votes?|people|minutes|mins))/iu;
/** Where a name with one more word in it ends: "cctv in cabs - …". */
const ENDS_NAME = /^(?:\s+[-–—]|\s*(?:$|[:()–—.]))/u;
/** "the Review" at the end of what is named. */
const GENERIC_END = /^\p{L}+\s*(?:$|[.,;:])/u;
/** "wood burning next", "next up, beehive leases": a few words between which only the order is told. */
const isHeading = (named: string, isNext: boolean): boolean => {
  const words = named.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return (
    (words.length <= 5 &&
      /^(?:next|finally|lastly|last)\b|\b(?:next|now|first|then)[\s,.!]*$/iu.test(named.trim())) ||
    (isNext && words.length <= 4 && words.length > 1 && !FINITE.test(named))
  );
};
/** What makes a few words a statement. */
const FINITE =
  /\b(?:is|are|was|were|be|has|have|had|will|would|could|should|can|said|says|not|no|too|very|so|more|less|than|all|up|down|done|free|here|cost|costs|need|needs|want|wants|agreed|noted|approved|deferred|withdrawn|ok|fine|good|bad|great|only|still|\p{L}+ly|\p{L}{3,}ed)\b/iu;
/** The last meeting's record, called by what was said or when. */
const OLD_RECORD =
  /\b(?:what (?:we|was|they|everyone) (?:all )?(?:said|agreed|did|decided|wrote|put)(?: down)?(?: last time)?|(?:the )?(?:note|record|account) of (?:the )?(?:last|previous)(?: (?:meeting|one|time))?|last (?:time|meeting|month)['’]?s? (?:minutes|mins|notes?|record)|last time(?:['’]s)?(?: out)?)\b/iu;
/** What turns away from a matter, or says of one where it belongs. */
const AWAY =
  /\b(?:not|isn['’]?t|can wait|later|off the (?:table|agenda|list)|(?:went|go(?:es|ing)?|gone) for|leav(?:e|ing) (?:it|that)|park(?:ed|ing) (?:it|that|this|the)\b|skip\w* (?:over )?(?:it|that|this)\b|moved that|(?:agreed|decided|resolved) to (?!take|move|go|do\b|have|hear|start|jump|bring|skip)|interest|declar\w*|out(?! of (?:turn|order|sequence|the way))\b|apolog\w*|will come|won['’]?t|would|should|could|if|welcom\w*|thank\w*|congratulat\w*)\b/iu;

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:'s)?$/;
const ORDINAL =
  /^(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+(?:th|first|second|third)|first|second|third|last|previous)$/u;

/** "Archives again.": a matter, and that it is back. */
const AGAIN =
  /^(?:(?:and|so|now|ok|the)[\s,]+)*(?:\p{L}[\p{L}-]*\s+){1,3}(?:again|once more|resumed)[\s.!]*$/iu;
const RETURN = /\b(?:back|return\w*|reopen\w*|re-open\w*|revisit\w*|resum\w*|again)\b/iu;

/** What is known of where the meeting stands. */
interface Standing {
  readonly agenda: readonly AgendaItem[];
  readonly cast: readonly CastMember[];
  readonly current: number | null;
  readonly topics: Topics;
}

interface Framed {
  readonly item: number;
  readonly rest: string;
  readonly moved: boolean;
  readonly presented: boolean;
}

/** One sentence read from its start: people, words of motion and order, small words, then a matter's name. */
const framed = (
  sentence: string,
  { agenda, cast, current, topics }: Standing,
  reordered: boolean,
): Framed | null => {
  const minutes = agenda.find(isMinutesItem)?.number;
  const next = agenda.find((item) => item.number > (current ?? 0) && !topics.has(item.number))?.number;
  const votes = new Map<number, number>();
  let presenter = false;
  let member = false;
  let moved = reordered;
  let ordered = false;
  let named = 0;
  let odd = 0;
  let opensOddly = false;
  let numbered = false;
  let end = sentence.length;
  let distinct = false;
  /** Where a phrase beside the matter begins: "… in the absence of Dev". */
  let aside: number | null = null;
  const vote = (items: readonly number[], weight: number): void => {
    for (const item of items) votes.set(item, (votes.get(item) ?? 0) + weight);
  };
  const tokens = tokensOf(sentence);
  for (const token of tokens) {
    const { word, raw } = token;
    const stop = /[,;:()–—]|\s-/.test(token.gap);
    const person = whoIs(token, cast);
    const items =
      NO_NAME.test(word) || (person !== undefined && raw.length === 2) ? [] : itemsBriefly(raw, agenda);
    if (stop && named > 0 && !/\($/.test(token.gap.trim())) {
      end = token.at;
      break;
    }
    if (named > 0 && NEXT_SUBJECT.has(word)) {
      end = token.at;
      break;
    }
    if (named > 0 && aside === null && /^(?:in|with|on|for|by)$/.test(word)) aside = token.at;
    const number = /^\d{1,2}$/.test(raw) && agenda.some((item) => item.number === Number(raw));
    if (
      number &&
      named === 0 &&
      LEADS_NUMBER.test(sentence.slice(0, token.at)) &&
      !NO_NUMBER.test(sentence.slice(token.end))
    ) {
      vote([Number(raw)], 1);
      named++;
      distinct = true;
      numbered = true;
    } else if (/^\d+$/.test(raw)) {
      if (named === 0 && !/^(?:19|20)\d\d$/.test(raw)) return null;
    } else if (person !== undefined && (items.length === 0 || /^\p{Lu}/u.test(raw))) {
      if (person.role === 'officer' || person.role === 'guest') {
        presenter = true;
        vote(attends(person), 0.5);
      } else if (person.role !== 'chair' && person.role !== 'vice-chair') member = true;
    } else if (MOVES.has(word)) {
      if (named > 0 && !PASSIVE.has(word)) return null;
      moved = true;
    } else if (ORDER.has(word)) ordered = true;
    else if (
      items.length > 0 &&
      (!SMALL.has(word) || (named === 0 && GENERIC_END.test(sentence.slice(token.at))))
    ) {
      vote(items, 1 / items.length);
      named++;
      if (items.length === 1) distinct = true;
    } else if (SMALL.has(word.replace(/'s$/, '')) || SMALL.has(word)) continue;
    else if (MONTH.test(word) && minutes !== undefined) continue;
    else if (ORDINAL.test(word)) continue;
    else if (named === 0 && ++odd <= 1 && ADJECTIVE.test(sentence.slice(0, token.at))) continue;
    else if (named === 0 && odd === 1 && token.at === 0 && !/ing$/.test(word)) opensOddly = true;
    else if (
      named > 0 &&
      odd === 0 &&
      !numbered &&
      raw.length > 1 &&
      ENDS_NAME.test(sentence.slice(token.end))
    )
      odd++;
    else if (named > 0 && moved && presenter && aside !== null) {
      end = aside;
      break;
    } else return null;
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || named === 0 || !distinct || (second !== undefined && second[1] >= best[1]))
    return null;
  if (best[0] === current || member) return null;
  if ((opensOddly || (odd > 0 && !moved)) && !isHeading(sentence.slice(0, end), best[0] === next))
    return null;
  const heading = best[0] > (current ?? 0);
  if (best[0] === minutes && (current ?? 0) > minutes && !RETURN.test(sentence)) return null;
  if (!moved && !ordered && !heading) return null;
  return {
    item: best[0],
    rest: sentence.slice(end).replace(/^[\s,;:.()–—-]+/, ''),
    moved,
    presented: presenter,
  };
};

const names = (words: string, agenda: readonly AgendaItem[]): boolean =>
  tokensOf(words).some(({ raw }) => itemsBriefly(raw, agenda).length > 0);

/** Nothing but names, and where they are. */
const onlyPeople = (text: string, cast: readonly CastMember[]): boolean =>
  tokensOf(text).every(
    (token) => SMALL.has(token.word) || ORDER.has(token.word) || whoIs(token, cast) !== undefined,
  );

/**
 * A turn told by what a note is made of, whatever its wording: nothing but people, words of motion and order and
 * small words stand before a name that fits one item alone. An item already taken needs a word of return.
 */
export const weighTurn = (typed: string, standing: Standing): PassingTurn | null => {
  const text = typed.trim();
  if (text.length > 240 || QUESTION.test(text) || FOR_RECORD.test(text)) return null;
  const sentences = text.split(/(?<=[\p{L})\d]{2}[.;!])\s+/u);
  const { agenda, current, topics, cast } = standing;
  for (const [at, sentence] of sentences.entries()) {
    if (at > 2) return null;
    if (SAID.test(sentence)) return null;
    const reordered = REORDERED.test(sentence) || FIRST_UP.test(sentence);
    const main = sentence
      .replace(REORDERED, '')
      .replace(FIRST_UP, '')
      .replace(BECAUSE, '')
      .replace(LEFT_FIRST, '')
      .replace(BELOW, (below, offset: number, whole: string) =>
        offset < 12 && !names(whole.slice(0, offset), agenda) ? below : '',
      )
      .replace(OLD_RECORD, 'minutes');
    const found = framed(main, standing, reordered);
    if (found === null || AWAY.test(main.slice(0, main.length - found.rest.length))) continue;
    const taken = topics.has(found.item);
    if (taken && !(RETURN.test(main) && (found.moved || AGAIN.test(main)))) continue;
    const opening = current === null || current === agenda[0]?.number;
    if (opening && !found.moved && found.item !== agenda[1]?.number) continue;
    const before = sentences.slice(0, at).join(' ');
    const behind = [found.rest, ...sentences.slice(at + 1)].filter((part) => part !== '').join(' ');
    const quiet = before === '' || onlyPeople(before, cast) || before.length < 25;
    const rest = behind.length < 12 || onlyPeople(behind, cast) ? '' : behind;
    if (!quiet && rest !== '') return null;
    return { number: found.item, before: quiet ? '' : before, rest };
  }
  return null;
};
