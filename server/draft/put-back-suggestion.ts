import type * as Y from 'yjs';
import type { Settled } from '#server/domain/suggestions.ts';
import { writeAttributes } from './element.ts';
import { isHidden } from './find-line.ts';
import { sameWords } from './line.ts';
import { indexLines } from './places.ts';
import { recordOf, recordsOf } from './records.ts';
import { canReturn, rejectionsOf } from './rejections.ts';
import { writeText } from './write-text.ts';

/**
 * Takes a rejection back: the suggestion stands again in its place and its words, and waits for a person as before.
 * What its notes have come to say meanwhile is offered beside it.
 */
export function putBackSuggestion(doc: Y.Doc, blockId: string): Settled {
  const rejections = rejectionsOf(doc);
  const rejection = rejections.get(blockId);
  if (rejection === undefined) return 'settled';
  const found = indexLines(doc).get(blockId);
  const records = recordsOf(doc, 'sentence');
  const known = recordOf(records, blockId);
  if (found === undefined || !isHidden(found) || !canReturn(rejection.recorded, known?.record ?? null))
    return 'changed';
  writeText(found.element, rejection.text);
  writeAttributes(found.element, { retired: false, suggested: true });
  rejections.delete(blockId);
  if (known === null) return 'done';
  const { rejected: _, ...record } = known.record;
  records.set(known.key, record);
  if (!sameWords(record.latest, record.written)) writeAttributes(found.element, { notesChanged: true });
  // Whether matter is confidential outranks whose sentence it is.
  if (record.latest?.attributes.confidential === true) writeAttributes(found.element, { confidential: true });
  return 'done';
}
