import * as Y from 'yjs';
import {
  childElements,
  type Element,
  newElement,
  textAttribute,
  textOf,
  writeAttributes,
} from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';

/** What an editor does to the document, said without an editor. */
export const blocksOf = (doc: Y.Doc): Element[] =>
  childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'));

export const visibleBlocks = (doc: Y.Doc): Element[] => blocksOf(doc).filter((block) => textOf(block) !== '');

export const blockWithKey = (doc: Y.Doc, key: string): Element => {
  const found = visibleBlocks(doc).find((block) => textAttribute(block, 'key') === key);
  if (found === undefined) throw new Error(`no block with key ${key}`);
  return found;
};

const position = (block: Element): number => (block.parent as Element).toArray().indexOf(block);

export function type(block: Element, at: number, words: string): void {
  const text = block.toArray().find((child): child is Y.XmlText => child instanceof Y.XmlText);
  if (text === undefined) block.insert(0, [new Y.XmlText(words)]);
  else text.insert(Math.min(at, text.length), words);
}

export const erase = (block: Element): void => (block.parent as Element).delete(position(block), 1);

/** Cut and paste into another item: a new node with the same id, as an editor makes it. */
export function moveTo(doc: Y.Doc, block: Element, number: number): void {
  doc.transact(() => {
    const copy = newElement('block', block.getAttributes() as Record<string, string>, textOf(block));
    erase(block);
    const item = childElements(minutesOf(doc), 'item')[number - 1];
    item?.insert(item.length, [copy]);
  });
}

export const set = (block: Element, attributes: Record<string, string | boolean>): void => {
  writeAttributes(block, attributes);
};

export function sync(...docs: readonly Y.Doc[]): void {
  for (const from of docs)
    for (const to of docs)
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}
