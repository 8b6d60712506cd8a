import { lineOf } from './block-key.ts';
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
  /** The line was not there before. */
  readonly isNew: boolean;
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
    const isNew = !state.blocks.has(key);
    let segments: Segments = state.blocks.get(key) ?? state.gone.get(key) ?? [];
    const hunks = hunksBetween(textOfSegments(segments), after ?? '');
    for (const { at, removed } of [...hunks].reverse())
      if (removed > 0) segments = withDeleted(segments, at, removed, deleted);
    let shift = 0;
    for (const { at, removed, inserted } of hunks) {
      if (inserted !== '') insertions.push({ key, at: at + shift, text: inserted, isNew });
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

/** Where the words of an update may come from, and how long a stretch must be to be known again. */
interface Origin {
  readonly units: readonly Unit[];
  readonly least: number;
  /** Nothing was written: all of it was taken from elsewhere by the same update. */
  readonly isMove: boolean;
}

function originOf(
  state: AuthorshipState,
  author: string,
  changes: readonly BlockChange[],
  insertions: readonly Insertion[],
): Origin {
  const inChanged = (wanted: (update: number) => boolean): Unit[] =>
    changes.flatMap(({ key }) => unitsOf(key, segmentsOf(state, key), wanted));
  if (insertions.length === 0) return { units: [], least: LEAST_MOVED, isMove: false };
  const taken = inChanged((update) => update === state.updates);
  if (isOnlyMoved(insertions, taken)) return { units: taken, least: 1, isMove: true };
  // Undoing what was done to lines may bring back in one what was taken out in several updates. Typing does neither.
  if (
    isPerson(author) &&
    changes.some(({ after }) => after === null || insertions.some(({ isNew }) => isNew))
  ) {
    const known = [...taken, ...inChanged((update) => update < state.updates)];
    if (isOnlyMoved(insertions, known)) return { units: known, least: 1, isMove: false };
  }
  return { units: taken, least: LEAST_MOVED, isMove: false };
}

/**
 * Works out who wrote what an update brought into blocks: whose words moved, were put back or come again keep their
 * authors; the rest is `author`'s. Words it took out are remembered as deleted by `author`.
 */
export function recordUpdate(state: AuthorshipState, author: string, changes: readonly BlockChange[]): void {
  state.updates++;
  const insertions = takeOut(state, author, changes);
  const origin = originOf(state, author, changes, insertions);
  // All that moved as a whole first: a shorter stretch must not be looked for in it.
  const placed = insertions.map((insertion) => ({
    insertion,
    parts: takeWhole(origin.units, insertion.text),
  }));
  for (const { insertion, parts } of placed) {
    const { key, at, text } = insertion;
    const segments = segmentsOf(state, key);
    const back =
      parts !== null || origin.isMove || !isPerson(author)
        ? null
        : (putBack(segments, at, text, state.updates) ??
          putBackMostly(segments, at, text, state.updates, author));
    const next =
      back === null
        ? insertParts(segments, at, parts ?? authorsOfNew(state, insertion, origin, author))
        : joined(back);
    state.blocks.set(key, next);
  }
  settle(state, origin.units);
  const removedAny = changes.some(({ key }) =>
    segmentsOf(state, key).some((segment) => segment.deleted?.update === state.updates),
  );
  forgetOldest(state, removedAny);
}

/** Words deleted before this update, anywhere. */
const earlierUnits = (state: AuthorshipState): Unit[] =>
  [...state.blocks, ...state.gone].flatMap(([key, segments]) =>
    unitsOf(key, segments, (update) => update < state.updates),
  );

/**
 * The words of the other copies of a line: two people who move it at once leave it twice, and what the one copy says
 * or lost, the other may bring.
 */
function copiesOf(state: AuthorshipState, key: string): Unit[] {
  const line = lineOf(key);
  const copies = [...state.blocks, ...state.gone].filter(
    ([other]) => other !== key && lineOf(other) === line,
  );
  return copies.flatMap(([other, segments]) => {
    const standing = segments.filter(({ deleted }) => deleted === null);
    return [
      { key: other, segments: standing, text: textOfSegments(standing) },
      ...unitsOf(other, segments, (update) => update < state.updates),
    ];
  });
}

function authorsOfNew(
  state: AuthorshipState,
  { key, text, isNew }: Insertion,
  origin: Origin,
  author: string,
): readonly Part[] {
  const moved = takeStretches(origin.units, text, origin.least, author);
  // What the machine writes it made from notes, also where somebody had said it before.
  if (moved.found > 0 || !isPerson(author)) return moved.parts;
  const copied = takeStretches(isNew ? copiesOf(state, key) : [], text, 1, author);
  if (copied.found > 0 || text.length < LEAST_PASTED) return copied.parts;
  const earlier = earlierUnits(state);
  const pasted = takeStretches(earlier, text, LEAST_PASTED, author);
  if (pasted.found > 0) settle(state, earlier);
  return pasted.parts;
}
