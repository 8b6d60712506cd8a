import * as Y from 'yjs';
import { type Attributes, type AttributeValue, DEFAULTS, type NodeName } from './shape.ts';

export type Element = Y.XmlElement;

/** Yjs types attributes as strings; y-tiptap stores any JSON value. These two are the only places that know. */
export const rawAttribute = (element: Element, key: string): unknown => element.getAttribute(key);
const write = (element: Element, key: string, value: AttributeValue): void =>
  element.setAttribute(key, value as string);

export const isElement = (node: unknown, name?: NodeName): node is Element =>
  node instanceof Y.XmlElement && (name === undefined || node.nodeName === name);

export const childElements = (parent: Y.XmlFragment | Element, name?: NodeName): Element[] =>
  parent.toArray().filter((child): child is Element => isElement(child, name));

/** An attribute as written, or its default when it is missing or of another type (an older client, a forged update). */
export function attribute<T extends AttributeValue>(element: Element, key: string, fallback: T): T {
  const value = rawAttribute(element, key);
  return typeof value === typeof fallback ? (value as T) : fallback;
}

export const textAttribute = (element: Element, key: string): string => attribute<string>(element, key, '');
export const flag = (element: Element, key: string): boolean => attribute<boolean>(element, key, false);

/** Writes only what differs. True when something did. */
export function writeAttributes(element: Element, attributes: Attributes): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(attributes)) {
    if (rawAttribute(element, key) === value) continue;
    write(element, key, value);
    changed = true;
  }
  return changed;
}

/** A new node with every attribute set and the words inside. */
export function newElement(name: NodeName, attributes: Attributes, text = ''): Element {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries({ ...DEFAULTS[name], ...attributes })) write(element, key, value);
  if (text !== '') element.insert(0, [new Y.XmlText(text)]);
  return element;
}

const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map((part) => (typeof part.insert === 'string' ? part.insert : ''))
    .join('');

/** The words of a node, without formatting. */
export const textOf = (element: Element): string =>
  element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? plain(child) : ''))
    .join('');
