import { useCell } from '../cell.ts';
import { newId } from '../new-id.ts';
import { attempt, type Session } from '../session.ts';

/** Which item everybody is on. Changing it here is a note of the stream, as in chat. */
export function ItemSwitch({ session }: { readonly session: Session }) {
  const meeting = useCell(session.meeting);
  if (meeting === null || meeting.status !== 'live') return null;
  const move = (number: number): void =>
    void attempt(session, async () => {
      await session.api('item', { number, clientId: newId() });
      return null;
    });
  const numbers = meeting.agenda.map((item) => item.number);
  const next = numbers[meeting.currentItem === null ? 0 : numbers.indexOf(meeting.currentItem) + 1];
  return (
    <div class="item-switch">
      <label>
        Now
        <select
          value={meeting.currentItem ?? ''}
          disabled={!session.start.isOfficer}
          onChange={(event) => move(Number(event.currentTarget.value))}
        >
          {meeting.currentItem === null && <option value="">No item yet</option>}
          {meeting.agenda.map((item) => (
            <option key={item.number} value={item.number}>
              {item.number}. {item.title}
            </option>
          ))}
        </select>
      </label>
      {session.start.isOfficer && (
        <button type="button" disabled={next === undefined} onClick={() => next !== undefined && move(next)}>
          Next item
        </button>
      )}
    </div>
  );
}
