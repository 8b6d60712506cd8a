import { useState } from 'preact/hooks';
import { useDesk } from '../desk.ts';
import { messagesOf } from '../state.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

/** A thread beside its channel. */
export function ThreadPanel({ channelId, ts }: { readonly channelId: string; readonly ts: string }) {
  const { state, go } = useDesk();
  const [editing, setEditing] = useState<string | null>(null);
  const messages = messagesOf(state, channelId).filter(
    (message) => message.ts === ts || message.threadTs === ts,
  );
  const lastOwn = messages.filter((message) => message.user === state.me && message.ts !== ts).at(-1);
  return (
    <aside
      class="thread"
      aria-label="Thread"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !editing) go({ kind: 'channel', id: channelId, thread: null });
      }}
    >
      <header class="channel-head">
        <h1>Thread</h1>
        <button
          type="button"
          class="button quiet-button"
          aria-label="Close the thread"
          onClick={() => go({ kind: 'channel', id: channelId, thread: null })}
        >
          ✕
        </button>
      </header>
      <MessageList
        messages={messages}
        inThread
        editing={editing}
        onEdit={setEditing}
        empty="This message is gone."
      />
      <Composer
        channelId={channelId}
        thread={ts}
        placeholder="Reply…"
        onEditLast={() => lastOwn && setEditing(lastOwn.ts)}
      />
    </aside>
  );
}
