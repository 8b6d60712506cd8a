import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { PracticeSlack } from '../create-practice-slack.ts';
import type { Replay } from '../replay-meeting.ts';
import type { LiveUpdate } from './live-types.ts';
import { snapshotFor, updateFor } from './live-view.ts';

const MOST_PAGES = 100;
const MOST_WAITING_BYTES = 8 * 1024 * 1024;
const PING_MS = 20_000;

export interface LiveServer {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): void;
}

/** Keeps every open page up to date: a snapshot first, then what changes for its person. */
export function createLiveServer(
  practice: PracticeSlack,
  replay: { readonly replay: Replay; readonly channelId: string } | null,
): LiveServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const pings = setInterval(() => {
    for (const socket of server.clients) socket.ping();
  }, PING_MS);
  pings.unref();

  function serve(socket: WebSocket, teamId: string, userId: string): void {
    const workspace = practice.world.workspaces.get(teamId);
    if (!workspace) return;
    const send = (update: LiveUpdate): void => {
      // A page that does not read is dropped; it gets a fresh snapshot when it comes back.
      if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(update));
    };
    const stops = [
      practice.onChange((change) => {
        const update = updateFor(workspace, userId, change);
        if (update) send(update);
      }),
      ...(replay ? [replay.replay.onChange((state) => send({ kind: 'replay', replay: state }))] : []),
    ];
    socket.on('close', () => {
      for (const stop of stops) stop();
    });
    socket.on('error', () => socket.terminate());
    send(snapshotFor(practice, workspace, userId, replay));
  }

  return {
    upgrade(request, socket, head) {
      const query = new URL(request.url ?? '/', 'http://local').searchParams;
      const teamId = query.get('team') || ([...practice.world.workspaces.keys()][0] ?? '');
      const userId = query.get('as') ?? '';
      const isKnown = practice.world.workspaces.get(teamId)?.users.has(userId) ?? false;
      if (!isKnown || server.clients.size >= MOST_PAGES) return false;
      server.handleUpgrade(request, socket, head, (ready) => serve(ready, teamId, userId));
      return true;
    },
    close() {
      clearInterval(pings);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
