import type { Act, ActAnswer, LiveUpdate } from '../serve/live-types.ts';

const IDENTITY = 'practice-as';

/** Who this window is: said in its address, else remembered for the window, else nobody yet. */
export function identity(): string {
  const inAddress = new URL(location.href).searchParams.get('as');
  if (inAddress) sessionStorage.setItem(IDENTITY, inAddress);
  return inAddress ?? sessionStorage.getItem(IDENTITY) ?? '';
}

export function rememberIdentity(userId: string): void {
  sessionStorage.setItem(IDENTITY, userId);
  const url = new URL(location.href);
  url.searchParams.set('as', userId);
  history.replaceState(null, '', url);
}

/** Another window as somebody: each window is its own person. */
export const windowAs = (userId: string): string => `?as=${encodeURIComponent(userId)}${location.hash}`;

/** Listens for updates for one person, coming back after a break. Returns how to stop. */
export function listen(
  userId: string,
  on: { readonly update: (update: LiveUpdate) => void; readonly connected: (is: boolean) => void },
): () => void {
  let socket: WebSocket | null = null;
  let stopped = false;
  let timer = 0;
  const open = (): void => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}/practice/live?as=${encodeURIComponent(userId)}`);
    socket.onopen = () => on.connected(true);
    socket.onmessage = (event) => {
      if (!stopped) on.update(JSON.parse(String(event.data)) as LiveUpdate);
    };
    socket.onclose = () => {
      if (stopped) return;
      on.connected(false);
      timer = window.setTimeout(open, 1_000);
    };
  };
  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}

/** What is typed goes out in the order it was typed, however slow an answer is; a lost one holds nothing up for long. */
const TYPED: ReadonlySet<Act['do']> = new Set(['say', 'command']);
const LONGEST_WAIT_MS = 5_000;
let before: Promise<unknown> = Promise.resolve();

/** Does something as this person. Never throws: what failed is said in the answer. */
export function perform(userId: string, act: Act): Promise<ActAnswer> {
  if (!TYPED.has(act.do)) return send(userId, act);
  const sent = before.then(() => send(userId, act));
  before = Promise.race([sent, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
  return sent;
}

async function send(userId: string, act: Act): Promise<ActAnswer> {
  try {
    const response = await fetch('/practice/live/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: userId, act }),
    });
    return (await response.json()) as ActAnswer;
  } catch {
    return { ok: false, problem: 'The practice workspace is not answering. Is it still running?' };
  }
}
