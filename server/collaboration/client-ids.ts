import * as Y from 'yjs';
import type { ClientBinding } from '#server/ports/authorship.ts';

/** The server's own client ids, one for each time it has a document open. */
export const SERVER = 'server';

/** Whose the Yjs client ids of a document are: the first person to use one keeps it, for good. */
export interface ClientIds {
  /** Takes ids for a person, who must not have too many; all of them or none. */
  claim(personId: string, ids: readonly number[]): 'theirs' | 'of another' | 'too many';
  /** What was claimed and is not stored yet; from now on it counts as stored. */
  takeNew(): readonly ClientBinding[];
  /** Takes what another process bound. */
  learn(bound: readonly ClientBinding[]): void;
}

export function createClientIds(stored: readonly ClientBinding[], mostOfPerson: number): ClientIds {
  const owners = new Map(stored.map(({ clientId, personId }) => [clientId, personId]));
  const counts = new Map<string, number>();
  for (const { personId } of stored) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  let unstored: ClientBinding[] = [];
  return {
    claim: (personId, ids) => {
      const fresh: number[] = [];
      for (const id of ids) {
        const owner = owners.get(id);
        if (owner === undefined) fresh.push(id);
        else if (owner !== personId) return 'of another';
      }
      if (fresh.length === 0) return 'theirs';
      const count = (counts.get(personId) ?? 0) + fresh.length;
      if (count > mostOfPerson && personId !== SERVER) return 'too many';
      counts.set(personId, count);
      for (const clientId of fresh) owners.set(clientId, personId);
      unstored.push(...fresh.map((clientId) => ({ clientId, personId })));
      return 'theirs';
    },
    takeNew: () => {
      const taken = unstored;
      unstored = [];
      return taken;
    },
    learn: (bound) => {
      for (const { clientId, personId } of bound) {
        if (!owners.has(clientId)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
        owners.set(clientId, personId);
      }
    },
  };
}

/** What an update holds, or null when the bytes are none: looked at before the document is touched. */
export function readUpdate(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    return null;
  }
}

/** The client ids under which an update brings content that the document does not have. */
export function idsWithContent(doc: Y.Doc, update: ReturnType<typeof Y.decodeUpdate>): readonly number[] {
  const ids = new Set<number>();
  for (const struct of update.structs)
    if (
      !(struct instanceof Y.Skip) &&
      struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client)
    )
      ids.add(struct.id.client);
  return [...ids];
}
