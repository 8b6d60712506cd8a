import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type {
  Announcer,
  ChatPosts,
  Inbox,
  Installations,
  Leases,
  UseCases,
} from '#server/meetings/use-cases.ts';
import { createAnnouncer, type SlackPeople } from './announcer.ts';
import { createChannelPeople } from './identity/channel-people.ts';
import { createChatPeople } from './identity/chat-people.ts';
import { createIdentify } from './identity/identify.ts';
import { createInboxGate, createRunStored } from './inbox/inbox-gate.ts';
import { createTurns } from './inbox/turns.ts';
import { createInboxWorker, type InboxRetry, nameOfError } from './inbox/work-inbox.ts';
import { registerListeners } from './listeners/index.ts';
import { createReads, type OutboundRetry, postingOptions } from './outbound/client-options.ts';
import { createReactions } from './outbound/reactions.ts';
import { createSlackLogger } from './outbound/slack-logger.ts';
import { createTeamClients } from './outbound/team-clients.ts';
import type { BotClock, BotLog } from './tools.ts';
import { createTokenAuthorize } from './transport/authorize.ts';
import { buildReceiver, type Transport } from './transport/build-receiver.ts';
import { createInstallationStore } from './transport/installation-store.ts';
import { createRequestGuard } from './transport/request-guard.ts';
import { warnOf } from './warn-of.ts';

export interface SlackAppDeps {
  readonly transport: Transport;
  /** Another Slack than Slack: the practice workspace. */
  readonly slackApiUrl?: string;
  readonly useCases: UseCases;
  readonly inbox: Inbox;
  /** Where several processes hear from Slack: one of them works a delivery. */
  readonly leases?: Leases;
  readonly posts: ChatPosts;
  readonly installations: Installations;
  readonly people: SlackPeople;
  /** Public address of this server, without a slash at its end. */
  readonly baseUrl: string;
  readonly clock: BotClock;
  readonly log: BotLog;
  readonly retry?: { readonly inbox?: InboxRetry; readonly outbound?: OutboundRetry };
}

/** Slack, as the rest of the program sees it. */
export interface SlackDoor {
  /** Connects, takes up what was left undone and announces what is due. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For signed HTTP: takes `/slack/events`, `/slack/install` and `/slack/oauth_redirect` on the program's own port. */
  readonly handle?: (req: IncomingMessage, res: ServerResponse) => void;
  readonly announcer: Announcer;
  /** Resolves when everything received is worked and every reaction sent. */
  drained(): Promise<void>;
}

/** Half an hour in all: as long as Slack or the disk is usually away, and then a person looks at it. */
const INBOX_RETRY: InboxRetry = { attempts: 12, baseMs: 500, maxMs: 300_000 };
const PEOPLE_KEPT_MS = 5 * 60_000;
const SETTLE_MS = 8_000;
const SWEEP_MS = 30_000;

/** The App for a receiver: with an installer in the receiver, Bolt authorises by it; else by the one bot token. */
function buildApp(receiver: Receiver, deps: SlackAppDeps, common: ConstructorParameters<typeof App>[0]): App {
  if (receiver instanceof HTTPReceiver && receiver.installer !== undefined)
    return new App({ ...common, receiver });
  const { botToken } = deps.transport;
  if (botToken === undefined) throw new Error('Slack needs a bot token or the OAuth settings of the app');
  const client = new WebClient(botToken, common?.clientOptions ?? {});
  return new App({ ...common, receiver, authorize: createTokenAuthorize(botToken, client) });
}

/** Builds the Bolt app for a transport. The listeners, the gate and the worker are the same in every one. */
export function createSlackApp(deps: SlackAppDeps): SlackDoor {
  const { clock, log, posts, useCases, baseUrl, transport } = deps;
  const logger = createSlackLogger(log);
  const options = {
    logger,
    ...(deps.slackApiUrl === undefined ? {} : { slackApiUrl: deps.slackApiUrl }),
    ...(deps.retry?.outbound === undefined ? {} : { retry: deps.retry.outbound }),
  };
  const clientOptions = postingOptions(options);
  const installationStore = createInstallationStore(deps.installations, clock);
  const receiver = buildReceiver(transport, { logger, log, clientOptions, installationStore, baseUrl });
  const app = buildApp(receiver, deps, { logger, clientOptions, convoStore: false });

  const readsOf = createReads(options);
  const reactions = createReactions(log);
  const people = createChatPeople({ clock, keptMs: PEOPLE_KEPT_MS, readsOf });
  const tokenOf = async (teamId: string): Promise<string> => {
    if (transport.botToken !== undefined) return transport.botToken;
    const installation = await installationStore.fetchInstallation({
      teamId,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    if (installation.bot === undefined) throw new Error('This workspace’s installation has no bot');
    return installation.bot.token;
  };
  const clients = createTeamClients(tokenOf, clientOptions);
  const warn = warnOf(reactions, clients);

  // An error reaches the gate, which decides about acknowledgement and another attempt.
  app.error(async (error) => {
    throw error;
  });
  const runListeners = app.processEvent.bind(app);
  const turns = createTurns(deps.inbox, deps.leases);
  const worker = createInboxWorker({
    inbox: deps.inbox,
    turns,
    clock,
    log,
    retry: deps.retry?.inbox ?? INBOX_RETRY,
    sweepMs: SWEEP_MS,
    run: createRunStored(runListeners),
    onTrouble: (delivery) => warn(JSON.parse(delivery.body)),
  });
  app.processEvent = createInboxGate({
    inbox: deps.inbox,
    worker,
    turns,
    clock,
    log,
    runListeners,
    onUnstored: warn,
  });

  registerListeners(app, {
    useCases,
    posts,
    people,
    channels: createChannelPeople(people, readsOf),
    reactions,
    clock,
    log,
    baseUrl,
    identify: createIdentify(people, useCases.identify),
    settle: ({ id, lane }) => worker.settled(id, lane, SETTLE_MS),
  });
  app.use(async ({ context, next }) => {
    const { isEnterpriseInstall, teamId, enterpriseId } = context;
    if (isEnterpriseInstall && teamId !== undefined && enterpriseId !== undefined) {
      await installationStore.pointTo(teamId, enterpriseId);
    }
    await next();
  });

  const guard =
    transport.kind === 'http'
      ? createRequestGuard({ signingSecret: transport.signingSecret, clock, log })
      : null;

  return {
    announcer: createAnnouncer({ clients, people: deps.people, posts, clock, baseUrl }),
    start: async () => {
      await worker.start();
      if (transport.kind !== 'http') await app.start();
      await useCases
        .announceDue()
        .catch((error: unknown) =>
          log.warn('What is due could not be announced', { error: nameOfError(error) }),
        );
    },
    stop: async () => {
      if (transport.kind !== 'http') await app.stop();
      await worker.stop();
      await reactions.drained();
    },
    drained: async () => {
      await worker.drained();
      await reactions.drained();
    },
    ...(guard === null || !(receiver instanceof HTTPReceiver)
      ? {}
      : {
          handle: (req: IncomingMessage, res: ServerResponse) => {
            const serve = () => {
              try {
                receiver.requestListener(req, res);
              } catch {
                // Bolt throws for a path or method it has no answer to.
                if (!res.headersSent) res.writeHead(404);
                res.end();
              }
            };
            if (req.method === 'POST') void guard(req, res, serve);
            else serve();
          },
        }),
  };
}
