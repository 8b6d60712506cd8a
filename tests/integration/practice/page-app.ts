import { App, SocketModeReceiver } from '@slack/bolt';
import type { OpenWorkspace } from './open-page.ts';
import { QUIET } from './quiet-logger.ts';

const REQUEST = [
  { type: 'header', text: { type: 'plain_text', text: 'Minutes for approval' } },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: '*Rivers and Coast Board*, 24 November 2026\nVersion 1 by <@UPPETRA>, `a41f…`',
    },
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [{ text: { type: 'plain_text', text: 'Copy the link' }, value: 'copy' }],
    },
  },
  { type: 'divider' },
  {
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: '*Decisions*\n• Extend the sirens\n• Support the bid' },
      { type: 'mrkdwn', text: '*Actions*\n• <@UPCALLUM>: list of towns' },
    ],
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        style: 'primary',
        action_id: 'approve',
        text: { type: 'plain_text', text: 'Approve' },
        confirm: {
          title: { type: 'plain_text', text: 'Approve these minutes?' },
          text: { type: 'mrkdwn', text: 'They are published to members at once.' },
          confirm: { type: 'plain_text', text: 'Approve' },
          deny: { type: 'plain_text', text: 'Not yet' },
        },
      },
      { type: 'button', action_id: 'change', text: { type: 'plain_text', text: 'Ask for changes' } },
    ],
  },
  { type: 'context', elements: [{ type: 'mrkdwn', text: ':lock: One item is confidential' }] },
] as const;

const input = (block: string, label: string, element: Record<string, unknown>, more = {}) => ({
  type: 'input',
  block_id: block,
  label: { type: 'plain_text', text: label },
  element: { action_id: 'value', ...element },
  ...more,
});

const options = ['2014', '2020', '2023'].map((value) => ({
  value,
  text: { type: 'plain_text', text: value },
}));

const FORM = {
  type: 'modal',
  callback_id: 'setup',
  title: { type: 'plain_text', text: 'Set up a board' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    input('name', 'Name of the board', { type: 'plain_text_input', min_length: 2 }),
    input('chair', 'Chair', { type: 'users_select' }),
    input('members', 'Members', { type: 'multi_users_select' }, { optional: true }),
    input('profile', 'House style', { type: 'radio_buttons', options, initial_option: options[2] }),
    input('next', 'Next meeting', { type: 'datepicker' }, { optional: true }),
  ],
};

/** A small app on the sample workspace, which shows one of everything the page draws. */
export async function startPageApp(at: OpenWorkspace): Promise<App> {
  const clientOptions = { slackApiUrl: at.slackApiUrl, retryConfig: { retries: 0 } };
  const app = new App({
    token: at.botToken,
    logger: QUIET,
    clientOptions,
    receiver: new SocketModeReceiver({
      appToken: at.appToken,
      logger: QUIET,
      installerOptions: { clientOptions },
    }),
  });
  app.command('/minutes', async ({ command, ack, respond, client }) => {
    await ack();
    if (command.text === 'setup') {
      await client.views.open({ trigger_id: command.trigger_id, view: FORM as never });
    } else if (command.text === 'submit') {
      await client.chat.postMessage({
        channel: command.channel_id,
        text: 'Minutes for approval',
        blocks: REQUEST as never,
      });
    } else await respond({ response_type: 'ephemeral', text: `*${command.text}*: noted. Type away.` });
  });
  app.message(async ({ message, client }) => {
    if (message.subtype === undefined && message.channel_type === 'group') {
      await client.reactions.add({ channel: message.channel, timestamp: message.ts, name: 'memo' });
    }
  });
  app.action(/.*/, async ({ ack }) => ack());
  app.shortcut('mark_decision', async ({ ack }) => ack());
  app.view('setup', async ({ ack, view }) => {
    const name = view.state.values.name?.value?.value ?? '';
    await ack(
      name === 'taken'
        ? { response_action: 'errors', errors: { name: 'There is a board of that name.' } }
        : undefined,
    );
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Your meetings' } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: '*Rivers and Coast Board*\n24 November 2026, 11:00, planned' },
            accessory: {
              type: 'button',
              action_id: 'open',
              text: { type: 'plain_text', text: 'Open the draft' },
            },
          },
        ],
      },
    });
  });
  await app.start();
  return app;
}
