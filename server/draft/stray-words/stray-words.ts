import * as Y from 'yjs';

/** An update taken apart: what it brings and what it deletes. */
export type Content = ReturnType<typeof Y.decodeUpdate>;

/** Something an update brought that was dead on arrival, for what it was put into had been taken out. */
export interface Stillborn {
  readonly item: Y.Item;
  /** Letters, with those left out that its own writer deleted again; null for an empty text, which only has a name. */
  readonly pieces: readonly { readonly id: Y.ID; readonly text: string }[] | null;
}

const isDead = (doc: Y.Doc, id: Y.ID): boolean => {
  if (Y.getState(doc.store, id.client) <= id.clock) return false;
  const item = Y.getItem(doc.store, id) as Y.Item | Y.GC;
  return item instanceof Y.GC || item.deleted;
};

/** The highest clocks of the clients an update speaks of: what is at or above them is new. */
export const clocksBefore = (doc: Y.Doc, { structs }: Content): ReadonlyMap<number, number> =>
  new Map(structs.map(({ id }) => [id.client, Y.getState(doc.store, id.client)]));

function piecesOf(doc: Y.Doc, item: Y.Item, words: string, content: Content, known: number) {
  const pieces: { id: Y.ID; text: string }[] = [];
  let goesOn = false;
  for (let index = Math.max(0, known - item.id.clock); index < words.length; index++) {
    const id = Y.createID(item.id.client, item.id.clock + index);
    const isStray = isDead(doc, id) && !Y.isDeleted(content.ds, id);
    const last = pieces.at(-1);
    if (isStray && goesOn && last !== undefined) last.text += words.charAt(index);
    else if (isStray) pieces.push({ id, text: words.charAt(index) });
    goesOn = isStray;
  }
  return pieces;
}

/** Words typed letter by letter, each after the one before, as one; null when the second go elsewhere. */
function goingOn(first: Stillborn, second: Stillborn): Stillborn | null {
  const [head, ...more] = second.pieces ?? [];
  const last = first.pieces?.at(-1);
  const { origin } = second.item;
  if (head === undefined || last === undefined || more.length > 0 || origin === null) return null;
  const end = last.id.clock + last.text.length;
  const isNext = head.id.client === last.id.client && head.id.clock === end;
  if (!isNext || origin.client !== last.id.client || origin.clock !== end - 1) return null;
  const pieces = [...(first.pieces ?? []).slice(0, -1), { id: last.id, text: last.text + head.text }];
  return { item: first.item, pieces };
}

/** What of an update that was just applied was dead on arrival, though nobody deleted it. */
export function stillbornIn(
  doc: Y.Doc,
  content: Content,
  before: ReadonlyMap<number, number>,
): readonly Stillborn[] {
  const found = content.structs.flatMap((item): Stillborn[] => {
    if (!(item instanceof Y.Item)) return [];
    const known = before.get(item.id.client) ?? 0;
    const last = Y.createID(item.id.client, item.id.clock + item.length - 1);
    if (last.clock < known) return [];
    if (item.content instanceof Y.ContentString) {
      // Looked at letter by letter only where something died.
      if (!isDead(doc, last) && !isDead(doc, item.id)) return [];
      const pieces = piecesOf(doc, item, item.content.str, content, known);
      return pieces.length === 0 ? [] : [{ item, pieces }];
    }
    const isText = item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlText;
    return isText && isDead(doc, item.id) ? [{ item, pieces: null }] : [];
  });
  const whole: Stillborn[] = [];
  for (const one of found) {
    const last = whole.at(-1);
    const longer = last === undefined ? null : goingOn(last, one);
    if (longer === null) whole.push(one);
    else whole[whole.length - 1] = longer;
  }
  return whole;
}
