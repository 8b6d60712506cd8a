import { UNKNOWN_AUTHOR } from '#server/domain/authorship.ts';
import type { FallenLine } from '../stray-words/fallen-line.ts';
import { createFallenLines } from '../stray-words/fallen-lines.ts';
import { joined, type Segment, type Segments } from './segments.ts';
import { type AuthorshipState, nobodysWords } from './state.ts';

/** Standing: author and length. Deleted: author, words, who deleted them, in which update. Authors by their place in the list. */
type Piece = readonly [number, number] | readonly [number, string, number, number];
type Block = readonly [string, ...Piece[]];

interface Stored {
  readonly format: 1;
  readonly updates: number;
  readonly authors: readonly string[];
  readonly blocks: readonly Block[];
  readonly gone: readonly Block[];
  /** Missing in records of before it was kept. */
  readonly fallen?: readonly FallenLine[];
}

/** The state without the standing words, which the document has: small, and nothing in it can contradict them. */
export function writeRecord(state: AuthorshipState): string {
  const authors = new Map<string, number>();
  const number = (author: string): number => {
    const known = authors.get(author) ?? authors.size;
    authors.set(author, known);
    return known;
  };
  const piece = ({ author, text, deleted }: Segment): Piece =>
    deleted === null
      ? [number(author), text.length]
      : [number(author), text, number(deleted.by), deleted.update];
  const blocks = (map: ReadonlyMap<string, Segments>): Block[] =>
    [...map].map(([key, segments]) => [key, ...segments.map(piece)]);
  const stored = { blocks: blocks(state.blocks), gone: blocks(state.gone) };
  const head = { format: 1 as const, updates: state.updates, authors: [...authors.keys()] };
  const record: Stored = { ...head, ...stored, fallen: state.fallen.all() };
  return JSON.stringify(record);
}

/** The segments of a block over the words it has; nobody's when the record is of other words. */
function laidOver(pieces: readonly Piece[], authors: readonly string[], words: string): Segment[] {
  const author = (index: number): string => authors[index] ?? UNKNOWN_AUTHOR;
  let at = 0;
  const segments = pieces.map((piece): Segment => {
    if (piece.length === 4) {
      const [by, text, deletedBy, update] = piece;
      return { author: author(by), text, deleted: { by: author(deletedBy), update } };
    }
    const [by, length] = piece;
    at += length;
    return { author: author(by), text: words.slice(at - length, at), deleted: null };
  });
  if (at === words.length) return joined(segments);
  const deleted = segments.filter((segment) => segment.deleted !== null);
  return joined([...deleted, { author: UNKNOWN_AUTHOR, text: words, deleted: null }]);
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1;

function parse(record: string | null): Stored | null {
  if (record === null) return null;
  try {
    const value: unknown = JSON.parse(record);
    return isStored(value) ? value : null;
  } catch {
    return null;
  }
}

/** The state over the words that the document has. Without a record they are nobody's. */
export function readRecord(record: string | null, words: ReadonlyMap<string, string>): AuthorshipState {
  const state = nobodysWords();
  const stored = parse(record);
  state.updates = stored?.updates ?? 0;
  state.fallen = createFallenLines(stored?.fallen ?? []);
  const authors = stored?.authors ?? [];
  const known = new Map((stored?.blocks ?? []).map(([key, ...pieces]) => [key, pieces]));
  for (const [key, text] of words) state.blocks.set(key, laidOver(known.get(key) ?? [], authors, text));
  for (const [key, ...pieces] of [...(stored?.gone ?? []), ...(stored?.blocks ?? [])])
    if (!words.has(key)) {
      const segments = laidOver(pieces, authors, '').filter((segment) => segment.deleted !== null);
      if (segments.length > 0) state.gone.set(key, segments);
    }
  return state;
}
