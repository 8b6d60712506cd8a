import * as Y from 'yjs';
import { type AuthorshipTracker, holdsMinutes, trackAuthorship } from './tracker.ts';

/** A document as it is stored: what the record covers, and the updates since, each with its author. */
export interface StoredAuthorship {
  readonly snapshot: Uint8Array | null;
  /** Stored with the snapshot, in one commit. */
  readonly record: string | null;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly authorId: string }[];
}

/**
 * Works authorship out for a document that was just read: the record speaks for the snapshot, and the updates after it
 * are gone through as they came. The same rows always give the same result, so nothing is lost with a process.
 */
export function replayAuthorship(doc: Y.Doc, stored: StoredAuthorship): AuthorshipTracker {
  if (stored.updates.length === 0 || !holdsMinutes(doc)) return trackAuthorship(doc, stored.record);
  const copy = new Y.Doc({ gc: true });
  try {
    if (stored.snapshot !== null) Y.applyUpdate(copy, stored.snapshot);
    const tracker = trackAuthorship(copy, stored.record);
    for (const { bytes, authorId } of stored.updates) {
      Y.applyUpdate(copy, bytes);
      tracker.updated(authorId);
    }
    return tracker.moveTo(doc);
  } finally {
    copy.destroy();
  }
}
