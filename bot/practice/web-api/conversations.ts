import { channelShape, messageShape } from '../world/shapes.ts';
import { type Channel, directChannel, type Message } from '../world/world.ts';
import { ApiRefusal, flag, page, text } from './arguments.ts';
import { type ApiContext, type ApiMethod, channelOf, messageOf } from './context.ts';

/** A channel whose messages the bot may read: it must be in it. */
function readableChannel(context: ApiContext): Channel {
  const channel = channelOf(context);
  if (!channel.members.has(context.workspace.seed.botUserId)) throw new ApiRefusal('not_in_channel');
  return channel;
}

/** Time stamps are compared as padded text: as numbers they lose their last digits. */
const inRange =
  (context: ApiContext) =>
  (message: Message): boolean => {
    const oldest = text(context.args, 'oldest');
    const latest = text(context.args, 'latest');
    const inclusive = flag(context.args, 'inclusive');
    const after = !oldest || message.ts > normal(oldest) || (inclusive && message.ts === normal(oldest));
    const before = !latest || message.ts < normal(latest) || (inclusive && message.ts === normal(latest));
    return after && before;
  };

const normal = (ts: string): string => {
  const [seconds = '0', micros = ''] = ts.split('.');
  return `${seconds.padStart(10, '0')}.${micros.padEnd(6, '0')}`;
};

const history: ApiMethod = {
  channelScope: 'history',
  run(context) {
    const channel = readableChannel(context);
    const found = channel.messages
      .filter((message) => message.ephemeralTo === null)
      .filter((message) => message.threadTs === null || message.subtype === 'thread_broadcast')
      .filter(inRange(context))
      .reverse();
    const { items, next } = page(found, context.args, 100);
    return {
      messages: items.map((message) => messageShape(context.workspace, message)),
      has_more: next !== '',
      pin_count: 0,
      ...(next ? { response_metadata: { next_cursor: next } } : {}),
    };
  },
};

const replies: ApiMethod = {
  channelScope: 'history',
  run(context) {
    const channel = readableChannel(context);
    const asked = messageOf(channel, text(context.args, 'ts'), 'thread_not_found');
    // Asked for a reply, Slack gives that reply; asked for a parent, the whole thread with the parent first.
    const thread = asked.threadTs
      ? [asked]
      : [
          asked,
          ...channel.messages.filter(
            (message) => message.threadTs === asked.ts && message.ephemeralTo === null,
          ),
        ];
    const parent = thread.slice(0, 1);
    const rest = thread.slice(1).filter(inRange(context));
    const { items, next } = page([...parent, ...rest], context.args, 1000);
    return {
      messages: items.map((message) => messageShape(context.workspace, message)),
      has_more: next !== '',
      ...(next ? { response_metadata: { next_cursor: next } } : {}),
    };
  },
};

const KIND_NAMES = { public: 'public_channel', private: 'private_channel', im: 'im' } as const;

const list: ApiMethod = {
  scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  run(context) {
    const { workspace, world, args } = context;
    const kinds = (text(args, 'types') || 'public_channel').split(',').map((kind) => kind.trim());
    const scopeOf = { public: 'channels:read', private: 'groups:read', im: 'im:read' } as const;
    const found = [...workspace.channels.values()].filter(
      (channel) =>
        kinds.includes(KIND_NAMES[channel.kind]) &&
        world.app.botScopes.includes(scopeOf[channel.kind]) &&
        (channel.kind === 'public' || channel.members.has(workspace.seed.botUserId)) &&
        !(channel.isArchived && flag(args, 'exclude_archived')),
    );
    const { items, next } = page(found, args, 100);
    return {
      channels: items.map((channel) => channelShape(workspace, channel)),
      response_metadata: { next_cursor: next },
    };
  },
};

const members: ApiMethod = {
  channelScope: 'read',
  run(context) {
    const { items, next } = page([...channelOf(context).members], context.args, 100);
    return { members: items, response_metadata: { next_cursor: next } };
  },
};

const info: ApiMethod = {
  channelScope: 'read',
  run: (context) => ({ channel: channelShape(context.workspace, channelOf(context)) }),
};

const open: ApiMethod = {
  scopes: ['im:write', 'mpim:write', 'chat:write'],
  run(context) {
    const { workspace, world, args } = context;
    const given = text(args, 'channel');
    const users = text(args, 'users').split(',').filter(Boolean);
    if (given) return { channel: channelShape(workspace, channelOf(context)) };
    const user = users[0];
    if (users.length !== 1 || !user) throw new ApiRefusal('users_list_not_supplied');
    if (!workspace.users.has(user)) throw new ApiRefusal('user_not_found');
    const channel = directChannel(world, workspace, user);
    return flag(args, 'return_im')
      ? { channel: channelShape(workspace, channel) }
      : { channel: { id: channel.id } };
  },
};

export const CONVERSATION_METHODS: Readonly<Record<string, ApiMethod>> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.info': info,
  'conversations.open': open,
};
