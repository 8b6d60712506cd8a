import type { MeetingId, NoteId, PersonId } from '#server/domain/ids.ts';
import type { Note, NoteMark, NoteRevision, NoteSource } from '#server/domain/note.ts';

/** Every method is idempotent: deliveries come twice, late and out of order. */
export interface Notes {
  /** Adds a note unless its source is known. Returns the note that is stored, and whether this call stored it. */
  add(note: Note): Promise<{ readonly note: Note; readonly added: boolean }>;
  find(id: NoteId): Promise<Note | null>;
  findBySource(source: NoteSource): Promise<Note | null>;
  /** All notes of a meeting, withdrawn ones included, in order (`orderBy` as text, then id). */
  list(meetingId: MeetingId): Promise<Note[]>;
  /** Adds a revision and sets the note's text to its words. False when that revision is already there. */
  revise(id: NoteId, revision: NoteRevision): Promise<boolean>;
  /** False when it was withdrawn before. The words stay; they go only by erasure. */
  withdraw(id: NoteId, by: PersonId, at: Date): Promise<boolean>;
  mark(id: NoteId, mark: NoteMark, by: PersonId, at: Date): Promise<boolean>;
  /** Takes back one person's mark, or everybody's. */
  unmark(id: NoteId, mark: NoteMark, by: PersonId | 'everybody'): Promise<boolean>;
  /** Moves the note to an item, or marks it confidential or not, by hand; null gives it back to the stream. */
  place(id: NoteId, change: { itemNumber?: number | null; confidential?: boolean | null }): Promise<void>;
}
