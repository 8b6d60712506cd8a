import * as Y from 'yjs';
import { lineOf } from '../authorship/block-key.ts';
import { type Element, isElement } from '../element.ts';
import { placeOf } from '../places.ts';
import type { Attributes, AttributeValue, NodeName } from '../shape.ts';

/** Letters as Yjs names them: consecutive ones of one client. */
export interface Stretch {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  /** They are part of `text`. */
  readonly stands: boolean;
}

/**
 * A line whose node, or the text in it, was taken out of the document: it was moved, joined or deleted. Yjs deletes
 * whatever is typed into it by somebody who has not heard of that. What is kept here tells where it belongs.
 */
export interface FallenLine {
  readonly id: string;
  readonly node: NodeName;
  readonly attributes: Attributes;
  readonly place: string;
  /** How many lines stood before it. */
  readonly index: number;
  /** The Yjs ids of the node and of its texts, "client:clock". */
  readonly nodes: readonly string[];
  readonly stretches: readonly Stretch[];
  /** What it said; with words that were put where they belong since. */
  readonly text: string;
  /** The line that its words went to when it was joined to another. */
  readonly into: string | null;
}

export const nameOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

const namesOf = (types: readonly (Element | Y.XmlText)[]): string[] =>
  types.flatMap((type) => (type._item === null ? [] : [nameOf(type._item.id)]));

function* itemsFrom(first: Y.Item | null): Generator<Y.Item> {
  for (let item = first; item !== null; item = item.right) yield item;
}

const textsIn = (element: Element): Y.XmlText[] =>
  [...itemsFrom(element._start)].flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlText ? [content.type] : [],
  );

/** What a text said, and the names of its letters. Only while the update that took it out is being looked at. */
function lettersOf(
  texts: readonly Y.XmlText[],
  gone: (id: Y.ID) => boolean,
): { readonly text: string; readonly stretches: Stretch[] } {
  let text = '';
  const stretches: Stretch[] = [];
  for (const item of texts.flatMap((one) => [...itemsFrom(one._start)])) {
    const words = item.content instanceof Y.ContentString && gone(item.id) ? item.content.str : '';
    text += words;
    stretches.push({ ...item.id, length: item.length, stands: words !== '' });
  }
  return { text, stretches };
}

const attributesOf = (element: Element): Attributes =>
  Object.fromEntries(
    [...element._map].flatMap(([key, item]) => {
      const value: unknown = item.content.getContent().at(-1);
      const isValue = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isValue ? [[key, value as AttributeValue]] : [];
    }),
  );

const standingBefore = (item: Y.Item | null): number => {
  let count = 0;
  for (let left = item?.left ?? null; left !== null; left = left.left) if (!left.deleted) count++;
  return count;
};

/** The lines that an event tells of as taken out, whole or their text, by their keys before it. */
export function fallenIn(
  event: Y.YEvent<Y.AbstractType<unknown>>,
  keys: ReadonlyMap<Element, string>,
): readonly FallenLine[] {
  const { target, transaction } = event;
  if (!isElement(target)) return [];
  const gone = (id: Y.ID): boolean => Y.isDeleted(transaction.deleteSet, id);
  const types = [...event.changes.deleted].flatMap(({ content }) =>
    content instanceof Y.ContentType ? [content.type] : [],
  );
  const buried = (
    element: Element,
    container: Element,
    texts: Y.XmlText[],
    nodes: readonly string[],
  ): FallenLine[] => {
    const key = keys.get(element);
    if (key === undefined || lineOf(key) === '') return [];
    return [
      {
        id: lineOf(key),
        node: element.nodeName === 'entry' ? 'entry' : 'block',
        attributes: attributesOf(element),
        place: placeOf(container),
        index: standingBefore(element._item),
        nodes,
        ...lettersOf(texts, gone),
        into: null,
      },
    ];
  };
  if (keys.has(target)) {
    const texts = types.filter((type): type is Y.XmlText => type instanceof Y.XmlText);
    const container = target.parent;
    return texts.length === 0 || !isElement(container)
      ? []
      : buried(target, container, texts, namesOf(texts));
  }
  return types.flatMap((type) => {
    if (!isElement(type)) return [];
    const texts = textsIn(type);
    return buried(type, target, texts, namesOf([type, ...texts]));
  });
}
