import type * as Y from 'yjs';
import type { NotePoint } from '#server/domain/suggestions.ts';
import { childElements, type Element, newElement, textAttribute } from './element.ts';
import { isHidden } from './find-line.ts';
import type { Written } from './line.ts';
import { findContainer, freeId, indexLines } from './places.ts';
import { recordsOf } from './records.ts';
import { splitList } from './shape.ts';

const notesOf = (element: Element): string[] => splitList(textAttribute(element, 'noteIds'));

function placeIn(item: Element, earlier: ReadonlySet<string>): number {
  const blocks = childElements(item, 'block');
  const before = blocks.findLastIndex(
    (block) => textAttribute(block, 'kind') === 'point' && notesOf(block).some((id) => earlier.has(id)),
  );
  if (before >= 0) return before + 1;
  // Points stand before what was decided on them.
  const after = blocks.findIndex(
    (block) => textAttribute(block, 'kind') !== 'point' || notesOf(block).length > 0,
  );
  return after < 0 ? blocks.length : after;
}

/**
 * Writes a point that rests on the note, as a person's act: later runs neither change it nor take it back, and a run
 * that would say the same note finds it there. A note that a sentence rests on is not added again. Null when the
 * draft has no such item.
 */
export function addNoteAsPoint(
  doc: Y.Doc,
  point: NotePoint,
): { readonly blockId: string; readonly added: boolean } | null {
  const index = indexLines(doc);
  for (const [id, found] of index)
    if (
      found.element.nodeName === 'block' &&
      !isHidden(found) &&
      notesOf(found.element).includes(point.noteId)
    )
      return { blockId: id, added: false };
  const item = findContainer(doc, String(point.item));
  if (item === undefined || item.nodeName !== 'item') return null;
  const records = recordsOf(doc, 'sentence');
  const key = `point:${point.noteId}:0`;
  // A line that the machine took back must not come again beside this one: what it would say of the note is offered here.
  for (const [known, record] of records.all()) {
    const found = index.get(record.id);
    const rests = splitList(String(record.written.attributes.noteIds ?? '')).includes(point.noteId);
    if (rests && record.rejected !== true && found !== undefined && isHidden(found)) records.delete(known);
  }
  const ids = new Set([...records.all().values()].map((record) => record.id));
  const blockId = freeId(key, (id) => index.has(id) || ids.has(id));
  const text = point.text.replace(/\s+/gu, ' ').trim();
  const written: Written = {
    place: String(point.item),
    text,
    attributes: {
      kind: 'point',
      key,
      noteIds: point.noteId,
      confidential: point.confidential,
      decisionType: '',
      owners: '',
      due: '',
      suggested: false,
    },
  };
  item.insert(placeIn(item, point.earlier), [
    newElement('block', { ...written.attributes, id: blockId }, text),
  ]);
  records.set(key, { id: blockId, written, latest: written, byHand: true });
  return { blockId, added: true };
}
