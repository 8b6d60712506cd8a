import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Mention, People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { stem, topicWords } from '../words.ts';
import { businessIn } from './business-words.ts';
import { everydayIn, idlenessOf } from './everyday-words.ts';

/** Words too common to tie a line to its item. */
const COMMON = new Set(
  'right here left end back now time day today always ever again last next first somebody anyone someone everyone anybody everybody nobody thing things bit go going gone get got see saw know think want way long much many few lot lots good great bad better best new old big small high low put take took come came said ask asked make made need needs still yet even already too very really quite only after before over under off down round off through since until while than other another same such own much per like look looked looking work works working use used meet meeting start started stop open close closed full ready late early soon week month year minute hour 1 2 3 4 5 6 7 8 9 10 yes ok okay well sure'.split(
    ' ',
  ),
);
const FIGURE =
  /[£$€%]|\d{2,}|\d+(?:\.\d+)?(?:k|m|bn)\b|\b\d+ (?:in|out of|of|for|against)\b|\b(?:hundred|thousand|million|billion|per cent|twice|treble|half|third|quarter|fifth)s?\b/i;
const NAMED_LEAD =
  /^(?!(?:ps|nb|btw|fyi|update|sorry|note|ok|lol|me)\b)[\p{L}][\p{L}\d.'’&/ -]{0,28}(?::\s|\s->\s)|^\(?(?:he|she|they|which (?:he|she|they|it|would|will|is|was|has|had))\b(?:['’]\w+)?\s+\p{L}/iu;
const CAPITALS = /^[A-Z]{2,4}\b/;
const CHAIR = /^(?:(?:the|and|but|so|then|also) )*chair(?:['’]s)? \p{L}/iu;
const INITIALS =
  /^(?!(?:is|as|am|an|at|be|by|do|go|he|hi|if|in|it|me|my|no|of|oh|on|or|ok|so|to|up|us|we|ha|ta|and|any|are|but|can|did|for|get|had|has|her|him|his|how|its|let|lol|may|not|now|off|old|one|our|out|own|put|say|see|she|the|too|two|use|was|who|why|yes|yet|you|ah|er|um|im)\b)([a-z]{2,3})\b/;
const DASHED_LEAD = /^[\p{L}][\p{L}\d'’&/ ]{1,28}\s[-–—]\s\S/u;
const PROPER = /(?<=[\p{Ll}\d,;)]\s)\p{Lu}\p{L}{2,}/gu;
/** "next one 2 Feb", "none": all that some heads of an agenda have. */
const STANDING =
  /\b(?:next|nxt|future) (?:one|meeting|mtg|board|session|date)s?\b|^(?:dnm|none|nothing|nil|no (?:other|more|further))\b|\b(?:seconder|seconded|(?:would|to) second)\b/i;
const SELF = /\b(?:i|i['’]?m|im|i['’]?ll|i['’]?ve|ive|me|my|mine|myself)\b/i;
const OTHER = /\b(?:you|u|ur|your|you['’]?re|youre|yours|urself|yourself|both|guys|folks|team|peeps)\b/i;
const LIVELY =
  /\p{Extended_Pictographic}|[:;]-?[)(DP]|!\s*$|!!|\?\?|^(?:o+h+|a+h+|mm+|ha+|um+|er+|eh|huh|oi|psst|right|ok|okay|well|so|and|anyway)[\s,!.]/iu;
const ORDER =
  /^(?:(?:please|pls|plz|just|so|ok|right|don['’]?t|do not|let['’]?s|lets)[\s,]+)*(?:sit|stand|shift|move|budge|shove|shut|open|close|turn|switch|plug|unplug|pass|grab|save|mind|watch|wait|hold|hang|bear|shout|wave|nudge|poke|wake|smile|breathe|relax|help|bring|fetch|leave|try|check|look|ask|tell|ring|text|dm|message|ping|mute|unmute|log|dial|join|refresh|restart|reboot|scroll|click|press|speak|whisper|hush|shush|swap|come|go|run|hurry|keep|take|have|get|give|throw|chuck|use|eat|drink|enjoy|thank|remind|forget|remember|panic)\b/i;

/** A word without its ending; one so short that little would be left stays whole: "bus" and "buses" are one. */
const rootOf = (word: string): string => {
  const cut = stem(word);
  return cut.length < 3 ? word : cut;
};
const rootsOf: (text: string) => readonly string[] = remember((text) => [
  ...new Set(
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2 && !COMMON.has(word) && topicWords(word).length > 0)
      .map(rootOf),
  ),
]);
/** Said of people, places and needs at large, with no colleague in it. */
const AT_LARGE =
  /\b(?:not enough|too (?:much|many|little|few)|lack of|shortage of|no one|nobody|nothing|few|some|most|many|more|less|fewer|half) (?:of (?:the|our|its|these) )?\p{Ll}{3,}|\b(?:not convinced|worried|depends|unfair|hard to|difficult to|easier to|need(?:s|ed)? (?:to|a|an|more|better)|ought to|should(?:n['’]?t)?|people|every (?:week|month|year|village|town|\p{L}+))\b/iu;

const spent = remember((text) => ({
  business: businessIn(text),
  everyday: everydayIn(text),
  figure: FIGURE.test(text),
  standing: STANDING.test(text),
  large: AT_LARGE.test(text),
  words: text.split(/\s+/).length,
  lead: NAMED_LEAD.test(text) || CAPITALS.test(text) || CHAIR.test(text) || DASHED_LEAD.test(text),
  self: SELF.test(text),
  other: OTHER.test(text),
  lively: LIVELY.test(text),
  order: ORDER.test(text),
  asks: /\?\s*$/.test(text) && !/:/.test(text),
  proper: [...text.matchAll(PROPER)].map((match) => match[0]),
}));

/** "lucky jas", "bless you Lena": a word thrown to somebody. */
const TO_SOMEBODY =
  /^(?:lucky|poor|bless|good old|well done|go|typical|classic|oh|happy birthday|welcome back|nice one|congrats|hurry up|come on|thanks|thank you|ta|cheers|shush|sorry|hi|hello|hey|bye|night|brave|clever|cheeky|naughty|oi|keep up|slow down|over to)\b/iu;

/** Said to a colleague by name rather than told of them: at either end, set off by a comma. */
const isCall = (text: string, { start, end }: Mention): boolean =>
  (TO_SOMEBODY.test(text) && text.split(/\s+/).length <= 4) ||
  (start === 0 && /^\s*(?:,|[-–])/.test(text.slice(end))) ||
  (/^\s*[.!?]*\s*$/.test(text.slice(end)) && /,\s*$/.test(text.slice(0, start)));

export interface Weights {
  readonly business: number;
  readonly idle: number;
  /** How much of the idle weight is words of the room, the food, the kit. */
  readonly everyday: number;
}

/** What speaks for the board's business and what for idle talk in a line's own words. */
export const weighIdle = (
  text: string,
  people: People,
  titles: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Weights => {
  const own = spent(text);
  const named = people.mentions(text, true);
  const told = named.filter((one) => !isCall(text, one));
  const low = INITIALS.exec(text)?.[1];
  const initials = low !== undefined && people.find(low.toUpperCase()).length > 0;
  let titled = 0;
  let shared = 0;
  for (const word of rootsOf(text)) {
    if (titles.has(word)) titled++;
    else if (known.has(word)) shared++;
  }
  // Breakfast is no idle word where breakfast clubs are debated.
  const everyday = own.everyday
    .filter((word) => !titles.has(rootOf(word)) && !known.has(rootOf(word)))
    .reduce((sum, word) => sum + idlenessOf(word), 0);
  const strange = own.proper.filter((word) => !named.some((one) => one.typed.includes(word))).length;
  const { bodies, matters, outcomes, reports } = own.business;
  const business =
    3 * Math.min(2, told.length) +
    (initials ? 2 : 0) +
    (own.lead ? 3 : 0) +
    2 * Math.min(2, bodies) +
    1.2 * Math.min(3, matters) +
    2 * Math.min(2, outcomes) +
    1.5 * Math.min(1, reports) +
    (own.figure ? 1.5 : 0) +
    (own.standing ? 2.5 : 0) +
    (own.large && !own.self && !own.other ? 1.2 : 0) +
    1.5 * Math.min(2, titled) +
    0.8 * Math.min(3, shared) +
    1.5 * Math.min(2, strange) +
    (text.length > 60 ? 0.5 : 0) +
    (text.length > 100 ? 2 : 0);
  const idle =
    Math.min(3.6, everyday) +
    (own.self ? 1 : 0) +
    (own.other ? 1 : 0) +
    (own.lively ? 0.7 : 0) +
    (own.order ? 1 : 0) +
    (own.asks ? 0.7 : 0) +
    (named.length > told.length ? 1 : 0) +
    (own.words <= 3 ? 0.7 : own.words <= 5 ? 0.4 : own.words <= 7 ? 0 : -0.4);
  return { business, idle, everyday };
};

/** The words of an agenda's titles. */
export const titleWords = (agenda: readonly AgendaItem[]): ReadonlySet<string> =>
  new Set(agenda.flatMap(({ title }) => rootsOf(title)));

/** The words of each item's notes that name somebody, were used for a decision or task or, if that counts, are tagged. */
export const wordsOfItems = (
  lines: readonly Line[],
  people: People,
  tagged = true,
): ReadonlyMap<number, ReadonlySet<string>> => {
  const known = new Map<number, Set<string>>();
  for (const line of lines) {
    if (line.item === null || !(line.use === 'unused' || line.use === 'sentence')) continue;
    if (
      people.mentions(line.typed).length === 0 &&
      line.use !== 'sentence' &&
      !(tagged && line.parsed.tag !== null)
    )
      continue;
    const words = known.get(line.item) ?? new Set<string>();
    for (const word of rootsOf(line.typed)) words.add(word);
    known.set(line.item, words);
  }
  return known;
};
