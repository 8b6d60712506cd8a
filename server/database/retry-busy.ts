import { setTimeout as sleep } from 'node:timers/promises';

/** How long a busy database is tried again, and how fast the pauses grow (milliseconds). */
export interface BusyPatience {
  readonly total: number;
  readonly first: number;
  readonly longest: number;
}

export const DEFAULT_PATIENCE: BusyPatience = { total: 5_000, first: 2, longest: 100 };

/**
 * Runs `work` again for as long as another process holds the database. Only for work that left nothing behind when
 * it failed: one statement, or the beginning of a transaction. SQLite's own busy timeout would do the same while
 * blocking this whole process.
 */
export async function retryBusy<T>(
  work: () => Promise<T>,
  isBusy: (error: unknown) => boolean,
  patience: BusyPatience = DEFAULT_PATIENCE,
): Promise<T> {
  const giveUpAt = performance.now() + patience.total;
  for (let pause = patience.first; ; pause = Math.min(pause * 2, patience.longest)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() + pause > giveUpAt) throw error;
    }
    await sleep(pause);
  }
}
