import * as decoding from 'lib0/decoding';
import type { Connection } from './connection.ts';
import { createElsewhere, encodeStates, readStates } from './elsewhere.ts';
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
  /** What another process shows. */
  elsewhere(process: string, states: Uint8Array): void;
  /** A process that showed something ended. */
  gone(process: string): void;
  /** What this process shows, in the protocol's encoding; null when nothing. */
  mine(): Uint8Array | null;
  /** Where to show it to other processes. */
  showTo(show: (states: Uint8Array) => void): void;
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
  const elsewhere = createElsewhere();
  let show: (states: Uint8Array) => void = () => undefined;
  const departed = new Map<number, { personId: string; clock: number; until: number }>();
  const owned = new Map<Connection, Set<number>>();
  const greeted = new WeakSet<Connection>();
  /** Ids to tell of at the next merge. */
  const changed = new Map<number, { clock: number; json: string }>();
  let timer: NodeJS.Timeout | null = null;

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
    const told = encodeStates([...changed]);
    changed.clear();
    deps.send(presenceFrame(told));
    show(told);
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
    const before =
      state?.owner.person.personId ?? elsewhere.states.get(id)?.personId ?? departed.get(id)?.personId;
    if (before !== undefined && (before !== from.person.personId || !greeting)) return false;
    if (state !== undefined) owned.get(state.owner)?.delete(id);
    mine.add(id);
    owned.set(from, mine);
    return true;
  };

  const depart = (id: number, personId: string, clock: number): void => {
    const now = performance.now();
    departed.set(id, { personId, clock, until: now + DEPARTED_MS });
    for (const [old, { until }] of departed) {
      if (until > now && departed.size <= DEPARTED_KEPT) break;
      departed.delete(old);
    }
  };

  const end = (id: number, state: State, clock: number): void => {
    states.delete(id);
    depart(id, state.owner.person.personId, clock);
    tell(id, clock, 'null');
  };

  /** The page went on in another process: what it shows there is newer. */
  const movedAway = (id: number, clock: number): boolean => {
    const state = states.get(id);
    if (state === undefined) return true;
    if (clock <= state.clock) return false;
    states.delete(id);
    changed.delete(id);
    owned.get(state.owner)?.delete(id);
    return true;
  };

  const sendEnded = (ended: readonly (readonly [number, { personId: string; clock: number }])[]): void => {
    if (ended.length === 0) return;
    for (const [id, { personId, clock }] of ended) depart(id, personId, clock);
    deps.send(presenceFrame(encodeStates(ended.map(([id, { clock }]) => [id, { clock, json: 'null' }]))));
  };

  const accept = (from: Connection, id: number, clock: number, json: string, greeting: boolean): void => {
    const state = states.get(id);
    const known = state?.clock ?? elsewhere.states.get(id)?.clock ?? departed.get(id)?.clock ?? -1;
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
    elsewhere.states.delete(id);
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
      const settled = [...[...states].filter(([id]) => !changed.has(id)), ...elsewhere.states];
      return settled.length === 0 ? null : presenceFrame(encodeStates(settled));
    },
    elsewhere: (process, body) => {
      const shown = readStates(body).filter(([id, { clock }]) => movedAway(id, clock));
      const { live, ended } = elsewhere.take(process, shown);
      for (const [id] of live) departed.delete(id);
      if (live.length > 0) deps.send(presenceFrame(encodeStates(live)));
      sendEnded(ended);
    },
    gone: (process) => sendEnded(elsewhere.drop(process)),
    mine: () => {
      const settled = [...states].filter(([id]) => !changed.has(id));
      return settled.length === 0 ? null : encodeStates(settled);
    },
    showTo: (to) => {
      show = to;
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
      // Other processes go on showing the document.
      const left = [...states, ...changed].map(([id, { clock }]) => [id, { clock, json: 'null' }] as const);
      if (left.length > 0) show(encodeStates(left));
    },
  };
};
