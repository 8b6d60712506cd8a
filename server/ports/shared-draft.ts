import type { DraftContent, LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { AgendaItem, AttendanceEntry } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';

/** What applying a proposal did: counts for people, ids for tests. */
export interface ProposalOutcome {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Sentences a person touched or deleted: left as they are. */
  readonly kept: readonly string[];
}

/** The two shared documents of a meeting, written through the same open room as the editors' edits. */
export interface SharedDraft {
  /** The minutes being written, as plain content. A meeting without a draft reads as empty. */
  read(meetingId: MeetingId): Promise<DraftContent>;
  /** Writes the frame (items of the agenda) and the proposal; blocks a person touched stay as they are. */
  propose(
    meetingId: MeetingId,
    frame: { readonly agenda: readonly AgendaItem[] },
    proposal: Proposal,
  ): Promise<ProposalOutcome>;
  /** Replaces the attendance list that the machine wrote; entries a person edited stay. */
  setAttendance(meetingId: MeetingId, entries: readonly AttendanceEntry[]): Promise<void>;
  /** Brings the live notes document in line with the rows: only what changed is written. */
  showNotes(meetingId: MeetingId, notes: readonly LiveNote[], meeting: LiveMeeting): Promise<void>;
  /**
   * Waits until everything received before is stored, stops edits, and gives the content to `freeze`; edits go on
   * only when the draft is opened again. When `freeze` fails the draft stays open.
   */
  lock<T>(meetingId: MeetingId, freeze: (content: DraftContent) => Promise<T>): Promise<T>;
  open(meetingId: MeetingId): Promise<void>;
  /** Rights changed: every connection of the meeting, or of everything, is checked again and turned read-only or closed. */
  recheck(meetingId?: MeetingId): Promise<void>;
}
