import type { ReceiverEvent } from '@slack/bolt';
import { createInboxGate, createRunStored } from '#bot/inbox/inbox-gate.ts';
import { isRecord, recordAt, textAt } from '#bot/inbox/json.ts';
import { createTurns } from '#bot/inbox/turns.ts';
import { createInboxWorker } from '#bot/inbox/work-inbox.ts';
import type { Leases } from '#server/meetings/use-cases.ts';
import { fakeInbox } from './fake-inbox.ts';

export const AT = new Date('2026-03-05T11:00:00Z');
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** A message event as Slack's envelope brings it. */
export const messageBody = (ts: string, text = 'a note', eventId = `Ev${ts}`): Record<string, unknown> => ({
  type: 'event_callback',
  token: 'verification',
  team_id: 'T1',
  event_id: eventId,
  authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true }],
  event: { type: 'message', channel: 'C1', channel_type: 'group', user: 'U1', ts, event_ts: ts, text },
});

export const commandBody = (trigger: string): Record<string, unknown> => ({
  command: '/minutes',
  text: 'status',
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  trigger_id: trigger,
});

/** A gate with its worker on an inbox in memory; `ran` is what reached the listeners, in order. */
export function gateInTest(
  options: {
    readonly listener?: (event: ReceiverEvent) => Promise<void>;
    readonly attempts?: number;
    /** Another process at the same inbox. */
    readonly beside?: { readonly inbox: ReturnType<typeof fakeInbox>; readonly leases: Leases };
  } = {},
) {
  const inbox = options.beside?.inbox ?? fakeInbox();
  const turns = createTurns(inbox, options.beside?.leases);
  const ran: string[] = [];
  const acked: unknown[] = [];
  const unstored: unknown[] = [];
  const troubled: number[] = [];
  const runListeners = async (event: ReceiverEvent) => {
    const inner = isRecord(event.body.event) ? event.body.event : {};
    ran.push(
      textAt(inner, 'ts') || textAt(event.body, 'trigger_id') || textAt(recordAt(event.body, 'view'), 'id'),
    );
    await (options.listener ?? (async ({ ack }) => ack()))(event);
  };
  const worker = createInboxWorker({
    inbox,
    turns,
    clock: { now: () => AT },
    log: QUIET,
    retry: { attempts: options.attempts ?? 3, baseMs: 1, maxMs: 2 },
    sweepMs: 60_000,
    run: createRunStored(runListeners),
    onTrouble: (delivery) => troubled.push(delivery.id),
  });
  const gate = createInboxGate({
    inbox,
    turns,
    worker,
    clock: { now: () => AT },
    log: QUIET,
    runListeners,
    onUnstored: (body) => unstored.push(body),
  });
  const receive = (body: Record<string, unknown>) =>
    gate({ body, ack: async (reply?: unknown) => void acked.push(reply ?? null) });
  return { inbox, worker, gate, receive, ran, acked, unstored, troubled };
}
