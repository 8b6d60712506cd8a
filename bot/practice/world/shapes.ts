import type { PracticeUserSeed } from '../seed.ts';
import { type Channel, isStranger, type Json, type Message, type View, type Workspace } from './world.ts';

/** A message as the Web API and events show it. */
export function messageShape(workspace: Workspace, message: Message): Json {
  const replies = message.threadTs
    ? []
    : (workspace.channels.get(message.channel)?.messages ?? []).filter(
        (other) => other.threadTs === message.ts && other.ephemeralTo === null,
      );
  const parent = workspace.channels
    .get(message.channel)
    ?.messages.find((other) => other.ts === message.threadTs);
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: message.team,
    ...(message.bot ? { bot_id: message.bot.id, app_id: message.bot.appId } : {}),
    ...(message.clientMsgId ? { client_msg_id: message.clientMsgId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.files.length > 0 ? { files: message.files } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs, parent_user_id: parent?.user ?? '' } : {}),
    ...(replies.length > 0
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.size > 0
      ? {
          reactions: [...message.reactions].map(([name, users]) => ({
            name,
            users: [...users],
            count: users.length,
          })),
        }
      : {}),
  };
}

export function userShape(workspace: Workspace, user: PracticeUserSeed, withEmail: boolean): Json {
  const stranger = isStranger(workspace, user);
  return {
    id: user.id,
    team_id: user.teamId ?? workspace.seed.id,
    name: user.handle,
    deleted: false,
    real_name: user.realName,
    tz: workspace.seed.timeZone,
    profile: {
      real_name: user.realName,
      display_name: user.handle,
      title: user.title ?? '',
      team: user.teamId ?? workspace.seed.id,
      ...(withEmail && user.email ? { email: user.email } : {}),
    },
    is_admin: user.isAdmin ?? false,
    is_owner: user.isOwner ?? false,
    is_primary_owner: false,
    is_restricted: user.isGuest ?? false,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    ...(stranger ? { is_stranger: true } : {}),
    updated: 0,
  };
}

export function botUserShape(workspace: Workspace, name: string, handle: string): Json {
  return {
    id: workspace.seed.botUserId,
    team_id: workspace.seed.id,
    name: handle,
    deleted: false,
    real_name: name,
    tz: workspace.seed.timeZone,
    profile: { real_name: name, display_name: name, bot_id: workspace.seed.botId, team: workspace.seed.id },
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: true,
    is_app_user: false,
    updated: 0,
  };
}

export function channelShape(workspace: Workspace, channel: Channel): Json {
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived,
    context_team_id: workspace.seed.id,
  };
  if (channel.kind === 'im') {
    const user = [...channel.members].find((id) => id !== workspace.seed.botUserId) ?? '';
    return { ...common, is_im: true, is_channel: false, user, is_org_shared: false };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.name === 'general',
    is_member: channel.members.has(workspace.seed.botUserId),
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_org_shared: false,
    num_members: channel.members.size,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

export function viewShape(workspace: Workspace, view: View, appId: string): Json {
  return {
    id: view.id,
    team_id: workspace.seed.id,
    type: view.body.type,
    blocks: view.body.blocks,
    private_metadata: view.body.private_metadata ?? '',
    callback_id: view.body.callback_id ?? '',
    external_id: view.body.external_id ?? '',
    state: { values: view.state },
    hash: view.hash,
    title: view.body.title ?? { type: 'plain_text', text: '' },
    submit: view.body.submit ?? null,
    close: view.body.close ?? null,
    clear_on_close: view.body.clear_on_close ?? false,
    notify_on_close: view.body.notify_on_close ?? false,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: appId,
    app_installed_team_id: workspace.seed.id,
    bot_id: workspace.seed.botId,
  };
}

export const channelType = (channel: Channel): string =>
  channel.kind === 'im' ? 'im' : channel.kind === 'private' ? 'group' : 'channel';

/** The event subscription a message in this channel needs: `message.groups`. */
export const messageSubscription = (channel: Channel): string =>
  channel.kind === 'im' ? 'message.im' : channel.kind === 'private' ? 'message.groups' : 'message.channels';
