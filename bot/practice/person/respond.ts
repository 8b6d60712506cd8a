import { completeBlocks } from '../block-kit/complete-blocks.ts';
import type { Block } from '../block-kit/types.ts';
import { addMessage, announceMessage, changeMessage, removeMessage } from '../world/messages.ts';
import type { ResponseTarget } from '../world/tickets.ts';
import type { Json, World } from '../world/world.ts';

/**
 * Puts an answer to a command or an interaction where it belongs: beside what the person did, for them alone
 * unless the app says `in_channel`, or in place of the message they acted on.
 */
export async function respondInPlace(world: World, target: ResponseTarget, answer: Json): Promise<void> {
  const workspace = world.workspaces.get(target.teamId);
  const channel = workspace?.channels.get(target.channelId);
  if (!workspace || !channel) return;
  const original = channel.messages.find(
    (message) => message.ts === target.messageTs && [null, target.userId].includes(message.ephemeralTo),
  );
  if (answer.delete_original === true || answer.delete_original === 'true') {
    if (original) await removeMessage(world, workspace, channel, original);
    return;
  }
  const text = typeof answer.text === 'string' ? answer.text : '';
  const blocks = Array.isArray(answer.blocks)
    ? completeBlocks(answer.blocks as Block[], (prefix) => world.nextId(prefix))
    : [];
  if ((answer.replace_original === true || answer.replace_original === 'true') && original) {
    await changeMessage(world, workspace, channel, original, { text, blocks, by: workspace.seed.botUserId });
    return;
  }
  if (!text && blocks.length === 0) return;
  const inChannel = answer.response_type === 'in_channel';
  const thread = typeof answer.thread_ts === 'string' ? answer.thread_ts : target.threadTs;
  const message = addMessage(world, workspace, channel, {
    user: workspace.seed.botUserId,
    bot: true,
    text,
    blocks,
    threadTs: thread,
    ephemeralTo: inChannel ? null : target.userId,
  });
  if (inChannel) await announceMessage(world, workspace, channel, message);
}
