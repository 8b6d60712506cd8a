import * as Y from 'yjs';
import type { ClientBinding } from '#server/ports/authorship.ts';
import type { DraftRelay } from '#server/ports/draft-relay.ts';
import { type DraftStore, RowsRefused } from '#server/ports/draft-store.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';
import type { CollaborationDeps, Log } from './collaboration.ts';
import { createCommitQueue } from './commit-queue.ts';
import { createRoom } from './create-room.ts';
import { createHosting } from './hosting.ts';
import type { CollaborationLimits } from './limits.ts';
import { DocumentSetAside, loadDocument } from './load-document.ts';
import type { Room, RoomRow } from './room.ts';

/** Rows are folded when they are this part of the snapshot, or this many times `compactRows`. */
const COMPACT_PART = 4;
const COMPACT_TIMES = 10;
const SWEEPS_PER_IDLE = 4;
const LONGEST_SWEEP_MS = 1000;

/** The documents in memory: one room for each name, loaded once, unloaded when nobody needs it. */
export interface Rooms {
  /** The room of a document, loaded if need be; everybody who asks meanwhile gets the same one. */
  open(name: string): Promise<Room>;
  /** All of a document that is not in memory, when it is stored as one; read only once if it is opened next. */
  stored(name: string): Promise<Uint8Array | null>;
  /** The room, if it is in memory or on its way; otherwise only waits for what its last one still had to store. */
  peek(name: string): Promise<Room | null>;
  /** Resolves once everything that any process committed before is in the room. */
  current(room: Room): Promise<void>;
  loaded(): readonly Room[];
  /** Ends a room whose document in memory cannot be trusted; what it has applied is still stored. */
  drop(room: Room, why: string): void;
  settled(): Promise<void>;
  stats(): {
    readonly documents: number;
    readonly pendingUpdates: number;
    readonly pendingBytes: number;
    readonly commits: number;
    readonly storedUpdates: number;
    readonly storing: boolean;
  };
  /** Stores everything and folds what there is time for. */
  close(until: number): Promise<void>;
}

export interface RoomsDeps {
  readonly store: DraftStore;
  readonly relay: DraftRelay;
  readonly limits: CollaborationLimits;
  readonly log: Log;
  readonly onUpdate: CollaborationDeps['onUpdate'];
  readonly onTrouble: NonNullable<CollaborationDeps['onTrouble']>;
}

export const createRooms = (deps: RoomsDeps): Rooms => {
  const { store, limits, log } = deps;
  const entries = new Map<string, { readonly opening: Promise<Room>; room: Room | null }>();
  /** Rooms that left while they still had something to store: a new one loads only after them. */
  const leaving = new Map<string, Promise<void>>();
  const compacting = new Set<Room>();
  /** What was read of documents that are about to be opened. */
  const read = new Map<string, ReturnType<DraftStore['load']>>();

  const forget = (room: Room): void => {
    if (entries.get(room.name)?.room === room) entries.delete(room.name);
  };

  const drop = (room: Room, why: string, code: CloseCode = closeCodes.tryLater): void => {
    forget(room);
    dropped.add(room);
    hosting.leave(room);
    const settling = queue.settled();
    leaving.set(room.name, settling);
    void settling.then(() => {
      if (leaving.get(room.name) === settling) leaving.delete(room.name);
      room.end();
    });
    for (const connection of [...room.connections]) connection.close(code, why);
  };

  const dropped = new WeakSet<Room>();
  const hosting = createHosting({ relay: deps.relay, onAstray: (room, code, why) => drop(room, why, code) });

  const byRoom = (rows: readonly RoomRow[]): Map<Room, RoomRow[]> => {
    const grouped = new Map<Room, RoomRow[]>();
    for (const row of rows) {
      const list = grouped.get(row.room);
      if (list === undefined) grouped.set(row.room, [row]);
      else list.push(row);
    }
    return grouped;
  };

  const queue = createCommitQueue<RoomRow>({
    append: (rows) => store.append(rows),
    limits,
    log,
    onCommitted: (rows, lastId) => {
      hosting.committed(rows, lastId);
      for (const [room, list] of byRoom(rows)) {
        room.stored(list, lastId);
        if (isDue(room)) void compact(room);
      }
    },
    onLost: (rows, error) => {
      log('collaboration.store-failed', { rows: rows.length, reason: String(error) });
      if (!(error instanceof RowsRefused)) deps.onTrouble({ kind: 'store-failed', reason: String(error) });
      for (const room of byRoom(rows).keys()) {
        room.lost(error);
        drop(room, 'the store fails');
      }
    },
  });

  const isDue = (room: Room): boolean => {
    const { rows, bytes, snapshotBytes } = room.log;
    if (rows < limits.compactRows || room.hasGap) return false;
    return bytes * COMPACT_PART >= snapshotBytes || rows >= limits.compactRows * COMPACT_TIMES;
  };

  /** Folds the rows of a room into its snapshot, if nothing is on its way to the store at that moment. */
  const fold = async (room: Room): Promise<void> => {
    await hosting.current(room);
    const { rows, lastRow } = room.log;
    if (rows === 0 || room.hasGap || room.pending > 0) return;
    const snapshot = Y.encodeStateAsUpdate(room.doc);
    const record = room.authorship.record();
    if (!(await store.compact({ document: room.name, snapshot, upTo: lastRow, rows, record }))) {
      log('collaboration.not-compacted', { document: room.name, rows });
      return;
    }
    room.log.rows -= rows;
    room.log.bytes = 0;
    room.log.snapshotBytes = snapshot.length;
  };

  const compact = async (room: Room): Promise<void> => {
    if (compacting.has(room)) return;
    compacting.add(room);
    await queue
      .between(() => fold(room))
      .catch((error: unknown) => {
        log('collaboration.not-compacted', { document: room.name, reason: String(error) });
      })
      .finally(() => compacting.delete(room));
  };

  const load = async (name: string): Promise<Room> => {
    await leaving.get(name);
    try {
      const ready = read.get(name);
      read.delete(name);
      const loaded = await loadDocument(ready === undefined ? store : { load: () => ready }, name);
      const keepClients = (clients: readonly ClientBinding[]): void => {
        void queue
          .between(() => store.bindClients(name, clients))
          .catch((error: unknown) => {
            if (error instanceof RowsRefused) drop(room, 'a client id of another person');
            log('collaboration.clients-not-kept', { document: name, reason: String(error) });
          });
      };
      const room = createRoom({ name, loaded, queue, limits, log, onUpdate: deps.onUpdate, keepClients });
      if (room.hasGap) {
        log('collaboration.gap', { document: name });
        deps.onTrouble({ kind: 'gap', documentName: name });
      }
      hosting.host(room, loaded);
      try {
        await hosting.current(room);
        if (dropped.has(room)) throw new Error('the document went out of step while it was loaded');
      } catch (error) {
        hosting.leave(room);
        room.end();
        throw error;
      }
      return room;
    } catch (error) {
      if (error instanceof DocumentSetAside) {
        log('collaboration.set-aside', { document: name });
        await store.markDamaged(name);
        // Those who have it open look, and close it.
        deps.relay.committed([name]);
        deps.onTrouble({ kind: 'set-aside', documentName: name, reason: String(error.cause ?? 'checksum') });
      }
      throw error;
    }
  };

  const open = (name: string): Promise<Room> => {
    const existing = entries.get(name);
    if (existing !== undefined) {
      if (existing.room !== null) existing.room.lastUsed = performance.now();
      return existing.opening;
    }
    const entry = {
      room: null as Room | null,
      opening: load(name).then(
        (room) => {
          entry.room = room;
          return room;
        },
        (error: unknown) => {
          // Never kept: the next who asks tries again.
          entries.delete(name);
          throw error;
        },
      ),
    };
    entries.set(name, entry);
    return entry.opening;
  };

  const loaded = (): Room[] => [...entries.values()].flatMap((entry) => entry.room ?? []);

  const folded = new WeakSet<Room>();
  /** Unloads what nobody used for a while: first folds it, then, still unused, lets it go in one step. */
  const sweep = (): void => {
    const now = performance.now();
    for (const room of loaded()) {
      const isIdle = room.connections.size === 0 && now - room.lastUsed > limits.idleMs;
      if (!isIdle || room.pending > 0 || compacting.has(room)) {
        if (!isIdle) folded.delete(room);
        continue;
      }
      if (room.log.rows > 0 && !room.hasGap && !folded.has(room)) {
        // Tried once; when it fails the rows stay rows. Then looked at again, at once.
        folded.add(room);
        void compact(room).then(sweep);
        continue;
      }
      forget(room);
      hosting.leave(room);
      room.end();
    }
  };
  const sweeper = setInterval(sweep, Math.min(limits.idleMs / SWEEPS_PER_IDLE, LONGEST_SWEEP_MS));
  sweeper.unref();

  return {
    open,
    stored: async (name) => {
      if (entries.has(name) || leaving.has(name)) return null;
      const reading = read.get(name) ?? store.load(name);
      read.set(name, reading);
      const { damaged, snapshot, updates } = await reading.catch((error: unknown) => {
        read.delete(name);
        throw error;
      });
      return damaged || updates.length > 0 ? null : snapshot;
    },
    peek: async (name) => {
      const entry = entries.get(name);
      if (entry !== undefined) return entry.opening;
      await leaving.get(name);
      return null;
    },
    current: hosting.current,
    loaded,
    drop,
    settled: () => queue.settled(),
    stats: () => ({
      documents: entries.size,
      pendingUpdates: queue.pendingRows,
      pendingBytes: queue.pendingBytes,
      commits: queue.commits,
      storedUpdates: queue.storedRows,
      storing: queue.storing,
    }),
    close: async (until) => {
      clearInterval(sweeper);
      await queue.settled();
      for (const room of loaded()) {
        if (performance.now() > until) break;
        await queue.between(() => fold(room)).catch(() => undefined);
      }
      for (const room of loaded()) {
        forget(room);
        hosting.leave(room);
        room.end();
      }
    },
  };
};
