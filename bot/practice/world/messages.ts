import { completeBlocks } from '../block-kit/complete-blocks.ts';
import type { Block } from '../block-kit/types.ts';
import { channelType, messageShape, messageSubscription } from './shapes.ts';
import type { Channel, Json, Message, Workspace, World } from './world.ts';

/** A channel forgets its oldest message beyond this: the workspace lives in memory. */
const MOST_MESSAGES = 10_000;

export interface NewMessage {
  readonly user: string;
  readonly text: string;
  readonly blocks?: Block[];
  readonly attachments?: unknown[];
  readonly threadTs?: string | null;
  readonly subtype?: string | null;
  readonly bot?: boolean;
  readonly files?: readonly Json[];
  readonly metadata?: unknown;
  readonly ephemeralTo?: string | null;
}

/** Adds a message to a channel and tells the page; no event goes out yet. */
export function addMessage(world: World, workspace: Workspace, channel: Channel, from: NewMessage): Message {
  const message: Message = {
    ts: world.nextTs(),
    channel: channel.id,
    user: from.user,
    team: workspace.users.get(from.user)?.teamId ?? workspace.seed.id,
    text: from.text,
    blocks: completeBlocks(from.blocks ?? [], (prefix) => world.nextId(prefix)),
    attachments: from.attachments ?? [],
    subtype: from.subtype ?? null,
    threadTs: from.threadTs ?? null,
    bot: from.bot ? { id: workspace.seed.botId, appId: world.app.id } : null,
    clientMsgId: from.bot ? null : world.nextId('msg-'),
    files: from.files ?? [],
    metadata: from.metadata ?? null,
    edited: null,
    reactions: new Map(),
    ephemeralTo: from.ephemeralTo ?? null,
  };
  channel.messages.push(message);
  if (channel.messages.length > MOST_MESSAGES) channel.messages.shift();
  world.changed({ kind: 'message', teamId: workspace.seed.id, message });
  if (message.threadTs) touchParent(world, workspace, channel, message.threadTs);
  return message;
}

/** A parent shows its number of replies, so it is drawn again when one comes or goes. */
function touchParent(world: World, workspace: Workspace, channel: Channel, ts: string): void {
  const parent = findMessage(channel, ts);
  if (parent) world.changed({ kind: 'message', teamId: workspace.seed.id, message: parent });
}

export const findMessage = (channel: Channel, ts: string): Message | undefined =>
  channel.messages.find((message) => message.ts === ts && message.ephemeralTo === null);

/** Sends a posted message to the app as `message`, and as `app_mention` when it names the bot. */
export async function announceMessage(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: Message,
): Promise<void> {
  const shape = messageShape(workspace, message);
  const event = {
    ...shape,
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelType(channel),
    ...(message.team !== workspace.seed.id ? { user_team: message.team, source_team: message.team } : {}),
  };
  const sent = [world.event(workspace, event, messageSubscription(channel))];
  const mentions = message.text.includes(`<@${workspace.seed.botUserId}`);
  if (mentions && !message.bot && channel.kind !== 'im') {
    const { subtype: _subtype, channel_type: _type, ...mention } = event as Json;
    sent.push(world.event(workspace, { ...mention, type: 'app_mention' }, 'app_mention'));
  }
  await Promise.all(sent);
}

export interface MessageEdit {
  readonly text?: string;
  readonly blocks?: Block[];
  readonly attachments?: unknown[];
  readonly metadata?: unknown;
  /** Who edits; null for a change that is no edit, such as a link unfurling. */
  readonly by: string | null;
}

/** Changes a message and sends `message_changed`. */
export async function changeMessage(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: Message,
  edit: MessageEdit,
): Promise<void> {
  const before = messageShape(workspace, message);
  if (edit.text !== undefined) message.text = edit.text;
  if (edit.blocks !== undefined) {
    message.blocks = completeBlocks(edit.blocks, (prefix) => world.nextId(prefix));
  }
  if (edit.attachments !== undefined) message.attachments = edit.attachments;
  if (edit.metadata !== undefined) message.metadata = edit.metadata;
  const ts = world.nextTs();
  if (edit.by) message.edited = { user: edit.by, ts };
  world.changed({ kind: 'message', teamId: workspace.seed.id, message });
  if (message.ephemeralTo !== null) return;
  await sendChanged(world, workspace, channel, messageShape(workspace, message), before, ts);
}

function sendChanged(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: Json,
  before: Json,
  ts: string,
): Promise<void> {
  return world.event(
    workspace,
    {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: channel.id,
      channel_type: channelType(channel),
      ts,
      event_ts: ts,
      message,
      previous_message: before,
    },
    messageSubscription(channel),
  );
}

/** Deletes a message: `message_deleted`, or a tombstone when others have replied to it. */
export async function removeMessage(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: Message,
): Promise<void> {
  const before = messageShape(workspace, message);
  const hasReplies = channel.messages.some((other) => other.threadTs === message.ts);
  const ts = world.nextTs();
  if (hasReplies && message.ephemeralTo === null) {
    message.subtype = 'tombstone';
    message.text = 'This message was deleted.';
    message.blocks = [];
    message.reactions.clear();
    world.changed({ kind: 'message', teamId: workspace.seed.id, message });
    await sendChanged(world, workspace, channel, messageShape(workspace, message), before, ts);
    return;
  }
  channel.messages.splice(channel.messages.indexOf(message), 1);
  world.changed({ kind: 'removed', teamId: workspace.seed.id, channel: channel.id, ts: message.ts });
  if (message.threadTs) touchParent(world, workspace, channel, message.threadTs);
  if (message.ephemeralTo !== null) return;
  await world.event(
    workspace,
    {
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      channel: channel.id,
      channel_type: channelType(channel),
      ts,
      event_ts: ts,
      deleted_ts: message.ts,
      previous_message: before,
    },
    messageSubscription(channel),
  );
}

/** Adds or takes back somebody's reaction and sends the event. False when there was nothing to do. */
export async function react(
  world: World,
  workspace: Workspace,
  message: Message,
  reaction: { readonly user: string; readonly name: string; readonly kind: 'added' | 'removed' },
): Promise<boolean> {
  const users = message.reactions.get(reaction.name) ?? [];
  const has = users.includes(reaction.user);
  if (has === (reaction.kind === 'added')) return false;
  const after = has ? users.filter((id) => id !== reaction.user) : [...users, reaction.user];
  if (after.length > 0) message.reactions.set(reaction.name, after);
  else message.reactions.delete(reaction.name);
  world.changed({ kind: 'message', teamId: workspace.seed.id, message });
  await world.event(
    workspace,
    {
      type: `reaction_${reaction.kind}`,
      user: reaction.user,
      reaction: reaction.name,
      item: { type: 'message', channel: message.channel, ts: message.ts },
      item_user: message.user,
      event_ts: world.nextTs(),
    },
    `reaction_${reaction.kind}`,
  );
  return true;
}
