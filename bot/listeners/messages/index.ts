import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { TYPED_SUBTYPES } from '../../inbox/is-worth-storing.ts';
import { type Json, textAt } from '../../inbox/json.ts';
import { messageText } from '../../message-text.ts';
import type { BotTools } from '../../tools.ts';
import { answerQuestion } from './answer-question.ts';
import { typedMessage } from './message-call.ts';
import { noteDeleted, noteEdited } from './note-changed.ts';
import { noteTyped } from './note-typed.ts';

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** Sends a message on by what happened to it and where. Subtypes nobody typed are no business of a minute book. */
const messageEvent =
  (tools: BotTools) =>
  async ({ event, body, client, context }: MessageArgs): Promise<void> => {
    const message: Json = { ...event };
    const subtype = textAt(message, 'subtype');
    const channelType = textAt(message, 'channel_type');
    const change = {
      teamId: context.teamId ?? body.team_id,
      channelId: event.channel,
      event: message,
      client,
      botUserId: context.botUserId,
    };
    const typed = typedMessage(change.teamId, event.channel, message);
    if (channelType === 'im') {
      if (!TYPED_SUBTYPES.includes(subtype)) return;
      const question = messageText(textAt(message, 'text'), () => undefined).trim();
      return answerQuestion(tools, typed, question, client, 'direct');
    }
    if (channelType === 'mpim') return;
    if (subtype === 'message_changed') return noteEdited(tools, change);
    if (subtype === 'message_deleted') return noteDeleted(tools, change);
    if (TYPED_SUBTYPES.includes(subtype)) await noteTyped(tools, typed, client, context.botUserId);
  };

export function register(app: App, tools: BotTools): void {
  app.event('message', messageEvent(tools));
}
