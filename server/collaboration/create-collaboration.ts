import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { noLeases } from '#server/ports/leases.ts';
import { createAdmission, failedConnection } from './admission.ts';
import { alone } from './alone.ts';
import { closeCodes } from './close-codes.ts';
import type { Collaboration, CollaborationDeps } from './collaboration.ts';
import { ClosingWebSocket } from './connection.ts';
import { createCrowd } from './crowd.ts';
import { type CollaborationLimits, defaultLimits } from './limits.ts';
import { readAddress } from './names.ts';
import { createReceiver } from './receive.ts';
import { createRights } from './rights.ts';
import { createRooms } from './rooms.ts';
import { createServerAccess } from './server-access.ts';

const TICKS = 3;
const LONGEST_TICK_MS = 5000;
const GOODBYE_MS = 1000;

const sameHost = (origin: string | null, host: string | null): boolean => {
  if (origin === null) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
};

/** Live documents over the plain y-websocket protocol: durable before visible, and bounded everywhere. */
export const createCollaboration = (deps: CollaborationDeps): Collaboration => {
  const limits: CollaborationLimits = { ...defaultLimits, ...deps.limits };
  const { authorize, log, prefix = '/collaboration', allowOrigin = sameHost } = deps;
  const { store, relay = alone, leases = noLeases } = deps;
  let isClosing = false;
  let restsUntil = 0;

  const crowd = createCrowd();
  const rights = createRights({ authorize, crowd, limits, onFailed: failedConnection(log) });
  const rooms = createRooms({
    store,
    relay,
    limits,
    log,
    onUpdate: deps.onUpdate,
    onTrouble: (trouble) => {
      if (trouble.kind === 'store-failed') restsUntil = performance.now() + limits.storeRestMs;
      deps.onTrouble?.(trouble);
    },
  });
  const enter = createAdmission({
    authorize,
    allowOrigin,
    crowd,
    rooms,
    rights,
    limits,
    log,
    shut: () => {
      if (isClosing) return closeCodes.restarting;
      return performance.now() < restsUntil ? closeCodes.tryLater : null;
    },
    onMessage: createReceiver({
      onBroken: (room) => rooms.drop(room, 'the document could not take an update'),
      hasSpace: () => rooms.stats().pendingBytes < limits.pendingBytes,
    }),
  });
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: limits.frameBytes,
    WebSocket: ClosingWebSocket,
  });

  const tick = (): void => {
    const now = performance.now();
    for (const connection of crowd.connections()) connection.tick(now);
  };
  const ticker = setInterval(tick, Math.min(limits.keepAliveMs / TICKS, LONGEST_TICK_MS));
  const rechecker = setInterval(() => void rights.recheck(), limits.recheckMs);
  ticker.unref();
  rechecker.unref();

  const close = async (): Promise<void> => {
    isClosing = true;
    clearInterval(ticker);
    clearInterval(rechecker);
    const start = performance.now();
    const cutAt = start + Math.min(GOODBYE_MS, limits.drainMs);
    // A client's answer to the good-bye comes after everything it sent before: all of that is read.
    for (const connection of crowd.connections()) connection.drain();
    while (crowd.size > 0 && performance.now() < cutAt) await wait(5);
    for (const connection of crowd.connections()) connection.cut();
    await rooms.close(start + limits.drainMs);
  };
  let closed: Promise<void> | null = null;

  const access = createServerAccess({ rooms, rights, store, relay, leases });
  relay.onWord(async (word) => {
    if (word.kind === 'recheck') await rights.recheck(word.document ?? undefined);
    else await access.obey(word.kind, word.document);
  });

  return {
    ...access,
    upgrade: (request, socket, head) => {
      const address = readAddress(request.url ?? '', prefix);
      if (address === null) return false;
      // Beyond this not even a close code is worth a handshake.
      if (crowd.size >= limits.connections + limits.enteringQueue) socket.destroy();
      else sockets.handleUpgrade(request, socket, head, (ws) => enter(ws, socket, request, address));
      return true;
    },
    recheck: async (name) => {
      await Promise.all([rights.recheck(name), relay.tell({ kind: 'recheck', document: name ?? null })]);
    },
    metrics: () => ({ ...rooms.stats(), connections: crowd.size }),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
};
