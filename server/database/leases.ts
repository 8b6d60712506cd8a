import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';
import { Refusal } from '#server/domain/errors.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Leases } from '#server/ports/leases.ts';
import { retryBusy } from './retry-busy.ts';
import { isBusy } from './storage-failure.ts';

export interface LeasesDeps {
  readonly file: string;
  readonly clock: Clock;
  /** This process's name among those at the file. */
  readonly process: string;
  /** Told when a turn could not be given back or kept; it ends by itself then. */
  readonly onTrouble: (error: unknown) => void;
  readonly leaseMs?: number;
  /** How long a turn is waited for. */
  readonly waitMs?: number;
}

const LEASE_MS = 10_000;
const WAIT_MS = 60_000;
const RENEWALS = 4;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;

/** The leases and the connection of their own that they are taken on. */
export interface OpenLeases extends Leases {
  /** Before the database is closed. */
  close(): void;
}

/** One row a lease. Whoever puts its name there first has its turn; a process that ended loses it after a while. */
export const openLeases = (deps: LeasesDeps): OpenLeases => {
  const connection = new Libsql(deps.file);
  // A lease lost with the power is nobody's any more.
  connection.pragma('synchronous = NORMAL');
  const { clock, process, leaseMs = LEASE_MS, waitMs = WAIT_MS } = deps;
  const take = connection.prepare<[string, string, number, number, string]>(
    `INSERT INTO "Lease" ("name", "holder", "until") VALUES (?, ?, ?)
     ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
     WHERE "until" < ? OR "holder" = ?`,
  );
  const giveBack = connection.prepare<[string, string]>(
    'DELETE FROM "Lease" WHERE "name" = ? AND "holder" = ?',
  );
  // Never bare statements: see draft-store.ts.
  const takeNow = connection.transaction((name: string): boolean => {
    const now = clock.now().getTime();
    return take.run(name, process, now + leaseMs, now, process).changes > 0;
  }).immediate;
  const giveBackNow = connection.transaction((name: string): void => {
    giveBack.run(name, process);
  }).immediate;
  /** Within the process the turns are taken one after another. */
  const tails = new Map<string, Promise<unknown>>();

  const isTaken = (name: string): boolean => {
    try {
      return takeNow(name);
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  };

  const acquire = async (name: string): Promise<void> => {
    const giveUpAt = performance.now() + waitMs;
    for (let pause = FIRST_PAUSE_MS; !isTaken(name); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (performance.now() > giveUpAt)
        throw new Refusal('storage-failed', { reason: 'another process is at it' });
      await wait(pause);
    }
  };

  const release = async (name: string): Promise<void> => {
    try {
      await retryBusy(async () => giveBackNow(name), isBusy);
    } catch (error) {
      deps.onTrouble(error);
    }
  };

  const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await acquire(name);
    const renewing = setInterval(() => {
      try {
        isTaken(name);
      } catch (error) {
        deps.onTrouble(error);
      }
    }, leaseMs / RENEWALS);
    renewing.unref();
    try {
      return await work();
    } finally {
      clearInterval(renewing);
      await release(name);
    }
  };

  return {
    hold: (name, work) => {
      const before = tails.get(name) ?? Promise.resolve();
      const run = before.then(() => inTurn(name, work));
      const settled = run.catch(() => undefined);
      tails.set(name, settled);
      void settled.then(() => {
        if (tails.get(name) === settled) tails.delete(name);
      });
      return run;
    },
    close: () => connection.close(),
  };
};
