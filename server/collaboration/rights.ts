import * as Y from 'yjs';
import { closeCodes } from './close-codes.ts';
import type { Authorize } from './collaboration.ts';
import type { Connection } from './connection.ts';
import type { Crowd } from './crowd.ts';
import type { CollaborationLimits } from './limits.ts';
import { rightsFrame, stateVectorFrame } from './messages.ts';
import type { Room } from './room.ts';
import { createTurnstile } from './turnstile.ts';
import { within } from './within.ts';

/** Who may write where: the person's rights, and the locks on documents. */
export interface Rights {
  readonly locked: Set<string>;
  /** Tells a connection that has just come in what it may do. */
  greet(connection: Connection, room: Room): void;
  /** Works out again what everybody in a room may do, after it was locked or opened. */
  applyIn(room: Room): void;
  /** Asks about every connection again, those of one document or all. */
  recheck(name?: string): Promise<void>;
}

export interface RightsDeps {
  readonly authorize: Authorize;
  readonly crowd: Crowd;
  readonly limits: CollaborationLimits;
  /** Who cannot be asked about is let go: they come back, and are asked about then. */
  readonly onFailed: (connection: Connection, error: unknown) => void;
}

export const createRights = (deps: RightsDeps): Rights => {
  const { crowd, limits } = deps;
  const locked = new Set<string>();
  const turnstile = createTurnstile(limits.entering, Number.POSITIVE_INFINITY);

  const mayWrite = (connection: Connection, room: Room): boolean =>
    connection.person.canWrite && !locked.has(room.name);

  const tell = (connection: Connection, room: Room): void => {
    if (connection.wantsSaved) connection.send(rightsFrame(connection.mayWrite));
    // Asks for everything the client has that is not here, also what was passed over while it could only read.
    if (connection.mayWrite) connection.send(stateVectorFrame(Y.encodeStateVector(room.doc)));
  };

  const apply = (connection: Connection, room: Room): void => {
    const now = mayWrite(connection, room);
    if (now === connection.mayWrite) return;
    connection.mayWrite = now;
    tell(connection, room);
  };

  const askAgain = async (connection: Connection, room: Room): Promise<void> => {
    const answer = await within(limits.enterMs, deps.authorize(connection.request));
    if (!connection.isOpen) return;
    if ('close' in answer) {
      connection.close(answer.close, 'rights ended');
      return;
    }
    const before = connection.person;
    if (answer.personId !== before.personId) {
      connection.close(closeCodes.notEntitled, 'another person now');
      return;
    }
    connection.person = answer;
    apply(connection, room);
    if (answer.name !== before.name || answer.colour !== before.colour) room.presence.renew(connection);
  };

  return {
    locked,
    greet: (connection, room) => {
      connection.mayWrite = mayWrite(connection, room);
      tell(connection, room);
    },
    applyIn: (room) => {
      for (const connection of room.connections) apply(connection, room);
    },
    recheck: async (name) => {
      await Promise.all(
        crowd
          .inside(name)
          .map(({ connection, room }) =>
            turnstile
              .pass(() => askAgain(connection, room))
              ?.catch((error: unknown) => deps.onFailed(connection, error)),
          ),
      );
    },
  };
};
