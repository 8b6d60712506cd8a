import { setTimeout as wait } from 'node:timers/promises';
import { type DraftUpdateRow, RowsRefused } from '#server/ports/draft-store.ts';
import type { Log } from './collaboration.ts';
import type { CollaborationLimits } from './limits.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;
/** Whoever types after such a pause shares the commit with nobody. */
const QUIET_MS = 5;

/** What is stored; a row that follows is never in another commit than the one before it. */
export type QueuedRow = DraftUpdateRow & { readonly follows?: boolean };

export interface CommitQueueDeps<Row extends QueuedRow> {
  append(rows: readonly Row[]): Promise<number>;
  /** The rows are on disk; `lastId` is the highest id among them. */
  onCommitted(rows: readonly Row[], lastId: number): void;
  /** Storing was given up: these rows, in order, are not on disk and will not be. */
  onLost(rows: readonly Row[], error: unknown): void;
  readonly limits: CollaborationLimits;
  readonly log: Log;
}

/** One writer to the store: what is received together is one commit, and what comes meanwhile the next. */
export interface CommitQueue<Row extends QueuedRow> {
  add(row: Row): void;
  /** Runs between two commits: compaction, so that nothing is stored while rows are folded. */
  between(job: () => Promise<void>): Promise<void>;
  /** Resolves when everything added before is stored or given up. */
  settled(): Promise<void>;
  readonly pendingRows: number;
  readonly pendingBytes: number;
  readonly commits: number;
  readonly storedRows: number;
  readonly storing: boolean;
}

export const createCommitQueue = <Row extends QueuedRow>(deps: CommitQueueDeps<Row>): CommitQueue<Row> => {
  const { limits } = deps;
  let waiting: Row[] = [];
  let inFlight: readonly Row[] = [];
  let bytes = 0;
  let awake = false;
  let busyAt = Number.NEGATIVE_INFINITY;
  const jobs: (() => Promise<void>)[] = [];
  let sleepers: (() => void)[] = [];
  const counts = { commits: 0, rows: 0, storing: true };

  const sizeOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.bytes.length, 0);

  const takeBatch = (): readonly Row[] => {
    let size = 0;
    let end = 0;
    for (const row of waiting) {
      size += row.bytes.length;
      const isFull = end >= limits.batchRows || size > limits.batchBytes;
      if (end > 0 && isFull && row.follows !== true) break;
      end++;
    }
    const batch = waiting.slice(0, end);
    waiting = waiting.slice(end);
    return batch;
  };

  /** Stores one batch, trying again for a while. */
  const store = async (batch: readonly Row[]): Promise<number> => {
    const givenUpAt = performance.now() + limits.storeRetryMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await deps.append(batch);
      } catch (error) {
        if (error instanceof RowsRefused) throw error;
        counts.storing = false;
        if (performance.now() + pause > givenUpAt) throw error;
        deps.log('collaboration.store-again', { rows: batch.length, pause });
        await wait(pause);
      }
    }
  };

  /** Whatever goes wrong in telling of a commit, the next one is not held up by it. */
  const report = (tell: () => void): void => {
    try {
      tell();
    } catch (error) {
      deps.log('collaboration.report-failed', { reason: String(error) });
    }
  };

  const commit = async (): Promise<void> => {
    inFlight = takeBatch();
    const batch = inFlight;
    let lastId: number;
    try {
      lastId = await store(batch);
    } catch (error) {
      // What waits rests on what was lost: it goes with it. What is refused of one document concerns no other.
      const goes = (row: Row): boolean => !(error instanceof RowsRefused) || row.document === error.document;
      const all = [...batch, ...waiting];
      const lost = all.filter(goes);
      waiting = all.filter((row) => !goes(row));
      inFlight = [];
      bytes = sizeOf(waiting);
      report(() => deps.onLost(lost, error));
      return;
    }
    inFlight = [];
    bytes -= sizeOf(batch);
    counts.commits++;
    counts.rows += batch.length;
    counts.storing = true;
    report(() => deps.onCommitted(batch, lastId));
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0 || jobs.length > 0) {
      if (waiting.length > 0) await commit();
      await jobs.shift()?.();
    }
    awake = false;
    busyAt = performance.now();
    const woken = sleepers;
    sleepers = [];
    for (const wake of woken) wake();
  };

  const wake = (): void => {
    if (awake) return;
    awake = true;
    // While many type, after the sockets of this turn were read: their updates share the commit. Someone who types
    // alone would only wait; but what came in one piece is still read before.
    if (performance.now() - busyAt < QUIET_MS) setImmediate(() => void run());
    else queueMicrotask(() => void run());
  };

  return {
    add: (row) => {
      waiting.push(row);
      bytes += row.bytes.length;
      wake();
    },
    between: (job) =>
      new Promise((resolve, reject) => {
        jobs.push(() => job().then(resolve, reject));
        wake();
      }),
    settled: () =>
      awake
        ? new Promise((resolve) => {
            sleepers.push(resolve);
          })
        : Promise.resolve(),
    get pendingRows() {
      return waiting.length + inFlight.length;
    },
    get pendingBytes() {
      return bytes;
    },
    get commits() {
      return counts.commits;
    },
    get storedRows() {
      return counts.rows;
    },
    get storing() {
      return counts.storing;
    },
  };
};
