import { useState } from 'preact/hooks';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';

const LONGEST = 12_000;

/** Types a note, as in chat: Enter sends it. What cannot be sent yet waits here. */
export function Composer({ session }: { readonly session: Session }) {
  const meeting = useCell(session.meeting);
  const waiting = useCell(session.outbox.waiting);
  const [text, setText] = useState('');
  if (!session.start.isOfficer || meeting === null) return null;
  if (meeting.status === 'planned')
    return <p class="hint">The meeting has not started. Type /minutes start in Slack.</p>;
  if (meeting.status === 'closed' && meeting.draftState !== 'open')
    return <p class="hint">The draft is locked, so notes are no longer taken. Reopen it to add one.</p>;

  const send = (): void => {
    if (text.trim() === '' || text.length > LONGEST) return;
    session.outbox.put(text, null);
    setText('');
  };
  return (
    <div class="composer">
      {waiting.length > 0 && (
        <ul class="waiting" aria-label="Not sent yet">
          {waiting.map((note) => (
            <li key={note.clientId} class={note.refused === null ? '' : 'refused'}>
              <span>{note.text}</span>
              <small>{note.refused ?? 'Waiting to be sent'}</small>
              {note.refused !== null && (
                <button
                  type="button"
                  class="quiet small"
                  onClick={() => {
                    setText(note.text);
                    session.outbox.drop(note.clientId);
                  }}
                >
                  Take back
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <textarea
        rows={2}
        value={text}
        aria-label="Type a note"
        placeholder={
          meeting.status === 'closed'
            ? 'Type a late note: “re item 3 …”'
            : meeting.currentItem === null
              ? 'Type a note'
              : `Type a note on item ${meeting.currentItem}`
        }
        maxLength={LONGEST}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <p class="hint">
        <span>Enter sends. #decision, #action @name by a date, [off] for off the record.</span>
        <button type="button" class="primary small" disabled={text.trim() === ''} onClick={send}>
          Add note
        </button>
      </p>
    </div>
  );
}
