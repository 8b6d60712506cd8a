import { Refusal } from '#server/domain/errors.ts';
import type { DraftRelay } from '#server/ports/draft-relay.ts';
import { type DraftStore, RowsRefused } from '#server/ports/draft-store.ts';
import type { Leases } from '#server/ports/leases.ts';
import type { Collaboration } from './collaboration.ts';
import { isDocumentName } from './names.ts';
import type { Rights } from './rights.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

type Access = Pick<Collaboration, 'withDocument' | 'read' | 'authors' | 'lock' | 'open'> & {
  /** Another process locks or opens a document. */
  obey(what: 'lock' | 'open', name: string): Promise<void>;
};

/** What the server itself does with documents: through their rooms, so that editors see it like any other edit. */
export const createServerAccess = (deps: {
  readonly rooms: Rooms;
  readonly rights: Rights;
  readonly store: Pick<DraftStore, 'bar'>;
  readonly relay: DraftRelay;
  readonly leases: Leases;
}): Access => {
  const { rooms, rights, store, relay, leases } = deps;

  const roomOf = async (name: string): Promise<Room> => {
    if (!isDocumentName(name)) throw new Refusal('bad-input', { what: 'document name' });
    const room = await rooms.open(name);
    await rooms.current(room);
    return room;
  };

  const refuseLocked = (name: string): void => {
    if (rights.locked.has(name)) throw new Refusal('draft-locked');
  };

  const stored = async (room: Room): Promise<void> => {
    try {
      await room.flushed();
    } catch (error) {
      if (error instanceof RowsRefused) throw new Refusal('draft-locked');
      const refusal = new Refusal('storage-failed');
      refusal.cause = error;
      throw refusal;
    }
  };

  /** Nothing more is taken here; what was taken before is waited for. */
  const lockHere = async (name: string): Promise<void> => {
    rights.locked.add(name);
    const room = await rooms.peek(name);
    if (room === null) return;
    rights.applyIn(room);
    await stored(room);
  };

  const openHere = async (name: string): Promise<void> => {
    if (!rights.locked.delete(name)) return;
    const room = await rooms.peek(name);
    if (room !== null) rights.applyIn(room);
  };

  const openEverywhere = async (name: string): Promise<void> => {
    if (relay.carries) {
      await store.bar(name, false);
      await relay.tell({ kind: 'open', document: name });
    }
    await openHere(name);
  };

  /** Of two processes that write, the second starts from what the first made. */
  const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> =>
    relay.carries ? leases.hold(`write:${name}`, work) : work();

  return {
    withDocument: (name, purpose, change) =>
      inTurn(name, async () => {
        refuseLocked(name);
        const room = await roomOf(name);
        // Again: loading took a while.
        refuseLocked(name);
        const author = typeof purpose === 'string' ? `server:${purpose}` : purpose.person;
        const result = room.write(author, change);
        await stored(room);
        return result;
      }),
    read: async (name, look) => {
      const room = await roomOf(name);
      const result = look(room.doc);
      await stored(room);
      return result;
    },
    authors: async (name) => {
      const room = await roomOf(name);
      const authors = room.authorship.authors();
      await stored(room);
      return authors;
    },
    lock: async (name) => {
      try {
        await lockHere(name);
        if (!relay.carries) return;
        await relay.tell({ kind: 'lock', document: name });
        // Also for a process that did not answer: from here on nobody's rows are stored.
        await store.bar(name, true);
        const room = await rooms.peek(name);
        if (room !== null) await rooms.current(room);
      } catch (error) {
        await openEverywhere(name);
        throw error;
      }
    },
    open: openEverywhere,
    obey: (what, name) => (what === 'lock' ? lockHere(name) : openHere(name)),
  };
};
