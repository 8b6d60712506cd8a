import { type Cell, createCell } from './cell.ts';

/** What is looked at: a sentence (by its notes) or a note. Both columns light what belongs to it. */
export interface Provenance {
  /** Notes of the sentence under the pointer or the cursor. */
  readonly litNotes: Cell<ReadonlySet<string>>;
  /** The note under the pointer or in focus. */
  readonly litNote: Cell<string | null>;
}

export const NONE: ReadonlySet<string> = new Set();

export const createProvenance = (): Provenance => ({
  litNotes: createCell<ReadonlySet<string>>(NONE),
  litNote: createCell<string | null>(null),
});
