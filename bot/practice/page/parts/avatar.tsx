import type { LivePerson } from '../../serve/live-types.ts';
import { useDesk } from '../desk.ts';

const COLOURS = 8;

/** A person's initials on a colour of their own; the app's book. */
export function Avatar({ person, small = false }: { readonly person: LivePerson; readonly small?: boolean }) {
  const { state } = useDesk();
  const size = small ? 'avatar small' : 'avatar';
  if (person.isBot) {
    return (
      <span class={`${size} bot`} aria-hidden="true">
        <svg viewBox="0 0 20 20" width="60%" height="60%" aria-hidden="true">
          <path d="M4 3h12v14H4z" fill="currentColor" />
          <path d="M7 7h6M7 10h6M7 13h4" stroke="var(--bot-line)" stroke-width="1.3" />
        </svg>
      </span>
    );
  }
  const initials = person.name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);
  const colour =
    Math.max(
      0,
      state.people.findIndex((one) => one.id === person.id),
    ) % COLOURS;
  return (
    <span class={`${size} colour-${colour}`} aria-hidden="true">
      {initials}
    </span>
  );
}
