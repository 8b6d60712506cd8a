import type { HouseProfile } from './board.ts';
import type { DraftItem } from './draft.ts';
import type { MeetingId, MinutesId, PersonId } from './ids.ts';
import type { AttendanceEntry } from './meeting.ts';

export type MinutesState =
  | 'in-review'
  | 'changes-requested'
  | 'withdrawn'
  | 'approved'
  | 'superseded'
  | 'agreed'
  | 'imported';

/** How much an answer may be relied on, as people read it. */
export type Standing = 'draft' | 'in review' | 'approved' | 'agreed' | 'agreed with corrections' | 'imported';

/** Everything that an approval covers: hashed as canonical JSON (RFC 8785) with SHA-256. */
export interface MinutesContent {
  readonly format: 1;
  readonly head: {
    readonly organisation: string;
    readonly board: string;
    readonly date: string;
    readonly startTime: string;
    readonly venue: string;
    readonly chair: string;
  };
  readonly profile: HouseProfile;
  readonly version: number;
  readonly attendance: readonly AttendanceEntry[];
  readonly items: readonly DraftItem[];
  /** The full rendering (restricted passages included) as Markdown, so that what was read is what was approved. */
  readonly rendered: string;
}

/** A frozen version. Never edited: another version supersedes it, a correction stands beside it. */
export interface MinutesVersion {
  readonly id: MinutesId;
  readonly meetingId: MeetingId;
  readonly boardName: string;
  readonly meetingDate: string;
  readonly version: number;
  readonly state: MinutesState;
  readonly content: MinutesContent;
  readonly contentHash: string;
  readonly submittedById: PersonId | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  /** When and by which meeting it was agreed, ISO date. */
  readonly agreedNote: string;
  readonly replayed: boolean;
  readonly approvals: readonly Approval[];
  readonly corrections: readonly Correction[];
}

export interface Approval {
  readonly verdict: 'approved' | 'changes-requested';
  readonly contentHash: string;
  readonly byId: PersonId | null;
  readonly byName: string;
  readonly reason: string;
  readonly at: Date;
}

/** A change agreed at a later meeting; it stands beside the words it corrects. */
export interface Correction {
  readonly agreedAtMeeting: string;
  readonly text: string;
}
