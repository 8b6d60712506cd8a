import type { StructuringInput } from '#server/domain/proposal.ts';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { type Bench, ms, times } from '../bench.ts';
import { inventMeeting } from '../invented/meeting.ts';
import { median, quantile, timed } from '../support/statistics.ts';

const WARM_UP = 20;
const ROUNDS = 60;

const inputOf = (notes: number): StructuringInput => {
  const meeting = inventMeeting(notes);
  return readStream(meeting.notes, meeting.agenda).input;
};

async function structured(input: StructuringInput, rounds: number): Promise<number[]> {
  const structurer = createOfflineStructurer();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await timed(() => structurer.structure(input)));
  return taken;
}

/** The same meeting again and again, each time with one more note at its end. */
async function oneMoreNote(input: StructuringInput): Promise<number[]> {
  const structurer = createOfflineStructurer();
  const taken: number[] = [];
  let notes = input.notes;
  await structurer.structure(input);
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = notes.at(-1);
    if (last === undefined) break;
    const text = `HV: late word ${round}, ${round * 7} more crossings in Dunnet`;
    notes = [...notes, { ...last, id: `late${round}`, text }];
    taken.push(await timed(() => structurer.structure({ ...input, notes })));
  }
  return taken;
}

/** Both sizes in turn, so that a busy moment slows both; each time by a structurer that remembers nothing. */
async function growth(): Promise<{ readonly hundred: number; readonly thousand: number }> {
  const [short, long] = [inputOf(100), inputOf(1000)];
  await structured(long, 2);
  const hundred: number[] = [];
  const thousand: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    for (let again = 0; again < 5; again += 1) hundred.push(...(await structured(short, 1)));
    thousand.push(...(await structured(long, 1)));
  }
  return { hundred: median(hundred), thousand: median(thousand) };
}

/** The offline structurer by itself, in a process that has warmed up. */
export const structure: Bench = {
  name: 'structure',
  async run() {
    const meeting = inputOf(90);
    await structured(meeting, WARM_UP);
    const ninety = await structured(meeting, ROUNDS);
    const { hundred, thousand } = await growth();
    return [
      ms('90 notes, p50', quantile(ninety, 0.5)),
      ms('90 notes, p95', quantile(ninety, 0.95)),
      ms('90 notes and one more, p50', quantile(await oneMoreNote(meeting), 0.5)),
      ms('1,000 notes, p50', thousand),
      times('1,000 notes against 100', thousand / hundred),
    ];
  },
};
