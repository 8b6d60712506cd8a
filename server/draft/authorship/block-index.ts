import type * as Y from 'yjs';
import { childElements, type Element, textAttribute } from '../element.ts';
import { minutesOf } from '../shape.ts';
import { copyOf } from './block-key.ts';

/**
 * Every line of the draft by its id, in order. A second line of the same id (two people moved it at once), or one
 * without an id (an older page), goes by its place among those.
 */
export function blockIndex(doc: Y.Doc): Map<string, Element> {
  const index = new Map<string, Element>();
  const seen = new Map<string, number>();
  for (const container of childElements(minutesOf(doc)))
    for (const element of childElements(container)) {
      const id = textAttribute(element, 'id');
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      index.set(copyOf(id, count), element);
    }
  return index;
}
