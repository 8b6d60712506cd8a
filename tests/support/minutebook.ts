import { onTestFinished } from 'vitest';
import { type Minutebook, type MinutebookOptions, openMinutebook } from '#server/compose.ts';
import type { Log } from '#server/meetings/deps.ts';
import type { Announcement } from '#server/ports/announcer.ts';
import { freshDatabaseFile } from './database.ts';
import { type TestClock, testClock, testIds } from './test-clock.ts';

export const QUIET: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A whole minute book on a fresh file, with a clock that the test moves and a chat that only remembers. */
export interface TestMinutebook extends Minutebook {
  readonly clock: TestClock;
  /** What was announced, in order. */
  readonly announced: Announcement[];
  /** While true, chat cannot be reached. */
  readonly chat: { down: boolean };
}

export async function testMinutebook(
  options: Partial<Pick<MinutebookOptions, 'log' | 'model' | 'databaseFile' | 'processes'>> = {},
): Promise<TestMinutebook> {
  const clock = testClock();
  const book = await openMinutebook({
    databaseFile: options.databaseFile ?? (await freshDatabaseFile()),
    model: options.model ?? null,
    baseUrl: 'http://minutes.test',
    quietPauseMs: 0,
    log: options.log ?? QUIET,
    holds: true,
    ...(options.processes === undefined ? {} : { processes: options.processes }),
    clock,
    ids: testIds(),
  });
  onTestFinished(() => book.close());
  const announced: Announcement[] = [];
  const chat = { down: false };
  book.connectChat({
    async announce(announcement) {
      if (chat.down) throw new Error('chat is down');
      announced.push(announcement);
      if (announcement.kind === 'approval-requested') {
        await book.database.chatPosts.remember({
          kind: 'approval-request',
          meetingId: announcement.meeting.id,
          minutesId: announcement.minutes.id,
          teamId: 'T1',
          channelId: 'D-CHAIR',
          ts: `${announced.length}.000000`,
        });
      }
    },
  });
  return { ...book, clock, announced, chat };
}
