import { createFallenLines, type FallenLines } from '../stray-words/fallen-lines.ts';
import type { Segments } from './segments.ts';

/** Whose words a document holds. Changed only by `recordUpdate`. */
export interface AuthorshipState {
  /** By block. */
  readonly blocks: Map<string, Segments>;
  /** Blocks that were deleted, with what is remembered of them. */
  readonly gone: Map<string, Segments>;
  /** Updates that changed words so far: deleted words carry the number of theirs. */
  updates: number;
  /** Lines whose nodes were taken out: what is typed into them by those who have not heard of it has a place to go. */
  fallen: FallenLines;
}

export const nobodysWords = (): AuthorshipState => ({
  blocks: new Map(),
  gone: new Map(),
  updates: 0,
  fallen: createFallenLines([]),
});

/** Deleted words are remembered up to so many letters and pieces of a document. */
const MOST_LETTERS = 128 * 1024;
const MOST_PIECES = 4000;
const LOOKED_AT_EVERY = 256;

/** Lets the words go that were deleted longest ago, once there are too many. Looks now and then, not every time. */
export function forgetOldest(state: AuthorshipState, removedAny: boolean): void {
  if (!removedAny && state.updates % LOOKED_AT_EVERY !== 0) return;
  const all = [...state.blocks.values(), ...state.gone.values()];
  let letters = 0;
  let pieces = 0;
  for (const segments of all)
    for (const { deleted, text } of segments)
      if (deleted !== null) {
        letters += text.length;
        pieces++;
      }
  if (letters <= MOST_LETTERS && pieces <= MOST_PIECES) return;
  const newestFirst = all
    .flat()
    .filter((segment) => segment.deleted !== null)
    .sort((a, b) => (b.deleted?.update ?? 0) - (a.deleted?.update ?? 0));
  letters = 0;
  pieces = 0;
  let oldest = state.updates + 1;
  // Half of it is kept, so that this is not done for every further letter.
  for (const { text, deleted } of newestFirst) {
    letters += text.length;
    pieces++;
    if (letters > MOST_LETTERS / 2 || pieces > MOST_PIECES / 2) break;
    oldest = deleted?.update ?? oldest;
  }
  const kept = (segments: Segments): Segments =>
    segments.filter(({ deleted }) => deleted === null || deleted.update >= oldest);
  for (const [key, segments] of state.blocks) state.blocks.set(key, kept(segments));
  for (const [key, segments] of state.gone) {
    const left = kept(segments);
    if (left.length === 0) state.gone.delete(key);
    else state.gone.set(key, left);
  }
}
