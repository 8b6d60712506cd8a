import type { BoardId, MeetingId } from '#server/domain/ids.ts';
import type { AttendanceEntry, Meeting } from '#server/domain/meeting.ts';

export interface Meetings {
  find(id: MeetingId): Promise<Meeting | null>;
  /** The live meeting whose notes are taken in this channel, if any. At most one can be live per channel. */
  findLive(teamId: string, channelId: string): Promise<Meeting | null>;
  /** Meetings of a board, newest date first. */
  listByBoard(boardId: BoardId): Promise<Meeting[]>;
  /** Meetings whose notes are taken in this channel, newest first. */
  listByChannel(teamId: string, channelId: string): Promise<Meeting[]>;
  findReplay(originId: string): Promise<Meeting | null>;
  /** Inserts or replaces by id, agenda and cast included, in one transaction. */
  save(meeting: Meeting): Promise<void>;
  /**
   * Makes the meeting live unless another is live in its channel: decided inside the database, so that two
   * presses of *start* cannot both win. Returns the meeting that is live there afterwards.
   */
  goLive(meeting: Meeting): Promise<Meeting>;
  attendance(id: MeetingId): Promise<AttendanceEntry[]>;
  replaceAttendance(id: MeetingId, entries: readonly AttendanceEntry[]): Promise<void>;
}
