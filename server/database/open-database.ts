import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refusal } from '#server/domain/errors.ts';
import type { Clock } from '#server/ports/clock.ts';
import { type Client, openClient } from './client.ts';
import { assembleDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { judge, readApplied } from './migration-state.ts';
import type { BusyPatience } from './retry-busy.ts';
import type { StorageReason } from './storage-failure.ts';

/** Where the minute book lies: a path, or the same as a `file:` URL. */
type DatabasePlace = { readonly file: string } | { readonly url: string };

export type OpenDatabaseOptions = DatabasePlace & {
  readonly clock: Clock;
  /** Told in plain words what was done to the file. */
  readonly log?: (message: string) => void;
  /** The migrations to know; those of `prisma/migrations` unless a test says otherwise. */
  readonly migrations?: readonly MigrationFile[];
  /** How long a busy database is tried again. */
  readonly patience?: BusyPatience;
};

/**
 * Opens the minute book, makes it when it is not there, and brings it up to date. Refuses with `storage-failed`
 * and a plain reason what it cannot open or must not touch.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const file = pathOf(options);
  const url = pathToFileURL(file).href;
  await makeFolder(path.dirname(file));
  await mustBeWritable(file);
  const known = options.migrations ?? (await readMigrations());
  const client = openClient(url, options.patience);
  try {
    if ((await stateOf(client, known)) === 'behind') {
      const applied = await migrate(url, known);
      if (applied.length > 0)
        options.log?.(`The database ${file} was brought up to date: ${applied.join(', ')}.`);
    }
    return assembleDatabase({ client, clock: options.clock, file });
  } catch (error) {
    await client.$disconnect();
    throw withPlace(error, file);
  }
}

const stateOf = async (client: Client, known: readonly MigrationFile[]) =>
  judge(await readApplied((sql) => client.$queryRawUnsafe<Record<string, unknown>[]>(sql)), known);

function pathOf(place: DatabasePlace): string {
  if ('file' in place) return path.resolve(place.file);
  if (place.url.startsWith('file://')) return fileURLToPath(place.url);
  return path.resolve(place.url.replace(/^file:/, ''));
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw cannot('unreachable', `the folder ${folder} cannot be made`, folder, cause);
  }
}

/** SQLite would open a read-only file and refuse only the first write: better said at the start. */
async function mustBeWritable(file: string): Promise<void> {
  const folder = path.dirname(file);
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((cause: unknown) => {
    throw cannot('read-only', `nothing can be written in the folder ${folder}`, folder, cause);
  });
  const there = await stat(file).catch(() => null);
  if (there === null) return;
  if (!there.isFile()) throw cannot('not-a-database', `${file} is not a file`, file, null);
  await access(file, constants.R_OK | constants.W_OK).catch((cause: unknown) => {
    throw cannot('read-only', `the file ${file} cannot be written`, file, cause);
  });
}

function cannot(kind: StorageReason, reason: string, file: string, cause: unknown): Refusal {
  const refusal = new Refusal('storage-failed', { kind, reason, file });
  refusal.cause = cause;
  return refusal;
}

/** Adds the file's name to a refusal, so that the message can say which file it is about. */
function withPlace(error: unknown, file: string): unknown {
  if (!(error instanceof Refusal)) return error;
  const placed = new Refusal(error.code, { ...error.facts, file });
  placed.cause = error.cause;
  return placed;
}
