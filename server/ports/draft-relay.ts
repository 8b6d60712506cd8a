import type { DraftPlace, DraftTail } from './draft-store.ts';

/** What one process asks of all others. */
export type DraftWord =
  /** Rights changed: ask again about the connections of this document, or of all. */
  | { readonly kind: 'recheck'; readonly document: string | null }
  /** Store what was taken, and take no more; or take edits again. */
  | { readonly kind: 'lock' | 'open'; readonly document: string };

/** Somebody who has a document open and hears what other processes do with it. */
export interface DraftFollower {
  /**
   * What was committed after the last place, in order, none left out. This process's own rows are among them.
   * A tail that is gone or damaged comes once, and nothing after it.
   */
  committed(tail: DraftTail): void;
  /** Presence states of another process, in y-protocols' encoding, as it shows them to its own clients. */
  presence(process: string, states: Uint8Array): void;
  /** A process ended or cannot be reached: what it showed is over. */
  left(process: string): void;
  /** What this process shows of itself, for one that has just come. */
  present(): Uint8Array | null;
}

export interface DraftFollowing {
  /** Resolves once everything that was committed before the call has reached the follower. */
  current(): Promise<void>;
  /** Shows presence states to the other processes. May be lost. */
  show(states: Uint8Array): void;
  end(): void;
}

/**
 * Between processes that host the same drafts. The log is the truth, and reading it is what brings updates: the relay
 * only says when to look, carries what need not last, and asks the others.
 */
export interface DraftRelay {
  /** False where there is one process only: then nothing else here need be called. */
  readonly carries: boolean;
  follow(document: string, from: DraftPlace, follower: DraftFollower): DraftFollowing;
  /** This process committed rows of these documents. */
  committed(documents: readonly string[]): void;
  /** Resolves once every process that can be reached has done it, or after a bounded time. */
  tell(word: DraftWord): Promise<void>;
  /** What to do when told. A process that was out of reach for a while is told to ask about all rights again. */
  onWord(act: (word: DraftWord) => Promise<void>): void;
  close(): Promise<void>;
}
