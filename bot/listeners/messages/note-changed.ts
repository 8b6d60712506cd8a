import type { WebClient } from '@slack/web-api';
import { type Json, recordAt, textAt } from '../../inbox/json.ts';
import { questionIn } from '../../message-text.ts';
import type { BotTools } from '../../tools.ts';
import { noteOf, type TypedMessage, typedMessage } from './message-call.ts';
import { tellOutcome, tellRefusal } from './tell-outcome.ts';

interface Change {
  readonly teamId: string;
  readonly channelId: string;
  readonly event: Json;
  readonly client: WebClient;
  readonly botUserId: string | undefined;
}

/** An edit: the message inside the event is the note, the event's own ts is the edit's. */
export async function noteEdited(tools: BotTools, change: Change): Promise<void> {
  const { teamId, channelId, event, client } = change;
  const message = recordAt(event, 'message');
  if (textAt(message, 'subtype') === 'tombstone') return noteDeleted(tools, change);
  if (questionIn(textAt(message, 'text'), change.botUserId) !== null) return;
  const typed = typedMessage(teamId, channelId, message);
  const edited = recordAt(message, 'edited');
  try {
    const actor = await tools.identify(teamId, textAt(edited, 'user') || typed.userId, client);
    const outcome = await tools.useCases.reviseNote(actor, {
      ...(await noteOf(tools, typed, client)),
      editId: `${teamId}:${channelId}:${typed.ts}:${textAt(edited, 'ts') || textAt(event, 'ts')}`,
    });
    // Whoever edits is told of a refusal like whoever types; that their words are no notes they know by then.
    if (outcome.outcome !== 'not-a-note') await tellOutcome(tools, typed, client, outcome);
  } catch (error) {
    await tellRefusal(tools, typed, client, error);
  }
}

/** What was deleted: a message, or a thread's parent, of which Slack leaves a tombstone. */
function deletedMessage({ teamId, channelId, event }: Change): TypedMessage {
  const before = recordAt(event, 'previous_message');
  const ts = textAt(event, 'deleted_ts') || textAt(recordAt(event, 'message'), 'ts') || textAt(before, 'ts');
  return typedMessage(teamId, channelId, { ...before, ts });
}

/** A deletion withdraws the note. The event does not say who deleted it; the author answers for it. */
export async function noteDeleted(tools: BotTools, change: Change): Promise<void> {
  const typed = deletedMessage(change);
  if (typed.userId === '' || questionIn(textAt(typed.message, 'text'), change.botUserId) !== null) return;
  const actor = await tools.identify(change.teamId, typed.userId, change.client);
  await tools.useCases.withdrawNote(actor, await noteOf(tools, typed, change.client));
}
