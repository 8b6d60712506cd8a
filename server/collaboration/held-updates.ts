import * as Y from 'yjs';

/** What has come but rests on something that has not: kept beside the document, in Yjs's second encoding. */
export interface Held {
  readonly structs: Uint8Array | null;
  readonly deletions: Uint8Array | null;
}

export const nothingHeld: Held = { structs: null, deletions: null };

export const isHeld = (held: Held): boolean => held.structs !== null || held.deletions !== null;

export const heldBytes = (held: Held): number => (held.structs?.length ?? 0) + (held.deletions?.length ?? 0);

/** Takes out of the document what does not apply to it, so that it is neither stored nor handed to anybody. */
export const takeHeld = (doc: Y.Doc): Held => {
  const { store } = doc;
  if (store.pendingStructs === null && store.pendingDs === null) return nothingHeld;
  const held = { structs: store.pendingStructs?.update ?? null, deletions: store.pendingDs };
  store.pendingStructs = null;
  store.pendingDs = null;
  return held;
};

/** What an update holds, with what was held and may apply now. */
export const withHeld = (content: ReturnType<typeof Y.decodeUpdate>, held: Held): typeof content =>
  held.structs === null
    ? content
    : { ...content, structs: [...content.structs, ...Y.decodeUpdateV2(held.structs).structs] };

/** Applies an update, then what was held before; returns what still does not apply. */
export const applyWithHeld = (doc: Y.Doc, update: Uint8Array, held: Held): Held => {
  Y.applyUpdate(doc, update);
  if (held.structs !== null) Y.applyUpdateV2(doc, held.structs);
  if (held.deletions !== null) Y.applyUpdateV2(doc, held.deletions);
  return takeHeld(doc);
};
