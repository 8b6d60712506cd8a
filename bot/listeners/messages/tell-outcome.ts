import type { WebClient } from '@slack/web-api';
import { isRefusal } from '#server/domain/errors.ts';
import type { CaptureOutcome } from '#server/meetings/use-cases.ts';
import { sentence } from '../../blocks/block.ts';
import { createReply } from '../../outbound/reply.ts';
import { refusalMessage } from '../../refusal-message.ts';
import type { BotTools } from '../../tools.ts';
import type { TypedMessage } from './message-call.ts';

const WARNINGS = {
  'unknown-item':
    'Your note is stored, but the item it names is not on the agenda, so the meeting stays where it is. `/minutes status` says where.',
  'nothing-to-correct': 'Your correction is stored, but no earlier note has the words it replaces.',
} as const;
const NOT_AN_OFFICER =
  'The meeting is being minuted here, and only what its officers write is taken as a note. Your messages are not stored; this is said once.';

const replyTo = (tools: BotTools, typed: TypedMessage, client: WebClient) =>
  createReply({ client, channelId: typed.channelId, userId: typed.userId, log: tools.log });

/** Says by reaction that a note is stored; in words, to its author alone, only when there is something to put right. */
export async function tellOutcome(
  tools: BotTools,
  typed: TypedMessage,
  client: WebClient,
  outcome: CaptureOutcome,
): Promise<void> {
  const message = { channel: typed.channelId, ts: typed.ts };
  if (outcome.outcome === 'not-a-note') {
    if (outcome.tell) await replyTo(tools, typed, client)(sentence(NOT_AN_OFFICER));
    return;
  }
  tools.reactions.stored(message, client);
  if (outcome.outcome === 'stored' && outcome.warning !== null) {
    await replyTo(tools, typed, client)(sentence(WARNINGS[outcome.warning]));
  }
}

/**
 * A note that was refused: a warning on it and the reason to its author. Storage that failed is no refusal to live
 * with: it goes up, and the delivery is tried again.
 */
export async function tellRefusal(
  tools: BotTools,
  typed: TypedMessage,
  client: WebClient,
  error: unknown,
): Promise<void> {
  if (!isRefusal(error) || error.code === 'storage-failed') throw error;
  tools.reactions.notStored({ channel: typed.channelId, ts: typed.ts }, client);
  await replyTo(tools, typed, client)(sentence(refusalMessage(error)));
}
