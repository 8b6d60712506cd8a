import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DraftRelay, DraftWord } from '#server/ports/draft-relay.ts';
import { type DraftStore, type DraftTail, RowsRefused } from '#server/ports/draft-store.ts';
import type { Leases } from '#server/ports/leases.ts';

/** One process's part of it: its own connection to the store, its own relay. */
export interface RelayNode {
  readonly store: DraftStore;
  readonly relay: DraftRelay;
  readonly leases: Leases;
  close(): Promise<void>;
}

/** A place where several processes host drafts. */
export interface RelayPlace {
  node(): Promise<RelayNode>;
  close(): Promise<void>;
}

const START = { row: 0, client: 0 };
const row = (document: string, n: number, authorId = 'ada') => ({
  document,
  bytes: Uint8Array.of(n % 256, n >> 8),
  authorId,
});

/** Follows a document and remembers what it hears. */
const follow = (node: RelayNode, document: string, from = START) => {
  const ids: number[] = [];
  const tails: DraftTail[] = [];
  const shown: { process: string; states: number[] }[] = [];
  const left: string[] = [];
  const mine: { states: Uint8Array | null } = { states: null };
  const following = node.relay.follow(document, from, {
    committed: (tail) => {
      tails.push(tail);
      ids.push(...tail.rows.map((one) => one.id));
    },
    presence: (process, states) => shown.push({ process, states: [...states] }),
    left: (process) => left.push(process),
    present: () => mine.states,
  });
  return { ids, tails, shown, left, mine, following };
};

/** What every relay between processes promises, with the store and the leases it stands on. */
export const draftRelayContract = (name: string, open: () => Promise<RelayPlace>): void => {
  describe(name, () => {
    let place: RelayPlace;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.close());

    const commit = async (node: RelayNode, rows: ReturnType<typeof row>[]): Promise<number> => {
      const last = await node.store.append(rows);
      node.relay.committed([...new Set(rows.map((one) => one.document))]);
      return last;
    };
    const idsIn = async (node: RelayNode, document: string): Promise<number[]> =>
      (await node.store.load(document)).updates.map((update) => update.id);

    test('[SP1] what two processes commit at once reaches a third in the order of the log, each row once', async () => {
      const [a, b, c] = [await place.node(), await place.node(), await place.node()];
      const heard = follow(c, 'm1');
      const other = follow(c, 'm2');
      const write = async (node: RelayNode): Promise<void> => {
        for (let n = 0; n < 60; n++)
          await commit(node, n % 3 === 0 ? [row('m1', n), row('m2', n), row('m1', n)] : [row('m1', n)]);
      };
      await Promise.all([write(a), write(b)]);
      await expect.poll(() => heard.ids.length).toBe(160);
      expect(heard.ids).toEqual(await idsIn(a, 'm1'));
      await expect.poll(() => other.ids.length).toBe(40);
      expect(other.ids).toEqual(await idsIn(b, 'm2'));
    });

    test('[SP1] who follows from a place hears what came after it, and nothing once it has ended', async () => {
      const [a, b] = [await place.node(), await place.node()];
      const first = await commit(a, [row('m1', 1)]);
      const second = await commit(a, [row('m1', 2)]);
      const heard = follow(b, 'm1', { row: first, client: 0 });
      await heard.following.current();
      expect(heard.ids).toEqual([second]);
      heard.following.end();
      const stays = follow(b, 'm1', { row: second, client: 0 });
      const third = await commit(a, [row('m1', 3)]);
      await expect.poll(() => stays.ids).toEqual([third]);
      expect(heard.ids).toEqual([second]);
    });

    test('[SP2] a lost word loses no row: it is found without one, and at once by who asks', async () => {
      const [a, b] = [await place.node(), await place.node()];
      const heard = follow(b, 'm1');
      const unsaid = await a.store.append([row('m1', 1), row('m1', 2)]);
      await expect.poll(() => heard.ids.at(-1)).toBe(unsaid);
      const again = await a.store.append([row('m1', 3)]);
      await heard.following.current();
      expect(heard.ids.at(-1)).toBe(again);
      expect(heard.ids).toEqual(await idsIn(a, 'm1'));
    });

    test('[SP2] bindings of client ids come with the rows they were bound with', async () => {
      const [a, b] = [await place.node(), await place.node()];
      const heard = follow(b, 'm1');
      await a.store.append([{ ...row('m1', 1), clients: [{ clientId: 7, personId: 'ada' }] }]);
      await heard.following.current();
      expect(heard.tails.flatMap((tail) => tail.clients)).toEqual([{ clientId: 7, personId: 'ada' }]);
      await a.store.bindClients('m1', [{ clientId: 8, personId: 'ben' }]);
      await heard.following.current();
      expect(heard.tails.at(-1)?.clients).toEqual([{ clientId: 8, personId: 'ben' }]);
    });

    test('[SP3] rows outlive the snapshot that covers them until the next one; then who has not read them is told', async () => {
      const [a, b] = [await place.node(), await place.node()];
      const first = await a.store.append([row('m1', 1), row('m1', 2)]);
      const snapshot = (n: number) => Uint8Array.of(n);
      expect(await a.store.compact({ document: 'm1', snapshot: snapshot(1), upTo: first, rows: 2 })).toBe(
        true,
      );
      const late = follow(b, 'm1');
      await late.following.current();
      expect(late.tails.at(-1)).toMatchObject({ folded: first, gone: false });
      expect(late.ids).toHaveLength(2);
      expect(await idsIn(b, 'm1')).toEqual([]);
      const second = await b.store.append([row('m1', 3)]);
      expect(await b.store.compact({ document: 'm1', snapshot: snapshot(2), upTo: second, rows: 1 })).toBe(
        true,
      );
      const tooLate = follow(b, 'm1');
      await tooLate.following.current();
      expect(tooLate.tails.at(-1)).toMatchObject({ gone: true });
    });

    test('[SP3] of two compactions one takes effect, and one that lacks a row of the other process none', async () => {
      const [a, b] = [await place.node(), await place.node()];
      await a.store.append([row('m1', 1)]);
      const upTo = await b.store.append([row('m1', 2)]);
      const fold = (node: RelayNode, rows: number) =>
        node.store.compact({ document: 'm1', snapshot: Uint8Array.of(9), upTo, rows });
      expect(await fold(b, 1)).toBe(false);
      expect(await Promise.all([fold(a, 2), fold(b, 2)])).toContain(false);
      expect((await a.store.load('m1')).snapshot).toEqual(Uint8Array.of(9));
      expect(await idsIn(b, 'm1')).toEqual([]);
    });

    test('[SP4] presence reaches who has the document open, newcomers too, and ends with its process', async () => {
      const [a, b] = [await place.node(), await place.node()];
      const ada = follow(a, 'm1');
      const ben = follow(b, 'm1');
      const elsewhere = follow(b, 'm2');
      ada.following.show(Uint8Array.of(1, 2));
      await expect.poll(() => ben.shown.map((one) => one.states)).toEqual([[1, 2]]);
      ada.mine.states = Uint8Array.of(3);
      const cy = follow(await place.node(), 'm1');
      await expect.poll(() => cy.shown.map((one) => one.states)).toEqual([[3]]);
      expect(elsewhere.shown).toEqual([]);
      await a.close();
      await expect.poll(() => ben.left).toEqual([ben.shown[0]?.process]);
    });

    test('[SP5] a word is done by every other process before it counts as told', async () => {
      const [a, b, c] = [await place.node(), await place.node(), await place.node()];
      const done: string[] = [];
      const obey = (name: string) => async (word: DraftWord) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (word.kind === 'lock') done.push(`${name} ${word.document}`);
      };
      for (const [name, node] of Object.entries({ a, b, c })) node.relay.onWord(obey(name));
      await a.relay.tell({ kind: 'lock', document: 'm1' });
      expect(done.sort()).toEqual(['b m1', 'c m1']);
    });

    test('[SP5] a process that does not answer, or ends meanwhile, holds nobody up for long', async () => {
      const [a, b] = [await place.node(), await place.node()];
      await a.relay.tell({ kind: 'open', document: 'm1' });
      b.relay.onWord(() => new Promise(() => undefined));
      await a.relay.tell({ kind: 'lock', document: 'm1' });
      const told = a.relay.tell({ kind: 'recheck', document: null });
      await b.close();
      await told;
      await a.relay.tell({ kind: 'recheck', document: null });
    });

    test('[SP6] while a document is barred no process stores anything in it, and others are stored', async () => {
      const [a, b] = [await place.node(), await place.node()];
      await a.store.bar('m1', true);
      await expect(b.store.append([row('m2', 1), row('m1', 1)])).rejects.toBeInstanceOf(RowsRefused);
      await expect(a.store.append([row('m1', 1)])).rejects.toMatchObject({ document: 'm1' });
      await b.store.append([row('m2', 2)]);
      expect(await idsIn(a, 'm1')).toEqual([]);
      expect(await idsIn(a, 'm2')).toHaveLength(1);
      await b.store.bar('m1', false);
      await b.store.append([row('m1', 2)]);
      expect(await idsIn(a, 'm1')).toHaveLength(1);
    });

    test('[SP6] of two processes that take one client id for two people the second to commit is refused', async () => {
      const [a, b] = [await place.node(), await place.node()];
      const claim = (personId: string) => ({
        ...row('m1', 1, personId),
        clients: [{ clientId: 7, personId }],
      });
      await a.store.append([claim('ada')]);
      await expect(b.store.append([claim('ben')])).rejects.toBeInstanceOf(RowsRefused);
      await b.store.append([claim('ada')]);
      await expect(b.store.bindClients('m1', [{ clientId: 7, personId: 'ben' }])).rejects.toBeInstanceOf(
        RowsRefused,
      );
      expect(await idsIn(a, 'm1')).toHaveLength(2);
    });

    test('[SP7] work of one name is done by one process at a time, of another name beside it', async () => {
      const [a, b] = [await place.node(), await place.node()];
      let inside = 0;
      let most = 0;
      const work = async (): Promise<void> => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 3));
        inside--;
      };
      await Promise.all([a, b, a, b, a, b].map((node) => node.leases.hold('one', work)));
      expect(most).toBe(1);
      await a.leases.hold('one', () => b.leases.hold('two', work));
      await expect(a.leases.hold('one', () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
      await b.leases.hold('one', work);
    });

    test('[SP7] the turn of a process that ended passes on', async () => {
      const [a, b] = [await place.node(), await place.node()];
      let begun = false;
      void a.leases
        .hold('one', () => {
          begun = true;
          return new Promise(() => undefined);
        })
        .catch(() => undefined);
      await expect.poll(() => begun).toBe(true);
      await a.close();
      expect(await b.leases.hold('one', async () => 'done')).toBe('done');
    });
  });
};
