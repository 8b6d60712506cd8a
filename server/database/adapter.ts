import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import { type BusyPatience, DEFAULT_PATIENCE, retryBusy } from './retry-busy.ts';
import { keepOneConnection, type LibsqlClient } from './single-connection.ts';
import { asStorageFailure, isBusy } from './storage-failure.ts';

/** What SQLite keeps per connection; the journal's mode is kept in the file. */
const SETTINGS = ['PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON'];

/**
 * Prisma's libsql adapter, mended in one place for everybody who writes: one connection with our settings, a busy
 * database tried again, and storage failures as refusals. `busy_timeout` stays 0: it would block the process.
 */
export class MinutebookAdapter extends PrismaLibSql {
  readonly #patience: BusyPatience;

  constructor(url: string, patience: BusyPatience = DEFAULT_PATIENCE) {
    super({ url });
    this.#patience = patience;
  }

  override createClient(config: { url: string }): LibsqlClient {
    return keepOneConnection(super.createClient(config), SETTINGS);
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connect = () => super.connect();
    const inner = await refusing(() => retryBusy(connect, isBusy, this.#patience));
    const adapter = patient(inner, this.#patience);
    for (const sql of ['PRAGMA journal_mode = WAL', ...SETTINGS])
      await adapter.queryRaw({ sql, args: [], argTypes: [] });
    return adapter;
  }
}

function patient(inner: SqlDriverAdapter, patience: BusyPatience): SqlDriverAdapter {
  const again = <T>(work: () => Promise<T>) => refusing(() => retryBusy(work, isBusy, patience));
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => again(() => inner.queryRaw(query)),
    executeRaw: (query) => again(() => inner.executeRaw(query)),
    executeScript: (script) => refusing(() => inner.executeScript(script)),
    startTransaction: async (isolation) => plain(await again(() => inner.startTransaction(isolation))),
    // SQLite's own limit. Prisma assumes 999 and refuses an `include` under more rows than that.
    getConnectionInfo: () => ({ maxBindValues: 32_766, supportsRelationJoins: false }),
    dispose: () => inner.dispose(),
  };
}

/** Inside a transaction nothing is tried again: it holds the write lock already. */
function plain(inner: Transaction): Transaction {
  const statements: SqlQueryable = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => refusing(() => inner.queryRaw(query)),
    executeRaw: (query) => refusing(() => inner.executeRaw(query)),
  };
  return {
    ...statements,
    options: inner.options,
    commit: () => refusing(() => inner.commit()),
    rollback: () => inner.rollback(),
  };
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageFailure(error);
  }
}
