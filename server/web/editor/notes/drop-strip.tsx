import type { LiveMeeting } from '#server/domain/draft.ts';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { dropProps } from './drop-note.ts';

/** While a note is dragged: every item of the agenda to drop it on, also those without notes or out of sight. */
export function DropStrip({
  session,
  meeting,
}: {
  readonly session: Session;
  readonly meeting: LiveMeeting;
}) {
  const dragged = useCell(session.dragged);
  if (dragged === null) return null;
  return (
    // The menu of each note does this by keyboard.
    <ul class="drop-strip" aria-hidden="true">
      <li class="drop-hint">Drop the note on its item</li>
      {meeting.agenda.map((item) => (
        <li key={item.number} {...dropProps(session, item.number)}>
          {item.number}. {item.title}
        </li>
      ))}
    </ul>
  );
}
