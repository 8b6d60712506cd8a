import type { OptionObject, StateValue, ViewBody } from '../block-kit/types.ts';
import type { VisibleMessage } from '../person/visible.ts';
import type { ReplaySpeed, ReplayState } from '../replay-meeting.ts';

/** What the page and its server say to each other. */
export interface LivePerson {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly title: string;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  /** Words for the switcher; empty when not offered there. */
  readonly switchable: string;
}

export interface LiveChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly topic: string;
  readonly memberCount: number;
  readonly isMember: boolean;
}

export interface LiveView {
  readonly id: string;
  readonly hash: string;
  readonly depth: number;
  readonly body: ViewBody;
  readonly state: Readonly<Record<string, Readonly<Record<string, StateValue>>>>;
  readonly errors: Readonly<Record<string, string>>;
}

export interface LiveCommand {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

export interface LiveSnapshot {
  readonly kind: 'snapshot';
  readonly workspace: string;
  readonly timeZone: string;
  readonly me: string;
  readonly app: { readonly name: string; readonly handle: string; readonly botUserId: string };
  readonly people: readonly LivePerson[];
  readonly channels: readonly LiveChannel[];
  readonly messages: readonly VisibleMessage[];
  readonly view: LiveView | null;
  readonly home: LiveView | null;
  readonly commands: readonly LiveCommand[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly callbackId: string;
    readonly type: string;
  }[];
  readonly replay: ReplayState | null;
  /** The channel a replay types in. */
  readonly replayChannel: string | null;
}

export type LiveUpdate =
  | LiveSnapshot
  | { readonly kind: 'message'; readonly message: VisibleMessage }
  | { readonly kind: 'removed'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly view: LiveView | null }
  | { readonly kind: 'home'; readonly home: LiveView | null }
  | { readonly kind: 'channels'; readonly channels: readonly LiveChannel[] }
  | { readonly kind: 'replay'; readonly replay: ReplayState };

type Where = { readonly channel: string; readonly ts: string };
export type ActTarget = Where | { readonly viewId: string };
/** Block id → action id → what was filled in. */
export type ActValues = Readonly<Record<string, Readonly<Record<string, string | readonly string[] | null>>>>;

/** Something the person at the page does. */
export type Act =
  | {
      readonly do: 'say';
      readonly channel: string;
      readonly text: string;
      readonly thread?: string;
      readonly broadcast?: boolean;
    }
  | ({ readonly do: 'edit'; readonly text: string } & Where)
  | ({ readonly do: 'delete' } & Where)
  | ({ readonly do: 'react' | 'unreact'; readonly name: string } & Where)
  | { readonly do: 'command'; readonly command: string; readonly text: string; readonly channel: string }
  | {
      readonly do: 'act';
      readonly target: ActTarget;
      readonly actionId: string;
      readonly blockId: string;
      readonly value: string | readonly string[] | null;
      readonly values?: ActValues;
    }
  | { readonly do: 'suggest'; readonly target: ActTarget; readonly actionId: string; readonly query: string }
  | { readonly do: 'submit'; readonly values: ActValues }
  | { readonly do: 'join'; readonly channel: string }
  | { readonly do: 'close'; readonly all?: boolean }
  | ({ readonly do: 'shortcut'; readonly callbackId: string } & Partial<Where>)
  | { readonly do: 'home'; readonly tab: 'home' | 'messages' }
  | {
      readonly do: 'replay';
      readonly control: 'start' | 'pause' | 'resume' | 'stop' | 'speed';
      readonly speed?: ReplaySpeed;
    };

/** What came of it. */
export interface ActAnswer {
  readonly ok: boolean;
  /** In words, when it failed. */
  readonly problem: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly options?: readonly OptionObject[];
}
