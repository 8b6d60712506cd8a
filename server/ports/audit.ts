import type { BoardId, MeetingId, PersonId } from '#server/domain/ids.ts';

/** One thing somebody did. Facts are ids, numbers and states: never the text of a note. */
export interface AuditEntry {
  readonly at: Date;
  readonly actorId: PersonId | null;
  readonly actorName: string;
  readonly action: string;
  readonly boardId?: BoardId;
  readonly meetingId?: MeetingId;
  readonly subject?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Append-only: the database itself refuses changes. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>;
  ofMeeting(meetingId: MeetingId): Promise<AuditEntry[]>;
  ofBoard(boardId: BoardId): Promise<AuditEntry[]>;
}
