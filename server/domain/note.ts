import type { MeetingId, NoteId, PersonId } from './ids.ts';

/** What officers say of a note. `left-out`: seen, and kept out of the minutes. */
export type NoteMark = 'decision' | 'action' | 'off-record' | 'left-out';

/** Where a note came from; (kind, id) is its identity. Slack: "team:channel:ts"; web: "person:client id"; replay: "file:id". */
export interface NoteSource {
  readonly kind: 'slack' | 'web' | 'replay';
  readonly id: string;
}

/** A change of a note's words: an edit in chat, or a correction typed as `s/old/new/`. */
export interface NoteRevision {
  readonly source: NoteSource;
  readonly before: string;
  readonly text: string;
  readonly authorId: PersonId;
  readonly at: Date;
}

/** What somebody typed, verbatim. Evidence: changed only by use cases, its words go only by audited erasure. */
export interface Note {
  readonly id: NoteId;
  readonly meetingId: MeetingId;
  readonly source: NoteSource;
  readonly authorId: PersonId;
  readonly authorName: string;
  /** The words as they read now, after every revision. */
  readonly text: string;
  /** Compared as text: Slack's ts, or a time of the same form. */
  readonly orderBy: string;
  readonly typedAt: Date;
  readonly receivedAt: Date;
  /** Typed after the meeting ended. */
  readonly late: boolean;
  /** Source id of the note this one replies to. */
  readonly thread: string | null;
  /** Set when somebody moved the note by hand; else the item follows from the stream. */
  readonly itemNumber: number | null;
  /** Set when somebody marked the note by hand; else it follows from the stream's marks. */
  readonly confidential: boolean | null;
  readonly withdrawnAt: Date | null;
  readonly marks: ReadonlySet<NoteMark>;
  readonly revisions: readonly NoteRevision[];
}
