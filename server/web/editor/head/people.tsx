import type { LiveMeeting } from '#server/domain/draft.ts';
import { useCell } from '../cell.ts';
import type { Person, Session } from '../session.ts';
import { initialsOf } from '../time.ts';

function placeOf(person: Person, meeting: LiveMeeting | null): string {
  if (person.where === null) return '';
  if (person.where === 0) return ', in the attendance list';
  const item = meeting?.agenda.find((one) => one.number === person.where);
  return `, in item ${person.where}${item === undefined ? '' : `: ${item.title}`}`;
}

/** To where somebody writes. */
const goTo = (session: Session, person: Person): void => {
  const place =
    person.where === 0 ? '.attendance' : `.minutes .item[data-item="${String(person.where ?? '')}"]`;
  session.pane.set('minutes');
  document.querySelector(place)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
};

/** Who is here, in the colour of their cursor, and which item they are in; pressing leads there. */
export function People({ session }: { readonly session: Session }) {
  const people = useCell(session.people);
  const meeting = useCell(session.meeting);
  return (
    <ul class="people" aria-label={`Here now: ${people.map((person) => person.name).join(', ')}`}>
      {people.map((person) => {
        const me = person.id === session.start.me.id;
        const title = `${person.name}${me ? ' (you)' : ''}${placeOf(person, meeting)}`;
        return (
          <li key={person.id} ref={(element) => element?.style.setProperty('--who', person.colour)}>
            <button
              type="button"
              title={title}
              // What is seen is also said, so that somebody who speaks to the computer can press it.
              aria-label={`${title}, ${initialsOf(person.name)}`}
              disabled={person.where === null}
              onClick={() => goTo(session, person)}
            >
              {initialsOf(person.name) || '?'}
            </button>
            {person.where !== null && person.where > 0 && (
              <span class="where" aria-hidden="true">
                {person.where}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
