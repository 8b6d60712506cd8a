import { hunksBetween } from './hunks.ts';
import { gapAt, type Segment, type Segments } from './segments.ts';

/** Shorter words are common enough to be there by chance. */
const LEAST_LETTERS = 8;
/** What part of the words must have stood in this place before. */
const MOSTLY = 0.75;

/** A stretch of segments laid end to end. */
function slice(segments: Segments, from: number, to: number): Segment[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const start = Math.max(from, at) - at;
    const end = Math.min(to, at + segment.text.length) - at;
    at += segment.text.length;
    return start < end ? [{ ...segment, text: segment.text.slice(start, end) }] : [];
  });
}

/**
 * Puts back what stood at this place where most of the inserted words did, in this order: a line restored as it was
 * some changes ago. What is new among them is the author's. Null when they are something else.
 */
export function putBackMostly(
  segments: Segments,
  at: number,
  text: string,
  update: number,
  author: string,
): Segment[] | null {
  if (text.length < LEAST_LETTERS) return null;
  const gap = gapAt(segments, at);
  const there = gap.segments.slice(gap.from, gap.to);
  const isEarlier = ({ deleted }: Segment): boolean => deleted !== null && deleted.update < update;
  const earlier = there.filter(isEarlier);
  const words = earlier.map((segment) => segment.text).join('');
  const hunks = hunksBetween(words, text);
  const kept = words.length - hunks.reduce((sum, hunk) => sum + hunk.removed, 0);
  if (kept < text.length * MOSTLY) return null;
  const stands = (segment: Segment): Segment => ({ ...segment, deleted: null });
  const result: Segment[] = [];
  let done = 0;
  for (const { at: start, removed, inserted } of hunks) {
    result.push(...slice(earlier, done, start).map(stands), ...slice(earlier, start, start + removed));
    if (inserted !== '') result.push({ author, text: inserted, deleted: null });
    done = start + removed;
  }
  result.push(...slice(earlier, done, words.length).map(stands));
  return [
    ...gap.segments.slice(0, gap.from),
    ...result,
    ...there.filter((segment) => !isEarlier(segment)),
    ...gap.segments.slice(gap.to),
  ];
}
