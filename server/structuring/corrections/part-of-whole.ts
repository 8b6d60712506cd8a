import { type Numeral, numeralsIn } from '../numerals.ts';

const OF = /^\s+(?:out )?(?:of|in) (?:(?:the|our|its|their|all|these|those) )*$/iu;

/** A number that can only be a year. */
export const isYear = ({ value, unit, sign, text }: Numeral): boolean =>
  unit === '' && sign === '' && value >= 1900 && value < 2100 && !text.includes(',');

/** "29 of the 44": what the first number is a part of. */
export const wholeOf = (text: string, part: Numeral): Numeral | undefined =>
  numeralsIn(text).find(
    (one) =>
      one.at > part.at &&
      one.unit === part.unit &&
      one.sign === part.sign &&
      !isYear(one) &&
      OF.test(text.slice(part.end, one.at)),
  );

/** Whether the new number in the old one's place would make a part as large as its whole: "29 of the 24". */
export const outgrows = (text: string, old: Numeral, now: Numeral): boolean => {
  const whole = wholeOf(text, old);
  if (whole !== undefined) return now.unit === whole.unit && now.value >= whole.value;
  const part = numeralsIn(text).find((one) => wholeOf(text, one)?.at === old.at);
  return part !== undefined && now.unit === part.unit && now.value <= part.value;
};
