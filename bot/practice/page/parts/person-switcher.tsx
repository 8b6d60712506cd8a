import { useRef } from 'preact/hooks';
import { windowAs } from '../connection.ts';
import { useDesk } from '../desk.ts';
import { Avatar } from './avatar.tsx';

/** Who this window is, and who it could be; each window is its own person. */
export function PersonSwitcher() {
  const { state, person, switchTo } = useDesk();
  const menu = useRef<HTMLDetailsElement>(null);
  const me = person(state.me);
  const others = state.people.filter((one) => one.switchable);
  return (
    <details
      class="switcher"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu.current) menu.current.open = false;
      }}
    >
      <summary>
        <Avatar person={me} />
        <span class="who">
          <strong>{me.name}</strong>
          <small>{me.switchable || me.title}</small>
        </span>
        <span class="change">Switch</span>
      </summary>
      <ul aria-label="Be somebody else">
        {others.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === state.me ? 'true' : undefined}
              onClick={() => {
                if (menu.current) menu.current.open = false;
                switchTo(one.id);
              }}
            >
              <Avatar person={one} small />
              <span class="who">
                <strong>{one.name}</strong>
                <small>{one.switchable}</small>
              </span>
            </button>
            <a
              href={windowAs(one.id)}
              target="_blank"
              rel="noopener"
              title={`Open another window as ${one.name}`}
              aria-label={`Open another window as ${one.name}`}
            >
              ↗
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
