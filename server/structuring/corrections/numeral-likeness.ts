import { remember } from '#server/house-style/remember.ts';
import type { Numeral } from '../numerals.ts';

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

/** The same digits in another order. */
export const anagram = (left: Numeral, right: Numeral): boolean => {
  const sorted = (one: Numeral): string => [...String(one.mantissa).replace(/\D/g, '')].sort().join('');
  return left.mantissa !== right.mantissa && sorted(left) === sorted(right);
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
