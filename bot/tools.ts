import type { WebClient } from '@slack/web-api';
import type { Actor } from '#server/domain/actor.ts';
import type { ChatPosts, UseCases } from '#server/meetings/use-cases.ts';
import type { ChannelPeople } from './identity/channel-people.ts';
import type { ChatPeople } from './identity/chat-people.ts';
import type { Delivered } from './inbox/delivered.ts';
import type { Reactions } from './outbound/reactions.ts';

export interface BotClock {
  now(): Date;
}

/** Facts are ids, numbers and states: never the text of a note, a token or a response_url. */
export interface BotLog {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** What listeners are made from. */
export interface BotTools {
  readonly useCases: UseCases;
  readonly posts: ChatPosts;
  readonly people: ChatPeople;
  readonly channels: ChannelPeople;
  readonly reactions: Reactions;
  readonly clock: BotClock;
  readonly log: BotLog;
  readonly baseUrl: string;
  /** Who is asking; throws when Slack cannot say, so that nothing is decided about somebody unknown. */
  readonly identify: (teamId: string, userId: string, client: WebClient) => Promise<Actor>;
  /** Waits (at most some seconds) until everything received before it in its lane is worked. */
  readonly settle: (delivered: Pick<Delivered, 'id' | 'lane'>) => Promise<void>;
}
