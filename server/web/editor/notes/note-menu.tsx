import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import { newId } from '../new-id.ts';
import { attempt, type Session } from '../session.ts';

const MARKS = [
  ['decision', 'Decision'],
  ['action', 'Action'],
  ['off-record', 'Off the record'],
] as const;

/** What an officer can do with a note: mark it, move it, and with their own also correct and withdraw it. */
export function NoteMenu({
  session,
  note,
  meeting,
}: {
  readonly session: Session;
  readonly note: LiveNote;
  readonly meeting: LiveMeeting;
}) {
  const { api, start } = session;
  const run = (path: string, body: Record<string, unknown>): void =>
    void attempt(session, async () => {
      await api(path, body);
      return null;
    });
  const mine = note.source === 'web' && note.authorId === start.me.id && note.clientId !== null;
  const { clientId } = note;
  const revise = (): void => {
    const text = prompt('The note as it should read', note.text);
    if (text !== null && text.trim() !== '' && text !== note.text)
      run('notes/revise', { clientId, editId: newId(), text });
  };
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector('.menu')?.scrollIntoView({ block: 'nearest' });
    const onPress = (event: Event): void => {
      if (!menu.current?.contains(event.target as Node)) menu.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <details
      ref={menu}
      class="note-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.removeAttribute('open')}
    >
      <summary aria-label={`What to do with the note “${note.text.slice(0, 40)}”`}>⋯</summary>
      <div class="menu">
        {MARKS.map(([mark, label]) => {
          const present = note.marks.includes(mark);
          return (
            <button
              key={mark}
              type="button"
              aria-pressed={present}
              onClick={() => run('notes/mark', { noteId: note.id, mark, present: !present })}
            >
              {label}
            </button>
          );
        })}
        <button
          type="button"
          aria-pressed={note.confidential}
          onClick={() => run('notes/place', { noteId: note.id, confidential: !note.confidential })}
        >
          Confidential
        </button>
        <label>
          Move to item
          <select
            value={note.item ?? ''}
            onChange={(event) => {
              const value = event.currentTarget.value;
              run('notes/place', { noteId: note.id, itemNumber: value === '' ? null : Number(value) });
            }}
          >
            <option value="">As typed</option>
            {meeting.agenda.map((item) => (
              <option key={item.number} value={item.number}>
                {item.number}. {item.title}
              </option>
            ))}
          </select>
        </label>
        {mine && (
          <button type="button" onClick={revise}>
            Correct…
          </button>
        )}
        {mine && (
          <button type="button" onClick={() => run('notes/withdraw', { clientId })}>
            Withdraw
          </button>
        )}
      </div>
    </details>
  );
}
