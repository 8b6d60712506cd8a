import { setTimeout as wait } from 'node:timers/promises';

/** The outcome of the work, or a failure when it takes longer than that. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const late = wait(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error('took too long');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
};
