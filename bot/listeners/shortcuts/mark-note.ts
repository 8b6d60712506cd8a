import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { NoteMark } from '#server/domain/note.ts';
import { sentence } from '../../blocks/block.ts';
import type { BotTools } from '../../tools.ts';
import { answering } from '../answering.ts';
import { settled } from '../call.ts';
import { makeCall } from '../make-call.ts';
import { sourceOf } from '../messages/message-call.ts';

const NAMES: Readonly<Record<Exclude<NoteMark, 'left-out'>, string>> = {
  decision: 'marked as a decision',
  action: 'marked as an action',
  'off-record': 'off the record',
};

type ShortcutArgs = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Puts a mark on the message, or takes one's own mark back. */
export const markNote =
  (tools: BotTools, mark: keyof typeof NAMES) =>
  async ({ ack, shortcut, client, context, respond }: ShortcutArgs): Promise<void> => {
    await ack();
    const call = makeCall(tools, {
      client,
      context,
      respond,
      teamId: shortcut.team?.id ?? shortcut.user.team_id,
      channelId: shortcut.channel.id,
      userId: shortcut.user.id,
      triggerId: shortcut.trigger_id,
    });
    await answering(call.reply, async () => {
      await settled(call);
      const actor = await call.actor();
      const source = sourceOf(call.channel.teamId, call.channel.channelId, shortcut.message_ts);
      if (await tools.useCases.markNote(actor, source, mark, true)) {
        return call.reply(sentence(`The note is ${NAMES[mark]}. The same shortcut takes it back.`));
      }
      if (await tools.useCases.markNote(actor, source, mark, false)) {
        return call.reply(sentence(`The note is no longer ${NAMES[mark]} by you.`));
      }
      await call.reply(
        sentence(
          'Nothing was marked: this message is not a note of a meeting, or you are not one of its officers.',
        ),
      );
    });
  };
