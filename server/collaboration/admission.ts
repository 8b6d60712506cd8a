import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type CloseCode, closeCodes } from './close-codes.ts';
import type { CollaborationDeps, Entrant, Log } from './collaboration.ts';
import { type Connection, createConnection } from './connection.ts';
import type { Crowd } from './crowd.ts';
import { createEarlyAnswers } from './early-answer.ts';
import type { CollaborationLimits } from './limits.ts';
import { DocumentSetAside } from './load-document.ts';
import { type Address, isDocumentName } from './names.ts';
import type { Rights } from './rights.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { createTurnstile } from './turnstile.ts';
import { within } from './within.ts';

export interface AdmissionDeps {
  readonly authorize: CollaborationDeps['authorize'];
  readonly allowOrigin: NonNullable<CollaborationDeps['allowOrigin']>;
  readonly crowd: Crowd;
  readonly rooms: Rooms;
  readonly rights: Rights;
  readonly limits: CollaborationLimits;
  readonly log: Log;
  /** Why nobody is let in at the moment, if so. */
  readonly shut: () => CloseCode | null;
  readonly onMessage: (room: Room, from: Connection, bytes: Uint8Array | null) => void;
}

/** A connection is closed, in words for its log line. */
export const failedConnection =
  (log: Log) =>
  (connection: Connection, error: unknown): void => {
    if (error instanceof DocumentSetAside) {
      connection.close(closeCodes.setAside, 'the document was set aside');
      return;
    }
    log('collaboration.not-admitted', { connection: connection.id, reason: String(error) });
    connection.close(closeCodes.tryLater, 'try again later');
  };

/**
 * Lets sockets in: each is asked about, gets its document loaded, and only then is read from. A refusal is a close
 * code after the handshake, for a browser cannot read an HTTP status here and would try for ever.
 */
export const createAdmission = (
  deps: AdmissionDeps,
): ((ws: WebSocket, socket: Duplex, request: IncomingMessage, address: Address) => void) => {
  const { crowd, limits, log, rights, rooms } = deps;
  const turnstile = createTurnstile(limits.entering, limits.enteringQueue);
  const failed = failedConnection(log);
  const answers = createEarlyAnswers({ stored: rooms.stored, onMessage: deps.onMessage });
  let lastId = 0;

  const hasTooMany = (personId: string): boolean => crowd.ofPerson(personId) >= limits.connectionsPerPerson;

  const join = (connection: Connection, entrant: Entrant, room: Room, clientId: number | null): void => {
    if (clientId !== null && entrant.canWrite && room.register(entrant.personId, clientId) !== 'theirs') {
      connection.close(closeCodes.foreignClient, 'a client id of another person');
      return;
    }
    connection.person = entrant;
    crowd.enter(connection, room);
    rights.greet(connection, room);
    const everybody = room.presence.everybody();
    if (everybody !== null) connection.sendLightly(everybody);
    connection.start();
  };

  const admit = async (connection: Connection, clientId: number | null): Promise<void> => {
    const { request } = connection;
    const answer = await within(limits.enterMs, deps.authorize(request));
    if ('close' in answer) {
      connection.close(answer.close, 'refused');
      return;
    }
    if (hasTooMany(answer.personId)) {
      connection.close(closeCodes.tooMany, 'too many connections of one person');
      return;
    }
    const early = await answers.give(connection, request.documentName);
    const room = await rooms.open(request.documentName);
    // A page that comes from another process brings nothing then that is not here: all it saw there was stored.
    await rooms.current(room);
    if (!connection.isOpen) return;
    // Looked at again, with no wait before joining: others came in meanwhile.
    if (hasTooMany(answer.personId))
      connection.close(closeCodes.tooMany, 'too many connections of one person');
    else if (room.connections.size >= limits.connectionsPerDocument)
      connection.close(closeCodes.tryLater, 'too many connections to the document');
    else {
      join(connection, answer, room, clientId);
      early?.catchUp(room);
    }
  };

  /** What needs nobody to be asked. */
  const refusedAtOnce = (
    name: string,
    origin: string | null,
    host: string | null,
  ): readonly [CloseCode, string] | null => {
    const shut = deps.shut();
    if (shut !== null) return [shut, 'try again later'];
    if (!isDocumentName(name)) return [closeCodes.badName, 'no such address'];
    if (!deps.allowOrigin(origin, host)) return [closeCodes.notEntitled, 'foreign page'];
    return crowd.size >= limits.connections ? [closeCodes.tryLater, 'try again later'] : null;
  };

  return (ws, socket, request, { documentName, token, wantsSaved, clientId, schema }) => {
    const { cookie = null, origin = null, host = null } = request.headers;
    const connection = createConnection({
      id: ++lastId,
      ws,
      socket,
      request: { documentName, cookieHeader: cookie, token, origin, schema },
      wantsSaved,
      limits,
      log,
      onGone: (gone) => crowd.leave(gone),
      onMessage: (from, bytes) => {
        const room = crowd.roomOf(from);
        if (room === null) answers.take(from, bytes);
        else deps.onMessage(room, from, bytes);
      },
    });
    const refused = refusedAtOnce(documentName, origin, host);
    if (refused !== null) {
      connection.close(...refused);
      return;
    }
    crowd.arrive(connection);
    const passing = turnstile.pass(() => admit(connection, clientId));
    if (passing === null) connection.close(closeCodes.tryLater, 'try again later');
    else passing.catch((error: unknown) => failed(connection, error));
  };
};
