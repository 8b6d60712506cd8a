/** Lets so many pieces of work run at once; the rest wait their turn. */
export const createGate = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // Who waits takes over the place; only an unclaimed place is given back.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
};
