import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { type MigrationFile, readMigrations } from '#server/database/migration-files.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { sampleMeeting, withMeeting } from '#tests/contract/samples.ts';
import { freshDatabaseFile, freshFolder, TEST_CLOCK } from '#tests/support/database.ts';

async function opened(file: string, ...more: MigrationFile[]): Promise<Database> {
  const migrations = [...(await readMigrations()), ...more];
  const database = await openDatabase({ file, clock: TEST_CLOCK, migrations });
  onTestFinished(() => database.close());
  return database;
}

const migration = (sql: string): MigrationFile => ({ name: '29990101000000_next', sql, checksum: 'unused' });

/** A file whose record of migrations was changed by the given statement. */
async function fileWith(sql: string): Promise<string> {
  const file = await freshDatabaseFile();
  const database = await opened(file);
  await database.prisma.$executeRawUnsafe(sql);
  await database.close();
  return file;
}

test('[DB5] a database that a newer version wrote is refused, says so, and is left alone', async () => {
  const file = await fileWith(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at) VALUES ('x', 'y', '29990101000000_later', 1, 1)`,
  );
  await expect(opened(file)).rejects.toMatchObject({
    code: 'storage-failed',
    facts: {
      kind: 'newer-database',
      reason: expect.stringContaining('written by a newer Minutebook'),
      migrations: ['29990101000000_later'],
      file,
    },
  });
});

test('[DB6] a migration that stopped half-way is refused', async () => {
  const file = await fileWith(`UPDATE _prisma_migrations SET finished_at = NULL`);
  await expect(opened(file)).rejects.toMatchObject({ facts: { kind: 'half-migrated' } });
});

test('[DB6] a migration that was edited after it was applied is refused', async () => {
  const file = await fileWith(`UPDATE _prisma_migrations SET checksum = 'another'`);
  await expect(opened(file)).rejects.toMatchObject({ facts: { kind: 'edited-migration' } });
});

test('[DB13] a migration that fails leaves the file as it was', async () => {
  const file = await freshDatabaseFile();
  const failing = migration('CREATE TABLE "Extra" ("id" TEXT);\nCREATE TABLE "Told" ("key" TEXT);');
  await expect(opened(file, failing)).rejects.toMatchObject({
    code: 'storage-failed',
    facts: { kind: 'migration-failed', detail: expect.stringContaining('already exists') },
  });
  const { prisma } = await opened(file);
  expect(await prisma.$queryRaw`SELECT name FROM sqlite_master WHERE name = 'Extra'`).toEqual([]);
  expect(await prisma.$queryRaw`SELECT count(*) AS n FROM _prisma_migrations`).toEqual([
    { n: (await readMigrations()).length },
  ]);
});

test('[DB13] a disk that fills during a migration is told as that, and the file is as it was', async () => {
  const file = await freshDatabaseFile();
  const filling = migration(
    'CREATE TABLE "Extra" ("a");\nPRAGMA max_page_count = 1;\nINSERT INTO "Extra" VALUES (zeroblob(1000000));',
  );
  await expect(opened(file, filling)).rejects.toMatchObject({ facts: { kind: 'full', file } });
  const { prisma } = await opened(file);
  expect(await prisma.$queryRaw`SELECT name FROM sqlite_master WHERE name = 'Extra'`).toEqual([]);
});

test('[DB13] a migration that would leave rows without what they refer to is undone', async () => {
  const file = await freshDatabaseFile();
  const database = await opened(file);
  await withMeeting(database);
  await database.close();
  const orphaning = migration('DELETE FROM "Board";');
  await expect(opened(file, orphaning)).rejects.toMatchObject({ facts: { kind: 'migration-failed' } });
  expect(await (await opened(file)).boards.list()).toHaveLength(1);
});

test('[DB13] rebuilding a table keeps the rows that refer to it', async () => {
  const file = await freshDatabaseFile();
  const database = await opened(file);
  await withMeeting(database);
  const columns = await database.prisma.$queryRaw<{ sql: string }[]>`
    SELECT sql FROM sqlite_master WHERE name = 'Meeting'`;
  await database.close();
  const rebuilding = migration(`
    PRAGMA defer_foreign_keys=ON;
    PRAGMA foreign_keys=OFF;
    ${columns[0]?.sql.replace('"Meeting"', '"new_Meeting"')};
    INSERT INTO "new_Meeting" SELECT * FROM "Meeting";
    DROP TABLE "Meeting";
    ALTER TABLE "new_Meeting" RENAME TO "Meeting";
    PRAGMA foreign_keys=ON;
    PRAGMA defer_foreign_keys=OFF;`);
  const after = await opened(file, rebuilding);
  expect(await after.meetings.listByBoard(sampleMeeting().boardId)).toEqual([sampleMeeting()]);
});

test('[DB13] a file of an earlier version is brought up to date and keeps its rows', async () => {
  const file = path.join(await freshFolder(), 'old.db');
  const before = await opened(file);
  await withMeeting(before);
  await before.close();
  const after = await opened(file, migration('ALTER TABLE "Told" ADD COLUMN "by" TEXT;'));
  expect(await after.boards.list()).toHaveLength(1);
  expect(await after.prisma.$queryRaw`SELECT "by" FROM "Told"`).toEqual([]);
});
