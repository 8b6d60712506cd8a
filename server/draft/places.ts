import type * as Y from 'yjs';
import type { HandsIn } from './authorship/hands.ts';
import {
  attribute,
  childElements,
  type Element,
  flag,
  newElement,
  rawAttribute,
  textAttribute,
  textOf,
} from './element.ts';
import type { Line, LineRecord, Written } from './line.ts';
import { minutesOf } from './shape.ts';

export interface Found {
  readonly element: Element;
  readonly container: Element;
  readonly place: string;
}

/** Item number, or "attendance". */
export const placeOf = (container: Element): string =>
  container.nodeName === 'attendance' ? 'attendance' : String(attribute<number>(container, 'number', 0));

const positionIn = (found: Found): number => found.container.toArray().indexOf(found.element);

/** Every line of the draft by id. Two people moving a line at once leave it twice: the second copy goes, or gets its own id. */
export function indexLines(doc: Y.Doc): Map<string, Found> {
  const index = new Map<string, Found>();
  for (const container of childElements(minutesOf(doc))) {
    for (const element of childElements(container)) {
      const found = { element, container, place: placeOf(container) };
      const id = textAttribute(element, 'id');
      const first = index.get(id);
      if (id === '') continue;
      if (first === undefined) index.set(id, found);
      else if (textOf(first.element) === textOf(element)) container.delete(positionIn(found), 1);
      else {
        const own = freeId(`${id}+`, (candidate) => index.has(candidate));
        element.setAttribute('id', own);
        index.set(own, found);
      }
    }
  }
  return index;
}

/** The first of base, base.2, base.3 … that is not taken. */
export function freeId(base: string, taken: (id: string) => boolean): string {
  if (!taken(base)) return base;
  let count = 2;
  while (taken(`${base}.${count}`)) count += 1;
  return `${base}.${count}`;
}

/** A line as it stands, in the form in which the machine's own version of it is kept. */
export function standing(found: Found, keys: readonly string[]): Written {
  const attributes = Object.fromEntries(
    keys.map((key) => [key, (rawAttribute(found.element, key) ?? '') as Written['attributes'][string]]),
  );
  return { place: found.place, text: textOf(found.element), attributes };
}

/**
 * Whether a line is a person's: words of a person stand in it, also if they are those the machine would write, or it
 * differs from what the machine wrote, in its words, its attributes or its place.
 */
export function isTouched(found: Found, { id, written, byHand }: LineRecord, handsIn: HandsIn): boolean {
  if (byHand === true || handsIn(id)) return true;
  if (found.place !== written.place) return true;
  if (textOf(found.element) !== written.text) return true;
  if (written.text === '') return false;
  return Object.entries(written.attributes).some(
    ([key, value]) => rawAttribute(found.element, key) !== value,
  );
}

export function findContainer(doc: Y.Doc, place: string): Element | undefined {
  return childElements(minutesOf(doc)).find((container) => placeOf(container) === place);
}

export const isRetired = (element: Element): boolean => flag(element, 'retired');

/**
 * Puts a new line after the nearest earlier line of the same order that is in this place, else before the nearest
 * later one, else last.
 */
export function insertLine(
  container: Element,
  line: Line,
  id: string,
  neighbours: { readonly before: readonly Element[]; readonly after: readonly Element[] },
): Element {
  const element = newElement(line.node, { ...line.attributes, id }, line.text);
  const children = container.toArray() as unknown[];
  const positions = (elements: readonly Element[]): number[] =>
    elements.map((neighbour) => children.indexOf(neighbour)).filter((position) => position >= 0);
  const previous = positions(neighbours.before)[0];
  const next = positions(neighbours.after)[0];
  container.insert(previous !== undefined ? previous + 1 : (next ?? children.length), [element]);
  return element;
}
