import * as Y from 'yjs';
import type { DraftContent } from '#server/domain/draft.ts';
import type { StoredLine, StoredMinutes, StoredSection } from '#server/domain/timeline.ts';
import { childElements, type Element, newElement, rawAttribute, textOf } from '../element.ts';
import { freeId } from '../places.ts';
import { readDraft } from '../read-draft.ts';
import { type Attributes, type AttributeValue, DEFAULTS, minutesOf, type NodeName } from '../shape.ts';

const isValue = (value: unknown): value is AttributeValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The attributes the schema knows, as they are written; what an editor left out is its default. */
function attributesOf(element: Element, name: NodeName): Attributes {
  const defaults: Attributes = DEFAULTS[name];
  return Object.fromEntries(
    Object.entries(defaults).map(([key, fallback]) => {
      const value = rawAttribute(element, key);
      return [key, isValue(value) && typeof value === typeof fallback ? value : fallback];
    }),
  );
}

const lineOf = (element: Element, node: StoredLine['node']): StoredLine => ({
  node,
  text: textOf(element),
  attributes: attributesOf(element, node),
});

/** Lines the machine has emptied are nothing anybody would want back. */
const isGone = (line: StoredLine): boolean => line.attributes.retired === true && line.text === '';

const sectionOf = (
  element: Element,
  node: StoredSection['node'],
  inner: StoredLine['node'],
): StoredSection => ({
  node,
  attributes: attributesOf(element, node),
  lines: childElements(element, inner)
    .map((line) => lineOf(line, inner))
    .filter((line) => !isGone(line)),
});

/** The draft as it stands, with all that is needed to put it back. */
export function storeMinutes(doc: Y.Doc): StoredMinutes {
  const sections: StoredSection[] = [];
  for (const element of childElements(minutesOf(doc))) {
    if (element.nodeName === 'attendance') sections.push(sectionOf(element, 'attendance', 'entry'));
    if (element.nodeName === 'item') sections.push(sectionOf(element, 'item', 'block'));
  }
  return { format: 1, sections: withOwnIds(sections) };
}

/** Two people who move a line at once leave it twice: in what is stored each has an id of its own. */
function withOwnIds(sections: readonly StoredSection[]): StoredSection[] {
  const taken = new Set<string>();
  return sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => {
      const id = freeId(String(line.attributes.id || 'line'), (candidate) => taken.has(candidate));
      taken.add(id);
      return id === line.attributes.id ? line : { ...line, attributes: { ...line.attributes, id } };
    }),
  }));
}

export const elementOf = (line: StoredLine): Element => newElement(line.node, line.attributes, line.text);

/** What a stored draft says, read as the draft itself is read. */
export function contentOf(stored: StoredMinutes): DraftContent {
  const doc = new Y.Doc();
  const minutes = minutesOf(doc);
  for (const section of stored.sections) {
    const element = newElement(section.node, section.attributes);
    minutes.insert(minutes.length, [element]);
    element.insert(0, section.lines.map(elementOf));
  }
  return readDraft(doc);
}
