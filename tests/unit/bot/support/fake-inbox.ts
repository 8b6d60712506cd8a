import type { Delivery, Inbox, StoredDelivery } from '#server/meetings/use-cases.ts';

interface Row extends StoredDelivery {
  done: boolean;
  gaveUp: boolean;
  attempts: number;
}

/** An inbox in memory, for tests of what stands around it. The real one has its own contract tests. */
export function fakeInbox(rows: Row[] = []): Inbox & { readonly rows: Row[]; broken: boolean } {
  const row = (id: number) => rows.find((one) => one.id === id);
  const inbox = {
    rows,
    broken: false,
    store: async (delivery: Delivery) => {
      if (inbox.broken) throw new Error('SQLITE_FULL');
      const seen = rows.find((one) => one.key === delivery.key);
      if (seen !== undefined) return { outcome: 'seen' as const, id: seen.id, done: seen.done };
      const id = rows.length + 1;
      rows.push({ ...delivery, id, attempts: 0, done: false, gaveUp: false });
      return { outcome: 'new' as const, id, done: false };
    },
    pending: async (limit: number) => rows.filter((one) => !one.done && !one.gaveUp).slice(0, limit),
    isPending: async (id: number) => row(id)?.done === false && row(id)?.gaveUp === false,
    done: async (id: number) => {
      const found = row(id);
      if (found !== undefined) found.done = true;
    },
    failed: async (id: number, _error: string, _at: Date, giveUp: boolean) => {
      const found = row(id);
      if (found === undefined) return;
      found.attempts += 1;
      found.gaveUp = giveUp;
    },
  };
  return inbox;
}
