import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { presentHelp } from '../../blocks/present-help.ts';
import { mentionedUsers, messageText } from '../../message-text.ts';
import type { BotTools } from '../../tools.ts';
import { answering } from '../answering.ts';
import type { Call } from '../call.ts';
import { makeCall } from '../make-call.ts';
import { agenda } from './agenda.ts';
import { draft, structure, submit } from './draft.ts';
import { item } from './item.ts';
import { actions, ask, status } from './look-up.ts';
import { deputy, preside } from './preside.ts';
import { adjourn, end, reopen, resume } from './run.ts';
import { setup } from './setup.ts';
import { start, undo } from './start.ts';
import { suggestions } from './suggestions.ts';

const help = (call: Call): Promise<void> => call.reply(presentHelp(null));

const COMMANDS: ReadonlyMap<string, (call: Call) => Promise<void>> = new Map([
  ['', help],
  ['help', help],
  ['setup', setup],
  ['agenda', agenda],
  ['start', (call) => start(call)],
  ['undo', undo],
  ['item', item],
  ['preside', preside],
  ['deputy', deputy],
  ['adjourn', adjourn],
  ['resume', resume],
  ['end', end],
  ['reopen', reopen],
  ['draft', draft],
  ['structure', structure],
  ['suggestions', suggestions],
  ['submit', submit],
  ['ask', ask],
  ['actions', actions],
  ['status', status],
]);

/** `/minutes WORD …`: acknowledged at once, then run; a word nobody knows gets help. */
export const minutesCommand =
  (tools: BotTools) =>
  async ({
    ack,
    command,
    client,
    context,
    respond,
  }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const [, word = '', rest = ''] = command.text.match(/^\s*(\S*)\s*([\s\S]*)$/) ?? [];
    // Slack escapes people as <@U1|handle>: the handle is the name they go by in notes.
    const handles = (id: string) => command.text.match(new RegExp(`<@${id}\\|([^>]+)>`))?.[1];
    const call = makeCall(tools, {
      client,
      context,
      respond,
      teamId: command.team_id,
      channelId: command.channel_id,
      userId: command.user_id,
      triggerId: command.trigger_id,
      text: messageText(rest, handles),
      mentioned: mentionedUsers(rest),
    });
    const run = COMMANDS.get(word.toLowerCase()) ?? ((unknown: Call) => unknown.reply(presentHelp(word)));
    await answering(call.reply, () => run(call));
  };
