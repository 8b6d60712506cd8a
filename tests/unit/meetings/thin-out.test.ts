import { expect, test } from 'vitest';
import { asId } from '#server/domain/ids.ts';
import type { CheckpointFacts, CheckpointReason } from '#server/domain/timeline.ts';
import { thinOut } from '#server/meetings/timeline/thin-out.ts';

const NOW = new Date('2026-03-05T12:00:00Z');

const aCheckpoint = (minutesAgo: number, why: CheckpointReason = 'pause', bytes = 1000): CheckpointFacts => ({
  id: `${why}-${minutesAgo}`,
  meetingId: asId('m1'),
  at: new Date(NOW.getTime() - minutesAgo * 60_000),
  why,
  name: '',
  byId: null,
  byName: '',
  authors: [],
  words: 0,
  fingerprint: String(minutesAgo),
  bytes,
});
const kept = (list: readonly CheckpointFacts[]): string[] => {
  const gone = new Set(thinOut(list, NOW));
  return list.filter((one) => !gone.has(one.id)).map((one) => one.id);
};

test('[J11] the older, the further apart: all at first, then one a minute, ten minutes, an hour, a day', () => {
  expect(kept([0, 0.2, 0.4].map((ago) => aCheckpoint(ago)))).toHaveLength(3);
  expect(kept([20, 20.3, 20.6, 21.5].map((ago) => aCheckpoint(ago)))).toEqual(['pause-20', 'pause-21.5']);
  expect(kept([70, 74, 79, 81].map((ago) => aCheckpoint(ago)))).toEqual(['pause-70', 'pause-81']);
  expect(kept([1500, 1530, 1561].map((ago) => aCheckpoint(ago)))).toEqual(['pause-1500', 'pause-1561']);
});

test('[J11] the newest, named ones and submissions stay whatever their age', () => {
  const old = 60 * 24 * 30;
  expect(
    kept([
      aCheckpoint(old),
      aCheckpoint(old + 1, 'named'),
      aCheckpoint(old + 2, 'submitted'),
      aCheckpoint(old + 3),
    ]),
  ).toEqual([`pause-${old}`, `named-${old + 1}`, `submitted-${old + 2}`]);
});

test('[J11] a meeting keeps so many and so large, the newest of them', () => {
  const many = Array.from({ length: 400 }, (_, index) => aCheckpoint(index * 1500));
  expect(kept(many)).toHaveLength(120);
  const large = Array.from({ length: 10 }, (_, index) =>
    aCheckpoint(index * 1500, 'pause', 10 * 1024 * 1024),
  );
  expect(kept(large)).toHaveLength(3);
});

test('[J11] thinning again lets nothing more go', () => {
  const list = Array.from({ length: 200 }, (_, index) => aCheckpoint(index * 0.7));
  const gone = new Set(thinOut(list, NOW));
  expect(
    thinOut(
      list.filter((one) => !gone.has(one.id)),
      NOW,
    ),
  ).toEqual([]);
});
