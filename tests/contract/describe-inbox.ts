import { expect, test } from 'vitest';
import type { Delivery } from '#server/ports/inbox.ts';
import { AT, LATER } from './samples.ts';
import type { OpenStores } from './stores.ts';

const delivery = (key: string, change: Partial<Delivery> = {}): Delivery => ({
  key,
  kind: 'event',
  teamId: 'T1',
  lane: 'T1:C-officers',
  orderBy: '1772445600.000100',
  body: '{"type":"message"}',
  receivedAt: AT,
  ...change,
});

/** What every implementation of Inbox keeps. */
export function describeInbox(open: OpenStores): void {
  test('[DB50] a delivery is stored once, however often it comes', async () => {
    const { inbox } = await open();
    const first = await inbox.store(delivery('Ev1'));
    expect(first).toMatchObject({ outcome: 'new', done: false });
    expect(await inbox.store(delivery('Ev1', { body: 'other' }))).toEqual({ ...first, outcome: 'seen' });
    const outcomes = await Promise.all([1, 2, 3].map(() => inbox.store(delivery('Ev2'))));
    expect(outcomes.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
    expect(await inbox.pending(10)).toEqual([
      { ...delivery('Ev1'), id: first.id, attempts: 0 },
      expect.objectContaining({ key: 'Ev2' }),
    ]);
  });

  test('[DB51] what is neither done nor given up is pending, oldest first, with its attempts', async () => {
    const { inbox } = await open();
    const ids: number[] = [];
    for (const key of ['a', 'b', 'c', 'd']) ids.push((await inbox.store(delivery(key))).id);
    const [a = 0, b = 0, c = 0] = ids;
    await inbox.done(a, AT);
    await inbox.done(a, LATER);
    await inbox.failed(b, 'no answer', AT, false);
    await inbox.failed(b, 'no answer', AT, false);
    await inbox.failed(c, 'cannot be read', AT, true);
    const pending = await inbox.pending(10);
    expect(pending.map(({ key, attempts }) => [key, attempts])).toEqual([
      ['b', 2],
      ['d', 0],
    ]);
    expect(await inbox.pending(1)).toHaveLength(1);
    expect(await Promise.all([...ids, 0].map((id) => inbox.isPending(id)))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(await inbox.store(delivery('a'))).toEqual({ outcome: 'seen', id: a, done: true });
    expect(await inbox.store(delivery('c'))).toEqual({ outcome: 'seen', id: c, done: false });
  });
}
