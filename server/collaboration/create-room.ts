import * as Y from 'yjs';
import { startMending } from '#server/draft/stray-words/mend-draft.ts';
import type { Content } from '#server/draft/stray-words/stray-words.ts';
import type { ClientBinding } from '#server/ports/authorship.ts';
import { createClientIds, idsWithContent, readUpdate, SERVER } from './client-ids.ts';
import { closeCodes } from './close-codes.ts';
import type { CollaborationDeps, Log } from './collaboration.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { Connection } from './connection.ts';
import type { Frame } from './frames.ts';
import { applyWithHeld, heldBytes, isHeld, takeHeld, withHeld } from './held-updates.ts';
import type { CollaborationLimits } from './limits.ts';
import type { LoadedDocument } from './load-document.ts';
import { updateFrame } from './messages.ts';
import { createPresence } from './presence.ts';
import type { Room, RoomRow } from './room.ts';

const NO_UPDATE = Uint8Array.of(0, 0);

/** Above this, merging updates costs more than it saves. */
const MERGE_BYTES = 64 * 1024;

/** A document near its limit is measured again after it grew by this part of the limit. */
const MEASURES = 20;

export interface RoomDeps {
  readonly name: string;
  readonly loaded: LoadedDocument;
  readonly queue: CommitQueue<RoomRow>;
  readonly limits: CollaborationLimits;
  readonly log: Log;
  readonly onUpdate: CollaborationDeps['onUpdate'];
  /** Stores client ids that were registered, between two commits. */
  readonly keepClients: (clients: readonly ClientBinding[]) => void;
}

export const createRoom = (deps: RoomDeps): Room => {
  const { name, loaded, queue, limits, log } = deps;
  const { doc, authorship } = loaded;
  const clients = createClientIds(loaded.clients, limits.clientIdsPerPerson);
  let { gap, whole } = loaded;
  let applied = 0;
  let stored = 0;
  let bytes = loaded.bytes;
  /** What `bytes` was when it was last measured. */
  let measured = 0;
  const nobody = { author: '', connection: null, mends: false };
  let writer: { author: string; connection: Connection | null; mends: boolean } = nobody;
  /** What is applied comes from the store. */
  let absorbing = false;
  let waiters: { at: number; job: () => void; onLost: ((error: unknown) => void) | undefined }[] = [];
  const connections = new Set<Connection>();

  const onDocUpdate = (update: Uint8Array): void => {
    whole = null;
    bytes += update.length;
    if (!absorbing) {
      applied++;
      queue.add({
        document: name,
        bytes: update,
        authorId: writer.author,
        clients: clients.takeNew(),
        room,
        connection: writer.connection,
        follows: writer.mends,
      });
    }
    // Now, for the next update may already be on its way. What it says counts once this one is stored.
    try {
      authorship.updated(writer.author);
    } catch (error) {
      log('collaboration.authorship-failed', { document: name, reason: String(error) });
    }
  };

  const hasSpaceFor = (more: number): boolean => {
    if (bytes + more > limits.documentBytes && bytes - measured > limits.documentBytes / MEASURES) {
      // The sum of all updates overstates a document in which much was deleted.
      bytes = Y.encodeStateAsUpdate(doc).length;
      measured = bytes;
    }
    return bytes + more <= limits.documentBytes;
  };

  const as = <T>(author: string, connection: Connection | null, write: () => T, mends = false): T => {
    writer = { author, connection, mends };
    room.lastUsed = performance.now();
    try {
      return write();
    } finally {
      writer = nobody;
    }
  };

  /** Puts words where they belong that merging an update would lose, and makes one line of doubled ones. */
  const mend = (personId: string, content: Content): ReturnType<typeof startMending> => {
    const willWrite = (): void => {
      clients.claim(SERVER, [doc.clientID]);
      // Not all of the update is its sender's any more: they are told of it too.
      writer = { ...writer, connection: null };
    };
    const write = (author: string, change: () => void): void => {
      willWrite();
      as(author, null, () => doc.transact(change, author), true);
    };
    return startMending({ doc, authorship, content, author: personId, willWrite, write });
  };

  /** One frame for what one commit stored of this room: clients read one message however many typed. */
  const framesOf = (rows: readonly { readonly bytes: Uint8Array }[]): Frame[] => {
    const size = rows.reduce((sum, row) => sum + row.bytes.length, 0);
    const each = rows.map((row) => row.bytes);
    return (rows.length === 1 || size > MERGE_BYTES ? each : [Y.mergeUpdates(each)]).map(updateFrame);
  };

  const tellAuthorship = (row: RoomRow): void => {
    try {
      deps.onUpdate?.(name, row.bytes, row.authorId, doc);
    } catch (error) {
      log('collaboration.update-hook-failed', { document: name, reason: String(error) });
    }
  };

  const room: Room = {
    name,
    doc,
    connections,
    presence: createPresence({
      limits,
      send: (frame) => {
        for (const connection of connections) connection.sendLightly(frame);
      },
      onFault: (owner) => owner.close(closeCodes.malformed, 'presence is not an object'),
    }),
    log: { rows: loaded.rows, lastRow: loaded.lastRow, bytes: 0, snapshotBytes: loaded.bytes },
    lastUsed: performance.now(),
    get hasGap() {
      return isHeld(gap);
    },
    get pending() {
      return applied - stored;
    },
    authorship,
    absorb: (rows, bound) => {
      clients.learn(bound);
      if (rows.length === 0) return true;
      const hadGap = isHeld(gap);
      absorbing = true;
      try {
        for (const row of rows) {
          writer = { ...nobody, author: row.authorId };
          gap = applyWithHeld(doc, row.bytes, gap);
        }
      } catch (error) {
        log('collaboration.apply-failed', { document: name, reason: String(error) });
        takeHeld(doc);
        return false;
      } finally {
        absorbing = false;
        writer = nobody;
      }
      if (isHeld(gap) && !hadGap) return false;
      for (const frame of framesOf(rows)) room.broadcast(frame, null);
      for (const connection of connections) {
        if (!isHeld(connection.held)) continue;
        as(connection.person.personId, connection, () => {
          connection.held = applyWithHeld(doc, NO_UPDATE, connection.held);
        });
      }
      return true;
    },
    register: (personId, clientId) => {
      const answer = clients.claim(personId, [clientId]);
      const fresh = clients.takeNew();
      if (fresh.length > 0) deps.keepClients(fresh);
      return answer;
    },
    receive: (from, update) => {
      const content = readUpdate(update);
      if (content === null) return 'malformed';
      if (!hasSpaceFor(update.length)) return 'too-large';
      const claimed = clients.claim(from.person.personId, idsWithContent(doc, content));
      if (claimed !== 'theirs') return claimed === 'of another' ? 'foreign-client' : 'too-many-clients';
      const mending = mend(from.person.personId, withHeld(content, from.held));
      try {
        as(from.person.personId, from, () => {
          mending.apply(() => {
            from.held = applyWithHeld(doc, update, from.held);
          });
          if (isHeld(gap)) gap = applyWithHeld(doc, NO_UPDATE, gap);
        });
      } catch (error) {
        log('collaboration.apply-failed', { document: name, reason: String(error) });
        takeHeld(doc);
        return 'broken';
      }
      try {
        mending.finish();
      } catch (error) {
        log('collaboration.mend-failed', { document: name, reason: String(error) });
      }
      if (heldBytes(from.held) > limits.heldBytes) return 'holds-too-much';
      return isHeld(from.held) ? 'held' : 'taken';
    },
    isStill: (bytes) => whole !== null && Buffer.compare(whole, bytes) === 0,
    missing: (stateVector) =>
      // As it was read, while nothing changed: a newcomer waits for no encoding.
      whole !== null && stateVector.length === 1 && stateVector[0] === 0
        ? whole
        : Y.encodeStateAsUpdate(doc, stateVector),
    write: (author, change) => {
      clients.claim(SERVER, [doc.clientID]);
      return as(author, null, () => doc.transact(() => change(doc, authorship.authors), author));
    },
    afterStored: (job, onLost) => {
      if (applied === stored) job();
      else waiters.push({ at: applied, job, onLost });
    },
    flushed: () =>
      new Promise((resolve, reject) => {
        room.afterStored(resolve, reject);
      }),
    stored: (rows, lastId) => {
      for (const row of rows) {
        tellAuthorship(row);
        room.log.bytes += row.bytes.length;
      }
      room.log.rows += rows.length;
      room.log.lastRow = lastId;
      const writers = new Set(rows.map((row) => row.connection));
      const [only = null] = writers.size === 1 ? writers : [];
      for (const frame of framesOf(rows)) room.broadcast(frame, only);
      stored += rows.length;
      const ready = waiters.filter((waiter) => waiter.at <= stored);
      if (ready.length === 0) return;
      waiters = waiters.filter((waiter) => waiter.at > stored);
      for (const waiter of ready) waiter.job();
    },
    lost: (error) => {
      const left = waiters;
      waiters = [];
      for (const waiter of left) waiter.onLost?.(error);
    },
    broadcast: (frame, except) => {
      for (const connection of connections) if (connection !== except) connection.send(frame);
    },
    end: () => {
      room.presence.stop();
      doc.off('update', onDocUpdate);
      doc.destroy();
    },
  };
  doc.on('update', onDocUpdate);
  return room;
};
