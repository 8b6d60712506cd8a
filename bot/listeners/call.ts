import type { WebClient } from '@slack/web-api';
import type { Actor } from '#server/domain/actor.ts';
import type { ChannelRef } from '#server/meetings/use-cases.ts';
import type { Delivered } from '../inbox/delivered.ts';
import type { Reply } from '../outbound/reply.ts';
import type { BotTools } from '../tools.ts';

/** One thing somebody asked for in chat: by a command, a button or a shortcut. */
export interface Call {
  readonly tools: BotTools;
  readonly client: WebClient;
  readonly channel: ChannelRef;
  readonly userId: string;
  readonly botUserId: string | undefined;
  /** What follows the command's word, as typed. */
  readonly text: string;
  /** User ids of the people the text names. */
  readonly mentioned: readonly string[];
  readonly triggerId: string;
  readonly delivered: Delivered;
  /** Answers the person alone. */
  readonly reply: Reply;
  /** Draws the message anew in which a button was pressed, when only this person sees it; else null. */
  readonly redraw: Reply | null;
  /** Who is asking; asked of Slack once. */
  readonly actor: () => Promise<Actor>;
}

/** Every sentence of a call comes after the notes received before it. */
export const settled = (call: Call): Promise<void> =>
  call.delivered.live ? call.tools.settle(call.delivered) : Promise.resolve();
