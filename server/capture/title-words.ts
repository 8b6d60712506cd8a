import { isShortFor } from './short-forms.ts';

export const SMALL = new Set(
  'the a an of and to for in on at by with from update report item items review annual national local new its year paper papers verbal oral quarter q1 q2 q3 q4 one two'.split(
    ' ',
  ),
);
export const SHORT: Readonly<Record<string, readonly string[]>> = {
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

export const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ations?|ings?|ies|ied|ed|es|s|y|e)$/, '') : word;
/** The stems of a word read as it stands and as a plural: "trees" is cut to "tre", and a "tree" is not. */
const stemsOf = (word: string): readonly string[] =>
  /.{3}[^s]s$/.test(word) ? [stem(word), stem(word.slice(0, -1))] : [stem(word)];
export const wordsOf = (text: string): string[] =>
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

export interface TitleRead {
  readonly words: ReadonlySet<string>;
  /** The words as they stand in the title. */
  readonly full: readonly string[];
  readonly acronyms: ReadonlySet<string>;
  /** Typed words asked for before, and whether the title has them. */
  readonly hits: Map<string, Hit>;
}
/** A word of the title or its acronym, what one is called in talk, a short form of one, or none of these. */
export type Hit = 'word' | 'talk' | 'short' | null;

const readHit = (word: string, { words, full, acronyms }: TitleRead): Hit => {
  if (
    stemsOf(word).some((one) => words.has(one)) ||
    (word.length >= 3 && (acronyms.has(word) || acronyms.has(word.replace(/s$/, ''))))
  )
    return 'word';
  if (SPOKEN_OF[word]?.some((other) => words.has(stem(other))) ?? false) return 'talk';
  return full.some((whole) => isShortFor(word, whole)) ? 'short' : null;
};
export const hit = (word: string, title: TitleRead): Hit => {
  const known = title.hits.get(word);
  if (known !== undefined) return known;
  const found = readHit(word, title);
  if (title.hits.size >= WORDS) title.hits.clear();
  title.hits.set(word, found);
  return found;
};

/** Titles and words come again with every note of a meeting; more than these are let go. */
const TITLES = 500;
export const WORDS = 5_000;
const titles = new Map<string, TitleRead>();
export const readTitle = (title: string): TitleRead => {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const full = wordsOf(title);
  const read: TitleRead = {
    // "foodwaste" for "food waste".
    words: new Set(
      [...full, ...full.slice(1).map((word, index) => `${full[index] ?? ''}${word}`)].flatMap(stemsOf),
    ),
    full: full.filter((word) => !SMALL.has(word)),
    acronyms: acronymsOf(title),
    hits: new Map(),
  };
  if (titles.size >= TITLES) titles.clear();
  titles.set(title, read);
  return read;
};
