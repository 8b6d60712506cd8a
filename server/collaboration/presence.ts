import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Connection } from './connection.ts';
import type { Frame } from './frames.ts';
import type { CollaborationLimits } from './limits.ts';
import { presenceFrame } from './messages.ts';

const IDS_PER_CONNECTION = 4;
const DEPARTED_MS = 60_000;
const DEPARTED_KEPT = 1000;
const HIGHEST_CLOCK = 2 ** 40;

interface State {
  owner: Connection;
  /** The clock others know; it only ever rises. */
  clock: number;
  /** As the client sent it, until the next merge; then as others see it. */
  json: string;
}

/** What was wrong with a presence message. */
type PresenceFault = 'malformed' | 'too-large';

/**
 * Who is in a document, and where. A client id belongs to the connection that first used it, the name and colour
 * are the server's, and what changes within a few ms goes out as one message. States of others that a stock client
 * repeats are passed over.
 */
export interface Presence {
  /** Takes a presence message from a connection. */
  receive(from: Connection, body: Uint8Array): PresenceFault | null;
  /** Ends every state of a connection. */
  leave(connection: Connection): void;
  /** Everybody's state as one frame; null when nobody shows any. */
  everybody(): Frame | null;
  /** Shows a person's states again after their name changed. */
  renew(connection: Connection): void;
  stop(): void;
}

/** The state as others may see it, or null when it is not an object. */
const withIdentity = (json: string, owner: Connection): string | null => {
  const state: unknown = JSON.parse(json);
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  const { name, colour, personId } = owner.person;
  const said: unknown = 'user' in state ? state.user : null;
  const user = { ...(typeof said === 'object' ? said : {}), name, color: colour, colour, id: personId };
  return JSON.stringify({ ...state, user });
};

export const createPresence = (deps: {
  readonly limits: CollaborationLimits;
  readonly send: (frame: Frame) => void;
  readonly onFault: (owner: Connection) => void;
}): Presence => {
  const { limits } = deps;
  const states = new Map<number, State>();
  const departed = new Map<number, { personId: string; clock: number; until: number }>();
  const owned = new Map<Connection, Set<number>>();
  const greeted = new WeakSet<Connection>();
  /** Ids to tell of at the next merge. */
  const changed = new Map<number, { clock: number; json: string }>();
  let timer: NodeJS.Timeout | null = null;

  const encode = (
    entries: Iterable<readonly [number, { clock: number; json: string }]>,
    count: number,
  ): Frame =>
    presenceFrame(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, count);
        for (const [id, { clock, json }] of entries) {
          encoding.writeVarUint(encoder, id);
          encoding.writeVarUint(encoder, clock);
          encoding.writeVarString(encoder, json);
        }
      }),
    );

  const merge = (): void => {
    timer = null;
    for (const [id, told] of changed) {
      const state = states.get(id);
      if (state === undefined) continue;
      let json: string | null = null;
      try {
        json = withIdentity(state.json, state.owner);
      } catch {
        json = null;
      }
      if (json === null) {
        changed.delete(id);
        deps.onFault(state.owner);
      } else {
        state.json = json;
        told.json = json;
      }
    }
    if (changed.size === 0) return;
    const frame = encode(changed, changed.size);
    changed.clear();
    deps.send(frame);
  };

  const tell = (id: number, clock: number, json: string): void => {
    changed.set(id, { clock, json });
    timer ??= setTimeout(merge, limits.presenceMergeMs);
  };

  /** Whether the id is this connection's, or becomes it now. */
  const isOwn = (from: Connection, id: number, greeting: boolean): boolean => {
    const state = states.get(id);
    if (state?.owner === from) return true;
    const mine = owned.get(from) ?? new Set();
    if (mine.has(id)) return true;
    if (mine.size >= IDS_PER_CONNECTION) return false;
    // A page that reconnects greets with the id of an earlier connection of the same person, perhaps not yet seen to
    // be gone. After its greeting such an id is only another's state repeated.
    const before = state?.owner.person.personId ?? departed.get(id)?.personId;
    if (before !== undefined && (before !== from.person.personId || !greeting)) return false;
    if (state !== undefined) owned.get(state.owner)?.delete(id);
    mine.add(id);
    owned.set(from, mine);
    return true;
  };

  const end = (id: number, state: State, clock: number): void => {
    states.delete(id);
    const now = performance.now();
    departed.set(id, { personId: state.owner.person.personId, clock, until: now + DEPARTED_MS });
    for (const [old, { until }] of departed) {
      if (until > now && departed.size <= DEPARTED_KEPT) break;
      departed.delete(old);
    }
    tell(id, clock, 'null');
  };

  const accept = (from: Connection, id: number, clock: number, json: string, greeting: boolean): void => {
    const state = states.get(id);
    const known = state?.clock ?? departed.get(id)?.clock ?? -1;
    const first = state?.owner !== from;
    if (json === 'null') {
      if (state !== undefined && !first && clock >= known) end(id, state, clock);
      return;
    }
    if (!isOwn(from, id, greeting)) return;
    // A returning page comes with its old clock, which others would pass over: it goes on where they are.
    const next = clock > known ? clock : first ? known + 1 : null;
    if (next === null) return;
    departed.delete(id);
    states.set(id, { owner: from, clock: next, json });
    tell(id, next, json);
  };

  const read = (from: Connection, body: Uint8Array): PresenceFault | null => {
    const decoder = decoding.createDecoder(body);
    const count = decoding.readVarUint(decoder);
    if (count > body.length) return 'malformed';
    const greeting = !greeted.has(from);
    greeted.add(from);
    for (let n = 0; n < count; n++) {
      const id = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const text = decoding.readVarUint8Array(decoder);
      if (clock > HIGHEST_CLOCK) return 'malformed';
      const owner = states.get(id)?.owner;
      if (owner !== undefined && owner !== from && owner.person.personId !== from.person.personId) continue;
      if (text.length > limits.presenceStateBytes) return 'too-large';
      accept(from, id, clock, Buffer.from(text).toString('utf8'), greeting);
    }
    return null;
  };

  return {
    receive: (from, body) => {
      if (body.length > limits.presenceFrameBytes) return 'too-large';
      try {
        return read(from, body);
      } catch {
        return 'malformed';
      }
    },
    leave: (connection) => {
      for (const id of owned.get(connection) ?? []) {
        const state = states.get(id);
        if (state?.owner === connection) end(id, state, state.clock);
      }
      owned.delete(connection);
    },
    everybody: () => {
      const settled = [...states].filter(([id]) => !changed.has(id));
      return settled.length === 0 ? null : encode(settled, settled.length);
    },
    renew: (connection) => {
      for (const id of owned.get(connection) ?? []) {
        const state = states.get(id);
        if (state === undefined) continue;
        state.clock++;
        tell(id, state.clock, state.json);
      }
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
};
