import type { ReceiverEvent } from '@slack/bolt';
import type { Delivery, Inbox, StoredDelivery } from '#server/meetings/use-cases.ts';
import type { BotClock, BotLog } from '../tools.ts';
import type { Delivered } from './delivered.ts';
import { deliveryOf } from './delivery-of.ts';
import { isRecord, type Json } from './json.ts';
import type { Turns } from './turns.ts';
import { type InboxWorker, nameOfError } from './work-inbox.ts';

interface GateDeps {
  readonly inbox: Inbox;
  readonly worker: InboxWorker;
  readonly turns: Turns;
  readonly clock: BotClock;
  readonly log: BotLog;
  /** Bolt's own `processEvent`: authorises and runs the listeners. */
  readonly runListeners: (event: ReceiverEvent) => Promise<void>;
  /** A delivery could not be stored and is not acknowledged. */
  readonly onUnstored: (body: Json) => void;
}

const REPLIES_KEPT = 500;

const delivered = (delivery: Delivery, id: number, live: boolean): Delivered => ({
  id,
  key: delivery.key,
  orderBy: delivery.orderBy,
  receivedAt: delivery.receivedAt,
  lane: delivery.lane,
  live,
});

/** Runs a stored delivery's listeners again, or for the first time, with nobody waiting for the acknowledgement. */
export const createRunStored =
  (runListeners: GateDeps['runListeners']) =>
  async (delivery: StoredDelivery): Promise<void> => {
    const body: unknown = JSON.parse(delivery.body);
    if (!isRecord(body)) return;
    await runListeners({
      body: { ...body },
      ack: async () => {},
      customProperties: { delivered: delivered(delivery, delivery.id, false) },
    });
  };

/**
 * Stands between the receiver and Bolt, in every transport: a delivery is stored and committed, then acknowledged,
 * then worked. When it cannot be stored nothing is acknowledged, so that Slack sends it again. A delivery seen before
 * is acknowledged as it was the first time and does nothing.
 */
export function createInboxGate(deps: GateDeps): (event: ReceiverEvent) => Promise<void> {
  const replies = new Map<string, unknown>();
  const remember = (key: string, reply: unknown) => {
    replies.set(key, reply);
    const oldest = replies.keys().next().value;
    if (replies.size > REPLIES_KEPT && oldest !== undefined) replies.delete(oldest);
  };

  async function acknowledge(event: ReceiverEvent, reply?: unknown): Promise<void> {
    try {
      await event.ack(reply);
    } catch (error) {
      // The sender has gone; it will send again and be recognised.
      deps.log.warn('An acknowledgement could not be sent', { error: nameOfError(error) });
    }
  }

  /** What Slack times (opening a modal, answering a form) cannot wait for the worker. */
  async function runNow(event: ReceiverEvent, delivery: Delivery, id: number): Promise<void> {
    const giveBack = deps.worker.reserve(id, delivery.lane);
    let acknowledged = false;
    const ack: ReceiverEvent['ack'] = async (reply) => {
      acknowledged = true;
      remember(delivery.key, reply);
      await acknowledge(event, reply);
    };
    try {
      await deps.runListeners({
        ...event,
        ack,
        customProperties: { delivered: delivered(delivery, id, true) },
      });
      if (!acknowledged) await ack();
      await deps.inbox.done(id, deps.clock.now());
    } catch (error) {
      // The person was told that it failed and will press again: running it later would surprise them.
      await deps.inbox.failed(id, nameOfError(error), deps.clock.now(), true);
      deps.log.error('An interaction failed', { delivery: id, error: nameOfError(error) });
      if (!acknowledged) throw error;
    } finally {
      giveBack();
    }
  }

  return async (event) => {
    const body: Json = event.body;
    const delivery = deliveryOf(body, deps.clock.now());
    if (delivery === null) {
      if (body.type === 'app_rate_limited') deps.log.warn('Slack holds events back: too many in an hour');
      return acknowledge(event);
    }

    let stored: Awaited<ReturnType<Inbox['store']>>;
    try {
      stored = await deps.inbox.store(delivery);
    } catch (error) {
      deps.log.error('A delivery could not be stored and was not acknowledged', {
        error: nameOfError(error),
      });
      deps.onUnstored(body);
      throw error;
    }
    if (stored.outcome === 'seen') return acknowledge(event, replies.get(delivery.key));
    if (delivery.kind === 'interaction')
      return deps.turns.once(stored.id, () => runNow(event, delivery, stored.id));
    // Taken before the acknowledgement: a sender that hears "ok" and asks at once finds it waiting in its lane.
    deps.worker.add({ ...delivery, id: stored.id, attempts: 0 });
    await acknowledge(event);
  };
}
