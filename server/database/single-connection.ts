import type { PrismaLibSql } from '@prisma/adapter-libsql';

export type LibsqlClient = ReturnType<PrismaLibSql['createClient']>;
type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;

/**
 * Keeps a libsql client on one connection for its whole life. By itself the client leaves its connection to every
 * transaction and goes on with a new one, without the settings of the first and without closing it. The adapter
 * lets nothing else run during a transaction, so the same connection serves. Transactions begin IMMEDIATE: whoever
 * begins has the write lock, hence "busy" can only be met where nothing is lost by trying again.
 */
export function keepOneConnection(client: LibsqlClient): LibsqlClient {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'transaction') return () => begin(target);
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** Storage failures after which SQLite may have rolled back by itself: FULL, IOERR, NOMEM, BUSY, INTERRUPT. */
const ENDS_TRANSACTION = new Set([13, 10, 7, 5, 9]);

async function begin(client: LibsqlClient): Promise<LibsqlTransaction> {
  await client.execute('BEGIN IMMEDIATE');
  let open = true;
  // Once SQLite has ended the transaction, a further statement would commit on its own: refused instead.
  let broken: unknown = null;

  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new Error('the transaction is closed');
    if (broken !== null) throw broken;
    try {
      return await work();
    } catch (error) {
      if (ENDS_TRANSACTION.has(primaryCode(error))) broken = error;
      throw error;
    }
  };
  const rollback = async (): Promise<void> => {
    if (!open) return;
    open = false;
    try {
      await client.execute('ROLLBACK');
    } catch (error) {
      if (broken === null) throw error;
    }
  };

  return {
    execute: (statement: Parameters<LibsqlTransaction['execute']>[0]) =>
      within(() => client.execute(statement)),
    batch: () => Promise.reject(new Error('a batch inside a transaction is not supported')),
    executeMultiple: () => Promise.reject(new Error('a script inside a transaction is not supported')),
    rollback,
    commit: async () => {
      try {
        await within(() => client.execute('COMMIT'));
        open = false;
      } catch (error) {
        broken ??= error;
        await rollback();
        throw error;
      }
    },
    close: () => void rollback(),
    get closed() {
      return !open;
    },
  };
}

/** SQLite's primary result code of an error that libsql raised; 0 for any other error. */
export function primaryCode(error: unknown): number {
  const raw = typeof error === 'object' && error !== null && 'rawCode' in error ? error.rawCode : 0;
  return typeof raw === 'number' ? raw & 0xff : 0;
}
