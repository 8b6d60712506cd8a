import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DraftStore } from '#server/ports/draft-store.ts';

/** An implementation under test, and the same place opened a second time. */
export interface DraftStorePlace {
  readonly store: DraftStore;
  /** Another connection to the same place. */
  openAgain(): Promise<DraftStore>;
  /** Changes one stored byte behind the store's back. */
  damage(document: string, what: 'update' | 'snapshot'): Promise<void>;
  /** Removes a document behind the store's back. */
  remove(document: string): Promise<void>;
  close(): Promise<void>;
}

const EMPTY = {
  snapshot: null,
  updates: [],
  damaged: false,
  record: null,
  clients: [],
  place: { row: 0, client: 0 },
};

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const row = (document: string, ...values: number[]) => ({
  document,
  bytes: bytes(...values),
  authorId: 'ada',
});

/** What every store of shared documents promises. */
export const draftStoreContract = (name: string, open: () => Promise<DraftStorePlace>): void => {
  describe(name, () => {
    let place: DraftStorePlace;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.close());

    const updatesOf = async (store: DraftStore, document: string): Promise<number[][]> =>
      (await store.load(document)).updates.map((update) => [...update.bytes]);

    test('[C40] a document nobody wrote is empty and sound', async () => {
      expect(await place.store.load('m1')).toEqual(EMPTY);
    });

    test('[C40] rows come back as they were written, in order, each with its own document', async () => {
      await place.store.append([row('m1', 1, 2), row('m2', 9), row('m1', 3)]);
      await place.store.append([row('m1')]);
      expect(await updatesOf(place.store, 'm1')).toEqual([[1, 2], [3], []]);
      expect(await updatesOf(place.store, 'm2')).toEqual([[9]]);
    });

    test('[C40] the id given back is the highest, and ids rise', async () => {
      const first = await place.store.append([row('m1', 1), row('m2', 2), row('m1', 3)]);
      const second = await place.store.append([row('m1', 4)]);
      const ids = (await place.store.load('m1')).updates.map((update) => update.id);
      expect(second).toBeGreaterThan(first);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect([ids[1], ids[2]]).toEqual([first, second]);
    });

    test('[C40] another connection finds what was appended', async () => {
      await place.store.append(Array.from({ length: 1000 }, (_, n) => row('m1', n % 256)));
      const other = await place.openAgain();
      expect((await other.load('m1')).updates).toHaveLength(1000);
    });

    test('[C41] compaction replaces exactly the rows it covers', async () => {
      const upTo = await place.store.append([row('m1', 1), row('m1', 2)]);
      await place.store.append([row('m2', 7), row('m1', 3)]);
      expect(await place.store.compact({ document: 'm1', snapshot: bytes(12), upTo, rows: 2 })).toBe(true);
      const stored = await place.store.load('m1');
      expect([...(stored.snapshot ?? [])]).toEqual([12]);
      expect(stored.updates.map((update) => [...update.bytes])).toEqual([[3]]);
      expect(await updatesOf(place.store, 'm2')).toEqual([[7]]);
    });

    test('[C41] compaction again goes on from the snapshot', async () => {
      const first = await place.store.append([row('m1', 1)]);
      await place.store.compact({ document: 'm1', snapshot: bytes(1), upTo: first, rows: 1 });
      const second = await place.store.append([row('m1', 2)]);
      expect(
        await place.store.compact({ document: 'm1', snapshot: bytes(1, 2), upTo: second, rows: 1 }),
      ).toBe(true);
      const stored = await place.store.load('m1');
      expect([...(stored.snapshot ?? [])]).toEqual([1, 2]);
      expect(stored.updates).toEqual([]);
    });

    test('[C41] compaction that does not know every row changes nothing', async () => {
      await place.store.append([row('m1', 1)]);
      const other = await place.openAgain();
      await other.append([row('m1', 2)]);
      const upTo = await place.store.append([row('m1', 3)]);
      expect(await place.store.compact({ document: 'm1', snapshot: bytes(13), upTo, rows: 2 })).toBe(false);
      expect(await updatesOf(place.store, 'm1')).toEqual([[1], [2], [3]]);
    });

    test('[C41] a compaction that comes late does not bring a deleted document back', async () => {
      const upTo = await place.store.append([row('m1', 1)]);
      await place.remove('m1');
      expect(await place.store.compact({ document: 'm1', snapshot: bytes(1), upTo, rows: 1 })).toBe(false);
      expect(await place.store.load('m1')).toEqual(EMPTY);
    });

    test('[C42] bytes that are not those that were stored are noticed', async () => {
      const upTo = await place.store.append([row('m1', 1, 2, 3), row('m2', 4)]);
      await place.store.append([row('m3', 5)]);
      await place.store.compact({ document: 'm2', snapshot: bytes(4), upTo, rows: 1 });
      await place.damage('m1', 'update');
      await place.damage('m2', 'snapshot');
      const damaged = await Promise.all(['m1', 'm2', 'm3'].map((document) => place.store.load(document)));
      expect(damaged.map((stored) => stored.damaged)).toEqual([true, true, false]);
    });

    test('[C42] a document marked damaged keeps its rows and is not compacted', async () => {
      const upTo = await place.store.append([row('m1', 1)]);
      await place.store.markDamaged('m1');
      expect(await place.store.compact({ document: 'm1', snapshot: bytes(1), upTo, rows: 1 })).toBe(false);
      const stored = await place.store.load('m1');
      expect(stored.damaged).toBe(true);
      expect(stored.updates).toHaveLength(1);
    });
  });
};
