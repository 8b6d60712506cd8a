import type { Outgoing } from './outgoing.ts';

/** What a test makes go wrong on the way between the app and Slack. */
export interface Faults {
  /** Sends each event this many extra times, with the same `event_id`. */
  duplicate(extra: number): void;
  /** Waits before each event is sent (real time). */
  delay(ms: number): void;
  /** Loses the deliveries for which this answers true; null stops it. */
  drop(test: ((outgoing: Outgoing) => boolean) | null): void;
  /** Keeps events back until they are released. */
  hold(): void;
  /** Sends what was held, in the order given, and holds no more. */
  release(order?: 'as-sent' | 'reversed'): Promise<void>;
  /** Answers 429 to the next calls of a method. */
  rateLimit(method: string, options?: { readonly retryAfter?: number; readonly times?: number }): void;
  /** Answers `{ok: false, error}` to the next calls of a method. */
  failMethod(method: string, error: string, times?: number): void;
  /** Everything back to normal; what is held is forgotten. */
  clear(): void;
}

/** The faults as delivery and the Web API ask for them. */
export interface FaultState extends Faults {
  readonly duplicates: number;
  readonly delayMs: number;
  isDropped(outgoing: Outgoing): boolean;
  /** Takes the event in and says when it may go, or null when nothing is held. */
  held(): Promise<void> | null;
  /** What the next call of this method gets instead of an answer. */
  takeMethodFault(method: string): { readonly retryAfter: number } | { readonly error: string } | null;
}

export function createFaults(): FaultState {
  let duplicates = 0;
  let delayMs = 0;
  let dropped: ((outgoing: Outgoing) => boolean) | null = null;
  let holding = false;
  let queue: (() => void)[] = [];
  const methods = new Map<string, { times: number; fault: { retryAfter: number } | { error: string } }>();
  return {
    get duplicates() {
      return duplicates;
    },
    get delayMs() {
      return delayMs;
    },
    duplicate(extra) {
      duplicates = extra;
    },
    delay(ms) {
      delayMs = ms;
    },
    drop(test) {
      dropped = test;
    },
    isDropped: (outgoing) => dropped?.(outgoing) ?? false,
    hold() {
      holding = true;
    },
    held: () => (holding ? new Promise<void>((resolve) => queue.push(resolve)) : null),
    async release(order = 'as-sent') {
      holding = false;
      const waiting = order === 'reversed' ? [...queue].reverse() : queue;
      queue = [];
      for (const go of waiting) {
        go();
        // One at a time, so that the order given is the order in which they leave.
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    rateLimit(method, options = {}) {
      methods.set(method, { times: options.times ?? 1, fault: { retryAfter: options.retryAfter ?? 1 } });
    },
    failMethod(method, error, times = 1) {
      methods.set(method, { times, fault: { error } });
    },
    takeMethodFault(method) {
      const entry = methods.get(method);
      if (!entry || entry.times <= 0) return null;
      entry.times -= 1;
      return entry.fault;
    },
    clear() {
      duplicates = 0;
      delayMs = 0;
      dropped = null;
      holding = false;
      queue = [];
      methods.clear();
    },
  };
}
