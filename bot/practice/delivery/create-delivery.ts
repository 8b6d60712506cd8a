import type { PracticeClock } from '../clock.ts';
import type { FaultState } from './faults.ts';
import type { Outgoing, Taken, Transport } from './outgoing.ts';

/** Waits before the first, second and third redelivery: at once, a minute, five minutes. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

export interface DeliveryRecord {
  readonly outgoing: Outgoing;
  readonly attempt: number;
  readonly taken: Taken;
}

export interface Delivery {
  /** Resolves with the first attempt's outcome; redeliveries follow on the clock. */
  sendEvent(outgoing: Outgoing): Promise<void>;
  /** Commands and interactions: once, never again. */
  sendOnce(outgoing: Outgoing): Promise<Taken>;
  /** Every attempt so far, oldest first, the last thousand kept. */
  readonly log: readonly DeliveryRecord[];
  inFlight(): number;
}

/** Delivers to the app with Slack's redelivery rules, and with the faults a test asks for. */
export function createDelivery(deps: {
  readonly transport: () => Transport | null;
  readonly clock: PracticeClock;
  readonly faults: FaultState;
}): Delivery {
  const log: DeliveryRecord[] = [];
  let inFlight = 0;

  async function attempt(outgoing: Outgoing, number: number, reason: string): Promise<Taken> {
    inFlight += 1;
    try {
      const transport = deps.transport();
      const taken: Taken = transport
        ? await transport.send(outgoing, { number, reason })
        : { ok: false, status: 0, body: '', noRetry: true, reason: 'connection_failed' };
      log.push({ outgoing, attempt: number, taken });
      if (log.length > 1_000) log.shift();
      return taken;
    } finally {
      inFlight -= 1;
    }
  }

  async function attemptWithRetries(outgoing: Outgoing): Promise<void> {
    const first = await attempt(outgoing, 0, '');
    const again = (previous: Taken, number: number): void => {
      const wait = RETRY_AFTER_MS[number - 1];
      if (previous.ok || previous.noRetry || wait === undefined) return;
      const go = (): void => {
        attempt(outgoing, number, previous.reason).then((taken) => again(taken, number + 1));
      };
      if (wait === 0) go();
      else deps.clock.after(wait, go);
    };
    again(first, 1);
  }

  return {
    log,
    inFlight: () => inFlight,
    async sendEvent(outgoing) {
      if (deps.faults.isDropped(outgoing)) return;
      await deps.faults.held();
      if (deps.faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, deps.faults.delayMs));
      const copies = 1 + deps.faults.duplicates;
      await Promise.all(Array.from({ length: copies }, () => attemptWithRetries(outgoing)));
    },
    async sendOnce(outgoing) {
      if (deps.faults.isDropped(outgoing)) {
        return { ok: false, status: 0, body: '', noRetry: true, reason: 'dropped' };
      }
      return attempt(outgoing, 0, '');
    },
  };
}
