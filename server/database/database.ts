import type { AuditLog } from '#server/ports/audit.ts';
import type { Boards, People } from '#server/ports/boards.ts';
import type { ChatPosts } from '#server/ports/chat-posts.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Inbox } from '#server/ports/inbox.ts';
import type { Installations } from '#server/ports/installations.ts';
import type { Meetings } from '#server/ports/meetings.ts';
import type { FrozenMinutes } from '#server/ports/minutes.ts';
import type { Notes } from '#server/ports/notes.ts';
import type { SignIns } from '#server/ports/sign-ins.ts';
import type { Timeline } from '#server/ports/timeline.ts';
import { createAuditLog } from './audit-log.ts';
import { createBoards } from './boards.ts';
import { createChatPosts } from './chat-posts.ts';
import type { Client, Transacting } from './client.ts';
import { createFrozenMinutes } from './frozen-minutes.ts';
import { createInbox } from './inbox.ts';
import { createInstallations } from './installations.ts';
import { createMeetings } from './meetings.ts';
import { createNotes } from './notes.ts';
import { createPeople } from './people.ts';
import { createSignIns } from './sign-ins.ts';
import { createTimeline } from './timeline.ts';

/** An open minute book: one file, its repositories, and the typed client for further ones in this folder. */
export interface Database {
  /** Path of the file. */
  readonly file: string;
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
  readonly timeline: Timeline;
  readonly prisma: Client;
  /**
   * Runs `work` in one transaction that has the write lock from its beginning: all of it is committed, or none.
   * Everything inside goes through `tx`: a call of `prisma` or of a repository would wait for the transaction's end.
   */
  write<T>(work: (tx: Transacting) => Promise<T>): Promise<T>;
  /** Brings the write-ahead log into the file and closes it. */
  close(): Promise<void>;
}

/** Puts the repositories together over an open client. */
export function assembleDatabase({
  client,
  clock,
  file,
}: {
  client: Client;
  clock: Clock;
  file: string;
}): Database {
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    try {
      await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    } finally {
      await client.$disconnect();
    }
  };
  return {
    file,
    boards: createBoards({ client, clock }),
    people: createPeople({ client, clock }),
    meetings: createMeetings({ client, clock }),
    notes: createNotes({ client }),
    minutes: createFrozenMinutes({ client, clock }),
    inbox: createInbox({ client }),
    audit: createAuditLog({ client }),
    signIns: createSignIns({ client }),
    chatPosts: createChatPosts({ client }),
    installations: createInstallations({ client }),
    timeline: createTimeline({ client }),
    prisma: client,
    write: (work) => client.$transaction(work),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
