import type { AuditLog } from '#server/ports/audit.ts';
import type { Boards, People } from '#server/ports/boards.ts';
import type { ChatPosts } from '#server/ports/chat-posts.ts';
import type { Inbox } from '#server/ports/inbox.ts';
import type { Installations } from '#server/ports/installations.ts';
import type { Meetings } from '#server/ports/meetings.ts';
import type { FrozenMinutes } from '#server/ports/minutes.ts';
import type { Notes } from '#server/ports/notes.ts';
import type { SignIns } from '#server/ports/sign-ins.ts';

/** Everything that stores rows, empty: what a contract suite is run on. */
export interface Stores {
  readonly boards: Boards;
  readonly people: People;
  readonly meetings: Meetings;
  readonly notes: Notes;
  readonly minutes: FrozenMinutes;
  readonly inbox: Inbox;
  readonly audit: AuditLog;
  readonly signIns: SignIns;
  readonly chatPosts: ChatPosts;
  readonly installations: Installations;
}

/** Opens fresh stores; called inside each test. */
export type OpenStores = () => Promise<Stores>;
