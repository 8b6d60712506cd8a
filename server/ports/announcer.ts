import type { Board } from '#server/domain/board.ts';
import type { RunChange } from '#server/domain/draft.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import type { DraftReview } from '#server/domain/suggestions.ts';

/** Something people must be told in chat. The bot draws it; without a chat it is silently kept for the page. */
export type Announcement =
  /** To whoever presided (and the named deputy): decisions, actions, a link, Approve / Ask for changes. */
  | {
      readonly kind: 'approval-requested';
      readonly board: Board;
      readonly meeting: Meeting;
      readonly minutes: MinutesVersion;
      readonly previous: MinutesVersion | null;
      /** What waits in the draft: lists of it that stand in the officers' channel are drawn anew. */
      readonly review: DraftReview;
    }
  /** Redraws every copy of a request: approved, changes asked for, withdrawn; the buttons are gone. */
  | {
      readonly kind: 'request-settled';
      readonly board: Board;
      readonly meeting: Meeting;
      readonly minutes: MinutesVersion;
      readonly review: DraftReview;
    }
  /** To the officers' channel: why the approver asks for changes. */
  | {
      readonly kind: 'changes-requested';
      readonly board: Board;
      readonly meeting: Meeting;
      readonly minutes: MinutesVersion;
      readonly by: string;
      readonly reason: string;
    }
  /** To the members' channel, public rendering only. */
  | {
      readonly kind: 'published';
      readonly board: Board;
      readonly meeting: Meeting;
      readonly minutes: MinutesVersion;
    }
  /** To the approver: notes changed after submission; no frozen word has. */
  | {
      readonly kind: 'notes-changed-since';
      readonly board: Board;
      readonly meeting: Meeting;
      readonly minutes: MinutesVersion;
      readonly changes: number;
    }
  /** To the officers' channel: what notes that came after the end changed in the draft, and what waits now. */
  | {
      readonly kind: 'draft-changed';
      readonly board: Board;
      readonly meeting: Meeting;
      readonly changes: readonly RunChange[];
      readonly review: DraftReview;
    }
  /** To the officers' channel: a document could not be read back, a disk is full … */
  | {
      readonly kind: 'trouble';
      readonly board: Board;
      readonly meetingId: MeetingId | null;
      readonly text: string;
    };

export interface Announcer {
  /** Posts it, or redraws what stands. Throws when chat cannot be reached: the caller tries again later. */
  announce(announcement: Announcement): Promise<void>;
}
