import { remember } from '#server/house-style/remember.ts';
import { type Numeral, sameNumber } from '../numerals.ts';

/** The words of a text in small letters. */
export const words: (text: string) => readonly string[] = remember((text) =>
  text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((word) => word !== ''),
);
const SHORT: Readonly<Record<string, string>> = {
  mins: 'minute',
  min: 'minute',
  yrs: 'year',
  yr: 'year',
  hrs: 'hour',
  wks: 'week',
  wk: 'week',
  mths: 'month',
  hr: 'hour',
};
/** A word cut so that its forms are one. */
export const plain = (word: string): string => (SHORT[word] ?? word.replace(/s$/, '')).slice(0, 6);

/** The words just before and after a number. */
export const beside = (text: string, numeral: Numeral): { before: string; after: string } => ({
  before: plain(words(text.slice(0, numeral.at)).at(-1) ?? ''),
  after: plain(words(text.slice(numeral.end))[0] ?? ''),
});
/** The same digits in another order. */
export const anagram = (left: Numeral, right: Numeral): boolean => {
  const sorted = (one: Numeral): string => [...String(one.mantissa).replace(/\D/g, '')].sort().join('');
  return left.mantissa !== right.mantissa && sorted(left) === sorted(right);
};
/** Of several typed numbers the one that a new one is most like: the same digits, else as many of them, else the last. */
export const mostLike = (found: readonly string[], now: string): string | undefined => {
  const digits = (typed: string): string => typed.replace(/\D/g, '');
  const sorted = (typed: string): string => [...digits(typed)].sort().join('');
  return (
    found.findLast((one) => digits(one) !== digits(now) && sorted(one) === sorted(now)) ??
    found.findLast((one) => digits(one).length === digits(now).length) ??
    found.at(-1)
  );
};
/** "56" said of £65,000 is said in thousands. */
export const inThousands = (now: Numeral, old: Numeral): Numeral =>
  now.unit === '' && old.unit === '' && old.value >= 1000 && old.value % 1000 === 0 && now.value < 1000
    ? {
        ...now,
        text: (now.value * 1000).toLocaleString('en-GB'),
        mantissa: now.value * 1000,
        value: now.value * 1000,
      }
    : now;
/** "one point" beside "two points": there it is the number. */
export const oneBeside = (target: string, now: Numeral, after: string): Numeral[] => {
  if (after === '' || now.unit !== '') return [];
  return [...target.matchAll(/\bone (?=(\p{L}+))/giu)]
    .filter((match) => plain((match[1] ?? '').toLowerCase()) === after)
    .map((match) => ({
      text: 'one',
      at: match.index,
      end: match.index + 3,
      mantissa: 1,
      value: 1,
      unit: '',
      sign: '',
    }));
};

/** "eight to two" over "7-2": the number after each is the same. */
export const beforeSame = (
  found: readonly Numeral[],
  now: Numeral,
  own: readonly Numeral[],
  old: Numeral,
): number => {
  const [next, there] = [found[found.indexOf(now) + 1], own[own.indexOf(old) + 1]];
  return next !== undefined && there !== undefined && sameNumber(next, there) ? 1 : 0;
};
