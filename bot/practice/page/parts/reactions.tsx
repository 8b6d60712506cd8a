import type { VisibleMessage } from '../../person/visible.ts';
import { useDesk } from '../desk.ts';
import { PICKER } from '../text/emoji.ts';
import { EmojiDrawing } from '../text/emoji-drawing.tsx';

/** Adds a reaction, or takes one's own back. */
export function useToggleReaction(message: VisibleMessage): (name: string) => void {
  const { act, state } = useDesk();
  return (name) => {
    const isMine = message.reactions.some((one) => one.name === name && one.users.includes(state.me));
    act({ do: isMine ? 'unreact' : 'react', channel: message.channel, ts: message.ts, name });
  };
}

/** The reactions under a message, with how many; a press toggles one's own. */
export function Reactions({ message }: { readonly message: VisibleMessage }) {
  const { state, person } = useDesk();
  const toggle = useToggleReaction(message);
  if (message.reactions.length === 0) return null;
  return (
    <div class="reactions">
      {message.reactions.map(({ name, users }) => {
        const names = users.map((id) => person(id).name).join(', ');
        const isMine = users.includes(state.me);
        return (
          <button
            type="button"
            key={name}
            class={isMine ? 'reaction mine' : 'reaction'}
            aria-pressed={isMine}
            aria-label={`${name.replaceAll('_', ' ')}, ${users.length}: ${names}`}
            title={`${names} reacted with :${name}:`}
            onClick={() => toggle(name)}
          >
            <span aria-hidden="true">
              <EmojiDrawing name={name} />
            </span>{' '}
            {users.length}
          </button>
        );
      })}
    </div>
  );
}

/** The useful emoji, to choose one. */
export function EmojiPicker({ onPick }: { onPick(name: string): void }) {
  return (
    <fieldset class="picker" aria-label="Reactions">
      {PICKER.map((name) => (
        <button
          type="button"
          key={name}
          aria-label={name.replaceAll('_', ' ')}
          title={`:${name}:`}
          onClick={() => onPick(name)}
        >
          <EmojiDrawing name={name} />
        </button>
      ))}
    </fieldset>
  );
}
