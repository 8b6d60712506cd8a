import { remember } from '#server/house-style/remember.ts';

const SMALL: Readonly<Record<string, number>> = Object.fromEntries([
  ['nought', 0],
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at) => [word, at] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
]);
const LARGE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };
const UNIT: Readonly<Record<string, string>> = {
  thousand: 'k',
  million: 'm',
  billion: 'bn',
  percent: '%',
  'per cent': '%',
};
const WORD = [...Object.keys(SMALL), 'hundred', ...Object.keys(LARGE)].join('|');
const FIGURE =
  '[£$€]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:st|nd|rd|th|k|m|bn|%|p|\\s(?:thousand|million|billion|per\\s?cent)(?!\\p{L}))?';
const SPELT = `(?:(?:a|half a)\\s(?=hundred|thousand|million))?(?:${WORD})(?:(?:[\\s-]|(?<=hundred|thousand|million)\\sand\\s|\\spoint\\s)(?:${WORD}))*(?:\\sper\\s?cent)?`;
const NUMERAL = new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${FIGURE}|${SPELT})(?![\\p{L}\\p{N}%]|[.,]\\d)`, 'giu');

/** A number as it stands in a text, in figures or in words. */
export interface Numeral {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** The number without sign and unit: 2.6 of "£2.6m". */
  readonly mantissa: number;
  readonly value: number;
  readonly unit: string;
  readonly sign: string;
}

/** "two sixty two", as people say it, is 262; "three hundred and sixty two thousand" adds up. */
const inWords = (text: string): { value: number; unit: string } => {
  const percent = /\sper\s?cent$/i.test(text);
  const [whole = '', fraction] = text
    .toLowerCase()
    .replace(/\sper\s?cent$/, '')
    .split(' point ');
  let total = 0;
  let part = 0;
  let last = 0;
  for (const word of whole.split(/[\s-]+/)) {
    const small = SMALL[word];
    if (small !== undefined) {
      // A ten straight after a one, no hundred between: the one counted hundreds.
      if (small >= 10 && last > 0 && last < 10 && part === last) part *= 100;
      part += small;
      last = small;
    } else if (word === 'hundred') {
      part = (part === 0 ? 1 : part) * 100;
      last = 0;
    } else if (LARGE[word] !== undefined) {
      total += (part === 0 ? 1 : part) * (LARGE[word] ?? 1);
      part = 0;
      last = 0;
    }
  }
  const digits = (fraction ?? '').split(/[\s-]+/).map((word) => SMALL[word] ?? -1);
  const after = fraction === undefined || digits.includes(-1) ? '' : digits.join('');
  return { value: Number(`${total + part}${after === '' ? '' : `.${after}`}`), unit: percent ? '%' : '' };
};

/** The numbers of a text in order. "one" alone is as often a word as a number and is left. */
export const numeralsIn: (text: string) => readonly Numeral[] = remember((text) =>
  [...text.matchAll(NUMERAL)].flatMap((match): Numeral[] => {
    const [typed] = match;
    const place = { text: typed, at: match.index, end: match.index + typed.length };
    if (!/^[£$€]?\d/.test(typed)) {
      if (/^(?:one|a)$/i.test(typed)) return [];
      const { value, unit } = inWords(typed);
      return [{ ...place, mantissa: value, value, unit, sign: '' }];
    }
    const sign = /^[£$€]/.exec(typed)?.[0] ?? '';
    const written = /(?:[a-z%]+|\sper\s?cent)$/i.exec(typed)?.[0].trim().toLowerCase() ?? '';
    const unit = /^(?:st|nd|rd|th)$/.test(written) ? 'th' : (UNIT[written] ?? written);
    const mantissa = Number((/\d[\d,]*(?:\.\d+)?/.exec(typed)?.[0] ?? '').replaceAll(',', ''));
    return [{ ...place, mantissa, value: mantissa * (SCALE[unit] ?? 1), unit, sign }];
  }),
);

/** Whether two typed numbers may mean the same: equal, or equal but for a unit that one leaves out. */
export const sameNumber = (left: Numeral, right: Numeral): boolean =>
  left.value === right.value ||
  (left.mantissa === right.mantissa && (left.unit === '' || right.unit === '' || left.unit === right.unit));

/** The new number in the old one's dress: sign and unit stay where the new one has none. */
export const dressed = (now: Numeral, old: Numeral): string => {
  const scale = SCALE[old.unit];
  const spelt = !/\d/.test(now.text);
  const sign = now.sign === '' ? old.sign : now.sign;
  if (now.unit !== '')
    return `${sign}${spelt ? now.mantissa : now.text.replace(/^[£$€]/, '')}${spelt ? now.unit : ''}`;
  const scaled = scale !== undefined && now.value >= scale ? now.value / scale : now.value;
  const figure =
    spelt || scaled !== now.value ? scaled.toLocaleString('en-GB') : now.text.replace(/^[£$€]/, '');
  const tail = /\s*(?:[a-z%]+|\sper\s?cent)$/i.exec(/\d/.test(old.text) ? old.text : '')?.[0] ?? '';
  return `${sign}${figure}${old.unit === 'th' ? 'th' : tail}`;
};
