import type { Inbox, StoredDelivery } from '#server/meetings/use-cases.ts';
import type { BotClock, BotLog } from '../tools.ts';
import type { Turns } from './turns.ts';

export interface InboxRetry {
  /** How often a delivery is tried in all. */
  readonly attempts: number;
  /** Pause before the second try, in milliseconds; it grows fourfold each time. */
  readonly baseMs: number;
  readonly maxMs: number;
}

interface WorkerDeps {
  readonly inbox: Inbox;
  readonly clock: BotClock;
  readonly log: BotLog;
  readonly retry: InboxRetry;
  readonly turns: Turns;
  readonly run: (delivery: StoredDelivery) => Promise<void>;
  /** Told when a delivery keeps failing, and again when it is set aside. */
  readonly onTrouble: (delivery: StoredDelivery) => void;
  /** How often rows left behind are looked for, in milliseconds. */
  readonly sweepMs: number;
}

export interface InboxWorker {
  add(delivery: StoredDelivery): void;
  /**
   * Keeps the worker off a delivery that is being worked on elsewhere, and what is stored after it in its lane waits;
   * the returned function gives it back.
   */
  reserve(id: number, lane: string): () => void;
  /** Takes up what an earlier run left undone. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when what was stored before this delivery in its lane is worked, or after the time given. */
  settled(id: number, lane: string, withinMs: number): Promise<void>;
  /** Resolves when nothing waits anywhere, retries included. */
  drained(): Promise<void>;
}

/** An error's name and code, never its text: messages of errors may quote what somebody typed. */
export function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}

/** An interaction is worth running again soon after a crash, not hours later when nobody expects it. */
const INTERACTION_AGE_MS = 15 * 60_000;
/** A first failure mends itself in a second or two; after this many the author is told. */
const TROUBLE_AFTER = 3;
const PAGE = 200;
/** A note typed right after `/minutes start` waits for the meeting to be live; not for ever, if Slack is away. */
const HELD_MS = 30_000;

interface Lane {
  readonly waiting: StoredDelivery[];
  /** Id of the delivery that is being worked. */
  current: number | null;
  running: boolean;
}

/** Works stored deliveries: one at a time in each lane, the earliest of what waits first, again after a failure. */
export function createInboxWorker(deps: WorkerDeps): InboxWorker {
  const lanes = new Map<string, Lane>();
  /** Interactions that are being answered and since when, by lane. */
  const answering = new Map<string, Map<number, number>>();
  const known = new Set<number>();
  const watchers = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();
  let sweep: NodeJS.Timeout | undefined;
  let stopped = false;

  const changed = () => {
    for (const watcher of [...watchers]) watcher();
  };
  const until = (isTrue: () => boolean, withinMs?: number): Promise<void> => {
    if (isTrue()) return Promise.resolve();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const finish = () => {
        clearTimeout(timer);
        watchers.delete(watcher);
        resolve();
      };
      const watcher = () => {
        if (isTrue()) finish();
      };
      watchers.add(watcher);
      if (withinMs !== undefined) timer = setTimeout(finish, withinMs);
    });
  };

  const forget = (id: number) => {
    known.delete(id);
    changed();
  };

  async function fail(delivery: StoredDelivery, error: unknown): Promise<void> {
    const attempts = delivery.attempts + 1;
    const giveUp = attempts >= deps.retry.attempts;
    const facts = { delivery: delivery.id, attempts, error: nameOfError(error) };
    await deps.inbox.failed(delivery.id, nameOfError(error), deps.clock.now(), giveUp);
    if (giveUp) {
      deps.log.error('A delivery was set aside after its last attempt', facts);
      forget(delivery.id);
      deps.onTrouble(delivery);
      return;
    }
    deps.log.warn('A delivery failed and will be tried again', facts);
    if (attempts === TROUBLE_AFTER) deps.onTrouble(delivery);
    const pause = Math.min(deps.retry.baseMs * 4 ** delivery.attempts, deps.retry.maxMs);
    const timer = setTimeout(() => {
      timers.delete(timer);
      enqueue({ ...delivery, attempts });
    }, pause);
    timers.add(timer);
  }

  async function work(delivery: StoredDelivery): Promise<void> {
    try {
      await deps.turns.once(delivery.id, async () => {
        const age = deps.clock.now().getTime() - delivery.receivedAt.getTime();
        if (delivery.kind === 'event' || age <= INTERACTION_AGE_MS) await deps.run(delivery);
        await deps.inbox.done(delivery.id, deps.clock.now());
      });
      forget(delivery.id);
    } catch (error) {
      // When even the failure cannot be written, the row is still undone: a later sweep takes it up again.
      await fail(delivery, error).catch((unwritten: unknown) => {
        deps.log.error('A failed delivery could not be recorded', { error: nameOfError(unwritten) });
        forget(delivery.id);
      });
    }
  }

  const workInLane = (lane: string, delivery: StoredDelivery): Promise<void> =>
    deps.turns
      .inLane(lane, () => work(delivery))
      .catch((error: unknown) => {
        // Its turn never came: the row is still undone, and a later sweep takes it up again.
        deps.log.error('A delivery could not be taken', { error: nameOfError(error) });
        forget(delivery.id);
      });

  /** Whether an interaction that came before it is still being answered. */
  const isHeld = (lane: string, id: number): boolean =>
    [...(answering.get(lane) ?? [])].some(
      ([before, since]) => before < id && performance.now() - since < HELD_MS,
    );

  async function pump(key: string): Promise<void> {
    const lane = lanes.get(key);
    if (lane === undefined || lane.running) return;
    lane.running = true;
    // Deliveries that arrive together are put in order before the first of them is worked.
    await new Promise((resolve) => setImmediate(resolve));
    while (lane.waiting.length > 0 && !stopped) {
      lane.waiting.sort((a, b) => (a.orderBy < b.orderBy ? -1 : a.orderBy > b.orderBy ? 1 : a.id - b.id));
      const at = lane.waiting.findIndex(({ id }) => !isHeld(key, id));
      const [next] = at < 0 ? [] : lane.waiting.splice(at, 1);
      if (next === undefined) {
        await until(() => stopped || lane.waiting.some(({ id }) => !isHeld(key, id)), HELD_MS);
        continue;
      }
      lane.current = next.id;
      await workInLane(key, next);
      lane.current = null;
      changed();
    }
    lane.running = false;
    if (lane.waiting.length === 0) lanes.delete(key);
    changed();
  }

  function enqueue(delivery: StoredDelivery): void {
    const lane = lanes.get(delivery.lane) ?? { waiting: [], current: null, running: false };
    lanes.set(delivery.lane, lane);
    lane.waiting.push(delivery);
    changed();
    void pump(delivery.lane);
  }

  const add = (delivery: StoredDelivery) => {
    if (stopped || known.has(delivery.id)) return;
    known.add(delivery.id);
    enqueue(delivery);
  };

  async function takeUp(): Promise<void> {
    const pending = await deps.inbox.pending(known.size + PAGE);
    for (const delivery of pending) add(delivery);
  }

  return {
    add,
    reserve: (id, lane) => {
      known.add(id);
      const inLane = answering.get(lane) ?? new Map<number, number>();
      answering.set(lane, inLane.set(id, performance.now()));
      return () => {
        inLane.delete(id);
        if (inLane.size === 0 && answering.get(lane) === inLane) answering.delete(lane);
        forget(id);
      };
    },
    start: async () => {
      stopped = false;
      await takeUp();
      sweep = setInterval(() => {
        takeUp().catch((error: unknown) =>
          deps.log.warn('The inbox could not be read', { error: nameOfError(error) }),
        );
      }, deps.sweepMs);
      sweep.unref();
    },
    stop: async () => {
      stopped = true;
      clearInterval(sweep);
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      changed();
      await until(() => [...lanes.values()].every((lane) => !lane.running), 5_000);
      lanes.clear();
      known.clear();
      changed();
    },
    settled: (id, lane, withinMs) =>
      until(() => {
        const { waiting = [], current = null } = lanes.get(lane) ?? {};
        return waiting.every((one) => one.id > id) && (current === null || current > id);
      }, withinMs),
    drained: () => until(() => known.size === 0),
  };
}
