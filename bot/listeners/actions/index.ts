import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { BotTools } from '../../tools.ts';
import { answering } from '../answering.ts';
import type { Call } from '../call.ts';
import { start, undo } from '../commands/start.ts';
import { makeCall } from '../make-call.ts';
import { approve } from './approve.ts';
import { askForChanges } from './ask-for-changes.ts';
import { addNote, leaveOutNotes } from './note-in-minutes.ts';
import { openDraft, openMinutes } from './open-minutes.ts';
import { acceptSuggestion, putBackSuggestion, rejectSuggestion } from './settle-suggestion.ts';

type ButtonArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A press of a button: acknowledged at once, then the same as a command whose text is the button's value. */
const pressed =
  (tools: BotTools, run: (call: Call) => Promise<void>) =>
  async ({ ack, action, body, client, context, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const call = makeCall(tools, {
      client,
      context,
      respond,
      teamId: body.team?.id ?? body.user.team_id,
      channelId: body.channel?.id ?? '',
      userId: body.user.id,
      triggerId: body.trigger_id,
      text: action.value ?? '',
      inOwnMessage: body.container.is_ephemeral === true,
    });
    await answering(call.reply, () => run(call));
  };

export function register(app: App, tools: BotTools): void {
  const button = (id: string, run: (call: Call) => Promise<void>) =>
    app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: id }, pressed(tools, run));
  button('approve', approve);
  button('ask_for_changes', askForChanges);
  button('open_minutes', openMinutes);
  button('open_draft', openDraft);
  button('accept_suggestion', acceptSuggestion);
  button('reject_suggestion', rejectSuggestion);
  button('put_back_suggestion', putBackSuggestion);
  button('add_note', addNote);
  button('leave_out_notes', leaveOutNotes);
  button('start_anyway', (call) => start(call, true));
  button('undo_start', undo);
}
