import { useState } from 'preact/hooks';
import type { LiveMeeting } from '#server/domain/draft.ts';
import type { UnusedNote } from '#server/domain/suggestions.ts';
import { useCell } from '../cell.ts';
import { attempt, mayEdit, type Session } from '../session.ts';
import { clockTime } from '../time.ts';
import { RejectedSuggestions } from './rejected-suggestions.tsx';

interface RowProps {
  readonly session: Session;
  readonly note: UnusedNote;
  readonly meeting: LiveMeeting;
  readonly leftOut: boolean;
  readonly editable: boolean;
}

/** One note, and what can be done with it. A note from before the first item is given one here. */
function Row({ session, note, meeting, leftOut, editable }: RowProps) {
  const { settling, start } = session;
  const [item, setItem] = useState(meeting.agenda[0]?.number ?? null);
  const run = (work: () => Promise<void>): void =>
    void attempt(session, async () => {
      await work();
      return null;
    });
  const show = (): void =>
    document.getElementById(`note-${note.id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const said = note.text.length > 40 ? `${note.text.slice(0, 40)}…` : note.text;
  return (
    <li>
      <p class="by">
        <button
          type="button"
          class="time"
          onClick={show}
          aria-label={`${clockTime(note.at, start.timeZone)}: show the note “${said}”`}
        >
          {clockTime(note.at, start.timeZone)}
        </button>
        <span>
          {note.author}
          {note.item === null ? '' : `, item ${note.item}`}
          {note.chat ? ', read as chat' : ''}
        </span>
      </p>
      <p class="said" dir="auto">
        {note.text}
      </p>
      {editable && (
        <p class="answers">
          {note.item === null && !leftOut && (
            <select
              aria-label={`Item for the note “${said}”`}
              value={item ?? ''}
              onChange={(event) => setItem(Number(event.currentTarget.value))}
            >
              {meeting.agenda.map(({ number, title }) => (
                <option key={number} value={number}>
                  {number}. {title}
                </option>
              ))}
            </select>
          )}
          {!leftOut && (
            <button
              type="button"
              class="small"
              aria-label={`Add the note “${said}”`}
              onClick={() => run(() => settling.add(note.id, note.item === null ? item : null))}
            >
              Add
            </button>
          )}
          <button
            type="button"
            class="quiet small"
            aria-label={`${leftOut ? 'Put back' : 'Leave out'} the note “${said}”`}
            onClick={() => run(() => settling.leaveOut([note.id], !leftOut))}
          >
            {leftOut ? 'Put back' : 'Leave out'}
          </button>
        </p>
      )}
    </li>
  );
}

/** The notes that no sentence rests on: nothing typed goes missing unseen. */
export function UnusedNotes({ session }: { readonly session: Session }) {
  const { unused, leftOut, rejected } = useCell(session.settling.review);
  const open = useCell(session.settling.notesOpen);
  const meeting = useCell(session.meeting);
  useCell(session.connection.mayWrite);
  if (meeting === null || unused.length + leftOut.length + rejected.length === 0) return null;
  const editable = mayEdit(session);
  const row = (note: UnusedNote, out: boolean) => (
    <Row key={note.id} session={session} note={note} meeting={meeting} leftOut={out} editable={editable} />
  );
  const count = unused.length === 1 ? '1 note' : `${unused.length} notes`;
  return (
    <details
      id="unused-notes"
      class="unused"
      open={open}
      onToggle={(event) => session.settling.notesOpen.set(event.currentTarget.open)}
    >
      <summary>
        {unused.length === 0 ? 'Every note is in the minutes or left out' : `${count} not in the minutes`}
      </summary>
      <div class="unused-list">
        {unused.length > 0 && <ul>{unused.map((note) => row(note, false))}</ul>}
        {editable && unused.length > 1 && (
          <p class="answers">
            <button
              type="button"
              class="quiet small"
              onClick={() =>
                void attempt(session, async () => {
                  await session.settling.leaveOut(
                    unused.slice(0, 200).map((note) => note.id),
                    true,
                  );
                  return `${count} left out. They stay with the notes and can be put back.`;
                })
              }
            >
              Leave out all {unused.length}
            </button>
          </p>
        )}
        {leftOut.length > 0 && (
          <>
            <h3>Left out by an officer</h3>
            <ul>{leftOut.map((note) => row(note, true))}</ul>
          </>
        )}
        {rejected.length > 0 && (
          <RejectedSuggestions session={session} rejected={rejected} editable={editable} />
        )}
      </div>
    </details>
  );
}
