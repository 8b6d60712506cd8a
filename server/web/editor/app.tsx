import { useEffect } from 'preact/hooks';
import { useCell } from './cell.ts';
import { Head } from './head/head.tsx';
import { MinutesPane } from './minutes/minutes-pane.tsx';
import { NotesColumn } from './notes/notes-column.tsx';
import type { Session } from './session.ts';

/** One line at the foot that says what just happened; it goes by itself unless it warns. */
function Message({ session }: { readonly session: Session }) {
  const message = useCell(session.message);
  useEffect(() => {
    if (message === null || message.warn) return;
    // What can be taken back stays long enough to be read and reached.
    const timer = setTimeout(() => session.message.set(null), message.undo === undefined ? 6000 : 30_000);
    return () => clearTimeout(timer);
  }, [message, session]);
  return (
    <div class="message" aria-live="polite">
      {message !== null && (
        <p class={message.warn ? 'warn' : ''}>
          {message.text}
          {message.undo !== undefined && (
            <button type="button" class="small" onClick={message.undo}>
              Undo
            </button>
          )}
          <button type="button" class="quiet small" onClick={() => session.message.set(null)}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}

/** Two columns; on a narrow screen one of them at a time. */
export function App({ session }: { readonly session: Session }) {
  const pane = useCell(session.pane);
  return (
    <>
      <a class="skip" href="#minutes">
        Skip to the minutes
      </a>
      <Head session={session} />
      <nav class="tabs" aria-label="Column">
        {(['notes', 'minutes'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={pane === name}
            onClick={() => session.pane.set(name)}
          >
            {name === 'notes' ? 'Notes' : 'Minutes'}
          </button>
        ))}
      </nav>
      <main class="columns" id="minutes" tabIndex={-1}>
        <NotesColumn session={session} />
        <MinutesPane session={session} />
      </main>
      <Message session={session} />
    </>
  );
}
