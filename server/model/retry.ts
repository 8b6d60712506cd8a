import { setTimeout as wait } from 'node:timers/promises';
import type { ModelFailure } from '#server/ports/model.ts';

/** How often and how long to try again. */
export interface RetryLimits {
  readonly attempts: number;
  readonly firstPauseMs: number;
  /** A longer pause than this is not waited for: the endpoint counts as busy. */
  readonly longestPauseMs: number;
}

export const RETRY: RetryLimits = { attempts: 3, firstPauseMs: 500, longestPauseMs: 20_000 };

const AGAIN: ReadonlySet<ModelFailure> = new Set(['busy', 'broken', 'unreachable']);

/** A failure, and how long the endpoint asked to be left alone. */
export interface Failed {
  readonly why: ModelFailure;
  readonly retryAfterMs: number | null;
}

/** Reads Retry-After: seconds, or a date; also the milliseconds that some endpoints give. */
export const retryAfter = (headers: Headers | undefined, now: number): number | null => {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (Number.isFinite(exact)) return Math.max(0, exact);
  const given = headers?.get('retry-after') ?? '';
  const seconds = Number.parseFloat(given);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(given);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};

/**
 * How long to wait before another attempt, doubling from try to try unless the endpoint said; null to give up.
 */
export const pauseBefore = (attempt: number, failed: Failed, limits: RetryLimits): number | null => {
  if (attempt >= limits.attempts || !AGAIN.has(failed.why)) return null;
  const pause = failed.retryAfterMs ?? limits.firstPauseMs * 2 ** (attempt - 1);
  return pause > limits.longestPauseMs ? null : pause;
};

/** Waits, or throws the signal's reason as soon as it is cancelled. */
export const pauseFor = async (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  try {
    await wait(ms, undefined, signal === undefined ? {} : { signal });
  } catch {
    signal?.throwIfAborted();
  }
};
