/** Lets a few through at a time and keeps a bounded queue: a restart brings everybody back at once. */
export interface Turnstile {
  /** Runs the job in its turn; null when too many wait already. */
  pass<T>(job: () => Promise<T>): Promise<T> | null;
}

export const createTurnstile = (atOnce: number, queue: number): Turnstile => {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside--;
    else next();
  };
  return {
    pass: (job) => {
      if (inside >= atOnce && waiting.length >= queue) return null;
      const turn =
        inside < atOnce
          ? Promise.resolve().then(() => undefined)
          : new Promise<void>((resolve) => {
              waiting.push(resolve);
            });
      if (inside < atOnce) inside++;
      return turn.then(job).finally(leave);
    },
  };
};
