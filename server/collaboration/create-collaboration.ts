import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { Refusal } from '#server/domain/errors.ts';
import { closeCodes } from './close-codes.ts';
import type { Collaboration, CollaborationDeps, Entrant, EntryRequest } from './collaboration.ts';
import { ClosingWebSocket, type Connection, createConnection } from './connection.ts';
import { type CollaborationLimits, defaultLimits } from './limits.ts';
import { DocumentSetAside } from './load-document.ts';
import { rightsFrame, stateVectorFrame } from './messages.ts';
import { type Address, isDocumentName, readAddress } from './names.ts';
import { createReceiver } from './receive.ts';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';
import { createTurnstile } from './turnstile.ts';

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

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const late = wait(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error('took too long');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
};

/** Live documents over the plain y-websocket protocol: durable before visible, and bounded everywhere. */
export const createCollaboration = (deps: CollaborationDeps): Collaboration => {
  const limits: CollaborationLimits = { ...defaultLimits, ...deps.limits };
  const { log, prefix = '/collaboration', allowOrigin = sameHost, onTrouble = () => undefined } = deps;
  const connections = new Map<Connection, Room | null>();
  const persons = new Map<string, number>();
  const locked = new Set<string>();
  const entering = createTurnstile(limits.entering, limits.enteringQueue);
  const rechecking = createTurnstile(limits.entering, Number.POSITIVE_INFINITY);
  let isClosing = false;
  let restsUntil = 0;
  let lastId = 0;

  const rooms = createRooms({
    store: deps.store,
    limits,
    log,
    onUpdate: deps.onUpdate,
    onTrouble: (trouble) => {
      if (trouble.kind === 'store-failed') restsUntil = performance.now() + limits.storeRestMs;
      onTrouble(trouble);
    },
  });

  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: limits.frameBytes,
    WebSocket: ClosingWebSocket,
  });

  const receive = createReceiver({
    onBroken: (room) => rooms.drop(room, 'the document could not take an update'),
    hasSpace: () => rooms.stats().pendingBytes < limits.pendingBytes,
  });

  const count = (personId: string, by: 1 | -1): void => {
    const now = (persons.get(personId) ?? 0) + by;
    if (now === 0) persons.delete(personId);
    else persons.set(personId, now);
  };

  const onGone = (connection: Connection): void => {
    const room = connections.get(connection) ?? null;
    connections.delete(connection);
    if (room === null) return;
    count(connection.person.personId, -1);
    room.connections.delete(connection);
    room.presence.leave(connection);
    room.lastUsed = performance.now();
  };

  /** Works out what the connection may do now, and tells it when that changed. */
  const applyRights = (connection: Connection, room: Room): void => {
    const mayWrite = connection.person.canWrite && !locked.has(room.name);
    if (mayWrite === connection.mayWrite) return;
    connection.mayWrite = mayWrite;
    if (connection.wantsSaved) connection.send(rightsFrame(mayWrite));
    // Asks for everything that was passed over meanwhile.
    if (mayWrite) connection.send(stateVectorFrame(Y.encodeStateVector(room.doc)));
  };

  const join = (connection: Connection, entrant: Entrant, room: Room): void => {
    connection.person = entrant;
    connections.set(connection, room);
    count(entrant.personId, 1);
    room.connections.add(connection);
    room.lastUsed = performance.now();
    if (connection.wantsSaved && !(entrant.canWrite && !locked.has(room.name)))
      connection.send(rightsFrame(false));
    applyRights(connection, room);
    const everybody = room.presence.everybody();
    if (everybody !== null) connection.sendLightly(everybody);
    connection.start();
  };

  const admit = async (connection: Connection): Promise<void> => {
    const { request } = connection;
    const answer = await within(limits.enterMs, deps.authorize(request));
    if ('close' in answer) {
      connection.close(answer.close, 'refused');
      return;
    }
    if ((persons.get(answer.personId) ?? 0) >= limits.connectionsPerPerson) {
      connection.close(closeCodes.tooMany, 'too many connections of one person');
      return;
    }
    const room = await rooms.open(request.documentName);
    if (!connection.isOpen) return;
    // Looked at again, without a wait before joining: others came in meanwhile.
    if ((persons.get(answer.personId) ?? 0) >= limits.connectionsPerPerson)
      connection.close(closeCodes.tooMany, 'too many connections of one person');
    else if (room.connections.size >= limits.connectionsPerDocument)
      connection.close(closeCodes.tryLater, 'too many connections to the document');
    else join(connection, answer, room);
  };

  const failed = (connection: Connection, error: unknown): void => {
    if (error instanceof DocumentSetAside) {
      connection.close(closeCodes.setAside, 'the document was set aside');
      return;
    }
    log('collaboration.not-admitted', { connection: connection.id, reason: String(error) });
    connection.close(closeCodes.tryLater, 'try again later');
  };

  /** What needs nobody to be asked. */
  const refusedAtOnce = (
    name: string,
    origin: string | null,
    host: string | null,
  ): readonly [number, string] | null => {
    if (isClosing) return [closeCodes.restarting, 'restarting'];
    if (!isDocumentName(name)) return [closeCodes.badName, 'no such address'];
    if (!allowOrigin(origin, host)) return [closeCodes.notEntitled, 'foreign page'];
    if (connections.size >= limits.connections || performance.now() < restsUntil)
      return [closeCodes.tryLater, 'try again later'];
    return null;
  };

  const enter = (ws: WebSocket, socket: Duplex, request: IncomingMessage, address: Address): void => {
    const { cookie = null, origin = null, host = null } = request.headers;
    const { documentName, token, wantsSaved } = address;
    const entry: EntryRequest = { documentName, cookieHeader: cookie, token, origin };
    const connection = createConnection({
      id: ++lastId,
      ws,
      socket,
      request: entry,
      wantsSaved,
      limits,
      log,
      onGone,
      onMessage: (from, bytes) => {
        const room = connections.get(from);
        if (room != null) receive(room, from, bytes);
      },
    });
    const refused = refusedAtOnce(documentName, origin, host);
    if (refused !== null) {
      connection.close(...refused);
      return;
    }
    connections.set(connection, null);
    const passing = entering.pass(() => admit(connection));
    if (passing === null) connection.close(closeCodes.tryLater, 'try again later');
    else passing.catch((error: unknown) => failed(connection, error));
  };

  const recheckOne = async (connection: Connection, room: Room): Promise<void> => {
    const answer = await within(limits.enterMs, deps.authorize(connection.request));
    if (!connection.isOpen) return;
    if ('close' in answer || answer.personId !== connection.person.personId) {
      connection.close('close' in answer ? answer.close : closeCodes.notEntitled, 'rights ended');
      return;
    }
    const before = connection.person;
    connection.person = answer;
    applyRights(connection, room);
    if (answer.name !== before.name || answer.colour !== before.colour) room.presence.renew(connection);
  };

  const recheck = async (name?: string): Promise<void> => {
    const concerned = [...connections].flatMap(([connection, room]) =>
      room !== null && (name === undefined || room.name === name) ? [{ connection, room }] : [],
    );
    await Promise.all(
      concerned.map(({ connection, room }) =>
        // Who cannot be asked about is let go: they come back and are asked about then.
        rechecking.pass(() => recheckOne(connection, room))?.catch((error) => failed(connection, error)),
      ),
    );
  };

  const ticker = setInterval(
    () => {
      const now = performance.now();
      for (const connection of connections.keys()) connection.tick(now);
    },
    Math.min(limits.keepAliveMs / TICKS, LONGEST_TICK_MS),
  );
  const rechecker = setInterval(() => void recheck(), limits.recheckMs);
  ticker.unref();
  rechecker.unref();

  const openForServer = async (name: string): Promise<Room> => {
    if (!isDocumentName(name)) throw new Refusal('bad-input', { what: 'document name' });
    return rooms.open(name);
  };

  const stored = async (room: Room): Promise<void> => {
    try {
      await room.flushed();
    } catch (error) {
      const refusal = new Refusal('storage-failed');
      refusal.cause = error;
      throw refusal;
    }
  };

  const applyRightsIn = (room: Room): void => {
    for (const connection of room.connections) applyRights(connection, room);
  };

  const allGone = async (until: number): Promise<void> => {
    while (connections.size > 0 && performance.now() < until) await wait(5);
  };

  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    isClosing = true;
    clearInterval(ticker);
    clearInterval(rechecker);
    const start = performance.now();
    // A client's answer to the good-bye comes after everything it sent before: all of that is read.
    for (const connection of connections.keys()) connection.drain();
    await allGone(start + Math.min(GOODBYE_MS, limits.drainMs));
    for (const connection of connections.keys()) connection.cut();
    await rooms.close(start + limits.drainMs);
  };

  return {
    upgrade: (request, socket, head) => {
      const address = readAddress(request.url ?? '', prefix);
      if (address === null) return false;
      if (connections.size >= limits.connections + limits.enteringQueue) socket.destroy();
      else sockets.handleUpgrade(request, socket, head, (ws) => enter(ws, socket, request, address));
      return true;
    },
    withDocument: async (name, purpose, change) => {
      const refuse = (): void => {
        if (locked.has(name)) throw new Refusal('draft-locked');
      };
      refuse();
      const room = await openForServer(name);
      refuse();
      const result = room.write(`server:${purpose}`, change);
      await stored(room);
      return result;
    },
    read: async (name, look) => {
      const room = await openForServer(name);
      const result = look(room.doc);
      await stored(room);
      return result;
    },
    lock: async (name) => {
      locked.add(name);
      try {
        const room = await rooms.peek(name);
        if (room === null) return;
        applyRightsIn(room);
        await stored(room);
      } catch (error) {
        locked.delete(name);
        throw error;
      }
    },
    open: async (name) => {
      if (!locked.delete(name)) return;
      const room = await rooms.peek(name);
      if (room !== null) applyRightsIn(room);
    },
    recheck,
    metrics: () => ({ ...rooms.stats(), connections: connections.size }),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
};
