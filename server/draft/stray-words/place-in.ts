import * as Y from 'yjs';
import { hunksBetween } from '../authorship/hunks.ts';
import type { Element } from '../element.ts';

/** Where a place in one text lies in another that was made of it, with other words before and after or between. */
export function placeIn(from: string, to: string, offset: number): number {
  const whole = to.indexOf(from);
  if (whole >= 0) return whole + offset;
  let shift = 0;
  for (const { at, removed, inserted } of hunksBetween(from, to)) {
    if (at >= offset) break;
    if (at + removed > offset) return at + shift + inserted.length;
    shift += inserted.length - removed;
  }
  return offset + shift;
}

const textsOf = (element: Element): Y.XmlText[] =>
  element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);

/** Puts words into a line without touching those that are there. */
export function insertWords(element: Element, at: number, words: string): void {
  let left = at;
  for (const text of textsOf(element)) {
    if (left <= text.length) {
      text.insert(left, words);
      return;
    }
    left -= text.length;
  }
  element.insert(element.length, [new Y.XmlText(words)]);
}

/** Takes a stretch of words out of a line. */
export function deleteWords(element: Element, at: number, length: number): void {
  let start = at;
  let left = length;
  for (const text of textsOf(element)) {
    const here = Math.max(0, Math.min(left, text.length - start));
    const size = text.length;
    if (start < size && here > 0) {
      text.delete(start, here);
      left -= here;
      start = 0;
    } else start -= size;
    if (left === 0) return;
  }
}
