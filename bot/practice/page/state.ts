import type { VisibleMessage } from '../person/visible.ts';
import type { LiveSnapshot, LiveUpdate } from '../serve/live-types.ts';

/** What the page knows: the snapshot, kept up to date, and what has been read. */
export interface PageState extends Omit<LiveSnapshot, 'kind' | 'messages'> {
  readonly messages: ReadonlyMap<string, VisibleMessage>;
  /** Channel → `ts` of the newest message read there. */
  readonly read: ReadonlyMap<string, string>;
}

const keyOf = (message: { readonly channel: string; readonly ts: string }): string =>
  `${message.channel}/${message.ts}`;

/** The page's state after an update. A snapshot replaces all but what was read. */
export function applyUpdate(state: PageState | null, update: LiveUpdate): PageState | null {
  if (update.kind === 'snapshot') {
    const { kind: _kind, messages, ...rest } = update;
    const newest = new Map<string, string>();
    for (const message of messages) {
      if (message.ts > (newest.get(message.channel) ?? '')) newest.set(message.channel, message.ts);
    }
    const isSame = state?.me === update.me;
    return {
      ...rest,
      messages: new Map(messages.map((message) => [keyOf(message), message])),
      read: isSame ? state.read : newest,
    };
  }
  if (!state) return null;
  switch (update.kind) {
    case 'message':
      return { ...state, messages: new Map(state.messages).set(keyOf(update.message), update.message) };
    case 'removed': {
      const messages = new Map(state.messages);
      messages.delete(keyOf(update));
      return { ...state, messages };
    }
    case 'view':
      return { ...state, view: update.view };
    case 'home':
      return { ...state, home: update.home };
    case 'channels':
      return { ...state, channels: update.channels };
    case 'replay':
      return { ...state, replay: update.replay };
  }
}

/** Marks everything in a channel as read. The same state when there was nothing new. */
export function markRead(state: PageState, channel: string): PageState {
  const newest = messagesOf(state, channel).at(-1)?.ts ?? '';
  if (newest <= (state.read.get(channel) ?? '')) return state;
  return { ...state, read: new Map(state.read).set(channel, newest) };
}

/** A channel's messages in order of `ts`. */
export const messagesOf = (state: PageState, channel: string): VisibleMessage[] =>
  [...state.messages.values()]
    .filter((message) => message.channel === channel)
    .sort((a, b) => (a.ts < b.ts ? -1 : 1));

/** How many messages of others are unread in a channel. */
export const unreadIn = (state: PageState, channel: string): number =>
  messagesOf(state, channel).filter(
    (message) => message.ts > (state.read.get(channel) ?? '') && message.user !== state.me,
  ).length;
