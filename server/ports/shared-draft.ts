import type { DraftAuthors } from '#server/domain/authorship.ts';
import type { DraftContent, LiveMeeting, LiveNote, LiveRun } from '#server/domain/draft.ts';
import type { MeetingId, PersonId } from '#server/domain/ids.ts';
import type { AgendaItem, AttendanceEntry } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import type { DraftReview, NotePoint, Settled } from '#server/domain/suggestions.ts';
import type { StoredMinutes } from '#server/domain/timeline.ts';

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
  /** Who wrote which words, by block. */
  authors(meetingId: MeetingId): Promise<DraftAuthors>;
  /** The same with all that is needed to put it back. */
  stored(meetingId: MeetingId): Promise<StoredMinutes>;
  /** Brings the minutes back to what was stored, as one more change, by this person. */
  restore(meetingId: MeetingId, stored: StoredMinutes, by: PersonId): Promise<void>;
  /** Writes the frame (items of the agenda) and the proposal; blocks a person touched stay as they are. */
  propose(
    meetingId: MeetingId,
    frame: { readonly agenda: readonly AgendaItem[] },
    proposal: Proposal,
  ): Promise<ProposalOutcome>;
  /** Replaces the attendance list that the machine wrote; entries a person edited stay. */
  setAttendance(meetingId: MeetingId, entries: readonly AttendanceEntry[]): Promise<void>;
  /** Brings the live notes document in line with the rows: only what changed is written. `run`: shown from now on. */
  showNotes(
    meetingId: MeetingId,
    notes: readonly LiveNote[],
    meeting: LiveMeeting,
    run?: Omit<LiveRun, 'number'>,
  ): Promise<void>;
  /** The last runs of the structurer that changed something, oldest first. */
  runs(meetingId: MeetingId): Promise<readonly LiveRun[]>;
  /** What of the draft waits for a person. */
  review(meetingId: MeetingId): Promise<DraftReview>;
  /** The live notes, as they are shown. */
  notes(meetingId: MeetingId): Promise<readonly LiveNote[]>;
  /** A person accepts or rejects a suggestion. `version` names what they saw: nothing else is settled. */
  settle(
    meetingId: MeetingId,
    blockId: string,
    version: string,
    accept: boolean,
    by: PersonId,
  ): Promise<Settled>;
  /** A person takes a rejection back. */
  putBack(meetingId: MeetingId, blockId: string, by: PersonId): Promise<Settled>;
  /** A person takes what the machine would say now, or leaves their own words. */
  takeProposed(meetingId: MeetingId, blockId: string, version: string): Promise<Settled>;
  keepWords(meetingId: MeetingId, blockId: string, by: PersonId): Promise<Settled>;
  /** Writes a point that rests on a note, as that person's act; once. Null when the draft has no such item. */
  addPoint(
    meetingId: MeetingId,
    point: NotePoint,
    by: PersonId,
  ): Promise<{ readonly blockId: string; readonly added: boolean } | null>;
  /**
   * Waits until everything received before is stored, stops edits, and gives the content to `freeze`; edits go on
   * only when the draft is opened again. When `freeze` fails the draft stays open.
   */
  lock<T>(meetingId: MeetingId, freeze: (content: DraftContent) => Promise<T>): Promise<T>;
  open(meetingId: MeetingId): Promise<void>;
  /** Rights changed: every connection of the meeting, or of everything, is checked again and turned read-only or closed. */
  recheck(meetingId?: MeetingId): Promise<void>;
}
