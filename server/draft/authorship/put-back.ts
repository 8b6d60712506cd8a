import { gapAt, type Segment, type Segments, textOfSegments } from './segments.ts';

/** Ways to read an insertion that are one in effect: "na" put into "banana" may stand in several places. */
const MOST_READINGS = 32;
/** Removals that one undo may take back together at one place. */
const MOST_REMOVALS = 12;

interface Reading {
  readonly at: number;
  readonly text: string;
}

/** The places where the same insertion could have been made, with the words it then brings. */
function readingsOf(standing: string, at: number, text: string): Reading[] {
  const readings: Reading[] = [{ at, text }];
  let left = { at, text };
  while (readings.length < MOST_READINGS && left.at > 0 && standing[left.at - 1] === left.text.at(-1)) {
    left = { at: left.at - 1, text: `${left.text.slice(-1)}${left.text.slice(0, -1)}` };
    readings.push(left);
  }
  let right = { at, text };
  while (readings.length < 2 * MOST_READINGS && standing[right.at] === right.text[0]) {
    if (right.at >= standing.length) break;
    right = { at: right.at + 1, text: `${right.text.slice(1)}${right.text.slice(0, 1)}` };
    readings.push(right);
  }
  return readings;
}

/** The updates whose removals in this gap, taken together, are exactly these words. */
function removalsOf(gap: readonly Segment[], text: string, before: number): ReadonlySet<number> | null {
  const updates = [...new Set(gap.map((one) => one.deleted?.update ?? before))]
    .filter((update) => update < before)
    .sort((a, b) => b - a)
    .slice(0, MOST_REMOVALS);
  for (let last = 0; last < updates.length; last++)
    for (let first = last; first < updates.length; first++) {
      const chosen = new Set(updates.slice(last, first + 1));
      const words = gap
        .filter((one) => one.deleted !== null && chosen.has(one.deleted.update))
        .map((one) => one.text)
        .join('');
      if (words === text) return chosen;
      if (words.length > text.length) break;
    }
  return null;
}

/**
 * Puts back what stood at this place, if the inserted words are exactly what one removal took out of it, or several
 * on end: an undo. Null when they are something else.
 */
export function putBack(segments: Segments, at: number, text: string, update: number): Segment[] | null {
  if (!segments.some((segment) => segment.deleted !== null)) return null;
  for (const reading of readingsOf(textOfSegments(segments), at, text)) {
    const gap = gapAt(segments, reading.at);
    const chosen = removalsOf(gap.segments.slice(gap.from, gap.to), reading.text, update);
    if (chosen === null) continue;
    return gap.segments.map((segment, index) =>
      index >= gap.from && index < gap.to && segment.deleted !== null && chosen.has(segment.deleted.update)
        ? { ...segment, deleted: null }
        : segment,
    );
  }
  return null;
}
