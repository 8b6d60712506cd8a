import { useState } from 'preact/hooks';
import type { VisibleMessage } from '../../person/visible.ts';
import { useDesk } from '../desk.ts';
import { EmojiDrawing } from '../text/emoji-drawing.tsx';
import { EmojiPicker, useToggleReaction } from './reactions.tsx';

const QUICK = ['dart', 'ballot_box_with_check', 'see_no_evil'];

/** What can be done to a message: react, reply, edit, delete, the app's shortcuts. */
export function MessageActions(props: {
  readonly message: VisibleMessage;
  readonly inThread: boolean;
  onEdit(): void;
}) {
  const { message, inThread, onEdit } = props;
  const { act, go, state, person } = useDesk();
  const [open, setOpen] = useState<'picker' | 'more' | null>(null);
  const toggle = useToggleReaction(message);
  const isMine = message.user === state.me;
  const shortcuts = state.shortcuts.filter((shortcut) => shortcut.type === 'message');
  const where = { channel: message.channel, ts: message.ts };
  if (message.isEphemeral) {
    return (
      <div class="actions">
        <button
          type="button"
          title="Remove this message"
          aria-label="Remove this message"
          onClick={() => act({ do: 'delete', ...where })}
        >
          <Icon path="M4 6h12M8 6V4h4v2M6 6l.7 10.500h6.600L14 6" />
        </button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what its buttons let through
    <div
      class="actions"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(null);
      }}
    >
      {QUICK.map((name) => (
        <button
          type="button"
          key={name}
          title={`React with :${name}:`}
          aria-label={`React with ${name.replaceAll('_', ' ')}`}
          onClick={() => toggle(name)}
        >
          <EmojiDrawing name={name} />
        </button>
      ))}
      <button
        type="button"
        aria-expanded={open === 'picker'}
        title="More reactions"
        aria-label="More reactions"
        onClick={() => setOpen(open === 'picker' ? null : 'picker')}
      >
        <Icon path="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7 12c1.500 2 4.500 2 6 0M7.500 8v.6M12.500 8v.6" />
      </button>
      {inThread ? null : (
        <button
          type="button"
          title="Reply in thread"
          aria-label="Reply in thread"
          onClick={() => go({ kind: 'channel', id: message.channel, thread: message.threadTs ?? message.ts })}
        >
          <Icon path="M3 4h14v9H9l-4 4v-4H3z" />
        </button>
      )}
      <button
        type="button"
        aria-expanded={open === 'more'}
        title="More"
        aria-label={`More for this message by ${person(message.user).name}`}
        onClick={() => setOpen(open === 'more' ? null : 'more')}
      >
        <Icon path="M4.500 10h.1M10 10h.1M15.500 10h.1" thick />
      </button>
      {open === 'picker' ? (
        <div class="popover">
          <EmojiPicker
            onPick={(name) => {
              toggle(name);
              setOpen(null);
            }}
          />
        </div>
      ) : null}
      {open === 'more' ? (
        <div class="popover menu-list">
          {isMine ? (
            <button type="button" onClick={onEdit}>
              Edit message
            </button>
          ) : null}
          {isMine ? (
            <button type="button" class="danger" onClick={() => act({ do: 'delete', ...where })}>
              Delete message
            </button>
          ) : null}
          {shortcuts.length > 0 ? <p class="menu-title">{state.app.name}</p> : null}
          {shortcuts.map((shortcut) => (
            <button
              type="button"
              key={shortcut.callbackId}
              onClick={() => {
                setOpen(null);
                act({ do: 'shortcut', callbackId: shortcut.callbackId, ...where });
              }}
            >
              {shortcut.name}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** A line drawing, 20 by 20. */
function Icon({ path, thick = false }: { readonly path: string; readonly thick?: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      stroke-width={thick ? 2.6 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
