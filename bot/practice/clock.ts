/** Time as the practice workspace sees it: the computer's, or one that a test moves by hand. */
export interface PracticeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` after `ms`; the returned function calls it off. */
  after(ms: number, work: () => void): () => void;
}

/** The computer's clock. Its timers never keep the process alive. */
export function createRealClock(): PracticeClock {
  return {
    now: () => Date.now(),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

export interface ManualClock extends PracticeClock {
  /** Moves time forward, running what falls due on the way, in order. */
  advance(ms: number): void;
}

/** A clock that stands still until it is moved: redelivery after five minutes takes no time to test. */
export function createManualClock(start: number): ManualClock {
  let now = start;
  let due: { at: number; work: () => void }[] = [];
  return {
    now: () => now,
    after(ms, work) {
      const entry = { at: now + ms, work };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due = due.filter((entry) => entry !== next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = end;
    },
  };
}
