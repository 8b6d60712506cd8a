import { PrismaLibSql } from '@prisma/adapter-libsql';
import { Refusal } from '#server/domain/errors.ts';
import { MIGRATIONS_FOLDER, type MigrationFile } from './migration-files.ts';
import { judge, readApplied } from './migration-state.ts';
import { retryBusy } from './retry-busy.ts';
import { asMigrationList, BY_HAND, loadSchemaEngine } from './schema-engine.ts';
import { type LibsqlClient, type LibsqlTransaction, renewIfBusy } from './single-connection.ts';
import { asStorageFailure, isBusy } from './storage-failure.ts';

/** A migration of a large file may hold the lock for long; a second process waits for the first. */
const PATIENCE = { total: 60_000, first: 5, longest: 250 };

/**
 * Applies what is pending, all of it in one transaction that also is the lock between processes: a crash or an
 * error half-way leaves the file as it was. Returns the names of the migrations applied.
 */
export async function migrate(url: string, known: readonly MigrationFile[]): Promise<string[]> {
  const client = new PrismaLibSql({ url }).createClient({ url });
  try {
    const transaction = await retryBusy(() => lock(client), isBusy, PATIENCE);
    try {
      const applied = await apply(transaction, known);
      await transaction.commit();
      return applied;
    } catch (error) {
      transaction.close();
      throw error;
    }
  } catch (error) {
    throw asStorageFailure(error);
  } finally {
    client.close();
  }
}

async function lock(client: LibsqlClient): Promise<LibsqlTransaction> {
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    // As SQLite advises for rebuilding tables: off before the transaction, checked before its end.
    await client.execute('PRAGMA foreign_keys = OFF');
    return await client.transaction('write');
  } catch (error) {
    await renewIfBusy(client, [], error);
    throw error;
  }
}

async function apply(transaction: LibsqlTransaction, known: readonly MigrationFile[]): Promise<string[]> {
  const read = async (sql: string) =>
    (await transaction.execute(sql)).rows as unknown as Record<string, unknown>[];
  // Another process may have migrated while this one waited for the lock.
  if (judge(await readApplied(read), known) === 'current') return [];

  const adapter = new WithinTransaction(transaction);
  const engine = await loadSchemaEngine(adapter);
  try {
    const migrationsList = asMigrationList(MIGRATIONS_FOLDER, known);
    const { appliedMigrationNames } = await engine
      .applyMigrations({ migrationsList, filters: BY_HAND })
      .catch((cause: unknown) => Promise.reject(migrationFailed(cause, adapter.firstError)));
    const orphans = await read('PRAGMA foreign_key_check');
    if (orphans.length > 0) throw migrationFailed(new Error('rows refer to rows that are not there'));
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** The engine words every error as its own; what SQLite said tells a full disk from a wrong migration. */
function migrationFailed(cause: unknown, fromSqlite: unknown = null): Refusal {
  const storage = asStorageFailure(fromSqlite);
  if (storage instanceof Refusal) return storage;
  const refusal = new Refusal('storage-failed', {
    kind: 'migration-failed',
    reason: 'the database could not be brought up to date; it is as it was before',
    detail: cause instanceof Error ? cause.message : String(cause),
  });
  refusal.cause = cause;
  return refusal;
}

/** Gives the engine an adapter whose every statement runs inside the one transaction. */
class WithinTransaction extends PrismaLibSql {
  /** What SQLite refused first, as libsql raised it. */
  firstError: unknown = null;
  readonly #transaction: LibsqlTransaction;

  constructor(transaction: LibsqlTransaction) {
    super({ url: ':memory:' });
    this.#transaction = transaction;
  }

  override createClient(): LibsqlClient {
    const transaction = this.#transaction;
    const noting = (error: unknown): never => {
      this.firstError ??= error;
      throw error;
    };
    // Only these members are called for statements and scripts; closing is the owner's business.
    const members = {
      execute: (statement: Parameters<LibsqlTransaction['execute']>[0]) =>
        transaction.execute(statement).catch(noting),
      executeMultiple: (script: string) => transaction.executeMultiple(script).catch(noting),
      close: () => undefined,
    };
    return members as unknown as LibsqlClient;
  }
}
