import { react } from '../world/messages.ts';
import { messageShape } from '../world/shapes.ts';
import { ApiRefusal, text } from './arguments.ts';
import { type ApiContext, type ApiMethod, channelOf, messageOf } from './context.ts';

function reactWith(kind: 'added' | 'removed'): ApiMethod {
  return {
    scopes: ['reactions:write'],
    run(context) {
      const { world, workspace, args } = context;
      const name = text(args, 'name');
      if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new ApiRefusal('invalid_name');
      const message = reactable(context);
      const has = message.reactions.get(name)?.includes(workspace.seed.botUserId) ?? false;
      if (kind === 'added' && has) throw new ApiRefusal('already_reacted');
      if (kind === 'removed' && !has) throw new ApiRefusal('no_reaction');
      context.later(react(world, workspace, message, { user: workspace.seed.botUserId, name, kind }));
      return {};
    },
  };
}

function reactable(context: ApiContext) {
  const channel = channelOf(context);
  if (!channel.members.has(context.workspace.seed.botUserId)) throw new ApiRefusal('not_in_channel');
  return messageOf(channel, text(context.args, 'timestamp'));
}

const get: ApiMethod = {
  scopes: ['reactions:read'],
  run(context) {
    const message = reactable(context);
    return { type: 'message', channel: message.channel, message: messageShape(context.workspace, message) };
  },
};

export const REACTION_METHODS: Readonly<Record<string, ApiMethod>> = {
  'reactions.add': reactWith('added'),
  'reactions.remove': reactWith('removed'),
  'reactions.get': get,
};
