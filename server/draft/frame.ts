import type * as Y from 'yjs';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import {
  attribute,
  childElements,
  type Element,
  newElement,
  rawAttribute,
  textAttribute,
  writeAttributes,
} from './element.ts';
import { type Attributes, minutesOf, PROPOSED } from './shape.ts';

const confidentialityOf = (item: AgendaItem, proposal: Proposal): Attributes => {
  if (item.confidential !== null)
    return {
      confidential: item.confidential.kind,
      reason: item.confidential.reason ?? '',
      paragraph: item.confidential.paragraph ?? '',
    };
  const whole = proposal.items.some(
    (other) => other.number === item.number && other.confidential === 'whole',
  );
  return { confidential: whole ? 'confidential' : '', reason: '', paragraph: '' };
};

/** An officer may mark an item in the draft; the machine changes only a mark it set itself. */
function markItem(doc: Y.Doc, element: Element, wanted: Attributes): void {
  const records = doc.getMap<Attributes>(PROPOSED);
  const key = `item:${attribute<number>(element, 'number', 0)}`;
  const written = records.get(key);
  const untouched =
    written === undefined ||
    Object.entries(written).every(([name, value]) => rawAttribute(element, name) === value);
  const settled =
    written !== undefined && Object.entries(wanted).every(([name, value]) => written[name] === value);
  if (settled) return;
  records.set(key, wanted);
  const toConfidential = wanted.confidential !== '' && textAttribute(element, 'confidential') === '';
  if (untouched || toConfidential) writeAttributes(element, wanted);
}

/** The items of the agenda, in its order; an item added while the meeting runs is put in its place. */
export function writeFrame(doc: Y.Doc, agenda: readonly AgendaItem[], proposal: Proposal): void {
  const minutes = minutesOf(doc);
  for (const item of agenda) {
    const items = childElements(minutes, 'item');
    let element = items.find((candidate) => attribute<number>(candidate, 'number', 0) === item.number);
    if (element === undefined) {
      element = newElement('item', { number: item.number, title: item.title });
      const later = items.find((candidate) => attribute<number>(candidate, 'number', 0) > item.number);
      const children = minutes.toArray() as unknown[];
      minutes.insert(later === undefined ? children.length : children.indexOf(later), [element]);
    }
    writeAttributes(element, { title: item.title });
    markItem(doc, element, confidentialityOf(item, proposal));
  }
}
