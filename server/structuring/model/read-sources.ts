import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';

/** A note that may be shown to a model: its words as corrected, and where it belongs. */
export interface Source {
  readonly id: string;
  readonly item: number;
  readonly confidential: boolean;
  readonly author: string;
  /** Without tag and marks, with the corrections typed later in the stream. */
  readonly text: string;
  readonly tag: 'decision' | 'action' | null;
  /** Notes that corrected it: a sentence that rests on this one rests on them too. */
  readonly fixedBy: readonly string[];
}

/**
 * The notes of the discussion, as the rules placed and read them. What is withdrawn, off the record, chat or only
 * structure is not among them, whatever it says.
 */
export const readSources = (input: StructuringInput, scaffold: Proposal): Source[] =>
  input.notes.flatMap((note): Source[] => {
    const placed = scaffold.placement[note.id];
    if (placed?.read === undefined || placed.item === null) return [];
    if (note.withdrawn || note.marks.includes('off-record')) return [];
    if ((placed.use !== 'sentence' && placed.use !== 'unused') || placed.read.words.trim() === '') return [];
    return [
      {
        id: note.id,
        item: placed.item,
        confidential: placed.confidential,
        author: note.authorName,
        text: placed.read.words,
        tag: placed.read.tag,
        fixedBy: placed.read.fixedBy,
      },
    ];
  });
