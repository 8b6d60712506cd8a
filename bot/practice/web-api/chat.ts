import { addMessage, announceMessage, changeMessage, removeMessage } from '../world/messages.ts';
import { messageShape } from '../world/shapes.ts';
import type { Json } from '../world/world.ts';
import { ApiRefusal, blocksOf, flag, json, text } from './arguments.ts';
import { type ApiContext, type ApiMethod, channelOf, messageOf, writableChannel } from './context.ts';

const TEXT_LIMIT = 40_000;

/** What a message says; a call without words or blocks is refused. */
function contentOf(args: Json) {
  const blocks = blocksOf(args, 'message');
  const attachments = json(args, 'attachments');
  const words = text(args, 'text');
  if (!words && !blocks?.length && !Array.isArray(attachments)) throw new ApiRefusal('no_text');
  return {
    text: words.slice(0, TEXT_LIMIT),
    ...(blocks ? { blocks } : {}),
    ...(Array.isArray(attachments) ? { attachments } : {}),
    ...(args.metadata === undefined ? {} : { metadata: json(args, 'metadata') }),
  };
}

const postMessage: ApiMethod = {
  scopes: ['chat:write'],
  run(context) {
    const { world, workspace, args } = context;
    const channel = writableChannel(context);
    const thread = text(args, 'thread_ts');
    if (thread) messageOf(channel, thread, 'thread_not_found');
    const message = addMessage(world, workspace, channel, {
      ...contentOf(args),
      user: workspace.seed.botUserId,
      bot: true,
      threadTs: thread || null,
      subtype: thread && flag(args, 'reply_broadcast') ? 'thread_broadcast' : null,
    });
    context.later(announceMessage(world, workspace, channel, message));
    return { channel: channel.id, ts: message.ts, message: messageShape(workspace, message) };
  },
};

const postEphemeral: ApiMethod = {
  scopes: ['chat:write'],
  run(context) {
    const { world, workspace, args } = context;
    const channel = writableChannel(context);
    const user = text(args, 'user');
    if (!workspace.users.has(user)) throw new ApiRefusal('user_not_found');
    if (!channel.members.has(user)) throw new ApiRefusal('user_not_in_channel');
    const message = addMessage(world, workspace, channel, {
      ...contentOf(args),
      user: workspace.seed.botUserId,
      bot: true,
      threadTs: text(args, 'thread_ts') || null,
      ephemeralTo: user,
    });
    return { message_ts: message.ts };
  },
};

/** The app's own message; anybody else's is not the app's to change. */
function ownMessage(context: ApiContext, error: string) {
  const channel = channelOf(context);
  const message = messageOf(channel, text(context.args, 'ts'));
  if (message.user !== context.workspace.seed.botUserId) throw new ApiRefusal(error);
  return { channel, message };
}

const update: ApiMethod = {
  scopes: ['chat:write'],
  run(context) {
    const { world, workspace, args } = context;
    const { channel, message } = ownMessage(context, 'cant_update_message');
    const content = contentOf(args);
    // Without blocks in the call a message with blocks keeps them only when it has no new text.
    const blocks = content.blocks ?? (content.text ? [] : undefined);
    context.later(
      changeMessage(world, workspace, channel, message, {
        ...content,
        ...(blocks ? { blocks } : {}),
        by: workspace.seed.botUserId,
      }),
    );
    return {
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messageShape(workspace, message),
    };
  },
};

const remove: ApiMethod = {
  scopes: ['chat:write'],
  run(context) {
    const { channel, message } = ownMessage(context, 'cant_delete_message');
    context.later(removeMessage(context.world, context.workspace, channel, message));
    return { channel: channel.id, ts: message.ts };
  },
};

const getPermalink: ApiMethod = {
  run(context) {
    const channel = channelOf(context);
    const message = messageOf(channel, text(context.args, 'message_ts'));
    const place = `https://${context.workspace.seed.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    return { channel: channel.id, permalink: place + thread };
  },
};

export const CHAT_METHODS: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
