import type * as Y from 'yjs';
import type { Settled } from '#server/domain/suggestions.ts';
import { childElements, type Element, flag, newElement, writeAttributes } from './element.ts';
import { type FoundLine, findLine } from './find-line.ts';
import type { LineRecord, Written } from './line.ts';
import { findContainer, freeId } from './places.ts';
import { retire } from './reconcile.ts';
import type { Attributes } from './shape.ts';
import { versionOfOffer } from './version-of.ts';
import { writeText } from './write-text.ts';

/**
 * Where the words go. When their notes are under another item now and nobody had moved the sentence by hand, it goes
 * with them: as a new line there, the old one emptied and hidden, so that what is typed into it meanwhile comes to light.
 */
function follow(
  doc: Y.Doc,
  { found, records, record }: Taken,
  offer: Written,
): { element: Element; id: string } {
  const container = findContainer(doc, offer.place);
  if (found.place !== record.written.place || offer.place === found.place || container === undefined)
    return { element: found.element, id: record.id };
  const ids = new Set([...records.all().values()].map((one) => one.id));
  const id = freeId(record.id, (candidate) => ids.has(candidate));
  const element = newElement('block', { ...(found.element.getAttributes() as Attributes), id });
  retire(found);
  container.insert(childElements(container).length, [element]);
  return { element, id };
}

type Taken = FoundLine & { readonly key: string; readonly record: LineRecord };

function take(doc: Y.Doc, line: Taken): void {
  const { found, records, key, record } = line;
  const offer = record.latest;
  if (offer === null) {
    retire(found);
    writeAttributes(found.element, { notesChanged: false });
    records.set(key, { ...record, written: { ...record.written, text: '' } });
    return;
  }
  const { element, id } = follow(doc, line, offer);
  writeText(element, offer.text);
  // Who takes words has seen them: nothing is left of a suggestion.
  writeAttributes(element, { ...offer.attributes, suggested: false, retired: false, notesChanged: false });
  records.set(key, { ...record, id, written: offer, vouched: true });
}

/** A person takes what the machine would say now in place of what stands. `version` names both, as they were seen. */
export function takeProposedWords(doc: Y.Doc, blockId: string, version: string): Settled {
  const line = findLine(doc, blockId);
  if (line === null) return 'settled';
  const { found, key, record } = line;
  if (!flag(found.element, 'notesChanged')) return 'settled';
  if (key === null || record === null || versionOfOffer(found, record.latest) !== version) return 'changed';
  take(doc, { ...line, key, record });
  return 'done';
}

/** A person has seen what is offered and leaves the sentence as it is. The same offer is not made again. */
export function keepMyWords(doc: Y.Doc, blockId: string): Settled {
  const line = findLine(doc, blockId);
  if (line === null || !flag(line.found.element, 'notesChanged')) return 'settled';
  writeAttributes(line.found.element, { notesChanged: false });
  return 'done';
}
