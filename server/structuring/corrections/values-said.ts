import { remember } from '#server/house-style/remember.ts';
import { type Numeral, numeralsIn, sameNumber } from '../numerals.ts';

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const DAYS =
  'mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|weds?|thurs?|fri|sat|sun';
const CALENDAR = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${MONTHS})|(${DAYS}))(?![\\p{L}\\p{N}])`, 'giu');
const MONTH_BESIDE = new RegExp(`^\\s*(?:of )?(?:${MONTHS})\\b`, 'i');
/** A number that says where to look, or when it was typed: "slide 9", "my 1036". */
const REFERENCE =
  /\b(?:page|pp?|slide|para(?:graph)?|table|appendix|annex|section|sheet|item|note|rec(?:ommendation)?|line|option|phase|my|your|his|her|at|ref|room|camera|mic)\.?\s?#?$/i;
const COUNTED = /^\s*([\p{L}%][\p{L}'’-]*)(?:\s+([\p{L}][\p{L}'’-]*))?/u;

/** A number, month or weekday as it stands in a text, and the words on either side. */
export interface Value {
  readonly kind: 'number' | 'date' | 'month' | 'day';
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly numeral: Numeral | null;
  readonly before: string;
  readonly after: string;
}

const wordBefore = (text: string, at: number): string =>
  /([\p{L}][\p{L}'’]*)\W*$/u.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '';

/** The values of a text in order, but for those that only point to a page, an item or a time of typing. */
export const valuesIn: (text: string) => readonly Value[] = remember((text) => {
  const numbers = numeralsIn(text)
    .filter(
      (one) => !(REFERENCE.test(text.slice(0, one.at).trimEnd()) && one.unit === '' && /^\d/.test(one.text)),
    )
    .map((one): Value => {
      const rest = text.slice(one.end);
      return {
        kind:
          one.unit === 'th' || (one.unit === '' && one.value <= 31 && MONTH_BESIDE.test(rest))
            ? 'date'
            : 'number',
        text: one.text,
        at: one.at,
        end: one.end,
        numeral: one,
        before: wordBefore(text, one.at),
        after: COUNTED.exec(rest)?.[1]?.toLowerCase() ?? '',
      };
    });
  const calendar = [...text.matchAll(CALENDAR)]
    .filter(
      (match) =>
        !/^(?:may|mar|sat|sun|march|dec|sep)$/.test(match[0]) ||
        /\b(?:in|by|to|until|til|till|of|not|is|was|from|for|since|next|last|\d{1,2}(?:st|nd|rd|th)?)\s$/i.test(
          text.slice(0, match.index),
        ),
    )
    .map(
      (match): Value => ({
        kind: match[1] === undefined ? 'day' : 'month',
        text: match[0],
        at: match.index,
        end: match.index + match[0].length,
        numeral: null,
        before: wordBefore(text, match.index),
        after: '',
      }),
    );
  return [...numbers, ...calendar].sort((left, right) => left.at - right.at);
});

/** Whether two values say the same: "Feb" and "February", "£11k" and "11". */
export const sameValue = (left: Value, right: Value): boolean => {
  if (left.numeral !== null && right.numeral !== null)
    return left.kind === right.kind && sameNumber(left.numeral, right.numeral);
  return (
    left.kind === right.kind &&
    left.numeral === null &&
    left.text.slice(0, 3).toLowerCase() === right.text.slice(0, 3).toLowerCase()
  );
};
