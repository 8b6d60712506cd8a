import type { PlainValue } from '../block-kit/elements.ts';
import type { OptionObject } from '../block-kit/types.ts';
import { addMessage, announceMessage, changeMessage, react, removeMessage } from '../world/messages.ts';
import { viewShape } from '../world/shapes.ts';
import { encodeTyped } from '../world/typed-text.ts';
import { type Channel, directChannel, type Json, type Message, type View } from '../world/world.ts';
import { createInteractions, type InteractionDeps, type InteractionResult } from './interactions.ts';
import type { FormValues, Target } from './surface.ts';
import { isVisibleChannel, maySee, type VisibleMessage, visibleMessage } from './visible.ts';

export interface MessageRef {
  readonly channel: string;
  readonly ts: string;
}

export interface SayOptions {
  /** The parent's `ts`. */
  readonly thread?: string;
  /** A thread reply shown in the channel too. */
  readonly broadcast?: boolean;
  /** `/me`. */
  readonly me?: boolean;
  readonly fileNames?: readonly string[];
  /** Stores the text as given instead of encoding it as typed. */
  readonly raw?: boolean;
}

/** One person at their Slack. Everything resolves once the app has taken it (or the first attempt failed). */
export interface PracticePerson {
  readonly userId: string;
  readonly teamId: string;
  /** Channels by id or name (`board-officers`, `#board-officers`); `dm` is the one with the bot. */
  say(channel: string, text: string, options?: SayOptions): Promise<MessageRef>;
  dm(text: string): Promise<MessageRef>;
  edit(message: MessageRef, text: string): Promise<void>;
  delete(message: MessageRef): Promise<void>;
  react(message: MessageRef, name: string): Promise<boolean>;
  unreact(message: MessageRef, name: string): Promise<boolean>;
  /** A change of a message that is no edit: Slack has unfurled a link in it. */
  unfurl(message: MessageRef): Promise<void>;
  join(channel: string): Promise<void>;
  command(command: string, text: string, channel: string): Promise<InteractionResult>;
  click(
    target: Target,
    actionId: string,
    value?: string,
    more?: { blockId?: string; values?: FormValues },
  ): Promise<InteractionResult>;
  select(
    target: Target,
    actionId: string,
    value: PlainValue,
    more?: { blockId?: string; values?: FormValues },
  ): Promise<InteractionResult>;
  suggest(target: Target, actionId: string, query: string): Promise<readonly OptionObject[]>;
  /** Submits the modal on top. */
  submit(values?: FormValues): Promise<InteractionResult>;
  /** Closes the modal on top, or all of them. */
  closeView(all?: boolean): Promise<void>;
  shortcut(callbackId: string, message?: MessageRef): Promise<InteractionResult>;
  openHome(tab?: 'home' | 'messages'): Promise<void>;
  /** What this person sees in a channel, threads included, oldest first. */
  visibleMessages(channel: string): VisibleMessage[];
  /** The modal on top, as Slack would show it to the app. */
  openView(): (Json & { readonly id: string; readonly errors: Readonly<Record<string, string>> }) | null;
  home(): Json | null;
  channelId(channel: string): string;
}

/** Builds the driver of one person, for tests and for the page. */
export function createPerson(deps: InteractionDeps): PracticePerson {
  const { world, workspace, user } = deps;
  const interactions = createInteractions(deps);

  function channelNamed(name: string): Channel {
    const bare = name.replace(/^#/, '');
    if (name === 'dm' || name === `D${user.id.slice(1)}`) return directChannel(world, workspace, user.id);
    const channel =
      workspace.channels.get(name) ?? [...workspace.channels.values()].find((one) => one.name === bare);
    if (!channel || !isVisibleChannel(channel, user.id))
      throw new Error(`${user.handle} sees no channel "${name}"`);
    return channel;
  }

  function ownChannel(name: string): Channel {
    const channel = channelNamed(name);
    if (!channel.members.has(user.id)) throw new Error(`${user.handle} is not in ${channel.name}`);
    if (channel.isArchived) throw new Error(`${channel.name} is archived`);
    return channel;
  }

  function seen(ref: MessageRef): { channel: Channel; message: Message } {
    const channel = channelNamed(ref.channel);
    const message = channel.messages.find((one) => one.ts === ref.ts && maySee(one, user.id));
    if (!message) throw new Error(`${user.handle} sees no message ${ref.ts}`);
    return { channel, message };
  }

  function own(ref: MessageRef): { channel: Channel; message: Message } {
    const found = seen(ref);
    if (found.message.user !== user.id) throw new Error(`${user.handle} did not write ${ref.ts}`);
    return found;
  }

  const encoded = (text: string, raw = false): string =>
    raw ? text : encodeTyped(workspace, text, world.app.handle);

  async function say(name: string, text: string, options: SayOptions = {}): Promise<MessageRef> {
    const channel = ownChannel(name);
    const subtype = options.fileNames?.length
      ? 'file_share'
      : options.broadcast
        ? 'thread_broadcast'
        : options.me
          ? 'me_message'
          : null;
    const message = addMessage(world, workspace, channel, {
      user: user.id,
      text: encoded(text, options.raw),
      threadTs: options.thread ?? null,
      subtype,
      files: (options.fileNames ?? []).map((fileName) => ({
        id: world.nextId('F'),
        name: fileName,
        mimetype: 'application/pdf',
      })),
    });
    await announceMessage(world, workspace, channel, message);
    return { channel: channel.id, ts: message.ts };
  }

  const shaped = (view: View): Json & { id: string } => ({
    ...viewShape(workspace, view, world.app.id),
    id: view.id,
  });

  return {
    userId: user.id,
    teamId: workspace.seed.id,
    say,
    dm: (text) => say('dm', text),
    async edit(ref, text) {
      const { channel, message } = own(ref);
      await changeMessage(world, workspace, channel, message, { text: encoded(text), by: user.id });
    },
    async delete(ref) {
      const { channel, message } = seen(ref);
      if (message.user !== user.id && message.ephemeralTo !== user.id) throw new Error('not yours to delete');
      await removeMessage(world, workspace, channel, message);
    },
    react: (ref, name) => react(world, workspace, seen(ref).message, { user: user.id, name, kind: 'added' }),
    unreact: (ref, name) =>
      react(world, workspace, seen(ref).message, { user: user.id, name, kind: 'removed' }),
    async unfurl(ref) {
      const { channel, message } = own(ref);
      await changeMessage(world, workspace, channel, message, {
        attachments: [{ fallback: 'a page', id: 1 }],
        by: null,
      });
    },
    async join(name) {
      const channel = channelNamed(name);
      channel.members.add(user.id);
      world.changed({ kind: 'channels', teamId: workspace.seed.id });
      await world.event(
        workspace,
        {
          type: 'member_joined_channel',
          user: user.id,
          channel: channel.id,
          channel_type: channel.kind === 'private' ? 'G' : 'C',
          team: user.teamId ?? workspace.seed.id,
          event_ts: world.nextTs(),
        },
        'member_joined_channel',
      );
    },
    command: (name, text, channel) => interactions.command(name, text, channelNamed(channel)),
    click: (target, actionId, value, more) => interactions.act(target, actionId, value ?? null, more),
    select: interactions.act,
    suggest: interactions.suggest,
    submit: interactions.submit,
    closeView: interactions.dismiss,
    shortcut: interactions.shortcut,
    async openHome(tab = 'home') {
      const home = workspace.homes.get(user.id);
      await world.event(
        workspace,
        {
          type: 'app_home_opened',
          user: user.id,
          channel: directChannel(world, workspace, user.id).id,
          tab,
          event_ts: world.nextTs(),
          ...(home && tab === 'home' ? { view: shaped(home) } : {}),
        },
        'app_home_opened',
      );
    },
    visibleMessages: (name) =>
      channelNamed(name)
        .messages.filter((message) => maySee(message, user.id))
        .map((message) => visibleMessage(workspace, message)),
    openView() {
      const view = interactions.topView();
      return view ? { ...shaped(view), errors: view.errors } : null;
    },
    home() {
      const view = workspace.homes.get(user.id);
      return view ? shaped(view) : null;
    },
    channelId: (name) => channelNamed(name).id,
  };
}
