import Libsql from 'libsql';
import type { DraftUpdateRow } from '#server/ports/draft-store.ts';
import { retryBusy } from './retry-busy.ts';
import { asStorageFailure, isBusy } from './storage-failure.ts';

/** A row as it is stored: bytes under their seal, the time as Prisma writes it. */
export type SealedRow = Omit<DraftUpdateRow, 'bytes'> & { readonly sealed: Uint8Array };

/**
 * Writes updates on a connection of its own, by one prepared statement. Every edit of everybody waits for this, and
 * through Prisma's client it would wait longer for the client than for the disk. The call itself is synchronous: it
 * never holds the database over a turn of the event loop.
 */
export interface UpdateLog {
  /** Stores the rows in one commit, on disk when it resolves, with the highest id. */
  append(rows: readonly SealedRow[], at: Date): Promise<number>;
  close(): void;
}

export const openUpdateLog = (file: string): UpdateLog => {
  const connection = new Libsql(file);
  connection.pragma('synchronous = FULL');
  const insert = connection.prepare<[string, Uint8Array, string, string]>(
    'INSERT INTO "DraftUpdate" ("document", "bytes", "authorId", "at") VALUES (?, ?, ?, ?)',
  );
  let lastId = 0;
  const insertAll = (rows: readonly SealedRow[], at: string): void => {
    for (const { document, sealed, authorId } of rows)
      lastId = Number(insert.run(document, sealed, authorId, at).lastInsertRowid);
  };
  const inOneCommit = connection.transaction(insertAll).immediate;

  return {
    append: async (rows, at) => {
      // As Prisma's adapter writes a time.
      const time = at.toISOString().replace('Z', '+00:00');
      const write = async (): Promise<number> => {
        // A single statement is a commit of its own.
        if (rows.length === 1) insertAll(rows, time);
        else inOneCommit(rows, time);
        return lastId;
      };
      try {
        return await retryBusy(write, isBusy);
      } catch (error) {
        throw asStorageFailure(error);
      }
    },
    close: () => connection.close(),
  };
};
