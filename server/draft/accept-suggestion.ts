import type * as Y from 'yjs';
import type { Settled } from '#server/domain/suggestions.ts';
import { flag, writeAttributes } from './element.ts';
import { findLine } from './find-line.ts';
import { versionOf } from './version-of.ts';

/**
 * A person vouches for a suggestion: it counts from now on, in the words they saw. Later runs leave it as it is and
 * offer what they would change.
 */
export function acceptSuggestion(doc: Y.Doc, blockId: string, version: string): Settled {
  const line = findLine(doc, blockId);
  if (line === null) return 'changed';
  if (!flag(line.found.element, 'suggested')) return 'settled';
  if (versionOf(line.found) !== version) return 'changed';
  writeAttributes(line.found.element, { suggested: false });
  return 'done';
}
