import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A client's presence as others see it. */
interface Shown {
  readonly clock: number;
  readonly json: string;
}
type Entry<T extends Shown = Shown> = readonly [id: number, state: T];

/** Somebody whose connection is with another process. */
interface ShownElsewhere extends Shown {
  readonly process: string;
  readonly personId: string;
}

/** In the encoding of y-protocols' awareness. */
export const encodeStates = (entries: readonly Entry[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [id, { clock, json }] of entries) {
      encoding.writeVarUint(encoder, id);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });

export const readStates = (body: Uint8Array): readonly Entry[] => {
  const decoder = decoding.createDecoder(body);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const id = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    return [id, { clock, json: decoding.readVarString(decoder) }] as const;
  });
};

/** The person as the other process's server named them. */
const personOf = (json: string): string => {
  const state: unknown = JSON.parse(json);
  const user: unknown =
    typeof state === 'object' && state !== null && 'user' in state ? state.user : undefined;
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string'
    ? user.id
    : '';
};

/** Presence that other processes show, by client id. */
export interface Elsewhere {
  readonly states: Map<number, ShownElsewhere>;
  /** Takes what a process shows; returns what is new of it, and what it ended. */
  take(
    process: string,
    shown: readonly Entry[],
  ): { readonly live: readonly Entry[]; readonly ended: readonly Entry<ShownElsewhere>[] };
  /** Forgets what a process showed, and returns it. */
  drop(process: string): readonly Entry<ShownElsewhere>[];
}

export const createElsewhere = (): Elsewhere => {
  const states = new Map<number, ShownElsewhere>();
  return {
    states,
    take: (process, shown) => {
      const live: Entry[] = [];
      const ended: Entry<ShownElsewhere>[] = [];
      for (const [id, { clock, json }] of shown) {
        const before = states.get(id);
        if (json === 'null') {
          // A page that moved on from that process to a third one is still there.
          if (before === undefined || before.process !== process) continue;
          states.delete(id);
          ended.push([id, { ...before, clock: Math.max(clock, before.clock) }]);
        } else if (before === undefined || clock > before.clock) {
          states.set(id, { process, clock, json, personId: personOf(json) });
          live.push([id, { clock, json }]);
        }
      }
      return { live, ended };
    },
    drop: (process) => {
      const dropped = [...states].filter(([, state]) => state.process === process);
      for (const [id] of dropped) states.delete(id);
      return dropped;
    },
  };
};
