import type { BoardId, MeetingId, PersonId } from './ids.ts';

export type MeetingStatus = 'planned' | 'live' | 'closed';
/** Where the minutes of a meeting stand: being written, frozen and waiting for approval, or approved. */
export type DraftState = 'open' | 'submitted' | 'approved';

/** What makes a passage confidential. `paragraph` is that of Schedule 12A where the item is exempt. */
export interface Confidentiality {
  readonly kind: 'confidential' | 'exempt';
  readonly reason?: string;
  readonly paragraph?: string;
}

export interface AgendaItem {
  readonly number: number;
  readonly title: string;
  readonly confidential: Confidentiality | null;
  readonly urgent: boolean;
  /** What the item's paper recommends, when known. */
  readonly recommendation: string;
}

/** One sitting: planned → live → closed. `date` is ISO, `startTime` HH:MM, both in the board's time zone. */
export interface Meeting {
  readonly id: MeetingId;
  readonly boardId: BoardId;
  readonly date: string;
  readonly startTime: string;
  readonly venue: string;
  readonly title: string;
  readonly origin: 'chat' | 'replay';
  readonly originId: string;
  readonly status: MeetingStatus;
  readonly adjourned: boolean;
  readonly teamId: string;
  readonly channelId: string | null;
  readonly currentItem: number | null;
  /** Who presides or presided: the one asked to approve. */
  readonly presiderId: PersonId | null;
  /** A vice- or deputy-chair named to approve this meeting's minutes in the presider's stead. */
  readonly deputyId: PersonId | null;
  readonly previousMeetingDate: string | null;
  readonly nextMeetingDate: string | null;
  readonly startedAt: Date | null;
  readonly startedById: PersonId | null;
  readonly endedAt: Date | null;
  readonly draftState: DraftState;
  readonly agenda: readonly AgendaItem[];
  /** People the agenda names beside the board's own memberships: guests, allowed substitutes, a replay's cast. */
  readonly cast: readonly CastMember[];
}

export type CastRole =
  | 'chair'
  | 'vice-chair'
  | 'deputy-chair'
  | 'member'
  | 'substitute'
  | 'observer'
  | 'adviser'
  | 'officer'
  | 'guest';

/** Somebody whose name may come up in the notes. Initials may be shared by two people. */
export interface CastMember {
  readonly personId?: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly handle: string;
  readonly role: CastRole;
  readonly authority: string;
  /** An officer's job or a guest's position and organisation. */
  readonly job: string;
  readonly organisation: string;
  /** What a guest attends for, as the agenda says it: "item 3". */
  readonly attending: string;
  /** Slack user id or replay user id, when known. */
  readonly user: string;
}

export type AttendanceCategory = 'present' | 'apologies' | 'substitute' | 'in-attendance' | 'officer';

export interface AttendanceEntry {
  readonly category: AttendanceCategory;
  readonly name: string;
  /** As the appendix prints it: "Chair", "Deputy Chair", "Member" … */
  readonly role: string;
  readonly authority: string;
  /** For a substitute: the member they sit for. */
  readonly standsFor: string;
}
