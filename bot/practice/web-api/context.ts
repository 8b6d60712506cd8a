import { findMessage } from '../world/messages.ts';
import type { Tickets } from '../world/tickets.ts';
import type { Channel, Json, Message, Workspace, World } from '../world/world.ts';
import { directChannel } from '../world/world.ts';
import { ApiRefusal, text } from './arguments.ts';

/** What a method of the Web API works with: the workspace is the token's. */
export interface ApiContext {
  readonly world: World;
  readonly workspace: Workspace;
  readonly tickets: Tickets;
  readonly args: Json;
  /** Lets something run after the answer: the app's own posts come back as events. */
  later(work: Promise<unknown>): void;
}

export interface ApiMethod {
  /** Any one of these scopes is enough; none needed when absent. */
  readonly scopes?: readonly string[];
  /** Scope by kind of the channel named by `channel`, for methods that read conversations. */
  readonly channelScope?: 'history' | 'read';
  run(context: ApiContext): Json | Promise<Json>;
}

/** The channel a call names, when the bot may know of it. */
export function channelOf(context: ApiContext, name = 'channel'): Channel {
  const id = text(context.args, name);
  const channel = context.workspace.channels.get(id);
  const isIn = channel?.members.has(context.workspace.seed.botUserId) ?? false;
  if (!channel || (channel.kind === 'private' && !isIn)) throw new ApiRefusal('channel_not_found');
  return channel;
}

/** A channel the bot may write to. A user id stands for the direct messages with that person. */
export function writableChannel(context: ApiContext): Channel {
  const id = text(context.args, 'channel');
  const { world, workspace } = context;
  if (workspace.users.has(id)) return directChannel(world, workspace, id);
  const channel = channelOf(context);
  if (!channel.members.has(workspace.seed.botUserId)) throw new ApiRefusal('not_in_channel');
  if (channel.isArchived) throw new ApiRefusal('is_archived');
  return channel;
}

export function messageOf(channel: Channel, ts: string, error = 'message_not_found'): Message {
  const message = findMessage(channel, ts);
  if (!message) throw new ApiRefusal(error);
  return message;
}
