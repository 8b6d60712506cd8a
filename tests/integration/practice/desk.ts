import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { createManualClock, type ManualClock } from '#bot/practice/clock.ts';
import { createPracticeSlack, type PracticeSlack } from '#bot/practice/create-practice-slack.ts';
import type { PracticeSeed } from '#bot/practice/seed.ts';
import { createPracticeServer, type PracticeServer } from '#bot/practice/serve-practice.ts';
import { QUIET } from './quiet-logger.ts';

export const SEED: PracticeSeed = {
  app: {
    id: 'AMINUTE',
    name: 'Minutebook',
    handle: 'minutebook',
    appToken: 'xapp-test',
    signingSecret: 'not-a-secret',
    botScopes: [
      'chat:write',
      'commands',
      'app_mentions:read',
      'channels:history',
      'groups:history',
      'groups:read',
      'im:history',
      'reactions:read',
      'reactions:write',
      'users:read',
    ],
    botEvents: null,
    commands: [
      { command: '/minutes', description: 'Take minutes', usageHint: 'start | end', shouldEscape: true },
    ],
    shortcuts: [{ name: 'Mark as decision', callbackId: 'mark_decision', type: 'message' }],
  },
  workspaces: [
    {
      id: 'T1',
      name: 'First',
      domain: 'first',
      timeZone: 'Europe/London',
      botToken: 'xoxb-first',
      botUserId: 'UBOT1',
      botId: 'BBOT1',
      users: [
        { id: 'UANNA', handle: 'anna', realName: 'Anna Holt', isAdmin: true },
        { id: 'UBEN', handle: 'ben', realName: 'Ben Osei' },
        { id: 'UGUEST', handle: 'gil', realName: 'Gil Guest', isGuest: true },
        { id: 'UFAR', handle: 'far', realName: 'Far Away', teamId: 'TFAR' },
      ],
      channels: [
        { id: 'COFFICE', name: 'office', isPrivate: true, members: ['UANNA', 'UBEN'], hasBot: true },
        { id: 'CGENERAL', name: 'general', members: ['UANNA', 'UBEN', 'UGUEST'], hasBot: false },
        { id: 'CSHARED', name: 'shared', isExtShared: true, members: ['UANNA', 'UFAR'], hasBot: true },
      ],
    },
    {
      id: 'T2',
      name: 'Second',
      domain: 'second',
      timeZone: 'Europe/London',
      botToken: 'xoxb-second',
      botUserId: 'UBOT2',
      botId: 'BBOT2',
      users: [{ id: 'UCARA', handle: 'cara', realName: 'Cara Lund' }],
      channels: [{ id: 'COFFICE', name: 'office', isPrivate: true, members: ['UCARA'], hasBot: true }],
    },
  ],
};

export interface Desk {
  readonly practice: PracticeSlack;
  readonly server: PracticeServer;
  readonly clock: ManualClock;
  readonly slackApiUrl: string;
  readonly slackUrl: string;
  readonly origin: string;
  readonly app: App;
  close(): Promise<void>;
}

/** A practice workspace with a real Bolt app on it, over one of the two transports. */
export async function openDesk(
  transport: 'http' | 'socket',
  listen: (app: App) => void = () => {},
  options: { readonly timeoutMs?: number; readonly processBeforeResponse?: boolean } = {},
): Promise<Desk> {
  // Starts at the present: Bolt refuses requests with an old time stamp.
  const clock = createManualClock(Date.now());
  let slackUrl = '';
  let eventsUrl = '';
  const practice = createPracticeSlack({
    seed: SEED,
    clock,
    baseUrl: () => slackUrl,
    delivery:
      transport === 'http'
        ? // Slack's three seconds are not for a busy machine's tests; those about lateness say how late.
          { kind: 'http', url: () => eventsUrl, timeoutMs: options.timeoutMs ?? 30_000 }
        : { kind: 'socket' },
  });
  const server = createPracticeServer({ practice, assets: 'dist/web/practice' });
  const at = await server.listen();
  slackUrl = at.slackUrl;
  const slackApiUrl = `${slackUrl}/api/`;
  const clientOptions = { slackApiUrl, retryConfig: { retries: 0 } };
  const receiver =
    transport === 'http'
      ? new HTTPReceiver({
          signingSecret: SEED.app.signingSecret,
          logger: QUIET,
          ...(options.processBeforeResponse ? { processBeforeResponse: true } : {}),
        })
      : new SocketModeReceiver({
          appToken: SEED.app.appToken,
          logger: QUIET,
          installerOptions: { clientOptions },
        });
  const app = new App({
    receiver,
    logger: QUIET,
    clientOptions,
    ...(options.processBeforeResponse ? { processBeforeResponse: true } : {}),
    authorize: async ({ teamId }) => {
      const workspace = SEED.workspaces.find((one) => one.id === teamId) ?? SEED.workspaces[0];
      return {
        botToken: workspace?.botToken ?? '',
        botUserId: workspace?.botUserId ?? '',
        botId: workspace?.botId ?? '',
      };
    },
  });
  listen(app);
  if (transport === 'http') {
    const started = await app.start(0);
    const { port } = (started as { address(): AddressInfo }).address();
    eventsUrl = `http://127.0.0.1:${port}/slack/events`;
  } else {
    await app.start();
  }
  return {
    practice,
    server,
    clock,
    slackApiUrl,
    slackUrl,
    origin: at.origin,
    app,
    async close() {
      await app.stop().catch(() => undefined);
      practice.close();
      await server.close();
    },
  };
}
