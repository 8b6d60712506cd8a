import { describe, expect, it } from 'vitest';
import { createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { meetingsOf, memoryArchive, PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { readPapers } from '#tests/support/archive/read-papers.ts';

const PASSAGES = 10_000;
const QUESTIONS = [
  'What was decided on lighthouse automation?',
  'Who is to prepare the business case for a shared vessel?',
  'How often did Cllr Bram Okafor attend?',
  'When did we last discuss harbour dues?',
  'what hapened to the tideline grant',
  'What do people say about bin collections?',
  'Which actions are due in March 2022?',
];

/** The sample papers over and over, each time with words of its own, to this many passages. */
function many(papers: readonly ReadableMeeting[]): ReadableMeeting[] {
  const out: ReadableMeeting[] = [];
  for (let round = 0, count = 0; count < PASSAGES; round += 1) {
    for (const meeting of papers) {
      const year = Number(meeting.date.slice(0, 4)) - (round % 15);
      const passages = meeting.passages.map((passage) =>
        passage.kind === 'attendance'
          ? passage
          : { ...passage, text: `${passage.text} Quay${round} was named.` },
      );
      out.push({
        ...meeting,
        id: `${meeting.id}-${round}`,
        date: `${year}${meeting.date.slice(4)}`,
        passages,
      });
      count += passages.length;
    }
  }
  return out;
}

/** What a piece of work cost this process: a busy machine makes it wait, not work longer. */
async function spent(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('the time an answer takes', () => {
  it('[A61] over ten thousand passages: 50 ms at the median, a second for the first', async () => {
    const folder = new URL('../../fixtures/archive/layouts', import.meta.url).pathname;
    const ask = createAskArchive({ index: memoryArchive(many(meetingsOf(await readPapers(folder)))) });
    const [first = ''] = QUESTIONS;
    const cold = await spent(() => ask(first, PUBLIC));
    const times: number[] = [];
    for (const question of QUESTIONS) times.push(await spent(() => ask(question, PUBLIC)));
    times.sort((a, b) => a - b);
    expect(cold).toBeLessThan(1000);
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
  }, 20_000);
});
