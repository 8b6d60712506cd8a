const STOP = new Set(
  'a an the of to in on at for from by with and or as is are was were be been that this these it its they their board committee forum panel group members member cllr'.split(
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

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\bparas?\b/g, 'paragraph')
    .split(/[^\p{L}\p{N}£%]+/u)
    .filter((word) => word !== '' && !STOP.has(word))
    .map(
      (word) =>
        NUMBERS[word] ?? (word.length > 5 ? word.replace(/(?:ations?|ings?|ied|ies|ed|es|s|e)$/, '') : word),
    );

/** Dice's coefficient over two texts' words, 0 to 1. */
export const tokenOverlap = (left: string, right: string): number => {
  const a = words(left);
  const b = words(right);
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  let hits = 0;
  for (const word of a) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    hits++;
  }
  return (2 * hits) / (a.length + b.length);
};

/**
 * Pairs expected entries with found ones, each once, best likeness first. Greedy is enough here: two entries of one
 * meeting seldom compete for a third, and a lost tie only makes the figure stricter.
 */
export const pairUp = <T>(
  expected: readonly T[],
  found: readonly T[],
  likeness: (one: T, other: T) => number,
): [T, T][] => {
  const edges = expected
    .flatMap((one) => found.map((other) => ({ one, other, score: likeness(one, other) })))
    .filter((edge) => edge.score > 0);
  edges.sort((left, right) => right.score - left.score);
  const used = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { one, other } of edges) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one);
    used.add(other);
    pairs.push([one, other]);
  }
  return pairs;
};
