import type { Block } from '../block-kit/types.ts';
import type { Channel, Message, Workspace } from '../world/world.ts';

/** A message as one person sees it, their ephemeral messages included. */
export interface VisibleMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly subtype: string | null;
  readonly threadTs: string | null;
  readonly replyCount: number;
  readonly isBot: boolean;
  readonly isEdited: boolean;
  /** Only this person sees it. */
  readonly isEphemeral: boolean;
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
  readonly fileNames: readonly string[];
}

export const maySee = (message: Message, userId: string): boolean =>
  message.ephemeralTo === null || message.ephemeralTo === userId;

export function visibleMessage(workspace: Workspace, message: Message): VisibleMessage {
  const replies = message.threadTs
    ? 0
    : (workspace.channels.get(message.channel)?.messages ?? []).filter(
        (other) => other.threadTs === message.ts && other.ephemeralTo === null,
      ).length;
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    subtype: message.subtype,
    threadTs: message.threadTs,
    replyCount: replies,
    isBot: message.bot !== null,
    isEdited: message.edited !== null,
    isEphemeral: message.ephemeralTo !== null,
    reactions: [...message.reactions].map(([name, users]) => ({ name, users: [...users] })),
    fileNames: message.files.map((file) => String(file.name ?? 'file')),
  };
}

/** A channel a person sees in their sidebar: theirs, and every public one. */
export const isVisibleChannel = (channel: Channel, userId: string): boolean =>
  channel.members.has(userId) || channel.kind === 'public';
