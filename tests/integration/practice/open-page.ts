import { createRealClock } from '#bot/practice/clock.ts';
import { createPracticeSlack, type PracticeSlack } from '#bot/practice/create-practice-slack.ts';
import { createReplay } from '#bot/practice/replay-meeting.ts';
import { sampleBoard } from '#bot/practice/sample-board.ts';
import { sampleMeeting } from '#bot/practice/sample-meeting.ts';
import { newPracticeSecrets, practiceSeed, type SlackManifest } from '#bot/practice/sample-seed.ts';
import { createPracticeServer } from '#bot/practice/serve-practice.ts';

export const MANIFEST: SlackManifest = {
  display_information: { name: 'Minutebook' },
  features: {
    bot_user: { display_name: 'Minutebook' },
    slash_commands: [
      {
        command: '/minutes',
        description: 'Take minutes, send them for approval, ask what was decided',
        usage_hint: 'help | start | item 4 | end | draft | submit | ask …',
        should_escape: true,
      },
    ],
    shortcuts: [{ name: 'Mark as decision', callback_id: 'mark_decision', type: 'message' }],
  },
  oauth_config: {
    scopes: { bot: ['chat:write', 'commands', 'groups:history', 'reactions:write', 'users:read'] },
  },
  settings: {
    event_subscriptions: {
      bot_events: ['message.groups', 'message.im', 'app_home_opened', 'reaction_added'],
    },
  },
};

export interface OpenWorkspace {
  readonly practice: PracticeSlack;
  readonly origin: string;
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly appToken: string;
  close(): Promise<void>;
}

/** The sample workspace, served, waiting for an app over Socket Mode. */
export async function openWorkspace(pauseMs = 5): Promise<OpenWorkspace> {
  const board = sampleBoard('2026-11-24');
  const secrets = newPracticeSecrets();
  let slackUrl = '';
  const practice = createPracticeSlack({
    seed: practiceSeed(board, MANIFEST, secrets),
    clock: createRealClock(),
    delivery: { kind: 'socket' },
    baseUrl: () => slackUrl,
  });
  const replay = createReplay({
    practice,
    steps: sampleMeeting(board, { decision: 'dart' }),
    userIds: new Map(board.people.map((person) => [person.key, person.slackUserId ?? ''])),
    channelId: board.officersChannel,
    startCommand: { by: 'petra', command: '/minutes', text: 'start' },
    pauseMs: (speed) => (speed === 'slow' ? 1_000 : pauseMs),
  });
  const server = createPracticeServer({
    practice,
    assets: 'dist/web/practice',
    replay: { replay, channelId: board.officersChannel },
  });
  const at = await server.listen();
  slackUrl = at.slackUrl;
  return {
    practice,
    origin: at.origin,
    botToken: secrets.botToken,
    appToken: secrets.appToken,
    slackApiUrl: `${at.slackUrl}/api/`,
    async close() {
      practice.close();
      await server.close();
    },
  };
}
