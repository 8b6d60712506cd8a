import { isRefusal } from '#server/domain/errors.ts';
import { sentence } from '../blocks/block.ts';
import { UnknownIdentity } from '../identity/identify.ts';
import type { Reply } from '../outbound/reply.ts';
import { NOT_KNOWN, refusalMessage, UNFORESEEN } from '../refusal-message.ts';
import { Tell } from '../tell.ts';

/** What a person is told about an error, or null when nobody foresaw it. */
export function messageFor(error: unknown): string | null {
  if (isRefusal(error)) return refusalMessage(error);
  if (error instanceof Tell) return error.message;
  return error instanceof UnknownIdentity ? NOT_KNOWN : null;
}

/** Runs what somebody asked for and tells them when it was refused or failed. What nobody foresaw goes on up. */
export async function answering(reply: Reply, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = messageFor(error);
    await reply(sentence(message ?? UNFORESEEN));
    if (message === null) throw error;
  }
}
