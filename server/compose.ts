import type { Authorize, Collaboration } from '#server/collaboration/collaboration.ts';
import { createCollaboration } from '#server/collaboration/create-collaboration.ts';
import type { CollaborationLimits } from '#server/collaboration/limits.ts';
import { createSharedDraft } from '#server/collaboration/shared-draft.ts';
import { backUp } from '#server/database/backup.ts';
import type { Database } from '#server/database/database.ts';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import type { DraftContent } from '#server/domain/draft.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import { createUseCases, type Meetingroom } from '#server/meetings/create-use-cases.ts';
import type { Log } from '#server/meetings/deps.ts';
import { createReplayMeeting } from '#server/meetings/replay-meeting.ts';
import type { Announcer } from '#server/ports/announcer.ts';
import type { Clock, NewIds } from '#server/ports/clock.ts';
import type { Leases } from '#server/ports/leases.ts';
import type { Structurer } from '#server/ports/structurer.ts';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { createArchive } from './archive.ts';
import { chooseStructurer } from './choose-structurer.ts';
import type { Config } from './config.ts';
import { holdDatabase } from './hold-database.ts';
import { lateAnnouncer } from './late-announcer.ts';
import { shareDatabase } from './share-database.ts';
import { systemClock, systemIds } from './system.ts';

export interface MinutebookOptions {
  readonly databaseFile: string;
  readonly baseUrl: string;
  readonly quietPauseMs: number;
  /** How long a draft is quiet before a checkpoint of it is taken; 0 takes none by itself. */
  readonly checkpointPauseMs?: number;
  readonly log: Log;
  /** Whether this process may have drafts open: then no other may on the same file, unless both say `several`. */
  readonly holds: boolean;
  readonly processes?: Config['processes'];
  /** Who may open a shared document; nobody where there is no page. */
  readonly authorize?: Authorize;
  readonly limits?: Partial<CollaborationLimits>;
  readonly clock?: Clock;
  readonly ids?: NewIds;
  readonly structurer?: Structurer;
  readonly model?: Config['model'];
  readonly modelKeyMissing?: boolean;
}

/** Everything but the doors: the database, the shared drafts and the use cases, put together. */
export interface Minutebook extends Meetingroom {
  readonly database: Database;
  readonly collaboration: Collaboration;
  /** Whose turn it is among the processes, where there are several. */
  readonly leases?: Leases;
  readonly replayMeeting: ReturnType<typeof createReplayMeeting>;
  readonly archive: ReturnType<typeof createArchive>;
  /** The draft as it stands, as plain content. */
  draftOf(meetingId: MeetingId): Promise<DraftContent>;
  /** Chat is there: what is due is announced through it from now on. */
  connectChat(announcer: Announcer): void;
  backUp(toFile: string): Promise<void>;
  /** Stores everything received, then ends; bounded in time. */
  close(): Promise<void>;
}

const CHECKPOINT_PAUSE_MS = 20_000;

/** Opens a minute book. Its one caller a process is main.ts or a command; tests make their own. */
export async function openMinutebook(options: MinutebookOptions): Promise<Minutebook> {
  const { log, clock = systemClock, ids = systemIds } = options;
  const several = options.holds && options.processes === 'several';
  const letGo = options.holds
    ? await holdDatabase(options.databaseFile, several ? 'shared' : 'alone')
    : async () => undefined;
  let database: Database;
  try {
    database = await openDatabase({ file: options.databaseFile, clock, log: (message) => log.info(message) });
  } catch (error) {
    await letGo();
    throw error;
  }
  const chat = lateAnnouncer();
  // Updates come only once somebody is let in, long after everything here is made.
  let room: Meetingroom | null = null;
  const store = openDraftStore({ database, clock, several });
  const shared = several
    ? await shareDatabase({
        file: options.databaseFile,
        store,
        clock: systemClock,
        ids: systemIds,
        log: (event, facts) => log.warn(event, facts),
      })
    : null;
  const collaboration = createCollaboration({
    store,
    authorize: options.authorize ?? (async () => ({ close: 4403 })),
    clock,
    log: (event, facts) => log.warn(event, facts),
    onUpdate: (name, _update, author) => room?.keepTimeline.wrote(name, author),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(shared === null ? {} : { relay: shared.relay, leases: shared.leases }),
  });
  const archive = createArchive({ database, clock, ids });
  const rules = createOfflineStructurer();
  const deps = {
    ...database,
    posts: database.chatPosts,
    clock,
    ids,
    draft: createSharedDraft(collaboration),
    structurer: options.structurer ?? (await chooseStructurer(options, rules, log)),
    rules,
    archive,
    announcer: chat.announcer,
    baseUrl: options.baseUrl,
    log,
    ...(shared === null ? {} : { leases: shared.leases }),
    quietPauseMs: options.quietPauseMs,
    checkpointPauseMs: options.checkpointPauseMs ?? CHECKPOINT_PAUSE_MS,
  };
  const made = createUseCases(deps);
  room = made;
  return {
    ...made,
    database,
    collaboration,
    archive,
    ...(shared === null ? {} : { leases: shared.leases }),
    replayMeeting: createReplayMeeting(deps, { ...made, structure: made.structuring.apply }),
    draftOf: deps.draft.read,
    connectChat: chat.connect,
    backUp: (toFile) => backUp(database, toFile),
    async close() {
      made.refresh.stop();
      await made.structuring.close();
      await made.refresh.settle();
      await made.keepTimeline.settle();
      await collaboration.close();
      await shared?.close();
      await store.close();
      await database.close();
      await letGo();
    },
  };
}
