import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { readMigrations } from '#server/database/migration-files.ts';
import { openDatabase } from '#server/database/open-database.ts';
import type { Clock } from '#server/ports/clock.ts';

/** A clock that stands still, for tests that do not care. */
export const TEST_CLOCK: Clock = { now: () => new Date('2026-03-02T10:00:00.000Z') };

/**
 * A migrated, empty database in a file of its own, gone when the test ends. Call it inside a test or a
 * `beforeEach`; with `{ keep: true }` the caller closes it, for use in `beforeAll`.
 */
export async function freshDatabase(
  options: { readonly clock?: Clock; readonly keep?: boolean } = {},
): Promise<Database> {
  const file = await freshDatabaseFile(options);
  const database = await openDatabase({ file, clock: options.clock ?? TEST_CLOCK });
  if (options.keep !== true) onTestFinished(() => database.close());
  return database;
}

/** The same as a closed file, for tests that open it themselves. */
export async function freshDatabaseFile(options: { readonly keep?: boolean } = {}): Promise<string> {
  const folder = await freshFolder(options);
  const file = path.join(folder, 'minutebook.db');
  await copyFile(await template(), file, constants.COPYFILE_FICLONE);
  return file;
}

/** An empty folder, gone when the test ends. */
export async function freshFolder(options: { readonly keep?: boolean } = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-test-'));
  if (options.keep !== true) onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

let made: Promise<string> | null = null;

/** Migrated once for a state of the migrations, and kept for later runs. */
function template(): Promise<string> {
  made ??= makeTemplate();
  return made;
}

async function makeTemplate(): Promise<string> {
  const migrations = await readMigrations();
  const state = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
  const folder = path.join(tmpdir(), 'minutebook-test-templates');
  const file = path.join(folder, `${state}.db`);
  if (await exists(file)) return file;
  await mkdir(folder, { recursive: true });
  // Made under another name first: two workers may be here at once.
  const own = path.join(await mkdtemp(path.join(folder, 'making-')), 'template.db');
  await (await openDatabase({ file: own, clock: TEST_CLOCK })).close();
  await rename(own, file);
  await rm(path.dirname(own), { recursive: true, force: true });
  return file;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
