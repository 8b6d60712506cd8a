import type { ClientBinding, StoredAuthors } from './authorship.ts';

/** One Yjs update that must be stored before anybody but its writer sees it. */
export interface DraftUpdateRow {
  readonly document: string;
  readonly bytes: Uint8Array;
  /** The person, or "server:<purpose>" for the server's own writes. */
  readonly authorId: string;
  /** Client ids of the document that were first used before or with this update: bound in the same commit. */
  readonly clients?: readonly ClientBinding[];
}

/** How far a document's log was read. */
export interface DraftPlace {
  /** Rows up to here. */
  readonly row: number;
  /** And bindings of client ids up to here. */
  readonly client: number;
}

/** What a document's log holds after a place: read in one look, so nothing committed before it is missing. */
export interface DraftTail {
  /** Oldest first. */
  readonly rows: StoredDraft['updates'];
  readonly clients: readonly ClientBinding[];
  readonly place: DraftPlace;
  /** The snapshot covers the rows up to here. */
  readonly folded: number;
  /** Rows after the place were removed: only loading the document brings what they held. */
  readonly gone: boolean;
  /** Marked, or a row among these that is not what was stored. */
  readonly damaged: boolean;
}

/** What is stored of a document: the snapshot and the updates after it, oldest first. */
export interface StoredDraft extends StoredAuthors {
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly {
    readonly id: number;
    readonly bytes: Uint8Array;
    readonly authorId: string;
  }[];
  /** Marked before, or bytes that are not the bytes that were stored. */
  readonly damaged: boolean;
  /** Where to read on from. */
  readonly place: DraftPlace;
}

/** What compaction replaces: it happens only when exactly these rows are there. */
export interface CompactedDraft {
  readonly document: string;
  readonly snapshot: Uint8Array;
  /** Highest row id that the snapshot covers. */
  readonly upTo: number;
  /** How many rows of the document it covers. */
  readonly rows: number;
  /** Whose words the snapshot holds; null where that is not kept. */
  readonly record?: string | null;
}

/** Rows of this document were not stored and will not be, through no fault of the store. */
export class RowsRefused extends Error {
  readonly document: string;

  constructor(document: string, why: 'barred' | 'client of another') {
    super(`updates of ${document} refused: ${why}`);
    this.name = 'RowsRefused';
    this.document = document;
  }
}

/** Where shared documents are kept: a log of updates for each, folded into a snapshot from time to time. */
export interface DraftStore {
  /** A document nobody has written yet has no snapshot and no updates. */
  load(document: string): Promise<StoredDraft>;
  /** What was committed after a place, by whichever process. */
  since(document: string, place: DraftPlace): Promise<DraftTail>;
  /**
   * Stores all rows in one commit, or none. Resolves, when they are on disk, with the highest id given; the ids of
   * one commit follow on one another. Where several processes write, rejects with `RowsRefused` when a document is
   * barred or one of its client ids was bound to another person meanwhile.
   */
  append(rows: readonly DraftUpdateRow[]): Promise<number>;
  /** Replaces the covered rows by the snapshot in one transaction; false, and nothing changed, when they differ. */
  compact(draft: CompactedDraft): Promise<boolean>;
  /** Binds client ids of a document to persons; an id that is bound already keeps its person. */
  bindClients(document: string, clients: readonly ClientBinding[]): Promise<void>;
  /** While a document is barred no process appends to it. Ends by itself after a while, should this process end. */
  bar(document: string, barred: boolean): Promise<void>;
  /** Sets the document aside: its bytes stay as they are. */
  markDamaged(document: string): Promise<void>;
}
