import { useEffect, useState } from 'preact/hooks';

/** A value that says when it changes. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  /** Calls back on every change; returns how to stop. */
  listen(listener: (value: T) => void): () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener(value);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The value of a cell in a component. */
export function useCell<T>(cell: Cell<T>): T {
  const [value, setValue] = useState(cell.get());
  useEffect(() => {
    setValue(() => cell.get());
    return cell.listen((next) => setValue(() => next));
  }, [cell]);
  return value;
}
