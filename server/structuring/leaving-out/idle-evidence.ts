import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Mention, People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { stem, topicWords } from '../words.ts';
import { idlenessOf, noErrand } from './everyday-words.ts';
import { traitsOf } from './line-traits.ts';

/** Words too common to tie a line to its item. */
const COMMON = new Set(
  'right here left end back now time day today always ever again last next first somebody anyone someone everyone anybody everybody nobody thing things bit go going gone get got see saw know think want way long much many few lot lots good great bad better best new old big small high low put take took come came said ask asked make made need needs still yet even already too very really quite only after before over under off down round off through since until while than other another same such own much per like look looked looking work works working use used meet meeting start started stop open close closed full ready late early soon week month year minute hour 1 2 3 4 5 6 7 8 9 10 yes ok okay well sure'.split(
    ' ',
  ),
);
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
/** "lucky jas", "bless you Lena": a word thrown to somebody. */
const TO_SOMEBODY =
  /^(?:lucky|poor|bless|good old|well done|go|typical|classic|oh|happy birthday|welcome back|nice one|congrats|hurry up|come on|thanks|thank you|ta|cheers|shush|sorry|hi|hello|hey|bye|night|brave|clever|cheeky|naughty|oi|keep up|slow down|over to)\b/iu;

/** Said to a colleague by name rather than told of them: at either end, set off by a comma. */
const isCall = (text: string, { start, end }: Mention): boolean =>
  (TO_SOMEBODY.test(text) && text.split(/\s+/).length <= 4) ||
  (start === 0 && /^\s*(?:,|[-–]|\s(?:you|your|u|ur|are you|can you|did you)\b)/.test(text.slice(end))) ||
  (/^\s*[.!?]*\s*$/.test(text.slice(end)) && /,\s*$/.test(text.slice(0, start))) ||
  /^(?:(?:so|no|ok|and|but)[\s,]+)*(?:that['’]?s|it['’]?s|over to) (?:you|u|yours?)[\s,]+$/iu.test(
    text.slice(0, start),
  );

const NONE: ReadonlySet<string> = new Set();

export interface Weights {
  readonly business: number;
  readonly idle: number;
  /** How much shorter it is than a point of discussion would be. */
  readonly brevity: number;
  /** How much of the idle weight is words of the room, the food, the kit. */
  readonly everyday: number;
}

/** "HP's slides", "Jonah's tie": named for a thing beside them. */
const isOwner = (text: string, { end, typed }: Mention): boolean =>
  /['’]s$/.test(typed) || /^['’]s\b/.test(text.slice(end));

/** What speaks for the board's business and what for idle talk in a line's own words. */
export const weighIdle = (
  text: string,
  people: People,
  titles: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Weights => {
  const own = traitsOf(text);
  const named = people.mentions(text, true);
  const told = named.filter((one) => !isCall(text, one));
  const initials = own.initials !== null && people.find(own.initials).length > 0;
  let titled = 0;
  let shared = 0;
  for (const word of rootsOf(text)) {
    if (titles.has(word)) titled++;
    else if (known.has(word)) shared++;
  }
  // Breakfast is no idle word where breakfast clubs are debated.
  const idling = own.everyday.filter((word) => !titles.has(rootOf(word)) && !known.has(rootOf(word)));
  const everyday = idlenessOf(idling);
  const strange = own.proper.filter((word) => !named.some((one) => one.typed.includes(word))).length;
  const { bodies, matters, outcomes, reports } = own.business;
  const general =
    own.self || own.other || own.anybody || own.here ? 0 : Math.min(everyday >= 1.2 ? 0.5 : 2, own.large);
  // Whose camera, tie or dog it is says nothing of the business; nor who is asked after, or laughed about.
  const looks =
    own.notes ||
    own.parting ||
    own.laugh ||
    own.does ||
    own.pointer ||
    (everyday > 0 && matters + reports <= (everyday > 1 ? 1 : 0) && !own.figure && !own.lead);
  const each = looks ? 1 : 3;
  const business =
    each * Math.min(2, told.filter((one) => !(looks && isOwner(text, one))).length) +
    (initials ? 2 : 0) +
    (own.lead ? (named.length === 0 ? Math.min(2, each) : 3) : 0) +
    (own.subject && !looks ? 3 : 0) +
    (looks ? 1 : 2) * Math.min(2, bodies) +
    1.2 * Math.min(3, matters) +
    (looks ? 0.4 : 2) * Math.min(2, outcomes) +
    (own.does ? 0 : 1.5) * Math.min(1, reports) +
    (own.figure ? 1.5 : 0) +
    (own.standing && !own.notes ? 2.5 : 0) +
    1.2 * general +
    1.5 * Math.min(2, titled) +
    0.8 * Math.min(3, shared) +
    1.5 * Math.min(2, strange) +
    (text.length > 60 && !own.pointer ? 0.5 : 0) +
    (text.length > 100 && !own.pointer ? 2 : 0);
  const idle =
    Math.min(3.6, everyday) +
    (own.self ? 1 : 0) +
    (own.does ? 1.5 : 0) +
    (own.other ? 1 : 0) +
    (own.lively ? 0.7 : 0) +
    (own.loud ? 0.5 : 0) +
    (own.now && everyday > 0 ? 0.4 : 0) +
    (own.self && everyday > 0 ? 0.6 : 0) +
    (own.laugh ? 1 : 0) +
    (own.laugh && everyday > 0 && !own.figure ? 1 : 0) +
    (own.order ? 1 : 0) +
    (own.asks ? 0.7 : 0) +
    (own.here ? 1.2 : 0) +
    (own.anybody ? 1.5 : 0) +
    (own.notes ? 3.5 : 0) +
    (own.parting ? 2 : 0) +
    (own.pointer ? 2 : 0) +
    (named.length > told.length ? 1 : 0);
  const brevity = own.words <= 3 && matters === 0 ? 0.7 : own.words <= 5 ? 0.4 : own.words <= 7 ? 0 : -0.4;
  return { business, idle, brevity, everyday };
};

/** The words of an agenda's titles. */
export const titleWords = (agenda: readonly AgendaItem[]): ReadonlySet<string> =>
  new Set(agenda.flatMap(({ title }) => rootsOf(title)));

/** Whether words are of the room, the food or the kit, and of nothing that a public body deals in. */
export const isDomestic = (text: string): boolean => {
  const { business, everyday, figure, large, self } = traitsOf(text);
  const idle = idlenessOf(everyday.filter(noErrand));
  return (
    idle > 0 &&
    idle + (self ? 1 : 0) > 0.4 + 1.2 * (business.matters + large) + 2 * business.bodies + (figure ? 1.5 : 0)
  );
};

/** How much idler than the board's business a line's own words are when nothing around it can save it. */
const SURE = 0.7;

/** Whether a line is idle talk whatever stands around it. */
export const readsIdle = (text: string, people: People, titles: ReadonlySet<string>): boolean => {
  const { business, idle } = weighIdle(text, people, titles, NONE);
  return idle - business > SURE;
};

/** The words of an item that other notes of it than one have. */
export type SharedWords = (line: Line) => ReadonlySet<string>;

/** The words of each item's notes that name somebody, were used for a decision or task or, if that counts, are tagged. */
export const wordsOfItems = (lines: readonly Line[], people: People, tagged = true): SharedWords => {
  const known = new Map<number, Map<string, number>>();
  const counts = (line: Line): boolean =>
    line.item !== null &&
    (line.use === 'unused' || line.use === 'sentence') &&
    (people.mentions(line.typed).length > 0 ||
      line.use === 'sentence' ||
      (tagged && line.parsed.tag !== null));
  for (const line of lines) {
    if (line.item === null || !counts(line)) continue;
    const words = known.get(line.item) ?? new Map<string, number>();
    for (const word of rootsOf(line.typed)) words.set(word, (words.get(word) ?? 0) + 1);
    known.set(line.item, words);
  }
  return (line) => {
    const words = line.item === null ? undefined : known.get(line.item);
    if (words === undefined) return NONE;
    const own = counts(line) ? 1 : 0;
    return new Set(rootsOf(line.typed).filter((word) => (words.get(word) ?? 0) > own));
  };
};
