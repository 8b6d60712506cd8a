import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { nameOfError } from '../inbox/work-inbox.ts';
import type { BotLog } from '../tools.ts';

export interface MessageRef {
  readonly channel: string;
  readonly ts: string;
}

export interface Reactions {
  /** :memo:, and the warning taken back if there was one. Returns at once. */
  stored(message: MessageRef, client: WebClient): void;
  /** :warning:. Returns at once. */
  notStored(message: MessageRef, client: WebClient): void;
  drained(): Promise<void>;
}

const HARMLESS = ['already_reacted', 'no_reaction', 'message_not_found', 'too_many_reactions', 'is_archived'];

const isHarmless = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && HARMLESS.includes(error.data.error);

/** Acknowledges notes by reaction, beside the lanes: a slow or rate-limited Slack never holds up the next note. */
export function createReactions(log: BotLog): Reactions {
  const running = new Set<Promise<void>>();
  const warned = new Set<string>();

  const inBackground = (work: () => Promise<unknown>) => {
    const task = work()
      .then(() => {})
      .catch((error: unknown) => {
        if (!isHarmless(error)) log.warn('A reaction could not be changed', { error: nameOfError(error) });
      })
      .finally(() => running.delete(task));
    running.add(task);
  };
  const key = (message: MessageRef) => `${message.channel}:${message.ts}`;
  const target = (message: MessageRef) => ({ channel: message.channel, timestamp: message.ts });

  return {
    stored: (message, client) => {
      inBackground(() => client.reactions.add({ ...target(message), name: 'memo' }));
      if (warned.delete(key(message))) {
        inBackground(() => client.reactions.remove({ ...target(message), name: 'warning' }));
      }
    },
    notStored: (message, client) => {
      if (warned.has(key(message))) return;
      warned.add(key(message));
      inBackground(() => client.reactions.add({ ...target(message), name: 'warning' }));
    },
    drained: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
