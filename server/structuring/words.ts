import { remember } from '#server/house-style/remember.ts';

/** Words that carry no topic of their own, here and in the genre. */
const STOP = new Set(
  'a an the of to in on at for from by with and or as is are was were be been being it its that this these those their they he she his her our we us i you your will would shall should may might can could has have had do does did not no so then there which who what when where how board committee panel forum group members member cllr councillor mr mrs ms all also any again agreed agree noted note approved decision action item report update paper happy content fine ok just only more about into out up'.split(
    ' ',
  ),
);
const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const SHORT: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
  conf: 'conference',
  dept: 'department',
  mgmt: 'management',
  comms: 'communication',
  prog: 'programme',
  yr: 'year',
  yrs: 'year',
  mtg: 'meeting',
  mins: 'minute',
  govt: 'government',
  recs: 'recommendation',
  rec: 'recommendation',
  recommendations: 'recommendation',
};

/** A word cut to a stem, enough to see that "drafts", "drafted" and "drafting" are one. */
export const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ations?|ingly|ings?|ied|ies|ed|es|s|e)$/, '') : word.replace(/s$/, '');

/** The topic words of a text, stemmed, numbers as figures. */
export const topicWords: (text: string) => readonly string[] = remember((text) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\b([sp])\.(?=\d)/g, '$1')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)k\b/g, '000')
    .split(/[^\p{L}\p{N}£%]+/u)
    .filter((word) => word !== '')
    .map((word) => NUMBERS[word] ?? SHORT[word] ?? word)
    .filter((word) => !STOP.has(word))
    .map(stem),
);

const topicSet: (text: string) => ReadonlySet<string> = remember((text) => new Set(topicWords(text)));

/** Share of the smaller text's topic words that the other has too, 0 to 1; 0 when either has none. */
export const overlap = (left: string, right: string): number => {
  const a = topicSet(left);
  const b = topicSet(right);
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let hits = 0;
  for (const word of small) if (large.has(word)) hits++;
  return hits / small.size;
};
