import * as Y from 'yjs';
import { replayAuthorship } from '#server/draft/authorship/replay.ts';
import type { AuthorshipTracker } from '#server/draft/authorship/tracker.ts';
import type { ClientBinding } from '#server/ports/authorship.ts';
import type { DraftPlace, DraftStore } from '#server/ports/draft-store.ts';
import { type Held, takeHeld } from './held-updates.ts';

/** A document whose stored bytes cannot be read back: set aside, its bytes kept. */
export class DocumentSetAside extends Error {
  readonly documentName: string;

  constructor(documentName: string, cause?: unknown) {
    super(`document ${documentName} cannot be read back`, { cause });
    this.name = 'DocumentSetAside';
    this.documentName = documentName;
  }
}

export interface LoadedDocument {
  readonly doc: Y.Doc;
  /** What rests on updates that are missing: a gap in the rows. */
  readonly gap: Held;
  /** All of it as one update, when it was stored as one: the answer to who has nothing. */
  readonly whole: Uint8Array | null;
  /** Size of what was read, about that of the document. */
  readonly bytes: number;
  readonly rows: number;
  readonly lastRow: number;
  /** The rows after the snapshot, and from where the log is read on. */
  readonly ids: readonly number[];
  readonly place: DraftPlace;
  readonly authorship: AuthorshipTracker;
  readonly clients: readonly ClientBinding[];
}

/** Builds a document from its snapshot and updates, all of them, or throws. */
export const loadDocument = async (
  store: Pick<DraftStore, 'load'>,
  name: string,
): Promise<LoadedDocument> => {
  const stored = await store.load(name);
  if (stored.damaged) throw new DocumentSetAside(name);
  const doc = new Y.Doc({ gc: true });
  const pieces = [
    ...(stored.snapshot === null ? [] : [stored.snapshot]),
    ...stored.updates.map((update) => update.bytes),
  ];
  try {
    doc.transact(() => {
      for (const piece of pieces) Y.applyUpdate(doc, piece);
    });
  } catch (error) {
    doc.destroy();
    throw new DocumentSetAside(name, error);
  }
  const gap = takeHeld(doc);
  return {
    doc,
    gap,
    whole: stored.updates.length === 0 ? stored.snapshot : null,
    bytes: pieces.reduce((sum, piece) => sum + piece.length, 0),
    rows: stored.updates.length,
    lastRow: stored.updates.at(-1)?.id ?? 0,
    ids: stored.updates.map((update) => update.id),
    place: stored.place,
    authorship: replayAuthorship(doc, stored),
    clients: stored.clients,
  };
};
