import type { MinutesContent } from '#server/domain/minutes.ts';
import type { Note } from '#server/domain/note.ts';
import { canonicalHash, canonicalJson } from './content-hash.ts';

/** What a sentence rests on: who typed each note and when, and how often it was revised. Never a note's words. */
interface NoteEvidence {
  readonly id: string;
  readonly author: string;
  readonly authorId: string;
  readonly typedAt: string;
  readonly revisions: number;
  readonly lastRevisedAt: string | null;
  readonly late: boolean;
  readonly withdrawn: boolean;
}

/** A stretch of a sentence as it is frozen, and who wrote it: a person, or the machine "from notes". */
export interface WordsBy {
  /** In UTF-16 units; those of a block add up to its text. */
  readonly length: number;
  readonly authorId: string;
  readonly author: string;
}

interface Provenance {
  readonly format: 3;
  /** By block id. A block without a source has an empty list. */
  readonly blocks: Readonly<
    Record<string, readonly (NoteEvidence | { readonly id: string; readonly unknown: true })[]>
  >;
  /** By block id: who wrote its words, from the first letter to the last. */
  readonly authors: Readonly<Record<string, readonly WordsBy[]>>;
  /** Who wrote each name of the attendance, in its order. */
  readonly attendance: readonly (readonly WordsBy[])[];
}

/** Who wrote the words of a version: its blocks by id, its attendance in its order. */
export interface FrozenAuthors {
  readonly blocks: ReadonlyMap<string, readonly WordsBy[]>;
  readonly attendance: readonly (readonly WordsBy[])[];
}

/** The provenance of a version as canonical JSON with its own hash, frozen beside the content. */
export function provenanceOf(
  content: MinutesContent,
  notes: readonly Note[],
  authors: FrozenAuthors,
): { readonly json: string; readonly hash: string } {
  const byId = new Map<string, Note>(notes.map((note) => [note.id, note]));
  const blocks = content.items.flatMap((item) => item.blocks);
  const provenance: Provenance = {
    format: 3,
    blocks: Object.fromEntries(
      blocks.map((block) => [block.id, block.noteIds.map((id) => evidence(id, byId.get(id)))]),
    ),
    authors: Object.fromEntries(blocks.map(({ id }) => [id, authors.blocks.get(id) ?? []])),
    attendance: authors.attendance,
  };
  return { json: canonicalJson(provenance), hash: canonicalHash(provenance) };
}

function evidence(id: string, note: Note | undefined): Provenance['blocks'][string][number] {
  if (note === undefined) return { id, unknown: true };
  return {
    id,
    author: note.authorName,
    authorId: note.authorId,
    typedAt: note.typedAt.toISOString(),
    revisions: note.revisions.length,
    lastRevisedAt: note.revisions.at(-1)?.at.toISOString() ?? null,
    late: note.late,
    withdrawn: note.withdrawnAt !== null,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everybody whose words stand in a version, by its provenance; nobody in one of before authorship was kept. */
export function writersIn(json: string): ReadonlySet<string> {
  const provenance: unknown = json === '' ? null : JSON.parse(json);
  if (!isRecord(provenance)) return new Set();
  const { authors, attendance } = provenance;
  const lists = [
    ...(isRecord(authors) ? Object.values(authors) : []),
    ...(Array.isArray(attendance) ? attendance : []),
  ];
  const runs = lists.flatMap((list: unknown): unknown[] => (Array.isArray(list) ? list : []));
  return new Set(
    runs.flatMap((run) => (isRecord(run) && typeof run.authorId === 'string' ? [run.authorId] : [])),
  );
}
