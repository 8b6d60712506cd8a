import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as Y from 'yjs';
import type { DraftAuthors } from '#server/domain/authorship.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { DraftRelay } from '#server/ports/draft-relay.ts';
import type { DraftStore } from '#server/ports/draft-store.ts';
import type { Leases } from '#server/ports/leases.ts';
import type { CloseCode } from './close-codes.ts';
import type { CollaborationLimits } from './limits.ts';

/** What a connection shows of itself: who may come in, and to do what, is not decided here. */
export interface EntryRequest {
  readonly documentName: string;
  readonly cookieHeader: string | null;
  /** From `?token=`. Never logged. */
  readonly token: string | null;
  readonly origin: string | null;
  /** Which form of the document the page knows, where it says. */
  readonly schema?: number | null;
}

/** Somebody who was let in. Name and colour are what others see, whatever the client says. */
export interface Entrant {
  readonly personId: string;
  readonly name: string;
  readonly colour: string;
  readonly canWrite: boolean;
}

/** Decides at the upgrade, on every recheck and on a timer. An unknown document gets the answer of a foreign one. */
export type Authorize = (request: EntryRequest) => Promise<Entrant | { readonly close: CloseCode }>;

/** Facts only: never a note's text, a token or a person's name. */
export type Log = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** What somebody should be told of. */
export type Trouble =
  | { readonly kind: 'set-aside'; readonly documentName: string; readonly reason: string }
  | { readonly kind: 'gap'; readonly documentName: string }
  | { readonly kind: 'store-failed'; readonly reason: string };

export interface CollaborationDeps {
  readonly store: DraftStore;
  readonly authorize: Authorize;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: Partial<CollaborationLimits>;
  /** Where documents are found: "/collaboration/<name>". */
  readonly prefix?: string;
  /** Which pages may open a connection; by default those of the same host, and programs that send no `Origin`. */
  readonly allowOrigin?: (origin: string | null, host: string | null) => boolean;
  /**
   * Each stored update in order, before anybody else sees it. `author` is a person's id, or "server:<purpose>". The
   * document may already hold later updates that are still being stored.
   */
  readonly onUpdate?: (documentName: string, update: Uint8Array, author: string, doc: Y.Doc) => void;
  readonly onTrouble?: (trouble: Trouble) => void;
  /** The other processes at the same store, and whose turn it is among them; none, where there is one process. */
  readonly relay?: DraftRelay;
  readonly leases?: Leases;
}

/** Changes a document, in one transaction; may ask whose words it held before. */
export type Change<T> = (doc: Y.Doc, authors: () => DraftAuthors) => T;

interface CollaborationMetrics {
  readonly documents: number;
  readonly connections: number;
  readonly pendingUpdates: number;
  readonly pendingBytes: number;
  readonly commits: number;
  readonly storedUpdates: number;
  /** False from a failure of the store until something is stored again. */
  readonly storing: boolean;
}

/** The live documents: one room for each, over the plain y-websocket protocol. */
export interface Collaboration {
  /** Takes an upgrade request under the prefix; false, and nothing touched, when it is for somebody else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /**
   * Writes to a document through the same open room as the editors, as one transaction, and resolves with what
   * `change` returned once it is stored. `purpose` names the writer: "structurer", "notes", or the person on whose
   * word it is done, whose work the words then are.
   * Refuses with `draft-locked` while the document is locked.
   */
  withDocument<T>(name: string, purpose: string | { readonly person: string }, change: Change<T>): Promise<T>;
  /** Reads a document; resolves once everything that was read is stored. */
  read<T>(name: string, look: (doc: Y.Doc) => T): Promise<T>;
  /** Who wrote what in a document that holds minutes; resolves once everything that it speaks of is stored. */
  authors(name: string): Promise<DraftAuthors>;
  /** Everything received before is stored, then nobody can write until it is opened. */
  lock(name: string): Promise<void>;
  open(name: string): Promise<void>;
  /** Rights changed: every connection of the document, or of all, is authorized again. */
  recheck(name?: string): Promise<void>;
  metrics(): CollaborationMetrics;
  /** Closes the doors, stores everything received and ends, within `drainMs` or little more. */
  close(): Promise<void>;
}
