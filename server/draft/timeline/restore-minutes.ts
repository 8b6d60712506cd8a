import type * as Y from 'yjs';
import type { StoredLine, StoredMinutes, StoredSection } from '#server/domain/timeline.ts';
import {
  attribute,
  childElements,
  type Element,
  flag,
  newElement,
  textAttribute,
  textOf,
  writeAttributes,
} from '../element.ts';
import { indexLines, isRetired } from '../places.ts';
import { type Attributes, minutesOf } from '../shape.ts';
import { writeText } from '../write-text.ts';
import { stayInPlace } from './stay-in-place.ts';
import { elementOf } from './store-minutes.ts';

const idOf = (line: StoredLine): string => String(line.attributes.id ?? '');
const children = (container: Element): unknown[] => container.toArray();

/** The section a stored one is: the attendance list, or the item of that number. */
function findSection(minutes: Y.XmlFragment, section: StoredSection): Element | undefined {
  if (section.node === 'attendance') return childElements(minutes, 'attendance')[0];
  return childElements(minutes, 'item').find(
    (item) => attribute<number>(item, 'number', 0) === section.attributes.number,
  );
}

function sectionFor(minutes: Y.XmlFragment, section: StoredSection): Element {
  const found = findSection(minutes, section);
  if (found !== undefined) return found;
  const made = newElement(section.node, section.attributes);
  minutes.insert(section.node === 'attendance' ? 0 : minutes.length, [made]);
  return made;
}

/**
 * Which attributes come back. A mark that something is confidential is only ever added: taking it off is a decision
 * of its own. What is said of a line's notes is true of today's notes, not of those of that time.
 */
function attributesBack(element: Element, wanted: Attributes): Attributes {
  const { sourceWithdrawn: _, notesChanged: __, ...rest } = wanted;
  return flag(element, 'confidential') ? { ...rest, confidential: true } : rest;
}

function restoreItem(element: Element, { confidential, reason, paragraph }: Attributes): void {
  if (textAttribute(element, 'confidential') !== '' || confidential === undefined || confidential === '')
    return;
  writeAttributes(element, { confidential, reason: reason ?? '', paragraph: paragraph ?? '' });
}

/** Emptied and hidden, not deleted: words somebody types into it at that moment come to light. */
function takeOut(element: Element): void {
  writeText(element, '');
  writeAttributes(element, { retired: true });
}

function restoreLine(element: Element, line: StoredLine): void {
  writeText(element, line.text);
  writeAttributes(element, attributesBack(element, line.attributes));
}

/** A line that now stands elsewhere comes back by its id; its confidential mark comes with it. */
function bringBack(
  container: Element,
  at: number,
  line: StoredLine,
  elsewhere: Element | undefined,
): Element {
  const secret = elsewhere !== undefined && flag(elsewhere, 'confidential');
  const made = elementOf(secret ? { ...line, attributes: { ...line.attributes, confidential: true } } : line);
  container.insert(at, [made]);
  return made;
}

function restoreLines(doc: Y.Doc, container: Element, section: StoredSection): void {
  const standing = indexLines(doc);
  const order = childElements(container).map((element) => textAttribute(element, 'id'));
  const staying = stayInPlace(order, section.lines.map(idOf));
  let after: Element | null = null;
  for (const line of section.lines) {
    const found = standing.get(idOf(line));
    if (found !== undefined && found.container === container && staying.has(idOf(line))) {
      restoreLine(found.element, line);
      after = found.element;
      continue;
    }
    const at: number = after === null ? 0 : children(container).indexOf(after) + 1;
    after = bringBack(container, at, line, found?.element);
    if (found !== undefined) found.container.delete(children(found.container).indexOf(found.element), 1);
  }
}

/**
 * Brings the draft back to what it was, as one more change: word by word in lines that are still there, whole lines
 * only where they are not. The agenda's items stay; lines written since are taken out of sight.
 */
export function restoreMinutes(doc: Y.Doc, stored: StoredMinutes, origin: unknown): void {
  doc.transact(() => {
    const minutes = minutesOf(doc);
    for (const section of stored.sections) {
      const container = sectionFor(minutes, section);
      if (section.node === 'item') restoreItem(container, section.attributes);
      restoreLines(doc, container, section);
    }
    const wanted = new Set(stored.sections.flatMap((section) => section.lines.map(idOf)));
    for (const [id, { element }] of indexLines(doc))
      if (!wanted.has(id) && !(isRetired(element) && textOf(element) === '')) takeOut(element);
  }, origin);
}
