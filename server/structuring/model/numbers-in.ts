const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** A number as it counts: "£2.5m" is 2500000. */
export interface FoundNumber {
  readonly value: number;
  readonly percent: boolean;
}

const FIGURE =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(%|per\s?cent\b|pc\b|(?:k|m|mn|bn|b|thousand|million|billion)\b)?/gi;
const WORD = new RegExp(
  `\\b(?:(${TENS.join('|')})(?:[- ](${UNITS.slice(1, 10).join('|')}))?|(${UNITS.join('|')}))\\b(?:\\s+(per\\s?cent|thousand|million|billion)\\b)?`,
  'gi',
);

const scaled = (value: number, unit: string): FoundNumber => {
  const key = unit.toLowerCase().replace(/\s/g, '');
  return {
    value: Math.round(value * (SCALE[key] ?? 1) * 1000) / 1000,
    percent: key === '%' || key === 'percent' || key === 'pc',
  };
};

/** Every number of a text, in figures or words. A bare "one" is mostly a pronoun and not counted. */
export const numbersIn = (text: string): FoundNumber[] => [
  ...[...text.matchAll(FIGURE)].flatMap((match) => {
    const value = Number.parseFloat((match[1] ?? '').replaceAll(',', ''));
    const unit = match[2] ?? '';
    // "0.4m" without a sign of money may be metres as well.
    const metres = /^m$/i.test(unit) && !/[£$€]\s?$/.test(text.slice(0, match.index));
    return metres ? [scaled(value, ''), scaled(value, unit)] : [scaled(value, unit)];
  }),
  ...[...text.matchAll(WORD)]
    .map((match) => {
      const [, tens, unit, small, scale = ''] = match;
      const value =
        small !== undefined
          ? UNITS.indexOf(small.toLowerCase())
          : (TENS.indexOf((tens ?? '').toLowerCase()) + 2) * 10 +
            (unit === undefined ? 0 : UNITS.indexOf(unit.toLowerCase()));
      return { ...scaled(value, scale), bare: value < 2 && scale === '' };
    })
    .filter((found) => !found.bare),
];

const wholeYear = (value: number): boolean => Number.isInteger(value) && value >= 2000 && value < 2100;

/** Whether a number stands among others, as the same share or amount. A year may be short: "23/24" holds 2023. */
export const holdsNumber = (known: readonly FoundNumber[], one: FoundNumber): boolean =>
  known.some(
    (other) =>
      (other.value === one.value && (other.percent || !one.percent)) ||
      (!one.percent && wholeYear(one.value) && other.value === one.value - 2000),
  );
