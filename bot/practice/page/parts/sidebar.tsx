import { useDesk } from '../desk.ts';
import { unreadIn } from '../state.ts';
import { Avatar } from './avatar.tsx';
import { Lock } from './conversation.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { ReplayCard } from './replay-card.tsx';

/** Who I am, where I can go, and the sample meeting. */
export function Sidebar() {
  const { state, place, go, person } = useDesk();
  const channels = state.channels.filter((channel) => channel.kind !== 'im');
  const direct = state.channels.find((channel) => channel.kind === 'im');
  const unreadDirect = direct ? unreadIn(state, direct.id) : 0;
  return (
    <aside class="sidebar" id="sidebar" aria-label="Workspace">
      <p class="workspace">{state.workspace}</p>
      <PersonSwitcher />
      {state.replay ? <ReplayCard replay={state.replay} /> : null}
      <nav aria-label="Channels">
        <h2>Channels</h2>
        <ul>
          {channels.map((channel) => (
            <li key={channel.id}>
              <Entry
                isHere={place.kind === 'channel' && place.id === channel.id}
                unread={unreadIn(state, channel.id)}
                onOpen={() => go({ kind: 'channel', id: channel.id, thread: null })}
              >
                <span class="hash" aria-hidden="true">
                  {channel.kind === 'private' ? <Lock /> : '#'}
                </span>
                {channel.name}
              </Entry>
            </li>
          ))}
        </ul>
        <h2>Apps</h2>
        <ul>
          <li>
            <Entry
              isHere={place.kind === 'app'}
              unread={unreadDirect}
              onOpen={() => go({ kind: 'app', tab: unreadDirect > 0 ? 'messages' : 'home' })}
            >
              <Avatar person={person(state.app.botUserId)} small /> {state.app.name}
            </Entry>
          </li>
        </ul>
      </nav>
    </aside>
  );
}

function Entry(props: {
  readonly isHere: boolean;
  readonly unread: number;
  readonly children: preact.ComponentChildren;
  onOpen(): void;
}) {
  return (
    <button
      type="button"
      class={props.unread > 0 && !props.isHere ? 'entry unread' : 'entry'}
      aria-current={props.isHere ? 'page' : undefined}
      onClick={props.onOpen}
    >
      <span class="entry-name">{props.children}</span>
      {props.unread > 0 && !props.isHere ? (
        <span class="count">
          {props.unread}
          <span class="hidden"> unread</span>
        </span>
      ) : null}
    </button>
  );
}
