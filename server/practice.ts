import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import manifest from '#bot/manifest.json' with { type: 'json' };
import { createRealClock, type PracticeClock } from '#bot/practice/clock.ts';
import { createPracticeSlack, type PracticeSlack } from '#bot/practice/create-practice-slack.ts';
import { createReplay } from '#bot/practice/replay-meeting.ts';
import { sampleBoard } from '#bot/practice/sample-board.ts';
import { sampleMeeting } from '#bot/practice/sample-meeting.ts';
import { newPracticeSecrets, practiceSeed } from '#bot/practice/sample-seed.ts';
import { createPracticeServer, PRACTICE_PATH } from '#bot/practice/serve-practice.ts';
import type { Transport } from '#bot/transport/build-receiver.ts';
import { dateIn } from '#server/meetings/order.ts';
import type { Minutebook } from './compose.ts';
import { seedMeeting, seedPractice } from './seed-practice.ts';
import { systemClock } from './system.ts';

export interface Practice {
  readonly slack: PracticeSlack;
  /** How the bot hears from this local Slack: signed HTTP or Socket Mode, as from Slack itself. */
  readonly transport: Transport;
  readonly slackApiUrl: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}

export type PracticeTransport = 'http' | 'socket';

/** Seeds the invented board and builds the local Slack around it. The bot is driven by it exactly as by Slack. */
export async function createPractice(deps: {
  readonly book: Minutebook;
  readonly baseUrl: string;
  /** Where the page's bundle lies. */
  readonly assets: string;
  readonly transport?: PracticeTransport;
  /** The workspace's time, by which it also sends again what was not taken. */
  readonly clock?: PracticeClock;
}): Promise<Practice> {
  const { book, baseUrl } = deps;
  const today = dateIn('Europe/London', systemClock.now());
  const sample = sampleBoard(today);
  const board = await seedPractice(book.database, sample, today);
  const secrets = newPracticeSecrets();
  const slackUrl = `${baseUrl}${PRACTICE_PATH}/slack`;
  const slack = createPracticeSlack({
    seed: practiceSeed(sample, manifest, secrets),
    clock: deps.clock ?? createRealClock(),
    delivery:
      deps.transport === 'socket'
        ? { kind: 'socket' }
        : { kind: 'http', url: () => `${baseUrl}/slack/events` },
    baseUrl: () => slackUrl,
  });
  const userIds = new Map(sample.people.map((one) => [one.key, one.slackUserId ?? '']));
  const starter = sample.people.find((one) => one.role === 'officer')?.key ?? '';
  const replay = createReplay({
    practice: slack,
    steps: sampleMeeting(sample, board.emoji),
    userIds,
    channelId: sample.officersChannel,
    startCommand: { by: starter, command: '/minutes', text: 'start' },
    prepare: async () => {
      const { date, previousMeetingDate } = await seedMeeting(
        book.database,
        sample,
        dateIn('Europe/London', systemClock.now()),
      );
      const meeting = {
        ...sample.meeting,
        date,
        previousMeetingDate: previousMeetingDate ?? sample.meeting.previousMeetingDate,
      };
      return sampleMeeting({ ...sample, meeting }, board.emoji);
    },
    isLive: async () =>
      (await book.database.meetings.findLive(sample.teamId, sample.officersChannel)) !== null,
  });
  const server = createPracticeServer({
    practice: slack,
    assets: deps.assets,
    replay: { replay, channelId: sample.officersChannel },
  });
  return {
    slack,
    transport:
      deps.transport === 'socket'
        ? { kind: 'socket', appToken: secrets.appToken, botToken: secrets.botToken }
        : { kind: 'http', signingSecret: secrets.signingSecret, botToken: secrets.botToken },
    slackApiUrl: `${slackUrl}/api/`,
    handle: (request, response) => void server.handle(request, response),
    upgrade: server.upgrade,
    async close() {
      replay.stop();
      await server.close();
      slack.close();
    },
  };
}
