import path from 'node:path';
import { importFiles } from '#server/archive/import-files.ts';
import { type Bench, ms } from '../bench.ts';
import { runMinutebook } from '../support/command-line.ts';
import { timed } from '../support/statistics.ts';
import { inTempFolder } from '../support/temp-folder.ts';
import { openQuietly, realPapers } from './ask.ts';

/** The board's real papers into a fresh archive; nothing is measured where they are not. */
export const importPapers: Bench = {
  name: 'import',
  run: () =>
    inTempFolder(async (folder) => {
      const papers = await realPapers();
      if (papers.length === 0) {
        process.stderr.write('import: set MINUTEBOOK_PAPERS to the folder of published papers\n');
        return [];
      }
      const book = await openQuietly(path.join(folder, 'archive.db'));
      let inProcess: number;
      try {
        inProcess = await timed(() => importFiles(papers, { index: book.archive.paperIndex, dryRun: false }));
      } finally {
        await book.close();
      }
      const names = papers.map(({ name }) => path.join(process.env.MINUTEBOOK_PAPERS ?? '', name));
      return [
        ms(`${papers.length} papers, in a process`, inProcess),
        ms(
          `${papers.length} papers, command line`,
          await runMinutebook(['import', ...names], path.join(folder, 'cli.db')),
        ),
      ];
    }),
};
