import type { Clock, NewIds } from '#server/ports/clock.ts';

/** A clock that a test moves. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

export function testClock(start = '2026-03-05T11:00:00.000Z'): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Ids that can be read: a counter behind a word. */
export function testIds(): NewIds {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `id-${String(count).padStart(4, '0')}`;
    },
    secret: () => {
      count += 1;
      return `secret-${String(count).padStart(32, '0')}`;
    },
  };
}
