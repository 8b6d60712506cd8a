import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';
import { createPeople } from '#server/house-style/people.ts';
import { applyCorrections } from '../apply-corrections.ts';
import { isClosing } from '../leave-out-chat.ts';
import { readCorrections } from '../previous-minutes.ts';
import { readLines } from '../read-lines.ts';
import { segment } from '../segment.ts';

/** A note that may be shown to a model: its words as corrected, and where it belongs. */
export interface Source {
  readonly id: string;
  /** Place in the stream. */
  readonly index: number;
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
 * The notes of the discussion, as the rules placed them. What is withdrawn, off the record, chat or only structure is
 * not among them, whatever it says.
 */
export const readSources = (input: StructuringInput, scaffold: Proposal): Source[] => {
  const lines = readLines(input, createPeople(input.cast));
  segment(lines, input.agenda, isClosing);
  readCorrections(lines, input.agenda);
  applyCorrections(lines);
  return lines.flatMap((line, index): Source[] => {
    const placed = scaffold.placement[line.note.id];
    if (placed === undefined || placed.item === null || line.note.withdrawn || line.retracted) return [];
    if (placed.use !== 'sentence' && placed.use !== 'unused') return [];
    if (line.note.marks.includes('off-record') || line.text.trim() === '') return [];
    return [
      {
        id: line.note.id,
        index,
        item: placed.item,
        confidential: placed.confidential,
        author: line.note.authorName,
        text: line.text,
        tag: line.parsed.tag,
        fixedBy: line.fixedBy,
      },
    ];
  });
};
