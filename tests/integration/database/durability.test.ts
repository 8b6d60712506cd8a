import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#server/database/open-database.ts';
import { freshDatabaseFile, TEST_CLOCK } from '#tests/support/database.ts';

test('[DB17] what was reported stored is there after the process was killed', async () => {
  const file = await freshDatabaseFile();
  const script = fileURLToPath(new URL('./write-in-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, file], { timeout: 60_000 });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let reported = '';
  child.stdout.on('data', (chunk) => {
    reported += chunk;
    if (reported.length > 2_000) child.kill('SIGKILL');
  });
  await once(child, 'close');

  const database = await openDatabase({ file, clock: TEST_CLOCK });
  onTestFinished(() => database.close());
  const stored = new Set((await database.prisma.told.findMany()).map(({ key }) => key));
  const keys = reported.split('\n').slice(0, -1);
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !stored.has(key))).toEqual([]);
  expect(await database.prisma.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }]);
});
