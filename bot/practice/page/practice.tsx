import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Act, ActAnswer } from '../serve/live-types.ts';
import { identity, listen, perform, rememberIdentity } from './connection.ts';
import { type Desk, DeskContext, type Place } from './desk.ts';
import { AppPage } from './parts/app-page.tsx';
import { Conversation } from './parts/conversation.tsx';
import { Modal } from './parts/modal.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { ThreadPanel } from './parts/thread-panel.tsx';
import { applyUpdate, markRead, type PageState } from './state.ts';

const placeOf = (hash: string): Place | null => {
  const [head = '', rest = ''] = hash.replace(/^#/, '').split('/');
  if (head === 'app') return { kind: 'app', tab: rest === 'messages' ? 'messages' : 'home' };
  return head ? { kind: 'channel', id: head, thread: rest || null } : null;
};

const hashOf = (place: Place): string =>
  place.kind === 'app' ? `#app/${place.tab}` : `#${place.id}${place.thread ? `/${place.thread}` : ''}`;

/** The practice workspace's page: one person's window. */
export function Practice() {
  const [me, setMe] = useState(identity);
  const [state, setState] = useState<PageState | null>(null);
  const [connected, setConnected] = useState(true);
  const [place, setPlace] = useState<Place | null>(() => placeOf(location.hash));
  const [problem, setProblem] = useState('');
  const [menuOpen, setMenuOpen] = useState(false);
  const [draft, setDraft] = useState<Desk['draft']>(null);

  useEffect(() => {
    if (!me) {
      firstPerson().then((id) => {
        if (id) setMe(id);
      });
      return;
    }
    rememberIdentity(me);
    return listen(me, {
      update: (update) => setState((before) => applyUpdate(before, update)),
      connected: setConnected,
    });
  }, [me]);

  useEffect(() => {
    const follow = (): void => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const act = useCallback(
    async (wanted: Act): Promise<ActAnswer> => {
      const answer = await perform(me, wanted);
      setProblem(answer.ok ? '' : answer.problem);
      return answer;
    },
    [me],
  );
  const go = useCallback((next: Place) => {
    setMenuOpen(false);
    history.pushState(null, '', hashOf(next));
    setPlace(next);
  }, []);

  const here = useMemo(() => (state ? seenPlace(state, place) : null), [state, place]);
  const current = here?.kind === 'channel' ? here.id : here && state ? botChannel(state) : '';
  useEffect(() => {
    if (current && !(here?.kind === 'app' && here.tab === 'home')) {
      setState((before) => (before ? markRead(before, current) : before));
    }
  }, [current, here, state?.messages]);
  useEffect(() => {
    if (here?.kind === 'app' && state) act({ do: 'home', tab: here.tab });
  }, [here?.kind, here?.kind === 'app' ? here.tab : '', state?.me]);
  const name = state?.people.find((person) => person.id === me)?.name;
  useEffect(() => {
    document.title = name ? `${name} · Practice workspace` : 'Practice workspace';
  }, [name]);

  if (!state || !here) return <p class="loading">Opening the practice workspace…</p>;
  const desk: Desk = {
    state,
    place: here,
    go,
    act,
    draft,
    draftTaken: () => setDraft(null),
    person: (id) =>
      state.people.find((person) => person.id === id) ?? {
        id,
        name: id,
        handle: id,
        title: '',
        isBot: false,
        isGuest: false,
        switchable: '',
      },
    switchTo(userId) {
      setMenuOpen(false);
      if (userId === me) return;
      // What one person sees is not shown to the next, not even until theirs has come.
      setState(null);
      setMe(userId);
    },
    prefill(channel, text) {
      go({ kind: 'channel', id: channel, thread: null });
      setDraft({ channel, text });
    },
  };
  return (
    <DeskContext.Provider value={desk}>
      <div class={`practice${menuOpen ? ' menu-open' : ''}`}>
        <button type="button" class="skip" onClick={focusComposer}>
          Skip to the message box
        </button>
        <header class="banner">
          <button
            type="button"
            class="menu-button"
            aria-expanded={menuOpen}
            aria-controls="sidebar"
            onClick={() => setMenuOpen(!menuOpen)}
          >
            <span aria-hidden="true">☰</span> <span class="menu-label">Channels</span>
          </button>
          <p>
            <strong>Practice workspace</strong> — this is not Slack. Everything stays on this computer.
          </p>
        </header>
        <Sidebar />
        <button
          type="button"
          class="shade"
          aria-label="Close the channel list"
          tabIndex={-1}
          onClick={() => setMenuOpen(false)}
        />
        <main class={here.kind === 'channel' && here.thread ? 'main with-thread' : 'main'}>
          {here.kind === 'channel' ? (
            <Conversation key={`${me}${here.id}`} channelId={here.id} />
          ) : (
            <AppPage />
          )}
          {here.kind === 'channel' && here.thread ? (
            <ThreadPanel key={here.thread} channelId={here.id} ts={here.thread} />
          ) : null}
        </main>
        {state.view ? <Modal key={state.view.id} view={state.view} /> : null}
        <div class="notices" aria-live="polite">
          {connected ? null : <p class="notice">Not connected. Trying again…</p>}
          {problem ? (
            <p class="notice">
              {problem}{' '}
              <button type="button" onClick={() => setProblem('')}>
                Close
              </button>
            </p>
          ) : null}
        </div>
      </div>
    </DeskContext.Provider>
  );
}

const botChannel = (state: PageState): string =>
  state.channels.find((channel) => channel.kind === 'im')?.id ?? '';

/** The place asked for when this person can see it, else the first channel they are in. */
function seenPlace(state: PageState, place: Place | null): Place {
  if (place?.kind === 'app') return place;
  if (place && place.id === botChannel(state)) return { kind: 'app', tab: 'messages' };
  if (place && state.channels.some((channel) => channel.id === place.id)) return place;
  const first = state.channels.find((channel) => channel.isMember && channel.kind !== 'im');
  return first ? { kind: 'channel', id: first.id, thread: null } : { kind: 'app', tab: 'home' };
}

function focusComposer(): void {
  document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
}

/** Who a window without a person is: the first that is offered. */
async function firstPerson(): Promise<string> {
  const response = await fetch('/practice/live/people');
  const people = (await response.json()) as { readonly id: string }[];
  return people[0]?.id ?? '';
}
