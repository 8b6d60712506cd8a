import { crc32 } from 'node:zlib';
import Libsql from 'libsql';
import type { ClientBinding } from '#server/ports/authorship.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { CompactedDraft, DraftStore, DraftUpdateRow, StoredDraft } from '#server/ports/draft-store.ts';
import { authorshipRows } from './authorship.ts';
import type { Database } from './database.ts';
import { retryBusy } from './retry-busy.ts';
import { asStorageFailure, isBusy } from './storage-failure.ts';

const SEAL_BYTES = 4;

/** The bytes with their checksum in front: a flipped bit inside a text would otherwise read back as another text. */
const seal = (bytes: Uint8Array): Uint8Array => {
  const sealed = new Uint8Array(bytes.length + SEAL_BYTES);
  new DataView(sealed.buffer).setUint32(0, crc32(bytes));
  sealed.set(bytes, SEAL_BYTES);
  return sealed;
};

/** The bytes that were sealed, or null when these are not they. */
const unseal = (blob: ArrayBuffer): Uint8Array | null => {
  const sealed = new Uint8Array(blob);
  if (sealed.length < SEAL_BYTES) return null;
  const bytes = sealed.subarray(SEAL_BYTES);
  const sum = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
  return sum === crc32(bytes) ? bytes : null;
};

/** As Prisma's adapter writes a time. */
const written = (at: Date): string => at.toISOString().replace('Z', '+00:00');

/** The store and the connection of its own that it works on. */
export interface OpenDraftStore extends DraftStore {
  /** Before the database is closed. */
  close(): Promise<void>;
}

/**
 * Keeps shared documents in the database, by prepared statements on a connection of its own: every edit of everybody
 * waits for these, and would wait longer for Prisma's client than for the disk. Each call is synchronous inside: the
 * database is never held over a turn of the event loop.
 */
export const openDraftStore = (deps: {
  readonly database: Database;
  readonly clock: Clock;
}): OpenDraftStore => {
  const { clock } = deps;
  const connection = new Libsql(deps.database.file);
  connection.pragma('synchronous = FULL');
  const authorship = authorshipRows(connection);

  const selectRows = connection.prepare<[string]>(
    'SELECT "id", "bytes", "authorId" FROM "DraftUpdate" WHERE "document" = ? ORDER BY "id"',
  );
  const selectDocument = connection.prepare<[string]>(
    'SELECT "snapshot", "damaged", "upTo" FROM "DraftDocument" WHERE "name" = ?',
  );
  const insertRow = connection.prepare<[string, Uint8Array, string, string]>(
    'INSERT INTO "DraftUpdate" ("document", "bytes", "authorId", "at") VALUES (?, ?, ?, ?)',
  );
  const deleteRows = connection.prepare<[string, number]>(
    'DELETE FROM "DraftUpdate" WHERE "document" = ? AND "id" <= ?',
  );
  const putSnapshot = connection.prepare<[string, Uint8Array, number, string]>(
    `INSERT INTO "DraftDocument" ("name", "snapshot", "upTo", "damaged", "updatedAt") VALUES (?, ?, ?, 0, ?)
     ON CONFLICT ("name") DO UPDATE
     SET "snapshot" = excluded."snapshot", "upTo" = excluded."upTo", "updatedAt" = excluded."updatedAt"`,
  );
  const putMark = connection.prepare<[string, Uint8Array, string]>(
    `INSERT INTO "DraftDocument" ("name", "snapshot", "damaged", "updatedAt") VALUES (?, ?, 1, ?)
     ON CONFLICT ("name") DO UPDATE SET "damaged" = 1, "updatedAt" = excluded."updatedAt"`,
  );

  const documentRow = (name: string) =>
    selectDocument.get(name) as { snapshot: ArrayBuffer; damaged: number; upTo: number } | undefined;

  const load = (document: string): StoredDraft => {
    const rows = selectRows.all(document) as { id: number; bytes: ArrayBuffer; authorId: string }[];
    const stored = documentRow(document);
    const sealed = stored === undefined || stored.snapshot.byteLength === 0 ? null : stored.snapshot;
    const snapshot = sealed === null ? null : unseal(sealed);
    const updates = rows.flatMap(({ id, bytes: raw, authorId }) => {
      const bytes = unseal(raw);
      return bytes === null ? [] : [{ id, bytes, authorId }];
    });
    const isWhole = updates.length === rows.length && (sealed === null || snapshot !== null);
    return {
      snapshot,
      updates,
      damaged: Boolean(stored?.damaged) || !isWhole,
      ...authorship.of(document),
    };
  };

  const append = (rows: readonly DraftUpdateRow[]): number => {
    const at = written(clock.now());
    let id = 0;
    for (const { document, bytes, authorId, clients = [] } of rows) {
      id = Number(insertRow.run(document, seal(bytes), authorId, at).lastInsertRowid);
      if (clients.length > 0) authorship.bind(document, clients, at);
    }
    return id;
  };

  class NotTheseRows extends Error {}

  const compact = ({ document, snapshot, upTo, rows, record = null }: CompactedDraft): boolean => {
    const before = documentRow(document);
    if (rows === 0 || (before !== undefined && (before.damaged || before.upTo >= upTo))) return false;
    putSnapshot.run(document, seal(snapshot), upTo, written(clock.now()));
    if (record !== null) authorship.keep(document, upTo, record);
    // Another process wrote, or the document was deleted meanwhile: all of this is taken back.
    if (deleteRows.run(document, upTo).changes !== rows) throw new NotTheseRows();
    return true;
  };

  const bind = (document: string, clients: readonly ClientBinding[]): void =>
    authorship.bind(document, clients, written(clock.now()));

  const mark = (document: string): void => {
    putMark.run(document, new Uint8Array(), written(clock.now()));
  };

  // Never a bare statement: one that is refused as busy stays unreset in libsql, and the next bare write on this
  // connection then reports success without being committed. A transaction that begins with the lock cannot.
  const inOneCommit = {
    load: connection.transaction(load),
    append: connection.transaction(append).immediate,
    compact: connection.transaction(compact).immediate,
    bind: connection.transaction(bind).immediate,
    mark: connection.transaction(mark).immediate,
  };

  const attempt = async <T>(work: () => T): Promise<T> => {
    try {
      return await retryBusy(async () => work(), isBusy);
    } catch (error) {
      throw asStorageFailure(error);
    }
  };

  return {
    load: (document) => attempt(() => inOneCommit.load(document)),
    append: (rows) => attempt(() => inOneCommit.append(rows)),
    compact: async (draft) => {
      try {
        return await attempt(() => inOneCommit.compact(draft));
      } catch (error) {
        if (error instanceof NotTheseRows) return false;
        throw error;
      }
    },
    bindClients: async (document, clients) => {
      await attempt(() => inOneCommit.bind(document, clients));
    },
    markDamaged: async (document) => {
      await attempt(() => inOneCommit.mark(document));
    },
    close: async () => {
      connection.close();
    },
  };
};
