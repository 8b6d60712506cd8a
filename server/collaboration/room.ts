import type * as Y from 'yjs';
import type { AuthorshipTracker } from '#server/draft/authorship/tracker.ts';
import type { ClientBinding } from '#server/ports/authorship.ts';
import type { DraftUpdateRow, StoredDraft } from '#server/ports/draft-store.ts';
import type { ClientIds } from './client-ids.ts';
import type { Change } from './collaboration.ts';
import type { Connection } from './connection.ts';
import type { Frame } from './frames.ts';
import type { Presence } from './presence.ts';

/** An update on its way to the store, and where it goes from there. */
export interface RoomRow extends DraftUpdateRow {
  readonly room: Room;
  readonly connection: Connection | null;
  /** Sets right what the row before made of the draft: stored in one commit with it, or neither. */
  readonly follows: boolean;
}

/** What became of an update that a client sent. */
export type Receipt =
  | 'taken'
  | 'held'
  | 'malformed'
  | 'foreign-client'
  | 'too-many-clients'
  | 'too-large'
  | 'holds-too-much'
  | 'broken';

/**
 * One live document. Updates are applied when they come, and from then on owned by the commit queue; nothing that
 * is not stored leaves the room: broadcasts and answers wait for the commit that covers them.
 */
export interface Room {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly connections: Set<Connection>;
  readonly presence: Presence;
  /** Rows since the snapshot, the last of them, and their bytes. */
  readonly log: { rows: number; lastRow: number; bytes: number; snapshotBytes: number };
  /** When it was last used: joined, left, written or read. */
  lastUsed: number;
  readonly hasGap: boolean;
  readonly pending: number;
  /** Whose words the document holds. Speaks for everything applied so far. */
  readonly authorship: Pick<AuthorshipTracker, 'authors' | 'record'>;
  /** Takes what other processes committed, and shows it at once. False, and the room is of no use, when it does not apply. */
  absorb(rows: StoredDraft['updates'], bound: readonly ClientBinding[]): boolean;
  /** Keeps a client id for the person whose page will write under it. */
  register(personId: string, clientId: number): ReturnType<ClientIds['claim']>;
  receive(from: Connection, update: Uint8Array): Receipt;
  /** Whether the document is what it was when it was stored as these bytes. */
  isStill(bytes: Uint8Array): boolean;
  /** What a client with this state vector lacks. It may be sent once what was applied so far is stored. */
  missing(stateVector: Uint8Array): Uint8Array;
  /** A write of the server's own, in one transaction. */
  write<T>(author: string, change: Change<T>): T;
  /** Runs the job once everything applied so far is stored: at once when it is. `onLost` when it never will be. */
  afterStored(job: () => void, onLost?: (error: unknown) => void): void;
  flushed(): Promise<void>;
  /** The queue reports: these rows of this room are on disk. */
  stored(rows: readonly RoomRow[], lastId: number): void;
  /** What was applied will not be stored: the document in memory is ahead of the truth and must go. */
  lost(error: unknown): void;
  broadcast(frame: Frame, except: Connection | null): void;
  end(): void;
}
