import { expect, test, vi } from 'vitest';
import { createCommitQueue, type QueuedRow } from '#server/collaboration/commit-queue.ts';
import { defaultLimits } from '#server/collaboration/limits.ts';
import type { DraftUpdateRow } from '#server/ports/draft-store.ts';

const row = (n: number): DraftUpdateRow => ({ document: 'm1', bytes: Uint8Array.of(n), authorId: '' });
const numbers = (rows: readonly DraftUpdateRow[]): number[] => rows.map((r) => r.bytes[0] ?? -1);

const setUp = (limits = {}) => {
  const commits: number[][] = [];
  const lost: number[][] = [];
  const gates: ((error?: Error) => void)[] = [];
  const queue = createCommitQueue<QueuedRow>({
    append: () =>
      new Promise((resolve, reject) => {
        gates.push((error) => (error === undefined ? resolve(1) : reject(error)));
      }),
    onCommitted: (rows) => commits.push(numbers(rows)),
    onLost: (rows) => lost.push(numbers(rows)),
    limits: { ...defaultLimits, ...limits },
    log: () => undefined,
  });
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
  return { queue, commits, lost, gates, turn };
};

test('[C3] one commit is in flight at a time, and what comes meanwhile is the next', async () => {
  const { queue, commits, gates, turn } = setUp();
  queue.add(row(1));
  queue.add(row(2));
  await turn();
  queue.add(row(3));
  queue.add(row(4));
  await turn();
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await turn();
  expect(commits).toEqual([[1, 2]]);
  gates[1]?.();
  await queue.settled();
  expect(commits).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(queue.pendingRows).toBe(0);
  expect(queue.pendingBytes).toBe(0);
});

test('[C3] whoever types alone waits for no turn of the event loop, and what came with it shares the commit', async () => {
  const { queue, commits, gates } = setUp();
  queue.add(row(1));
  queue.add(row(2));
  expect(gates).toHaveLength(0);
  await Promise.resolve();
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await queue.settled();
  expect(commits).toEqual([[1, 2]]);
});

test('[C3] right after a commit the next one waits until the sockets of the turn were read', async ({
  onTestFinished,
}) => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  onTestFinished(() => now.mockRestore());
  const { queue, commits, gates } = setUp();
  queue.add(row(1));
  await Promise.resolve();
  gates[0]?.();
  await queue.settled();
  queue.add(row(2));
  await Promise.resolve();
  expect(gates).toHaveLength(1);
  queue.add(row(3));
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  gates[1]?.();
  await queue.settled();
  expect(commits).toEqual([[1], [2, 3]]);
});

test('[C3] a batch is bounded by rows and bytes, and keeps the order', async () => {
  const { queue, commits, gates, turn } = setUp({ batchRows: 2 });
  for (const n of [1, 2, 3, 4, 5]) queue.add(row(n));
  for (let n = 0; n < 3; n++) {
    await turn();
    gates[n]?.();
  }
  await queue.settled();
  expect(commits).toEqual([[1, 2], [3, 4], [5]]);
});

test('[C30] a failed commit is tried again, then given up with all that waits behind it', async () => {
  const { queue, commits, lost, gates, turn } = setUp({ storeRetryMs: 300 });
  queue.add(row(1));
  await turn();
  queue.add(row(2));
  gates[0]?.(new Error('full'));
  const settled = queue.settled();
  await turn();
  expect(queue.storing).toBe(false);
  for (let n = 1; lost.length === 0; ) {
    await turn();
    if (gates[n] !== undefined) gates[n++]?.(new Error('full'));
  }
  expect(gates.length).toBeGreaterThan(1);
  await settled;
  expect(lost).toEqual([[1, 2]]);
  expect(commits).toEqual([]);
});

test('[C9] a job between two commits runs alone', async () => {
  const { queue, commits, gates, turn } = setUp();
  queue.add(row(1));
  await turn();
  const seen: number[] = [];
  const job = queue.between(async () => {
    seen.push(commits.length);
    queue.add(row(2));
    await turn();
    seen.push(commits.length);
  });
  gates[0]?.();
  await job;
  expect(seen).toEqual([1, 1]);
  await turn();
  gates[1]?.();
  await queue.settled();
  expect(commits).toHaveLength(2);
});

test('[C3] a failure in telling of a commit does not hold up the next', async () => {
  const told: number[][] = [];
  const queue = createCommitQueue<QueuedRow>({
    append: async () => 1,
    onCommitted: (rows) => {
      told.push(numbers(rows));
      throw new Error('a listener stumbled');
    },
    onLost: () => undefined,
    limits: defaultLimits,
    log: () => undefined,
  });
  queue.add(row(1));
  await queue.settled();
  queue.add(row(2));
  await queue.settled();
  expect(told).toEqual([[1], [2]]);
});

test('[U23] a row that sets another right is never in a later commit, however full that one is', async () => {
  const { queue, commits, gates, turn } = setUp({ batchRows: 2 });
  for (const [n, follows] of [false, true, true, false, false, true].entries())
    queue.add({ ...row(n), follows });
  for (let n = 0; n < 2; n++) {
    await turn();
    gates[n]?.();
  }
  await queue.settled();
  expect(commits).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});
