import { simpleDiffString } from 'lib0/diff';
import { diffAuto } from 'lib0/diff/patience';
import * as Y from 'yjs';
import { type Element, textOf } from './element.ts';

interface Change {
  readonly index: number;
  readonly remove: string;
  readonly insert: string;
}

const applied = (text: string, changes: readonly Change[]): string =>
  changes.reduceRight(
    (now, change) =>
      now.slice(0, change.index) + change.insert + now.slice(change.index + change.remove.length),
    text,
  );

/** What turns a text into another: word by word; one stretch where the words alone do not lead there. In order. */
export function changesBetween(before: string, after: string): readonly Change[] {
  const words = diffAuto(before, after);
  if (applied(before, words) === after) return words;
  const { index, remove, insert } = simpleDiffString(before, after);
  return [{ index, remove: before.slice(index, index + remove), insert }];
}

/** All words in one Y.XmlText: an editor may have left several side by side, each of which must keep its words. */
function onlyText(element: Element): Y.XmlText {
  const texts = element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);
  const first = texts[0];
  if (first !== undefined && element.length === 1) return first;
  const text = new Y.XmlText(textOf(element));
  element.delete(0, element.length);
  element.insert(0, [text]);
  return text;
}

/**
 * Turns a node's words into others, touching only the words that differ: cursors stay, and what somebody types at
 * the same moment is merged in. True when something changed.
 */
export function writeText(element: Element, after: string): boolean {
  const before = textOf(element);
  if (before === after) return false;
  const text = onlyText(element);
  for (const change of [...changesBetween(before, after)].reverse()) {
    if (change.remove !== '') text.delete(change.index, change.remove.length);
    if (change.insert !== '') text.insert(change.index, change.insert);
  }
  return true;
}
