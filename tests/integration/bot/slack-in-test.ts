import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createSlackApp, type SlackAppDeps, type SlackDoor } from '#bot/create-slack-app.ts';
import manifest from '#bot/manifest.json' with { type: 'json' };
import { createManualClock, type ManualClock } from '#bot/practice/clock.ts';
import { createPracticeSlack, type PracticeSlack } from '#bot/practice/create-practice-slack.ts';
import type { PracticePerson } from '#bot/practice/person/create-person.ts';
import { appSeed } from '#bot/practice/sample-seed.ts';
import type { PracticeSeed } from '#bot/practice/seed.ts';
import { createPracticeServer } from '#bot/practice/serve-practice.ts';
import { type Minutebook, openMinutebook } from '#server/compose.ts';
import type { Inbox, UseCases } from '#server/meetings/use-cases.ts';
import { freshDatabaseFile } from '../../support/database.ts';
import { testIds } from '../../support/test-clock.ts';

export const TEAM = 'T1';
export const SECRETS = { botToken: 'xoxb-test', appToken: 'xapp-test', signingSecret: 'test-signing-secret' };
const BOT = { botUserId: 'UBOT', botId: 'BBOT' };

const SEED: PracticeSeed = {
  app: appSeed(manifest, SECRETS),
  workspaces: [
    {
      id: TEAM,
      name: 'Test',
      domain: 'test',
      timeZone: 'Europe/London',
      botToken: SECRETS.botToken,
      ...BOT,
      users: [
        { id: 'UOLIVE', handle: 'olive', realName: 'Olive Marsh', isAdmin: true, title: 'Clerk' },
        { id: 'UPIERS', handle: 'piers', realName: 'Piers Lund' },
        { id: 'UCHAIR', handle: 'edda', realName: 'Edda Thorne' },
        { id: 'UDEPUTY', handle: 'ravi', realName: 'Ravi Sandhu' },
        { id: 'UMEMBER', handle: 'jo', realName: 'Jo Fenwick' },
        { id: 'UGUEST', handle: 'gil', realName: 'Gil Guest', isGuest: true },
        { id: 'UFAR', handle: 'far', realName: 'Far Away', teamId: 'TFAR' },
      ],
      channels: [
        { id: 'COFF', name: 'board-officers', isPrivate: true, members: ['UOLIVE', 'UPIERS'], hasBot: true },
        {
          id: 'CMEM',
          name: 'board-members',
          isPrivate: true,
          members: ['UOLIVE', 'UPIERS', 'UCHAIR', 'UDEPUTY', 'UMEMBER'],
          hasBot: true,
        },
        { id: 'CGEN', name: 'general', members: ['UOLIVE', 'UMEMBER', 'UGUEST'], hasBot: true },
        { id: 'CSHARED', name: 'shared', isExtShared: true, members: ['UOLIVE', 'UFAR'], hasBot: true },
      ],
    },
  ],
};

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface SlackInTest {
  readonly practice: PracticeSlack;
  readonly book: Minutebook;
  readonly clock: ManualClock;
  readonly door: SlackDoor;
  readonly logged: LogLine[];
  readonly eventsUrl: string;
  /** Waits until nothing is on its way and everything received is worked. */
  settle(): Promise<void>;
  person(name: 'olive' | 'piers' | 'chair' | 'deputy' | 'member' | 'guest' | 'far'): PracticePerson;
  /** A second door on the same minute book, as after a restart. */
  restart(): Promise<void>;
}

interface Options {
  readonly wrapInbox?: (inbox: Inbox) => Inbox;
  readonly wrapUseCases?: (useCases: UseCases) => UseCases;
}

/** The whole product but the page: practice Slack, the real Bolt app over a transport, the real minute book. */
export async function slackInTest(transport: 'http' | 'socket', options: Options = {}): Promise<SlackInTest> {
  const clock = createManualClock(Date.now());
  const logged: LogLine[] = [];
  const log = {
    info: (message: string, facts = {}) => void logged.push({ level: 'info', message, facts }),
    warn: (message: string, facts = {}) => void logged.push({ level: 'warn', message, facts }),
    error: (message: string, facts = {}) => void logged.push({ level: 'error', message, facts }),
  };
  const book = await openMinutebook({
    databaseFile: await freshDatabaseFile(),
    baseUrl: 'http://minutes.test',
    quietPauseMs: 0,
    log,
    holds: true,
    clock: { now: () => new Date(clock.now()) },
    ids: testIds(),
  });
  let slackUrl = '';
  let eventsUrl = '';
  const practice = createPracticeSlack({
    seed: SEED,
    clock,
    baseUrl: () => slackUrl,
    delivery:
      transport === 'http' ? { kind: 'http', url: () => eventsUrl, timeoutMs: 30_000 } : { kind: 'socket' },
  });
  const server = createPracticeServer({ practice, assets: 'dist/web/practice' });
  slackUrl = (await server.listen()).slackUrl;

  const wrapInbox = options.wrapInbox ?? ((inbox) => inbox);
  const wrapUseCases = options.wrapUseCases ?? ((useCases) => useCases);
  const deps: SlackAppDeps = {
    transport:
      transport === 'http'
        ? { kind: 'http', signingSecret: SECRETS.signingSecret, botToken: SECRETS.botToken }
        : { kind: 'socket', appToken: SECRETS.appToken, botToken: SECRETS.botToken },
    slackApiUrl: `${slackUrl}/api/`,
    useCases: wrapUseCases(book.useCases),
    inbox: wrapInbox(book.database.inbox),
    posts: book.database.chatPosts,
    installations: book.database.installations,
    people: book.database.people,
    baseUrl: 'http://minutes.test',
    clock: { now: () => new Date(clock.now()) },
    log,
    retry: { inbox: { attempts: 3, baseMs: 20, maxMs: 100 }, outbound: { retries: 0 } },
  };
  let door = createSlackApp(deps);
  const http = createServer((req, res) => {
    if (door.handle === undefined) res.writeHead(404).end();
    else door.handle(req, res);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  eventsUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}/slack/events`;
  book.connectChat(door.announcer);
  await door.start();
  onTestFinished(async () => {
    await door.stop();
    practice.close();
    await server.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await book.close();
  });

  return {
    practice,
    book,
    clock,
    logged,
    eventsUrl,
    get door() {
      return door;
    },
    settle: async () => {
      await practice.settled({ quietMs: 20 });
      await door.drained();
      await practice.settled({ quietMs: 20 });
    },
    person: (name) => practice.person(`U${name.toUpperCase()}`, TEAM),
    restart: async () => {
      await door.stop();
      door = createSlackApp(deps);
      book.connectChat(door.announcer);
      await door.start();
    },
  };
}

/** Sets the board up, plans the meeting of today and starts it, all from chat. */
export async function startedBoard(slack: SlackInTest): Promise<void> {
  const olive = slack.person('olive');
  await olive.command('/minutes', 'setup', 'board-officers');
  await slack.settle();
  await olive.submit({
    name: 'Quay & Harbour Board',
    organisation: 'Estuary Union',
    membersChannel: 'CMEM',
    chair: 'UCHAIR',
    deputyChairs: ['UDEPUTY'],
    officers: ['UOLIVE', 'UPIERS'],
    members: ['UMEMBER'],
  });
  await slack.settle();
  await olive.command('/minutes', 'agenda', 'board-officers');
  await slack.settle();
  await olive.submit({
    venue: 'The Wool Hall',
    text: '1. Welcome\n2. Library renewal\n3. Harbour dredging\n4. Contract dispute [confidential]\n5. Any other business',
  });
  await slack.settle();
  await olive.command('/minutes', 'start', 'board-officers');
  await slack.settle();
}
