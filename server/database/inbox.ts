import type { Inbox, StoredDelivery } from '#server/ports/inbox.ts';
import { type Client, isDuplicate } from './client.ts';
import type { Inbox as InboxRow } from './generated/client.ts';

/**
 * Deliveries from outside: committed before they are acknowledged. When one is done its key stays, so that the same
 * delivery is known again, and its words go: what of them is a note has a row of its own, the rest is nobody's record.
 */
export function createInbox({ client }: { client: Client }): Inbox {
  return {
    store: async (delivery) => {
      try {
        const { id } = await client.inbox.create({ data: delivery, select: { id: true } });
        return { outcome: 'new', id, done: false };
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const seen = await client.inbox.findUniqueOrThrow({
          where: { key: delivery.key },
          select: { id: true, doneAt: true },
        });
        return { outcome: 'seen', id: seen.id, done: seen.doneAt !== null };
      }
    },
    pending: async (limit) => {
      const rows = await client.inbox.findMany({
        where: { doneAt: null, failedAt: null },
        orderBy: { id: 'asc' },
        take: limit,
      });
      return rows.map(delivery);
    },
    isPending: async (id) => (await client.inbox.count({ where: { id, doneAt: null, failedAt: null } })) > 0,
    done: async (id, at) => {
      await client.inbox.updateMany({ where: { id, doneAt: null }, data: { doneAt: at, body: '' } });
    },
    failed: async (id, error, at, giveUp) => {
      const data = { attempts: { increment: 1 }, error, ...(giveUp && { failedAt: at }) };
      await client.inbox.updateMany({ where: { id }, data });
    },
  };
}

const delivery = (row: InboxRow): StoredDelivery => ({
  id: row.id,
  attempts: row.attempts,
  key: row.key,
  kind: row.kind as StoredDelivery['kind'],
  teamId: row.teamId,
  lane: row.lane,
  orderBy: row.orderBy,
  body: row.body,
  receivedAt: row.receivedAt,
});
