import type { PrismaLibSql } from '@prisma/adapter-libsql';

export type LibsqlClient = ReturnType<PrismaLibSql['createClient']>;
export type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;
type Statement = Parameters<LibsqlTransaction['execute']>[0];

const BUSY = 5;
/** Failures after which SQLite may have rolled back by itself: BUSY, NOMEM, INTERRUPT, IOERR, FULL. */
const ENDS_TRANSACTION: ReadonlySet<number> = new Set([BUSY, 7, 9, 10, 13]);

/**
 * Keeps a libsql client on one connection with our settings. By itself the client leaves its connection to every
 * transaction and goes on with a new one, without the settings of the first and without closing it. The adapter
 * lets nothing else run during a transaction, so the same connection serves. Transactions begin IMMEDIATE: whoever
 * begins has the write lock, hence "busy" can only be met where nothing is lost by trying again.
 */
export function keepOneConnection(client: LibsqlClient, settings: readonly string[]): LibsqlClient {
  const execute = async (statement: Statement) => {
    try {
      return await client.execute(statement);
    } catch (error) {
      await renewIfBusy(client, settings, error);
      throw error;
    }
  };
  return new Proxy(client, {
    get(target, name) {
      if (name === 'execute') return execute;
      if (name === 'transaction') return () => begin(execute);
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/**
 * Gives a client that met a busy database a new connection. libsql does not reset a statement that was refused as
 * busy; while it lies there, later writes on that connection report success and are not committed.
 */
export async function renewIfBusy(
  client: LibsqlClient,
  settings: readonly string[],
  error: unknown,
): Promise<void> {
  if (primaryCode(error) !== BUSY) return;
  await client.reconnect();
  for (const setting of settings) await client.execute(setting);
}

async function begin(execute: LibsqlTransaction['execute']): Promise<LibsqlTransaction> {
  await execute('BEGIN IMMEDIATE');
  let open = true;
  // Once SQLite has ended the transaction, a further statement would commit on its own: refused instead.
  let broken: unknown = null;

  const within = async (statement: Statement) => {
    if (!open) throw new Error('the transaction is closed');
    if (broken !== null) throw broken;
    try {
      return await execute(statement);
    } catch (error) {
      if (ENDS_TRANSACTION.has(primaryCode(error))) broken = error;
      throw error;
    }
  };
  const rollback = async (): Promise<void> => {
    if (!open) return;
    open = false;
    try {
      await execute('ROLLBACK');
    } catch (error) {
      if (broken === null) throw error;
    }
  };
  const unsupported = (what: string) => () =>
    Promise.reject(new Error(`${what} inside a transaction is not supported`));

  return {
    execute: within,
    batch: unsupported('a batch'),
    executeMultiple: unsupported('a script'),
    rollback,
    commit: async () => {
      try {
        await within('COMMIT');
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
function primaryCode(error: unknown): number {
  const raw = typeof error === 'object' && error !== null && 'rawCode' in error ? error.rawCode : 0;
  return typeof raw === 'number' ? raw & 0xff : 0;
}
