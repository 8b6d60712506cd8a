import type * as Y from 'yjs';
import { textAttribute, textOf } from './element.ts';
import type { LineRecord } from './line.ts';
import { type Found, indexLines, isRetired } from './places.ts';
import { type Records, recordOf, recordsOf } from './records.ts';

/** A sentence as it stands, with the machine's record of it when it has one. */
export interface FoundLine {
  readonly found: Found;
  readonly records: Records;
  readonly key: string | null;
  readonly record: LineRecord | null;
}

/** Empty lines that the machine or a person took back are not seen by anybody. */
export const isHidden = ({ element }: Found): boolean => isRetired(element) && textOf(element).trim() === '';

/** The sentence with this id; null when it is not, or no longer, in the draft. Call inside a transaction. */
export function findLine(doc: Y.Doc, blockId: string): FoundLine | null {
  const found = indexLines(doc).get(blockId);
  if (found === undefined || found.element.nodeName !== 'block' || isHidden(found)) return null;
  const records = recordsOf(doc, 'sentence');
  const known = recordOf(records, textAttribute(found.element, 'id'));
  return { found, records, key: known?.key ?? null, record: known?.record ?? null };
}
