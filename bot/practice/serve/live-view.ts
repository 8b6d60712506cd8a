import type { PracticeSlack } from '../create-practice-slack.ts';
import { isVisibleChannel, maySee, visibleMessage } from '../person/visible.ts';
import type { Replay } from '../replay-meeting.ts';
import { type Change, type Channel, directChannel, type View, type Workspace } from '../world/world.ts';
import type { LiveChannel, LivePerson, LiveSnapshot, LiveUpdate, LiveView } from './live-types.ts';

/** Everything one person sees, for a page that has just opened. */
export function snapshotFor(
  practice: PracticeSlack,
  workspace: Workspace,
  userId: string,
  replay: { readonly replay: Replay; readonly channelId: string } | null,
): LiveSnapshot {
  const { app } = practice.world;
  directChannel(practice.world, workspace, userId);
  const channels = [...workspace.channels.values()].filter((channel) => isVisibleChannel(channel, userId));
  return {
    kind: 'snapshot',
    workspace: workspace.seed.name,
    timeZone: workspace.seed.timeZone,
    me: userId,
    app: { name: app.name, handle: app.handle, botUserId: workspace.seed.botUserId },
    people: peopleOf(workspace, app.name, app.handle),
    channels: channels.map((channel) => liveChannel(channel, userId)),
    messages: channels.flatMap((channel) =>
      channel.messages
        .filter((message) => maySee(message, userId))
        .map((message) => visibleMessage(workspace, message)),
    ),
    view: topView(workspace, userId),
    home: homeView(workspace, userId),
    commands: app.commands,
    shortcuts: app.shortcuts,
    replay: replay?.replay.state ?? null,
    replayChannel: replay?.channelId ?? null,
  };
}

/** What a change means to one person's page; null when it is none of theirs. */
export function updateFor(workspace: Workspace, userId: string, change: Change): LiveUpdate | null {
  if (change.teamId !== workspace.seed.id) return null;
  switch (change.kind) {
    case 'message': {
      const channel = workspace.channels.get(change.message.channel);
      const isTheirs = channel && isVisibleChannel(channel, userId) && maySee(change.message, userId);
      return isTheirs ? { kind: 'message', message: visibleMessage(workspace, change.message) } : null;
    }
    case 'removed':
      return { kind: 'removed', channel: change.channel, ts: change.ts };
    case 'views':
      return change.userId === userId ? { kind: 'view', view: topView(workspace, userId) } : null;
    case 'home':
      return change.userId === userId ? { kind: 'home', home: homeView(workspace, userId) } : null;
    case 'channels':
      return {
        kind: 'channels',
        channels: [...workspace.channels.values()]
          .filter((channel) => isVisibleChannel(channel, userId))
          .map((channel) => liveChannel(channel, userId)),
      };
  }
}

function peopleOf(workspace: Workspace, appName: string, appHandle: string): LivePerson[] {
  const people = [...workspace.users.values()].map((user) => ({
    id: user.id,
    name: user.realName,
    handle: user.handle,
    title: user.title ?? '',
    isBot: false,
    isGuest: user.isGuest ?? false,
    switchable: user.switchable ?? '',
  }));
  const others = [
    { id: workspace.seed.botUserId, name: appName, handle: appHandle },
    { id: 'USLACKBOT', name: 'Slackbot', handle: 'slackbot' },
  ];
  return [
    ...people,
    ...others.map((one) => ({ ...one, title: '', isBot: true, isGuest: false, switchable: '' })),
  ];
}

const liveChannel = (channel: Channel, userId: string): LiveChannel => ({
  id: channel.id,
  name: channel.name,
  kind: channel.kind,
  topic: channel.topic,
  memberCount: channel.members.size,
  isMember: channel.members.has(userId),
});

const liveView = (view: View, depth: number): LiveView => ({
  id: view.id,
  hash: view.hash,
  depth,
  body: view.body,
  state: view.state,
  errors: view.errors,
});

function topView(workspace: Workspace, userId: string): LiveView | null {
  const stack = workspace.stacks.get(userId) ?? [];
  const top = stack.at(-1);
  return top ? liveView(top, stack.length) : null;
}

function homeView(workspace: Workspace, userId: string): LiveView | null {
  const home = workspace.homes.get(userId);
  return home ? liveView(home, 1) : null;
}
