import type { Answer, AskerScope } from '#server/domain/answer.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import type { Announcer } from '#server/ports/announcer.ts';
import type { AuditLog } from '#server/ports/audit.ts';
import type { Boards, People } from '#server/ports/boards.ts';
import type { ChatPosts } from '#server/ports/chat-posts.ts';
import type { Clock, NewIds } from '#server/ports/clock.ts';
import type { Installations } from '#server/ports/installations.ts';
import type { Leases } from '#server/ports/leases.ts';
import type { Meetings } from '#server/ports/meetings.ts';
import type { FrozenMinutes } from '#server/ports/minutes.ts';
import type { Notes } from '#server/ports/notes.ts';
import type { SharedDraft } from '#server/ports/shared-draft.ts';
import type { SignIns } from '#server/ports/sign-ins.ts';
import type { Structurer } from '#server/ports/structurer.ts';
import type { Timeline } from '#server/ports/timeline.ts';

/** Where frozen minutes become findable. */
export interface MinutesArchive {
  /** Puts a version's passages in the index, in place of the meeting's earlier ones of the same standing or lower. */
  index(version: MinutesVersion): Promise<void>;
  ask(question: string, scope: AskerScope): Promise<Answer>;
}

export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** What every use case is made from. Built once, in main.ts; tests pass real repositories and a fixed clock. */
export interface MeetingDeps {
  readonly clock: Clock;
  readonly ids: NewIds;
  readonly boards: Boards;
  readonly people: People;
  readonly meetings: Meetings;
  readonly notes: Notes;
  readonly minutes: FrozenMinutes;
  readonly audit: AuditLog;
  readonly signIns: SignIns;
  readonly posts: ChatPosts;
  readonly installations: Installations;
  readonly draft: SharedDraft;
  readonly timeline: Timeline;
  /** Writes the draft: the rules, or a model on top of them. */
  readonly structurer: Structurer;
  /** Places notes as they are typed: always the rules, which answer at once. */
  readonly rules: Structurer;
  readonly archive: MinutesArchive;
  readonly announcer: Announcer;
  /** Public address of this server, without a slash at its end. */
  readonly baseUrl: string;
  readonly log: Log;
  /** Whose turn it is, where several processes share the database. */
  readonly leases?: Leases;
  /** How long a live meeting must be quiet before its notes are structured, in milliseconds; 0 turns it off. */
  readonly quietPauseMs: number;
  /** How long a draft must be quiet before a checkpoint is taken, in milliseconds; 0 turns it off. */
  readonly checkpointPauseMs: number;
}
