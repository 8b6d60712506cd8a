import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { numeralsIn } from '../numerals.ts';
import { unaddressed } from './addressed.ts';
import { toldVoice } from './correct-voice.ts';
import type { Known } from './known.ts';
import { words } from './numeral-likeness.ts';
import { fix, openBefore } from './reach-back.ts';

/** How many notes back a vote may lie whose counts were others. */
const NEAR = 6;

type Side = 'for' | 'against' | 'abstained';
interface Count {
  readonly side: Side;
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

const PAIR = /^(?: votes?)?\s?(?:[-–]|to|v)\s?$/iu;
const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/^ (?:votes? )?(?:for|in favour)\b/iu, 'for'],
  [/^ (?:votes? )?against\b/iu, 'against'],
  [/^ (?:with |members? )?(?:abst\p{L}*)/iu, 'abstained'],
];

/** The counts of a vote that a text tells, each with its side. */
const countsIn: (text: string) => readonly Count[] = remember((text) => {
  const numbers = numeralsIn(text).filter(
    ({ value, unit, sign }) => value < 200 && unit === '' && sign === '',
  );
  const found: Count[] = [];
  for (const [at, one] of numbers.entries()) {
    const next = numbers[at + 1];
    const side = SIDES.find(([form]) => form.test(text.slice(one.end)))?.[1];
    const place = { value: one.value, at: one.at, end: one.end };
    if (side !== undefined && found.every((each) => each.side !== side)) found.push({ side, ...place });
    else if (found.length === 0 && next !== undefined && PAIR.test(text.slice(one.end, next.at)))
      found.push(
        { side: 'for', ...place },
        { side: 'against', value: next.value, at: next.at, end: next.end },
      );
  }
  return found;
});

const RECOUNTS =
  /\b(?:sorry|correction|re-?count\p{L}*|actually|missed|make (?:it|that)|wrong|mis-?counted|counted)\b/iu;
const OF_VOTES = /^(?:votes?|for|against|in|favour|abst\p{L}*|with|and|to|v|it|was|i|make|made|had)$/iu;
const isBare = (text: string, counts: readonly Count[]): boolean =>
  words(
    [...counts]
      .sort((left, right) => right.at - left.at)
      .reduce((rest, one) => `${rest.slice(0, one.at)} ${rest.slice(one.end)}`, text),
  ).every((word) => OF_VOTES.test(word));

/** A vote counted otherwise in more than one of its counts: "6-5, 1 abst, missed RT's hand" over "6 for, 4 against, 2 abst". */
export const correctCount = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 100 || !/\d/u.test(typed) || /\?\s*$/u.test(typed)) return false;
  const { rest } = unaddressed(typed, known.people);
  const now = countsIn(rest);
  const [first] = now;
  if (first === undefined || now.length < 2 || first.at > 25) return false;
  const target = openBefore(lines, line, NEAR).find((one) => countsIn(one.text).length > 1);
  if (target === undefined) return false;
  const old = countsIn(target.text);
  const changed = now.filter(({ side, value }) =>
    old.some((one) => one.side === side && one.value !== value),
  );
  if (changed.length < 2 || !old.every((one) => now.some(({ side }) => side === one.side))) return false;
  // A colleague's count says no more than that; else the note says that it corrects, or the vote is another's.
  if (!RECOUNTS.test(typed) && (target.note.user === line.note.user || !isBare(rest, now))) return false;
  const text = [...old]
    .sort((left, right) => right.at - left.at)
    .reduce((said, one) => {
      const value = now.find(({ side }) => side === one.side)?.value ?? one.value;
      return said.slice(0, one.at) + String(value) + said.slice(one.end);
    }, target.text);
  const voice = toldVoice(rest, known);
  fix(target, voice === null ? text : `${text.replace(/[\s.]+$/u, '')}, ${voice}`, line);
  return true;
};
