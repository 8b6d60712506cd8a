import { parseItemMarker, parseReference } from './item-marker.ts';
import { isShortFor } from './short-forms.ts';

export interface AgendaTitle {
  readonly number: number;
  readonly title: string;
}

export interface ResolvedItem {
  readonly number: number;
  /** Words behind the marker that say more than the title does, or the empty string. */
  readonly rest: string;
}

const SMALL = new Set(
  'the a an of and to for in on at by with from update report item items review annual national local new its year paper papers verbal oral quarter q1 q2 q3 q4 one two'.split(
    ' ',
  ),
);
const SHORT: Readonly<Record<string, readonly string[]>> = {
  mins: ['minutes'],
  mtg: ['meeting'],
  fwd: ['forward'],
  previous: [],
  last: [],
  intro: ['welcome'],
  aob: ['any', 'other', 'business'],
  apols: ['apologies'],
  decs: ['declarations'],
  dec: ['declarations'],
  doi: ['declarations', 'interest'],
  comms: ['communications'],
  govt: ['government'],
  prog: ['programme'],
  appts: ['appointments'],
  dev: ['development'],
  mgmt: ['management'],
  fin: ['finance'],
  hsg: ['housing'],
  plan: ['plan'],
};

/** What an item is called in talk, and the words of titles that it may stand for. */
const SPOKEN_OF: Readonly<Record<string, readonly string[]>> = {
  money: ['finance', 'financial', 'budget', 'settlement', 'funding', 'revenue', 'treasury', 'fee', 'grant'],
  finances: ['finance', 'financial', 'budget', 'settlement', 'funding', 'revenue', 'treasury'],
  budget: ['finance', 'financial', 'mtfs', 'settlement', 'revenue'],
  cash: ['finance', 'financial', 'budget', 'funding', 'treasury'],
  staffing: ['workforce', 'employment', 'establishment', 'personnel'],
  people: ['workforce', 'personnel'],
  jobs: ['employment', 'workforce', 'skills'],
  roads: ['highway', 'highways', 'pothole', 'potholes', 'maintenance'],
  potholes: ['highway', 'highways', 'road', 'roads', 'maintenance'],
  buses: ['bus', 'transport'],
  rail: ['railway', 'railways', 'train', 'trains'],
  trains: ['railway', 'railways', 'rail'],
  dentists: ['dental', 'dentistry'],
  dentist: ['dental', 'dentistry'],
  teeth: ['dental', 'dentistry'],
  homes: ['housing'],
  houses: ['housing'],
  kids: ['children', 'childrens', 'young'],
  schools: ['school', 'education'],
  bins: ['waste', 'refuse', 'recycling'],
  rubbish: ['waste', 'refuse', 'recycling'],
  green: ['climate', 'environment', 'environmental', 'net'],
  climate: ['environment', 'carbon', 'net'],
  carbon: ['climate', 'net'],
  it: ['digital', 'technology', 'ict'],
  tech: ['technology', 'digital'],
  cyber: ['security', 'digital'],
  programme: ['plan', 'workplan'],
  prog: ['plan', 'workplan'],
  workplan: ['programme', 'plan'],
  forward: ['programme', 'workplan', 'future'],
  plan: ['programme', 'workplan'],
  rota: ['programme'],
  dates: ['calendar', 'timetable', 'programme'],
  risks: ['risk'],
  audit: ['assurance', 'internal', 'external'],
  performance: ['kpi', 'kpis', 'monitoring'],
  elections: ['election', 'electoral'],
  reps: ['appointments', 'nominations', 'outside'],
  nominations: ['appointments'],
  appointments: ['nominations', 'outside'],
  constitution: ['terms', 'governance'],
  tor: ['terms'],
  disabilities: ['send'],
  adults: ['adult', 'social', 'care'],
  health: ['nhs', 'icb', 'integrated'],
};

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ations?|ings?|ies|ied|ed|es|s|y|e)$/, '') : word;
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Initial letters of a title's words, with and without its small words, and any acronym written in it, alone or in it: "UKSPF". */
const acronymsOf = (title: string): Set<string> => {
  const found = new Set<string>();
  for (const match of title.matchAll(/\b([A-Z]{2,4})((?: \p{Lu}\p{Ll}+){2,5})/gu))
    found.add(
      `${match[1] ?? ''}${wordsOf(match[2] ?? '')
        .map((word) => word[0])
        .join('')}`.toLowerCase(),
    );
  for (const part of [title, ...title.split(/[:(),–-]+/)]) {
    const words = wordsOf(part);
    const big = words.filter((word) => !['the', 'of', 'and', 'for', 'to', 'in', 'a', 'on'].includes(word));
    for (const list of [words, big]) {
      for (let start = 0; start < list.length - 1; start++) {
        for (let end = start + 2; end <= Math.min(start + 6, list.length); end++) {
          if (start > 0 && end - start < 3) continue;
          found.add(
            list
              .slice(start, end)
              .map((word) => word[0])
              .join(''),
          );
        }
      }
    }
  }
  for (const match of title.matchAll(/\b[A-Z][A-Za-z]*[A-Z]s?\b|\((\w+)\)/g))
    found.add((match[1] ?? match[0]).toLowerCase());
  return found;
};

interface TitleRead {
  readonly words: ReadonlySet<string>;
  /** The words as they stand in the title. */
  readonly full: readonly string[];
  readonly acronyms: ReadonlySet<string>;
  /** Typed words asked for before, and whether the title has them. */
  readonly hits: Map<string, Hit>;
}
/** A word of the title or its acronym, what one is called in talk, a short form of one, or none of these. */
type Hit = 'word' | 'talk' | 'short' | null;

const readHit = (word: string, { words, full, acronyms }: TitleRead): Hit => {
  if (
    words.has(stem(word)) ||
    (word.length >= 3 && (acronyms.has(word) || acronyms.has(word.replace(/s$/, ''))))
  )
    return 'word';
  if (SPOKEN_OF[word]?.some((other) => words.has(stem(other))) ?? false) return 'talk';
  return full.some((whole) => isShortFor(word, whole)) ? 'short' : null;
};
const hit = (word: string, title: TitleRead): Hit => {
  const known = title.hits.get(word);
  if (known !== undefined) return known;
  const found = readHit(word, title);
  if (title.hits.size >= WORDS) title.hits.clear();
  title.hits.set(word, found);
  return found;
};

/** Titles and words come again with every note of a meeting; more than these are let go. */
const TITLES = 500;
const WORDS = 5_000;
const titles = new Map<string, TitleRead>();
const readTitle = (title: string): TitleRead => {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const full = wordsOf(title);
  const read: TitleRead = {
    words: new Set(full.map(stem)),
    full: full.filter((word) => !SMALL.has(word)),
    acronyms: acronymsOf(title),
    hits: new Map(),
  };
  if (titles.size >= TITLES) titles.clear();
  titles.set(title, read);
  return read;
};

/** The words of a typed name that tell one title from another. */
const contentOf = (typed: string): readonly string[] => {
  const read = wordsOf(typed);
  const expanded = read.flatMap((word) => SHORT[word] ?? [word]);
  const words = expanded.length > 0 ? expanded : read;
  const content = words.filter((word) => !SMALL.has(word));
  return content.length > 0 ? content : words;
};
/** Which likenesses count: the words alone, what they are called in talk too, or short forms as well. */
type Reach = 'word' | 'talk' | 'short';
const fitOf = (content: readonly string[], title: string, reach: Reach): number => {
  if (content.length === 0) return 0;
  const known = readTitle(title);
  const has = (word: string): boolean => {
    const found = hit(word, known);
    return (
      found === 'word' || (found === 'talk' && reach !== 'word') || (found === 'short' && reach === 'short')
    );
  };
  return content.filter(has).length / content.length;
};

/** How well a typed name fits a title: the share of the typed words that the title contains, 0 to 1. */
const fitness = (typed: string, title: string): number => fitOf(contentOf(typed), title, 'talk');

const bestFit = (
  content: readonly string[],
  agenda: readonly AgendaTitle[],
  least: number,
  reach: Reach,
): number | null => {
  let best: AgendaTitle | null = null;
  let top = 0;
  let second = 0;
  for (const item of agenda) {
    const score = fitOf(content, item.title, reach);
    if (score > top) {
      second = top;
      top = score;
      best = item;
    } else if (score > second) second = score;
  }
  return best !== null && top >= least && top > second ? best.number : null;
};

/** "the report", "her progress report": whatever paper is before the meeting, though one title has the word. */
const PAPER =
  /^(?:(?:the|a|an|her|his|their|this|that|its|same|progress|latest|written|verbal|oral|short|brief|full|covering|main|monitoring|quarterly)\s+)*(?:reports?|papers?|updates?|items?|recommendations)$/i;

/** The item whose title the words name, when one fits clearly better than the others; in full before in short. */
export const matchTitle = (typed: string, agenda: readonly AgendaTitle[], least = 0.6): number | null => {
  if (PAPER.test(typed.trim())) return null;
  const content = contentOf(typed);
  return (
    bestFit(content, agenda, least, 'talk') ??
    // Of two that fit in talk, the one that has the word itself.
    bestFit(content, agenda, least, 'word') ??
    bestFit(content, agenda, least, 'short')
  );
};

/** Words are asked for again with every note; an agenda's answers go with the agenda. */
const asked = new WeakMap<readonly AgendaTitle[], Map<string, readonly number[]>>();
const readWord = (word: string, agenda: readonly AgendaTitle[]): number[] => {
  const words = (SHORT[word] ?? [word]).filter((one) => !SMALL.has(one));
  if (words.length === 0) return [];
  const having = (kind: Hit): number[] =>
    agenda
      .filter(({ title }) => {
        const known = readTitle(title);
        return words.some((one) => hit(one, known) === kind);
      })
      .map((item) => item.number);
  const full = having('word');
  const [only, other] = full;
  // "buses" where one title alone has the bus: what else it may be called does not count.
  if (only !== undefined && other === undefined) return full;
  const talk = [...full, ...having('talk')];
  return talk.length > 0 ? talk : having('short');
};

/** The items that one typed word may stand for: by title, acronym or what a title's word is called in talk. */
export const itemsOfWord = (typed: string, agenda: readonly AgendaTitle[]): readonly number[] => {
  const word = typed.toLowerCase().replace(/['’]s?$/, '');
  const known = asked.get(agenda) ?? new Map<string, readonly number[]>();
  asked.set(agenda, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= WORDS) known.clear();
  const items = readWord(word, agenda);
  known.set(word, items);
  return items;
};

/** "3 M8", "5 TMS": the next item's number and a code for it. */
const CODED = /^#?(\d{1,2})\s+(?:the )?[A-Z][A-Z0-9&/]{1,7}s?(?:\s+(?:report|paper|update))?[.!]*$/;
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
