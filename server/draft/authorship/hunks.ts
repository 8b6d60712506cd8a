import { changesBetween } from '../write-text.ts';

/** One difference: at a position of the text before, so much goes and this comes. */
export interface Hunk {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Above this the words between first and last difference count as replaced: finer would cost too much. */
const LONGEST_COMPARED = 20_000;

const isInsidePair = (text: string, at: number): boolean =>
  at > 0 && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** The one stretch in which the texts differ; null when they do not. No surrogate pair is cut. */
function stretch(before: string, after: string, offset: number): Hunk | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isInsidePair(before, start) || isInsidePair(after, start)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (isInsidePair(before, before.length - end) || isInsidePair(after, after.length - end)) end--;
  return {
    at: offset + start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}

/** How one text became another: word by word, and within a word by its letters. In order, never overlapping. */
export function hunksBetween(before: string, after: string): readonly Hunk[] {
  const whole = stretch(before, after, 0);
  if (whole === null) return [];
  const { at, removed, inserted } = whole;
  const isSimple = removed === 0 || inserted === '';
  if (isSimple || removed > LONGEST_COMPARED || inserted.length > LONGEST_COMPARED) return [whole];
  return changesBetween(before.slice(at, at + removed), inserted).flatMap(
    (change) => stretch(change.remove, change.insert, at + change.index) ?? [],
  );
}
