/** A person of a workspace. One whose `teamId` is another workspace's is a Slack Connect user. */
export interface PracticeUserSeed {
  readonly id: string;
  /** What is typed after @. */
  readonly handle: string;
  readonly realName: string;
  readonly title?: string;
  readonly email?: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  /** A guest: `is_restricted`. */
  readonly isGuest?: boolean;
  readonly teamId?: string;
  /** Offered by the page's person switcher, with these words about who they are. */
  readonly switchable?: string;
}

export interface PracticeChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  readonly isExtShared?: boolean;
  readonly isArchived?: boolean;
  readonly topic?: string;
  /** User ids; the bot is in the channel when `hasBot`. */
  readonly members: readonly string[];
  readonly hasBot?: boolean;
}

export interface PracticeWorkspaceSeed {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly timeZone: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly users: readonly PracticeUserSeed[];
  readonly channels: readonly PracticeChannelSeed[];
}

export interface SlashCommandSeed {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  readonly shouldEscape: boolean;
}

export interface ShortcutSeed {
  readonly name: string;
  readonly callbackId: string;
  readonly type: 'message' | 'global';
}

/** What the app's manifest says, as far as the practice workspace goes by it. */
export interface PracticeAppSeed {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botScopes: readonly string[];
  /** Subscriptions such as `message.groups`; null sends every event. */
  readonly botEvents: readonly string[] | null;
  readonly commands: readonly SlashCommandSeed[];
  readonly shortcuts: readonly ShortcutSeed[];
}

export interface PracticeSeed {
  readonly app: PracticeAppSeed;
  readonly workspaces: readonly PracticeWorkspaceSeed[];
}
