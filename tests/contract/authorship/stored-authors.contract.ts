import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DraftStore } from '#server/ports/draft-store.ts';

/** A store under test, and the same place opened a second time. */
export interface AuthorsPlace {
  readonly store: DraftStore;
  openAgain(): Promise<DraftStore>;
  close(): Promise<void>;
}

const one = Uint8Array.of(1);

/** What every store of shared documents promises about whose words they hold. */
export const storedAuthorsContract = (name: string, open: () => Promise<AuthorsPlace>): void => {
  describe(name, () => {
    let place: AuthorsPlace;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.close());

    test('[U12] every row comes back with its author', async () => {
      await place.store.append([
        { document: 'm1', bytes: one, authorId: 'ada' },
        { document: 'm2', bytes: one, authorId: 'cleo' },
        { document: 'm1', bytes: one, authorId: 'server:structurer' },
      ]);
      const again = await place.openAgain();
      expect((await again.load('m1')).updates.map(({ authorId }) => authorId)).toEqual([
        'ada',
        'server:structurer',
      ]);
    });

    test('[U12] the record is stored with the snapshot it speaks for, or not at all', async () => {
      const first = await place.store.append([{ document: 'm1', bytes: one, authorId: 'ada' }]);
      await place.store.compact({ document: 'm1', snapshot: one, upTo: first, rows: 1, record: 'a' });
      expect((await place.store.load('m1')).record).toBe('a');
      const second = await place.store.append([{ document: 'm1', bytes: one, authorId: 'ada' }]);
      const refused = { document: 'm1', snapshot: one, upTo: second, rows: 2, record: 'b' };
      expect(await place.store.compact(refused)).toBe(false);
      expect((await place.store.load('m1')).record).toBe('a');
    });

    test('[U12] a record is not taken for that of a later snapshot', async () => {
      const first = await place.store.append([{ document: 'm1', bytes: one, authorId: 'ada' }]);
      await place.store.compact({ document: 'm1', snapshot: one, upTo: first, rows: 1, record: 'a' });
      const second = await place.store.append([{ document: 'm1', bytes: one, authorId: 'ada' }]);
      await place.store.compact({ document: 'm1', snapshot: one, upTo: second, rows: 1 });
      expect((await place.store.load('m1')).record).toBeNull();
    });

    test('[U13] a client id is bound with the row that uses it, in its document, and stays its first person’s', async () => {
      const largest = 2 ** 32 - 1;
      await place.store.append([
        {
          document: 'm1',
          bytes: one,
          authorId: 'ada',
          clients: [{ clientId: largest, personId: 'ada' }],
        },
      ]);
      await place.store.bindClients('m1', [
        { clientId: largest, personId: 'bob' },
        { clientId: 7, personId: 'bob' },
      ]);
      const { clients } = await (await place.openAgain()).load('m1');
      expect(clients).toHaveLength(2);
      expect(clients).toContainEqual({ clientId: largest, personId: 'ada' });
      expect(clients).toContainEqual({ clientId: 7, personId: 'bob' });
      expect((await place.store.load('m2')).clients).toEqual([]);
    });
  });
};
