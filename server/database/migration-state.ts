import { Refusal } from '#server/domain/errors.ts';
import type { MigrationFile } from './migration-files.ts';
import { storageFailure } from './storage-failure.ts';

/** A row of Prisma's `_prisma_migrations`, as far as it says where a file stands. */
export interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
  readonly rolled_back_at: unknown;
}

/** Reads the names of the tables, or rows; given by whoever holds the connection. */
export type Read = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const APPLIED = `SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations`;

/** What was applied to this file, or none when it is empty. Refuses a database that is somebody else's. */
export async function readApplied(read: Read): Promise<AppliedMigration[]> {
  const tables = await read(`SELECT name FROM sqlite_master WHERE type = 'table'`);
  if (tables.length === 0) return [];
  if (!tables.some((table) => table.name === '_prisma_migrations')) throw storageFailure('not-a-database');
  const rows = await read(APPLIED);
  return rows.map((row) => ({
    migration_name: String(row.migration_name),
    checksum: String(row.checksum),
    finished_at: row.finished_at,
    rolled_back_at: row.rolled_back_at,
  }));
}

/**
 * Whether the file is as this version knows it ('current') or lacks migrations ('behind'). Refuses a file that a
 * newer version wrote, one whose migration stopped half-way, and one made by a migration that has since been edited.
 */
export function judge(
  applied: readonly AppliedMigration[],
  known: readonly MigrationFile[],
): 'current' | 'behind' {
  const standing = applied.filter((row) => row.rolled_back_at === null);
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  const unknown = standing.filter((row) => !byName.has(row.migration_name)).map((row) => row.migration_name);
  if (unknown.length > 0) throw newerDatabase(unknown);

  const unfinished = standing.find((row) => row.finished_at === null);
  if (unfinished !== undefined) throw halfApplied(unfinished.migration_name);

  const edited = standing.find((row) => byName.get(row.migration_name)?.checksum !== row.checksum);
  if (edited !== undefined) throw editedMigration(edited.migration_name);

  return new Set(standing.map((row) => row.migration_name)).size === known.length ? 'current' : 'behind';
}

const newerDatabase = (names: readonly string[]): Refusal =>
  new Refusal('storage-failed', {
    kind: 'newer-database',
    reason:
      'this file was written by a newer Minutebook; use that version, or restore a backup made before the upgrade',
    migrations: names,
  });

const halfApplied = (name: string): Refusal =>
  new Refusal('storage-failed', {
    kind: 'half-migrated',
    reason: `the change "${name}" of the database stopped half-way; restore a backup made before it`,
  });

const editedMigration = (name: string): Refusal =>
  new Refusal('storage-failed', {
    kind: 'edited-migration',
    reason: `the database was made by another form of the change "${name}"; use the version that made it, or restore a backup`,
  });
