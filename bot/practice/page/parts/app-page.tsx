import type { LiveView } from '../../serve/live-types.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { useDesk } from '../desk.ts';
import { Avatar } from './avatar.tsx';
import { Conversation } from './conversation.tsx';
import { useViewSurface } from './view-surface.ts';

const TABS = [
  { tab: 'home', label: 'Home' },
  { tab: 'messages', label: 'Messages' },
] as const;

/** The app's own place: its Home and the direct messages with it. */
export function AppPage() {
  const { state, place, go, person } = useDesk();
  const tab = place.kind === 'app' ? place.tab : 'home';
  const direct = state.channels.find((channel) => channel.kind === 'im');
  return (
    <section class="conversation" aria-label={state.app.name}>
      <header class="channel-head app-head">
        <h1>
          <Avatar person={person(state.app.botUserId)} small /> {state.app.name}
        </h1>
        <nav class="tabs" aria-label={state.app.name}>
          {TABS.map((one) => (
            <button
              type="button"
              key={one.tab}
              aria-current={one.tab === tab ? 'page' : undefined}
              onClick={() => go({ kind: 'app', tab: one.tab })}
            >
              {one.label}
            </button>
          ))}
        </nav>
      </header>
      {tab === 'home' ? (
        <Home key={state.me} />
      ) : direct ? (
        <Conversation key={state.me} channelId={direct.id} />
      ) : null}
    </section>
  );
}

function Home() {
  const { state } = useDesk();
  return (
    <div class="home">
      {state.home ? (
        <HomeView key={state.home.id} view={state.home} />
      ) : (
        <p class="empty">{state.app.name} has nothing here for you yet.</p>
      )}
    </div>
  );
}

function HomeView({ view }: { readonly view: LiveView }) {
  return <BlockList blocks={view.body.blocks} surface={useViewSurface(view)} />;
}
