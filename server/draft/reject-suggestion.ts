import type * as Y from 'yjs';
import type { Settled } from '#server/domain/suggestions.ts';
import { flag, textOf } from './element.ts';
import { findLine } from './find-line.ts';
import { retire } from './reconcile.ts';
import { keepRejected } from './rejections.ts';
import { versionOf } from './version-of.ts';

/**
 * A person says that a suggestion is none. It goes and does not come back, unless an officer tags its note later.
 * The node stays, empty and hidden: what somebody else types into it at that moment is not lost with it.
 */
export function rejectSuggestion(doc: Y.Doc, blockId: string, version: string): Settled {
  const line = findLine(doc, blockId);
  if (line === null) return 'settled';
  const { found, records, key, record } = line;
  if (!flag(found.element, 'suggested') || versionOf(found) !== version) return 'changed';
  keepRejected(doc, blockId, { text: textOf(found.element), recorded: record !== null });
  retire(found);
  if (key !== null && record !== null) records.set(key, { ...record, rejected: true });
  return 'done';
}
