import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisibleMessage } from '../../person/visible.ts';
import { useDesk } from '../desk.ts';
import { typedForm } from '../text/typed-form.ts';

/** Changes one's own message in place. Enter saves, Escape leaves it as it was. */
export function EditBox({ message, onDone }: { readonly message: VisibleMessage; onDone(): void }) {
  const { act, state } = useDesk();
  const before = typedForm(message.text, state.people);
  const [text, setText] = useState(before);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(before.length, before.length);
  }, []);
  async function save(): Promise<void> {
    if (text.trim() && text !== before) {
      await act({ do: 'edit', channel: message.channel, ts: message.ts, text: text.trim() });
    }
    onDone();
  }
  return (
    <div class="edit-box">
      <textarea
        ref={box}
        aria-label="Edit message"
        rows={Math.min(8, text.split('\n').length + 1)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
        }}
      />
      <div class="edit-foot">
        <button type="button" class="button plain" onClick={onDone}>
          Cancel
        </button>
        <button type="button" class="button primary" onClick={save}>
          Save
        </button>
      </div>
    </div>
  );
}
