import { createHash } from 'node:crypto';

/** A bounded memory by what was asked, the longest unused forgotten first. */
export interface Remembered<T> {
  get(asked: string): T | undefined;
  put(asked: string, value: T): void;
}

const keyOf = (asked: string): string => createHash('sha256').update(asked).digest('base64');

export const createRemembered = <T>(most: number): Remembered<T> => {
  const held = new Map<string, T>();
  return {
    get(asked) {
      const key = keyOf(asked);
      const value = held.get(key);
      if (value !== undefined) {
        held.delete(key);
        held.set(key, value);
      }
      return value;
    },
    put(asked, value) {
      held.set(keyOf(asked), value);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
    },
  };
};
