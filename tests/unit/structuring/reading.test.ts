import { expect, test } from 'vitest';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readers } from '#server/structuring/reading.ts';
import { meetingOf } from './meeting.ts';

const TYPED = ['item 3', 'LC: fund is spent', 'board noted the update', 'RT: fares are too high'];

/** A structurer whose readings are counted. */
const counting = () => {
  const calls = { repair: 0, parse: 0, cue: 0, due: 0 };
  const count =
    <A extends unknown[], R>(name: keyof typeof calls, read: (...args: A) => R) =>
    (...args: A): R => {
      calls[name]++;
      return read(...args);
    };
  const counted = createOfflineStructurer({
    repair: count('repair', readers.repair),
    parse: count('parse', readers.parse),
    cue: count('cue', readers.cue),
    due: count('due', readers.due),
  });
  return { calls, counted };
};

test('[S24] ten times the notes are read at most ten times as often', async () => {
  const notes = (count: number): string[] =>
    Array.from({ length: count }, (_, at) =>
      at % 18 === 0 ? `item ${((at / 18) % 5) + 1}` : `${TYPED[(at % 3) + 1]} ${at}`,
    );
  const readings = async (count: number): Promise<number> => {
    const { calls, counted } = counting();
    await counted.structure(meetingOf(notes(count)));
    return calls.repair + calls.parse + calls.cue + calls.due;
  };
  const one = await readings(60);
  expect(one).toBeGreaterThan(60);
  expect(await readings(600)).toBeLessThanOrEqual(one * 10);
});

test('[S27] a run after one new note reads only that note again', async () => {
  const { calls, counted } = counting();
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
