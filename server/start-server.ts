import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSlackApp, type SlackAppDeps, type SlackDoor } from '#bot/create-slack-app.ts';
import type { PracticeClock } from '#bot/practice/clock.ts';
import type { Log } from '#server/meetings/deps.ts';
import { authorizeCollaboration } from '#server/web/routes/authorize-collaboration.ts';
import { createWebServer } from '#server/web/routes/create-web-server.ts';
import { type Minutebook, openMinutebook } from './compose.ts';
import type { Config, SlackConfig } from './config.ts';
import { createPractice, type Practice, type PracticeTransport } from './practice.ts';
import { systemClock } from './system.ts';

const BUNDLES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist/web');
/** Chat may have been out of reach: what is due is tried again this often. */
const ANNOUNCE_EVERY_MS = 60_000;
const LONGEST_STOP_MS = 15_000;

export interface RunningServer {
  readonly port: number;
  readonly baseUrl: string;
  readonly book: Minutebook;
  readonly practice: Practice | null;
  readonly slack: SlackDoor;
  /** Takes no more work, stores everything received, and ends; bounded in time. */
  stop(): Promise<void>;
}

/**
 * Opens the minute book and its doors on one port: the pages, the shared drafts, Slack over HTTP where that is
 * configured, and the practice workspace where Slack is not.
 */
export async function startServer(
  config: Config,
  log: Log,
  options: { readonly practiceTransport?: PracticeTransport; readonly practiceClock?: PracticeClock } = {},
): Promise<RunningServer> {
  const { baseUrl } = config;
  let authorize: ReturnType<typeof authorizeCollaboration> | null = null;
  const book = await openMinutebook({
    ...config,
    log,
    holds: true,
    authorize: async (request) => (authorize === null ? { close: 1013 } : authorize(request)),
  });
  authorize = authorizeCollaboration(book);
  const practice =
    config.slack.kind !== 'practice'
      ? null
      : await createPractice({
          book,
          baseUrl,
          assets: path.join(BUNDLES, 'practice'),
          ...(options.practiceTransport === undefined ? {} : { transport: options.practiceTransport }),
          ...(options.practiceClock === undefined ? {} : { clock: options.practiceClock }),
        });

  const slack = createSlackApp({
    transport: practice?.transport ?? transportOf(config.slack),
    ...(practice === null ? {} : { slackApiUrl: practice.slackApiUrl }),
    useCases: book.useCases,
    inbox: book.database.inbox,
    ...(book.leases === undefined ? {} : { leases: book.leases }),
    posts: book.database.chatPosts,
    installations: book.database.installations,
    people: book.database.people,
    baseUrl,
    clock: systemClock,
    log,
  });
  const web = createWebServer({
    ...book,
    clock: systemClock,
    log,
    baseUrl,
    assets: path.join(BUNDLES, 'editor'),
    identityPerWindow: practice !== null,
    practicePath: practice === null ? null : '/practice',
    mounts: [
      ...(slack.handle === undefined ? [] : [{ prefix: '/slack', handle: slack.handle }]),
      ...(practice === null ? [] : [{ prefix: '/practice', handle: practice.handle }]),
    ],
    upgrades: [...(practice === null ? [] : [practice.upgrade]), book.collaboration.upgrade],
    health: () => {
      const metrics = book.collaboration.metrics();
      return { ok: metrics.storing, ...metrics };
    },
  });

  const port = await web.listen(config.port, config.host).catch(async (error: unknown) => {
    await book.close();
    throw error;
  });
  book.connectChat(slack.announcer);
  await slack.start();
  const again = setInterval(() => void book.useCases.announceDue(), ANNOUNCE_EVERY_MS);
  again.unref();

  const stop = async (): Promise<void> => {
    clearInterval(again);
    await slack.stop();
    await practice?.close();
    await Promise.all([web.close(), book.close()]);
  };
  let stopping: Promise<void> | null = null;
  return {
    port,
    baseUrl,
    book,
    practice,
    slack,
    stop: () => {
      stopping ??= Promise.race([stop(), late(LONGEST_STOP_MS)]);
      return stopping;
    },
  };
}

const late = (ms: number): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('stopping took too long')), ms).unref();
  });

function transportOf(slack: SlackConfig): SlackAppDeps['transport'] {
  switch (slack.kind) {
    case 'socket':
      return slack;
    case 'http':
      return {
        kind: 'http',
        signingSecret: slack.signingSecret,
        ...(slack.botToken === null ? {} : { botToken: slack.botToken }),
        ...(slack.oauth === null ? {} : { oauth: slack.oauth }),
      };
    case 'practice':
      throw new Error('the practice workspace has its own transport');
  }
}
