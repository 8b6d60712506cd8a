import { IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DRAFT_SCHEMA } from '#server/domain/draft.ts';
import { type Cell, createCell } from './cell.ts';
import { createSavedCount } from './saved-count.ts';
import type { Start } from './start.ts';

/** `closed`: for good, with the server's code; everything else mends itself. */
export type Link =
  | { readonly state: 'connecting' | 'connected' | 'offline' }
  | { readonly state: 'closed'; readonly code: number };

const NOT_ENTITLED = 4403;

export interface Connection {
  readonly minutes: Y.Doc;
  readonly notes: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly link: Cell<Link>;
  readonly saved: Cell<boolean>;
  readonly mayWrite: Cell<boolean | null>;
  /** The draft's words are here: from this computer's copy or from the server. */
  readonly ready: Promise<void>;
  /** Removes this computer's copy. */
  forget(): Promise<void>;
}

/** Opens the two documents of the meeting. The copy on this computer bears person and meeting in its name. */
export function connect(start: Start): Connection {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collaboration`;
  const params: Record<string, string> = {
    schema: String(DRAFT_SCHEMA),
    ...(start.windowKey === null ? {} : { token: start.windowKey }),
  };
  const minutes = new Y.Doc();
  const notes = new Y.Doc();
  const counting = createSavedCount();
  const link = createCell<Link>({ state: 'connecting' });
  const local = new IndexeddbPersistence(`minutebook:${start.me.id}:${start.meetingId}`, minutes);
  // Tabs of one browser talk through the server, never past it: `disableBc`.
  const provider = new WebsocketProvider(address, start.meetingId, minutes, {
    // What is saved is asked for only where something is written.
    params: { ...params, saved: '1', client: String(minutes.clientID) },
    disableBc: true,
    maxBackoffTime: 5000,
    WebSocketPolyfill: counting.Socket,
  });
  counting.attach(provider);
  const notesProvider = new WebsocketProvider(address, `${start.meetingId}.notes`, notes, {
    params,
    disableBc: true,
    maxBackoffTime: 5000,
  });

  let everConnected = false;
  provider.on('status', ({ status }) => {
    if (link.get().state === 'closed') return;
    if (status === 'connected') everConnected = true;
    else counting.saved.set(counting.saved.get() && minutes.store.pendingStructs === null);
    link.set({ state: status === 'connected' ? 'connected' : everConnected ? 'offline' : 'connecting' });
  });
  provider.on('closed', ({ code }: { code: number }) => {
    link.set({ state: 'closed', code });
    notesProvider.disconnect();
    if (code === NOT_ENTITLED) void local.clearData();
  });

  const synced = new Promise<void>((resolve) => {
    provider.once('sync', () => resolve());
  });
  const kept = local.whenSynced.then(async () => {
    // An empty copy says nothing: the server's words are waited for.
    if (minutes.getXmlFragment('minutes').length === 0) await synced;
  });
  return {
    minutes,
    notes,
    provider,
    link,
    saved: counting.saved,
    mayWrite: counting.mayWrite,
    ready: Promise.race([synced, kept]),
    forget: async () => {
      provider.disconnect();
      notesProvider.disconnect();
      await local.clearData();
    },
  };
}
