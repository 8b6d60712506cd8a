import { expect, test } from 'vitest';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readers } from '#server/structuring/reading.ts';
import { meetingOf } from './meeting.ts';

const TYPED = ['item 3', 'LC: fund is spent', 'board noted the update', 'RT: fares are too high'];

test('[S27] a run after one new note reads only that note again', async () => {
  const calls = { repair: 0, parse: 0, cue: 0, due: 0 };
  const counting =
    <A extends unknown[], R>(name: keyof typeof calls, read: (...args: A) => R) =>
    (...args: A): R => {
      calls[name]++;
      return read(...args);
    };
  const counted = createOfflineStructurer({
    repair: counting('repair', readers.repair),
    parse: counting('parse', readers.parse),
    cue: counting('cue', readers.cue),
    due: counting('due', readers.due),
  });
  await counted.structure(meetingOf(TYPED));
  const first = { ...calls };
  expect(first.parse).toBe(TYPED.length);
  await counted.structure(meetingOf(TYPED));
  expect(calls).toEqual(first);
  await counted.structure(meetingOf([...TYPED, 'ACTION: @lena to write to operators by 1 July']));
  expect(calls.repair).toBe(first.repair + 1);
  expect(calls.parse).toBe(first.parse + 1);
  expect(calls.cue - first.cue).toBeLessThanOrEqual(2);
});

test('[S27] what is remembered changes no result', async () => {
  const input = meetingOf([...TYPED, 's/spent/unspent/', 'LC: 12 routes']);
  const warm = createOfflineStructurer();
  await warm.structure(meetingOf(['item 4', ...TYPED, 'agreed']));
  expect(await warm.structure(input)).toEqual(await createOfflineStructurer().structure(input));
});
