import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdDatabase } from '#server/hold-database.ts';
import { freshFolder } from '#tests/support/database.ts';

test('[K4] a database held by a running process is refused to another, and a mark left behind counts for nothing', async () => {
  const file = path.join(await freshFolder(), 'deeper', 'book.db');
  const letGo = await holdDatabase(file);
  await expect(holdDatabase(file)).rejects.toMatchObject({ code: 'draft-held', facts: { pid: process.pid } });
  await letGo();
  // A process id above what any system gives out: nobody runs under it.
  await writeFile(`${file}.lock`, '99999999');
  const again = await holdDatabase(file);
  await again();
});

test('[SP15] those that share a database may be several; who wants it alone and who shares shut each other out', async () => {
  const file = path.join(await freshFolder(), 'book.db');
  const letGo = await holdDatabase(file, 'shared');
  await expect(holdDatabase(file)).rejects.toMatchObject({ code: 'draft-held', facts: { pid: process.pid } });
  await letGo();
  const alone = await holdDatabase(file);
  await expect(holdDatabase(file, 'shared')).rejects.toMatchObject({ code: 'draft-held' });
  await alone();
  // Left behind by processes that were killed.
  await writeFile(`${file}.lock.99999999`, '99999999');
  await writeFile(`${file}.lock`, '99999999');
  await (await holdDatabase(file, 'shared'))();
  await (await holdDatabase(file))();
});
