import { Refusal } from '#server/domain/errors.ts';
import type { Collaboration } from './collaboration.ts';
import { isDocumentName } from './names.ts';
import type { Rights } from './rights.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** What the server itself does with documents: through their rooms, so that editors see it like any other edit. */
export const createServerAccess = (deps: {
  readonly rooms: Rooms;
  readonly rights: Rights;
}): Pick<Collaboration, 'withDocument' | 'read' | 'authors' | 'lock' | 'open'> => {
  const { rooms, rights } = deps;

  const roomOf = async (name: string): Promise<Room> => {
    if (!isDocumentName(name)) throw new Refusal('bad-input', { what: 'document name' });
    return rooms.open(name);
  };

  const refuseLocked = (name: string): void => {
    if (rights.locked.has(name)) throw new Refusal('draft-locked');
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

  return {
    withDocument: async (name, purpose, change) => {
      refuseLocked(name);
      const room = await roomOf(name);
      // Again: loading took a while.
      refuseLocked(name);
      const author = typeof purpose === 'string' ? `server:${purpose}` : purpose.person;
      const result = room.write(author, change);
      await stored(room);
      return result;
    },
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
      // From here on nothing more is taken; what was taken before is waited for.
      rights.locked.add(name);
      try {
        const room = await rooms.peek(name);
        if (room === null) return;
        rights.applyIn(room);
        await stored(room);
      } catch (error) {
        rights.locked.delete(name);
        throw error;
      }
    },
    open: async (name) => {
      if (!rights.locked.delete(name)) return;
      const room = await rooms.peek(name);
      if (room !== null) rights.applyIn(room);
    },
  };
};
