import type { DraftFollowing, DraftRelay } from '#server/ports/draft-relay.ts';
import type { DraftTail } from '#server/ports/draft-store.ts';
import { closeCodes } from './close-codes.ts';
import type { LoadedDocument } from './load-document.ts';
import type { Room, RoomRow } from './room.ts';

/** Keeps the rooms of this process in step with the same documents in other processes. */
export interface Hosting {
  /** A room was loaded. */
  host(room: Room, loaded: Pick<LoadedDocument, 'ids' | 'place'>): void;
  /** Everything that any process committed before the call is in the room. */
  current(room: Room): Promise<void>;
  /** This process's rows are on disk; the last of them has this id, and their ids follow on one another. */
  committed(rows: readonly RoomRow[], lastId: number): void;
  leave(room: Room): void;
}

export interface HostingDeps {
  readonly relay: DraftRelay;
  /** The room cannot go on as it is; the code is for its connections. */
  readonly onAstray: (room: Room, code: number, why: string) => void;
}

/** One process: nothing to keep in step. */
const nobodyElse: Hosting = {
  host: () => undefined,
  current: async () => undefined,
  committed: () => undefined,
  leave: () => undefined,
};

/** The rows that a room holds and no snapshot covers, as far as is known. */
interface HeldRows {
  readonly ids: Set<number>;
  last: number;
  folded: number;
}

const hold = (held: HeldRows, id: number): void => {
  held.ids.add(id);
  held.last = Math.max(held.last, id);
};

export const createHosting = ({ relay, onAstray }: HostingDeps): Hosting => {
  if (!relay.carries) return nobodyElse;
  const hosted = new Map<Room, { readonly following: DraftFollowing; readonly held: HeldRows }>();

  const take = (room: Room, held: HeldRows, tail: DraftTail): void => {
    if (tail.damaged) {
      onAstray(room, closeCodes.setAside, 'the document was set aside');
      return;
    }
    if (tail.gone) {
      onAstray(room, closeCodes.tryLater, 'too far behind another process');
      return;
    }
    const fresh = tail.rows.filter((row) => !held.ids.has(row.id));
    if (!room.absorb(fresh, tail.clients)) {
      onAstray(room, closeCodes.tryLater, 'out of step with another process');
      return;
    }
    for (const row of fresh) hold(held, row.id);
    if (tail.folded > held.folded) {
      held.folded = tail.folded;
      for (const id of held.ids) if (id <= tail.folded) held.ids.delete(id);
    }
    // Compaction names exactly the rows that the room holds.
    room.log.rows = held.ids.size;
    room.log.lastRow = held.last;
  };

  return {
    host: (room, { ids, place }) => {
      const held: HeldRows = { ids: new Set(ids), last: place.row, folded: 0 };
      const following = relay.follow(room.name, place, {
        committed: (tail) => take(room, held, tail),
        presence: (process, states) => room.presence.elsewhere(process, states),
        left: (process) => room.presence.gone(process),
        present: () => room.presence.mine(),
      });
      room.presence.showTo(following.show);
      hosted.set(room, { following, held });
    },
    current: async (room) => hosted.get(room)?.following.current(),
    committed: (rows, lastId) => {
      const first = lastId - rows.length + 1;
      const documents = new Set<string>();
      for (const [index, { room, document }] of rows.entries()) {
        documents.add(document);
        const held = hosted.get(room)?.held;
        if (held !== undefined) hold(held, first + index);
      }
      relay.committed([...documents]);
    },
    leave: (room) => {
      hosted.get(room)?.following.end();
      hosted.delete(room);
    },
  };
};
