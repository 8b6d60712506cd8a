import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { importFiles } from '#server/archive/import-files.ts';
import { type Minutebook, openMinutebook } from '#server/compose.ts';
import type { AskerScope } from '#server/domain/answer.ts';
import { type Bench, type Figure, ms } from '../bench.ts';
import { inventPapers, QUESTIONS } from '../invented/papers.ts';
import { runMinutebook } from '../support/command-line.ts';
import { quantile, timed } from '../support/statistics.ts';
import { inTempFolder } from '../support/temp-folder.ts';

const MEETINGS = 200;
const MEMBER: AskerScope = { boards: null, entitledBoards: [], draftMeetings: [] };
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Asked of the real papers, when their folder is named. */
const OF_PAPERS = [
  'what did we decide on Oflog',
  'who was appointed to the Knowledge Navigator Steering Group',
  'what did we decide on school uniforms',
];

export const openQuietly = (databaseFile: string): Promise<Minutebook> =>
  openMinutebook({ databaseFile, baseUrl: 'http://127.0.0.1', quietPauseMs: 0, log: SILENT, holds: false });

/** The papers of the folder that MINUTEBOOK_PAPERS names; none when it is not set. */
export async function realPapers(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const folder = process.env.MINUTEBOOK_PAPERS;
  if (folder === undefined || folder === '') return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })));
}

/** Each question several times over an archive that is open: the first apart, which has to read everything. */
async function asked(file: string, questions: readonly string[], label: string): Promise<Figure[]> {
  const book = await openQuietly(file);
  try {
    const first = await timed(() => book.archive.ask(questions[0] ?? '', MEMBER));
    const taken: number[] = [];
    for (let round = 0; round < 3; round += 1)
      for (const question of questions) taken.push(await timed(() => book.archive.ask(question, MEMBER)));
    return [
      ms(`${label}, first question`, first),
      ms(`${label}, p50`, quantile(taken, 0.5)),
      ms(`${label}, p95`, quantile(taken, 0.95)),
    ];
  } finally {
    await book.close();
  }
}

async function imported(
  file: string,
  papers: readonly { name: string; bytes: Uint8Array }[],
): Promise<number> {
  const book = await openQuietly(file);
  try {
    const taken = await timed(async () => {
      const report = await importFiles(papers, { index: book.archive.paperIndex, dryRun: false });
      if (report.refusals.length > 0) throw new Error(`${report.refusals.length} papers were refused`);
    });
    return taken;
  } finally {
    await book.close();
  }
}

/** Questions to the archive: over invented minutes of 200 meetings, and over the real papers where they are. */
export const ask: Bench = {
  name: 'ask',
  run: () =>
    inTempFolder(async (folder) => {
      const file = path.join(folder, 'archive.db');
      const reading = await imported(file, inventPapers(MEETINGS));
      const figures = [
        ms(`${MEETINGS} papers imported`, reading),
        ...(await asked(file, QUESTIONS, `${MEETINGS} meetings`)),
        ms(
          `${MEETINGS} meetings, command line`,
          await runMinutebook(['ask', QUESTIONS[0] ?? '', '--json'], file),
        ),
      ];
      const papers = await realPapers();
      if (papers.length === 0) return figures;
      const real = path.join(folder, 'real.db');
      await imported(real, papers);
      return [...figures, ...(await asked(real, OF_PAPERS, 'the four papers'))];
    }),
};
