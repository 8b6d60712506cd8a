/** An allowance that refills over time. It may be overdrawn: what has arrived is read, what comes next waits. */
export interface TokenBucket {
  /** Takes from the allowance; returns for how many ms the giver should wait, 0 when nothing is owed. */
  take(cost: number, now: number): number;
  /** True when the allowance is at least half full again. */
  rested(now: number): boolean;
}

export const createTokenBucket = (perSecond: number, burst: number): TokenBucket => {
  let level = burst;
  let at = 0;
  const refill = (now: number): void => {
    if (at !== 0) level = Math.min(burst, level + ((now - at) / 1000) * perSecond);
    at = now;
  };
  return {
    take: (cost, now) => {
      refill(now);
      level -= cost;
      return level >= 0 ? 0 : (-level / perSecond) * 1000 + 20;
    },
    rested: (now) => {
      refill(now);
      return level >= burst / 2;
    },
  };
};
