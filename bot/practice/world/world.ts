import type { Block, StateValues, ViewBody } from '../block-kit/types.ts';
import type { PracticeClock } from '../clock.ts';
import type { PracticeAppSeed, PracticeSeed, PracticeUserSeed, PracticeWorkspaceSeed } from '../seed.ts';

export type Json = Record<string, unknown>;

export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly isExtShared: boolean;
  isArchived: boolean;
  topic: string;
  readonly members: Set<string>;
  /** In the order of `ts`. Ephemeral messages are among them, marked by who sees them. */
  readonly messages: Message[];
  readonly created: number;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly team: string;
  text: string;
  blocks: Block[];
  attachments: unknown[];
  subtype: string | null;
  readonly threadTs: string | null;
  /** Set on what the app posted. */
  readonly bot: { readonly id: string; readonly appId: string } | null;
  readonly clientMsgId: string | null;
  readonly files: readonly Json[];
  metadata: unknown;
  edited: { user: string; ts: string } | null;
  readonly reactions: Map<string, string[]>;
  /** The only person who sees it, or null for a message proper. */
  readonly ephemeralTo: string | null;
}

export interface View {
  readonly id: string;
  readonly userId: string;
  body: ViewBody;
  hash: string;
  state: StateValues;
  readonly rootId: string;
  readonly previousId: string | null;
  /** What the app last answered to a submission: block id → message. */
  errors: Record<string, string>;
}

export interface Workspace {
  readonly seed: PracticeWorkspaceSeed;
  readonly users: Map<string, PracticeUserSeed>;
  readonly channels: Map<string, Channel>;
  /** Open modals of each person, bottom first. */
  readonly stacks: Map<string, View[]>;
  readonly homes: Map<string, View>;
  /** False once the app is uninstalled or its tokens are revoked. */
  installed: boolean;
}

/** What a page has to redraw. */
export type Change =
  | { readonly kind: 'message'; readonly teamId: string; readonly message: Message }
  | { readonly kind: 'removed'; readonly teamId: string; readonly channel: string; readonly ts: string }
  | { readonly kind: 'views'; readonly teamId: string; readonly userId: string }
  | { readonly kind: 'home'; readonly teamId: string; readonly userId: string }
  | { readonly kind: 'channels'; readonly teamId: string };

/** Everything the practice workspace knows, and the two ways a change leaves it: to the app and to the page. */
export interface World {
  readonly app: PracticeAppSeed;
  readonly clock: PracticeClock;
  readonly workspaces: Map<string, Workspace>;
  /** Message time stamps: `seconds.micros`, strictly increasing. */
  nextTs(): string;
  /** An id no earlier run of this workspace has given out either. */
  nextId(prefix: string): string;
  changed(change: Change): void;
  /** Sends an event to the app; resolves when the app has taken it (or the first attempt failed). */
  event(workspace: Workspace, event: Json, subscription: string): Promise<void>;
}

/** Builds the state of a fresh workspace from its seed. `changed` and `event` are where changes go. */
export function createWorld(
  seed: PracticeSeed,
  clock: PracticeClock,
  out: Pick<World, 'changed' | 'event'>,
): World {
  let lastMicros = 0;
  let counter = 0;
  const run = clock.now().toString(36).toUpperCase();
  return {
    app: seed.app,
    clock,
    workspaces: new Map(
      seed.workspaces.map((workspace) => [workspace.id, createWorkspace(workspace, clock)]),
    ),
    nextTs() {
      lastMicros = Math.max(clock.now() * 1000, lastMicros + 1);
      const seconds = Math.floor(lastMicros / 1_000_000);
      return `${seconds}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
    },
    nextId(prefix) {
      counter += 1;
      return `${prefix}${run}${counter.toString(36).toUpperCase().padStart(4, '0')}`;
    },
    ...out,
  };
}

function createWorkspace(seed: PracticeWorkspaceSeed, clock: PracticeClock): Workspace {
  const created = Math.floor(clock.now() / 1000);
  const channels = new Map<string, Channel>();
  for (const channel of seed.channels) {
    channels.set(channel.id, {
      id: channel.id,
      name: channel.name,
      kind: channel.isPrivate ? 'private' : 'public',
      isExtShared: channel.isExtShared ?? false,
      isArchived: channel.isArchived ?? false,
      topic: channel.topic ?? '',
      members: new Set([...channel.members, ...(channel.hasBot ? [seed.botUserId] : [])]),
      messages: [],
      created,
    });
  }
  return {
    seed,
    users: new Map(seed.users.map((user) => [user.id, user])),
    channels,
    stacks: new Map(),
    homes: new Map(),
    installed: true,
  };
}

/** The direct-message channel between a person and the bot, made on first use. */
export function directChannel(world: World, workspace: Workspace, userId: string): Channel {
  const id = `D${userId.slice(1)}`;
  const known = workspace.channels.get(id);
  if (known) return known;
  const channel: Channel = {
    id,
    name: '',
    kind: 'im',
    isExtShared: false,
    isArchived: false,
    topic: '',
    members: new Set([userId, workspace.seed.botUserId]),
    messages: [],
    created: Math.floor(world.clock.now() / 1000),
  };
  workspace.channels.set(id, channel);
  return channel;
}

export const isStranger = (workspace: Workspace, user: PracticeUserSeed): boolean =>
  user.teamId !== undefined && user.teamId !== workspace.seed.id;
