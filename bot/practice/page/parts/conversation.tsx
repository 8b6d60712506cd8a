import { useState } from 'preact/hooks';
import { useDesk } from '../desk.ts';
import { messagesOf } from '../state.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

/** A channel: its name, its messages and the box to write in. */
export function Conversation({ channelId }: { readonly channelId: string }) {
  const { state, act } = useDesk();
  const [editing, setEditing] = useState<string | null>(null);
  const channel = state.channels.find((one) => one.id === channelId);
  const messages = messagesOf(state, channelId).filter(
    (message) => message.threadTs === null || message.subtype === 'thread_broadcast' || message.isEphemeral,
  );
  if (!channel) return null;
  const lastOwn = messages.filter((message) => message.user === state.me && !message.isEphemeral).at(-1);
  return (
    <section class="conversation" aria-label={channel.name || state.app.name}>
      {channel.kind === 'im' ? null : (
        <header class="channel-head">
          <h1>
            <span class="hash" aria-hidden="true">
              {channel.kind === 'private' ? <Lock /> : '#'}
            </span>
            {channel.name}
          </h1>
          <p>
            {channel.memberCount} members{channel.topic ? ` · ${channel.topic}` : ''}
          </p>
        </header>
      )}
      <MessageList
        messages={messages}
        editing={editing}
        onEdit={setEditing}
        empty={
          channel.kind === 'im'
            ? `Ask ${state.app.name} what was decided, in plain words.`
            : `This is the start of #${channel.name}.`
        }
      />
      {channel.isMember ? (
        <Composer
          channelId={channelId}
          placeholder={channel.kind === 'im' ? `Message ${state.app.name}` : `Message #${channel.name}`}
          onEditLast={() => lastOwn && setEditing(lastOwn.ts)}
        />
      ) : (
        <p class="not-member">
          You are not in #{channel.name}.{' '}
          <button type="button" class="button plain" onClick={() => act({ do: 'join', channel: channelId })}>
            Join
          </button>
        </p>
      )}
    </section>
  );
}

/** A private channel's mark. */
export function Lock() {
  return (
    <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
      <path
        d="M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9"
        fill="none"
        stroke="currentColor"
        stroke-width="1.800"
      />
    </svg>
  );
}
