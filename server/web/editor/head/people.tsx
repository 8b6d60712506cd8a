import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { initialsOf } from '../time.ts';

/** Who is here, in the colour of their cursor. */
export function People({ session }: { readonly session: Session }) {
  const people = useCell(session.people);
  return (
    <ul class="people" aria-label={`Here now: ${people.map((person) => person.name).join(', ')}`}>
      {people.map((person) => (
        <li
          key={person.id}
          title={person.id === session.start.me.id ? `${person.name} (you)` : person.name}
          ref={(element) => element?.style.setProperty('--who', person.colour)}
        >
          {initialsOf(person.name) || '?'}
        </li>
      ))}
    </ul>
  );
}
