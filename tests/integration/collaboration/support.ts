import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import type { Authorize, Collaboration, CollaborationDeps } from '#server/collaboration/collaboration.ts';
import { createCollaboration } from '#server/collaboration/create-collaboration.ts';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import type { DraftStore } from '#server/ports/draft-store.ts';

const clock = { now: () => new Date() };

/** Tokens are "<person>:<rights>": rights "w" or "r". Anybody else is not signed in. */
export const byToken: Authorize = async ({ token }) => {
  const [personId = '', rights = ''] = (token ?? '').split(':');
  if (personId === '' || (rights !== 'w' && rights !== 'r')) return { close: closeCodes.notSignedIn };
  return { personId, name: `Cllr ${personId}`, colour: '#123456', canWrite: rights === 'w' };
};

export interface Harness {
  readonly url: string;
  readonly collaboration: Collaboration;
  readonly store: DraftStore;
  readonly file: string;
  readonly logged: string[];
  /** Ends the server; the file stays until `remove`. */
  stop(): Promise<void>;
  remove(): void;
}

export interface HarnessOptions extends Partial<Omit<CollaborationDeps, 'store'>> {
  readonly file?: string;
  readonly wrapStore?: (store: DraftStore) => DraftStore;
}

/** A server on port 0 over a real database file. */
export const startHarness = async (options: HarnessOptions = {}): Promise<Harness> => {
  const { file, wrapStore = (store: DraftStore) => store, ...deps } = options;
  const folder =
    file === undefined ? mkdtempSync(path.join(tmpdir(), 'minutebook-live-')) : path.dirname(file);
  const place = file ?? path.join(folder, 'book.db');
  const database = await openDatabase({ file: place, clock });
  const inner = openDraftStore({ database, clock });
  const store = wrapStore(inner);
  const logged: string[] = [];
  const collaboration = createCollaboration({
    store,
    authorize: byToken,
    clock,
    log: (event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`),
    ...deps,
  });
  const server: Server = createServer();
  server.on('upgrade', (request, socket, head) => {
    if (!collaboration.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/collaboration`,
    collaboration,
    store,
    file: place,
    logged,
    stop: async () => {
      server.close();
      await collaboration.close();
      await inner.close();
      await database.close();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** The stock client, as a page would use it. */
export const join = (
  harness: Pick<Harness, 'url'>,
  name: string,
  token: string,
  more: { doc?: Y.Doc; connect?: boolean } = {},
): WebsocketProvider =>
  new WebsocketProvider(harness.url, name, more.doc ?? new Y.Doc(), {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
    connect: more.connect ?? true,
  });

/** Waits until `check` holds, and says so when it never does. */
export const until = async (what: string, check: () => boolean, ms = 30_000): Promise<void> => {
  const end = performance.now() + ms;
  while (!check()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await wait(5);
  }
};

export const synced = (provider: WebsocketProvider): Promise<void> => until('synced', () => provider.synced);

export const textOf = (provider: WebsocketProvider): Y.Text => provider.doc.getText('content');

/** A bare socket for what no stock client would send; `closed` resolves with the code. */
export const bareSocket = async (
  url: string,
): Promise<{ socket: WebSocket; frames: Uint8Array[]; closed: Promise<number> }> => {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const frames: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => frames.push(Uint8Array.from(data)));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  return { socket, frames, closed };
};
