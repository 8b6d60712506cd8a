import { type Leases, noLeases } from '#server/ports/leases.ts';

/**
 * Runs work of one key after another, work of different keys side by side. Named, and with leases, the same holds
 * for all processes at the database.
 */
export function createQueues(name = '', leases: Leases = noLeases) {
  const tails = new Map<string, Promise<unknown>>();
  return function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(key) ?? Promise.resolve();
    const held = () => leases.hold(`${name}:${key}`, work);
    const run = before.then(held, held);
    const settled = run.catch(() => undefined);
    tails.set(key, settled);
    void settled.then(() => {
      if (tails.get(key) === settled) tails.delete(key);
    });
    return run;
  };
}
