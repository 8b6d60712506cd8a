import type { ParsedNote } from '#server/capture/parse-note.ts';
import type { NoteUse, StructuringNote } from '#server/domain/proposal.ts';

/** A note on its way through the structurer. Steps fill it in; its own words are never changed, `text` is a copy. */
export interface Line {
  readonly note: StructuringNote;
  readonly index: number;
  readonly parsed: ParsedNote;
  /** The whole note as a person reads it: without markup and code, slips in cue words put right. */
  readonly typed: string;
  /** The words as they stand after corrections typed in the stream, without tag, mark or reference. */
  text: string;
  /** Ids of correcting notes that this line now rests on too. */
  fixedBy: string[];
  /** Idle talk by its own words: of the room, the food, the kit, or to a colleague. */
  readonly idle: boolean;
  item: number | null;
  /** Items taken together with this line's, the line's own among them; empty for one taken alone. */
  joint: readonly number[];
  confidential: boolean;
  /** The note was for another item than the current one: by reference, thread or hand. */
  elsewhere: boolean;
  /** Taken back by a later note. */
  retracted: boolean;
  use: NoteUse;
  /** It took an earlier entry off the minutes, and takes no second one. */
  tookBack: boolean;
  /** The task that a note which decides something gives behind that; null for any other. */
  given: string | null;
}

/** The ids a sentence that rests on this line must cite. */
export const idsOf = (line: Line): string[] => [line.note.id, ...line.fixedBy];

/** Whether the line still waits for a step to use it. */
export const isOpen = (line: Line): boolean => line.use === 'unused' && !line.retracted;
