import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { importFiles } from '#server/archive/import-files.ts';
import { createArchiveIndex } from '#server/database/archive-index.ts';
import { PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { outsideFolder } from '#tests/support/outside-folder.ts';
import { testClock, testIds } from '#tests/support/test-clock.ts';

async function archiveOfRealPapers(context: TestContext) {
  const folder = outsideFolder(context, 'MINUTEBOOK_PAPERS');
  const clock = testClock();
  const database = await freshDatabase({ clock });
  const index = createArchiveIndex({ client: database.prisma, clock, ids: testIds() });
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const report = await importFiles(files, { index, dryRun: false });
  return { index, report, files, ask: createAskArchive({ index }) };
}

describe('the board’s real papers', () => {
  it('[A50] are read whole: four meetings and an agenda, nothing refused', async (context) => {
    const { report, index, files } = await archiveOfRealPapers(context);
    expect(report.refusals).toEqual([]);
    expect(report.papers.map((paper) => `${paper.kind} ${paper.date} ${paper.items.length}`).sort()).toEqual([
      'agenda 2015-01-20 9',
      'minutes 2014-06-02 3',
      'minutes 2014-10-13 12',
      'minutes 2020-07-14 10',
      'minutes 2023-07-21 10',
    ]);
    const again = await importFiles(files, { index, dryRun: false });
    expect(new Set(again.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await index.list(PUBLIC)).toHaveLength(4);
  });

  it('[A51] answer what was decided on Oflog, who was appointed, and abstain on school uniforms', async (context) => {
    const { ask } = await archiveOfRealPapers(context);
    const oflog = await ask('what did we decide on Oflog', PUBLIC);
    expect(oflog.citations[0]).toMatchObject({ meeting: '2023-07-21', item: 4, standing: 'imported' });
    expect(oflog.answer).toMatch(/noted .* paragraph 13/);
    const group = await ask('who was appointed to the Knowledge Navigator Steering Group', PUBLIC);
    expect(group.citations[0]).toMatchObject({ meeting: '2014-10-13', item: 2 });
    expect(group.answer).toContain('Cllr Tim Cheetham');
    expect(await ask('what did we decide on school uniforms', PUBLIC)).toMatchObject({
      abstained: true,
      citations: [],
    });
  });
});
