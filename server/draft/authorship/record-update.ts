import { isPerson } from './hands.ts';
import { hunksBetween } from './hunks.ts';
import { type Part, takeStretches, takeWhole, type Unit, unitsOf, withoutTaken } from './pool.ts';
import { putBack } from './put-back.ts';
import { putBackMostly } from './put-back-mostly.ts';
import { gapAt, joined, type Segment, type Segments, textOfSegments, withDeleted } from './segments.ts';
import { type AuthorshipState, forgetOldest } from './state.ts';

/** What an update left of a block: its words, or null when the block is gone. */
export interface BlockChange {
  readonly key: string;
  readonly after: string | null;
}

/** Words that move in an update which also brings new ones are known again from this length. */
const LEAST_MOVED = 4;
/** Words that come back later and elsewhere (cut, then paste) are known again from this length. */
const LEAST_PASTED = 8;

interface Insertion {
  readonly key: string;
  readonly at: number;
  readonly text: string;
}

/** Whether everything that comes was taken from somewhere in the same update: nobody wrote anything. */
function isOnlyMoved(insertions: readonly Insertion[], taken: readonly Unit[]): boolean {
  const counts = new Map<string, number>();
  for (const { text } of taken) for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const { text } of insertions)
    for (const letter of text) {
      const left = counts.get(letter) ?? 0;
      if (left === 0) return false;
      counts.set(letter, left - 1);
    }
  return true;
}

/** Marks what the update took out, block by block; what it brought is left to be looked at when all of that is known. */
function takeOut(state: AuthorshipState, author: string, changes: readonly BlockChange[]): Insertion[] {
  const insertions: Insertion[] = [];
  const deleted = { by: author, update: state.updates };
  for (const { key, after } of changes) {
    let segments: Segments = state.blocks.get(key) ?? state.gone.get(key) ?? [];
    const hunks = hunksBetween(textOfSegments(segments), after ?? '');
    for (const { at, removed } of [...hunks].reverse())
      if (removed > 0) segments = withDeleted(segments, at, removed, deleted);
    let shift = 0;
    for (const { at, removed, inserted } of hunks) {
      if (inserted !== '') insertions.push({ key, at: at + shift, text: inserted });
      shift += inserted.length - removed;
    }
    state.gone.delete(key);
    state.blocks.delete(key);
    (after === null ? state.gone : state.blocks).set(key, joined(segments));
  }
  return insertions;
}

const segmentsOf = (state: AuthorshipState, key: string): Segments =>
  state.blocks.get(key) ?? state.gone.get(key) ?? [];

function unitsIn(state: AuthorshipState, wanted: (update: number) => boolean): Unit[] {
  return [...state.blocks, ...state.gone].flatMap(([key, segments]) => unitsOf(key, segments, wanted));
}

function insertParts(segments: Segments, at: number, parts: readonly Part[]): Segment[] {
  const gap = gapAt(segments, at);
  const standing = parts.map(({ author, text }) => ({ author, text, deleted: null }));
  return joined([...gap.segments.slice(0, gap.to), ...standing, ...gap.segments.slice(gap.to)]);
}

/** Words found elsewhere moved: they are no longer deleted there. */
function settle(state: AuthorshipState, units: readonly Unit[]): void {
  const byKey = new Map<string, Unit[]>();
  for (const unit of units) byKey.set(unit.key, [...(byKey.get(unit.key) ?? []), unit]);
  for (const [key, list] of byKey) {
    const segments = joined(withoutTaken(segmentsOf(state, key), list));
    if (state.blocks.has(key)) state.blocks.set(key, segments);
    else if (segments.length > 0) state.gone.set(key, segments);
    else state.gone.delete(key);
  }
}

/**
 * Works out who wrote what an update brought into blocks: whose words moved, were put back or come again keep their
 * authors; the rest is `author`'s. Words it took out are remembered as deleted by `author`.
 */
export function recordUpdate(state: AuthorshipState, author: string, changes: readonly BlockChange[]): void {
  state.updates++;
  const insertions = takeOut(state, author, changes);
  const removedAny = changes.some(({ key }) =>
    segmentsOf(state, key).some((segment) => segment.deleted?.update === state.updates),
  );
  const taken =
    insertions.length === 0 || !removedAny
      ? []
      : changes.flatMap(({ key }) =>
          unitsOf(key, segmentsOf(state, key), (update) => update === state.updates),
        );
  const least = isOnlyMoved(insertions, taken) ? 1 : LEAST_MOVED;
  const placed: (Insertion & { readonly parts: readonly Part[] | null })[] = [];
  // All that moved as a whole first: a shorter stretch must not be looked for in it.
  for (const insertion of insertions)
    placed.push({ ...insertion, parts: taken.length === 0 ? null : takeWhole(taken, insertion.text) });
  for (const { key, at, text, parts } of placed) {
    const segments = segmentsOf(state, key);
    if (parts !== null) {
      state.blocks.set(key, insertParts(segments, at, parts));
      continue;
    }
    const back =
      least === 1 || !isPerson(author)
        ? null
        : (putBack(segments, at, text, state.updates) ??
          putBackMostly(segments, at, text, state.updates, author));
    if (back !== null) state.blocks.set(key, joined(back));
    else state.blocks.set(key, insertParts(segments, at, authorsOfNew(state, text, least, taken, author)));
  }
  settle(state, taken);
  forgetOldest(state, removedAny);
}

function authorsOfNew(
  state: AuthorshipState,
  text: string,
  least: number,
  taken: readonly Unit[],
  author: string,
): readonly Part[] {
  const moved = takeStretches(taken, text, least, author);
  // What the machine writes it made from notes, also where somebody had said it before.
  if (moved.found > 0 || text.length < LEAST_PASTED || !isPerson(author)) return moved.parts;
  const earlier = unitsIn(state, (update) => update < state.updates);
  const pasted = takeStretches(earlier, text, LEAST_PASTED, author);
  if (pasted.found > 0) settle(state, earlier);
  return pasted.parts;
}
