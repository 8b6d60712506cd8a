import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Actor } from '#server/domain/actor.ts';
import { deliveredOf } from '../inbox/delivered.ts';
import { createRedraw, createReply } from '../outbound/reply.ts';
import type { BotTools } from '../tools.ts';
import type { Call } from './call.ts';

interface CallParts {
  readonly client: WebClient;
  readonly context: Readonly<Record<string, unknown>> & {
    readonly teamId?: string | undefined;
    readonly botUserId?: string | undefined;
  };
  readonly respond?: RespondFn | undefined;
  readonly teamId: string | undefined;
  readonly channelId: string;
  readonly userId: string;
  readonly triggerId: string;
  /** The button stands in a message that only this person sees. */
  readonly inOwnMessage?: boolean;
  readonly text?: string;
  readonly mentioned?: readonly string[];
}

/** Puts together what a command, a button or a shortcut brings, in one shape. */
export function makeCall(tools: BotTools, parts: CallParts): Call {
  const teamId = parts.context.teamId ?? parts.teamId ?? '';
  let asked: Promise<Actor> | undefined;
  return {
    tools,
    client: parts.client,
    channel: { teamId, channelId: parts.channelId },
    userId: parts.userId,
    botUserId: parts.context.botUserId,
    text: parts.text ?? '',
    mentioned: parts.mentioned ?? [],
    triggerId: parts.triggerId,
    delivered: deliveredOf(parts.context),
    reply: createReply({
      respond: parts.respond,
      client: parts.client,
      channelId: parts.channelId,
      userId: parts.userId,
      triggerId: parts.triggerId,
      log: tools.log,
    }),
    redraw: parts.inOwnMessage === true ? createRedraw(parts.respond, tools.log) : null,
    actor: () => {
      asked ??= tools.identify(teamId, parts.userId, parts.client);
      return asked;
    },
  };
}
