import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Board } from '#server/domain/board.ts';
import { isRefusal } from '#server/domain/errors.ts';
import type { NoteMark } from '#server/domain/note.ts';
import type { BotTools } from '../../tools.ts';
import { sourceOf } from '../messages/message-call.ts';

/** The mark a reaction means on this board; skin tones and aliases of the board's emoji count as the emoji. */
export function markOf(emoji: Board['emoji'], reaction: string): NoteMark | null {
  const name = reaction.split('::')[0];
  if (name === emoji.decision) return 'decision';
  if (name === emoji.action) return 'action';
  return name === emoji.offRecord ? 'off-record' : null;
}

type ReactionArgs = SlackEventMiddlewareArgs<'reaction_added' | 'reaction_removed'> & AllMiddlewareArgs;

/** An officer's reaction marks a note, and taking it back takes the mark back. Other reactions are just reactions. */
export const reaction =
  (tools: BotTools, present: boolean) =>
  async ({ event, body, client, context }: ReactionArgs): Promise<void> => {
    if (event.item.type !== 'message') return;
    const teamId = context.teamId ?? body.team_id;
    const { channel: channelId, ts } = event.item;
    const actor = await tools.identify(teamId, event.user, client);
    try {
      const { board } = await tools.useCases.showStatus(actor, { teamId, channelId });
      const mark = markOf(board.emoji, event.reaction);
      if (mark !== null) await tools.useCases.markNote(actor, sourceOf(teamId, channelId, ts), mark, present);
    } catch (error) {
      // A channel of no board, or one without a meeting: nothing to mark.
      if (!isRefusal(error) || error.code === 'storage-failed') throw error;
    }
  };
