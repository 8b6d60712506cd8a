import { crc32 } from 'node:zlib';
import Libsql from 'libsql';
import type { ClientBinding } from '#server/ports/authorship.ts';
import type { Clock } from '#server/ports/clock.ts';
import {
  type CompactedDraft,
  type DraftPlace,
  type DraftStore,
  type DraftTail,
  type DraftUpdateRow,
  RowsRefused,
  type StoredDraft,
} from '#server/ports/draft-store.ts';
import { authorshipRows } from './authorship.ts';
import type { Database } from './database.ts';
import { makeRoomInLog } from './log-room.ts';
import { DEFAULT_PATIENCE, retryBusy } from './retry-busy.ts';
import { asStorageFailure, isBusy } from './storage-failure.ts';

const SEAL_BYTES = 4;
/** Longer than freezing minutes takes, for a process that ended while it did. */
const BARRED_MS = 60_000;

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
  /** Another number after every commit of another connection to the file. */
  version(): number;
  /** Documents with rows after this one, and the last row of all. */
  writtenAfter(row: number): { readonly documents: readonly string[]; readonly last: number };
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
  /**
   * Whether other processes write here too: then rows outlive their snapshot until the next one, for those who
   * read the log a moment later, and each commit looks whether it may still be made.
   */
  readonly several?: boolean;
}): OpenDraftStore => {
  const { clock, several = false } = deps;
  const connection = new Libsql(deps.database.file);
  connection.pragma('synchronous = FULL');
  makeRoomInLog(connection, deps.database.file);
  // Another process's commit takes less than a millisecond.
  const patience = several ? { ...DEFAULT_PATIENCE, first: 1 } : DEFAULT_PATIENCE;
  const authorship = authorshipRows(connection);

  const selectRows = connection.prepare<[string, number]>(
    'SELECT "id", "bytes", "authorId" FROM "DraftUpdate" WHERE "document" = ? AND "id" > ? ORDER BY "id"',
  );
  const countRows = connection.prepare<[string, number, number]>(
    'SELECT COUNT(*) AS "rows" FROM "DraftUpdate" WHERE "document" = ? AND "id" > ? AND "id" <= ?',
  );
  const selectDocument = connection.prepare<[string]>(
    'SELECT "snapshot", "damaged", "upTo" FROM "DraftDocument" WHERE "name" = ?',
  );
  const selectState = connection.prepare<[string]>(
    'SELECT "damaged", "upTo", "goneTo" FROM "DraftDocument" WHERE "name" = ?',
  );
  const selectWritten = connection.prepare<[number]>(
    'SELECT "document", MAX("id") AS "last" FROM "DraftUpdate" WHERE "id" > ? GROUP BY "document"',
  );
  const selectBar = connection.prepare<[string, number]>(
    'SELECT 1 AS "barred" FROM "Lease" WHERE "name" = ? AND "until" > ?',
  );
  const putBar = connection.prepare<[string, number]>(
    `INSERT INTO "Lease" ("name", "holder", "until") VALUES (?, '', ?)
     ON CONFLICT ("name") DO UPDATE SET "until" = excluded."until"`,
  );
  const removeBar = connection.prepare<[string]>('DELETE FROM "Lease" WHERE "name" = ?');
  const insertRow = connection.prepare<[string, Uint8Array, string, string]>(
    'INSERT INTO "DraftUpdate" ("document", "bytes", "authorId", "at") VALUES (?, ?, ?, ?)',
  );
  const deleteRows = connection.prepare<[string, number]>(
    'DELETE FROM "DraftUpdate" WHERE "document" = ? AND "id" <= ?',
  );
  const putSnapshot = connection.prepare<[string, Uint8Array, number, number, string]>(
    `INSERT INTO "DraftDocument" ("name", "snapshot", "upTo", "goneTo", "damaged", "updatedAt")
     VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT ("name") DO UPDATE
     SET "snapshot" = excluded."snapshot", "upTo" = excluded."upTo", "goneTo" = excluded."goneTo",
         "updatedAt" = excluded."updatedAt"`,
  );
  const putMark = connection.prepare<[string, Uint8Array, string]>(
    `INSERT INTO "DraftDocument" ("name", "snapshot", "damaged", "updatedAt") VALUES (?, ?, 1, ?)
     ON CONFLICT ("name") DO UPDATE SET "damaged" = 1, "updatedAt" = excluded."updatedAt"`,
  );

  const documentRow = (name: string) =>
    selectDocument.get(name) as { snapshot: ArrayBuffer; damaged: number; upTo: number } | undefined;

  const rowsAfter = (
    document: string,
    after: number,
  ): { updates: StoredDraft['updates']; whole: boolean } => {
    const rows = selectRows.all(document, after) as { id: number; bytes: ArrayBuffer; authorId: string }[];
    const updates = rows.flatMap(({ id, bytes: raw, authorId }) => {
      const bytes = unseal(raw);
      return bytes === null ? [] : [{ id, bytes, authorId }];
    });
    return { updates, whole: updates.length === rows.length };
  };

  const load = (document: string): StoredDraft => {
    const stored = documentRow(document);
    const { updates, whole } = rowsAfter(document, stored?.upTo ?? 0);
    const sealed = stored === undefined || stored.snapshot.byteLength === 0 ? null : stored.snapshot;
    const snapshot = sealed === null ? null : unseal(sealed);
    const { lastClient, ...authors } = authorship.of(document);
    return {
      snapshot,
      updates,
      damaged: Boolean(stored?.damaged) || !whole || (sealed !== null && snapshot === null),
      ...authors,
      place: { row: updates.at(-1)?.id ?? stored?.upTo ?? 0, client: lastClient },
    };
  };

  const since = (document: string, place: DraftPlace): DraftTail => {
    const state = selectState.get(document) as { damaged: number; upTo: number; goneTo: number } | undefined;
    const { updates, whole } = rowsAfter(document, place.row);
    const { clients, lastClient } = authorship.boundAfter(document, place.client);
    return {
      rows: updates,
      clients,
      place: { row: updates.at(-1)?.id ?? place.row, client: lastClient },
      folded: state?.upTo ?? 0,
      gone: place.row < (state?.goneTo ?? 0),
      damaged: Boolean(state?.damaged) || !whole,
    };
  };

  const barOf = (document: string): string => `bar:${document}`;
  const refuseBarred = (rows: readonly DraftUpdateRow[]): void => {
    const now = clock.now().getTime();
    for (const document of new Set(rows.map((row) => row.document)))
      if (selectBar.get(barOf(document), now) !== undefined) throw new RowsRefused(document, 'barred');
  };

  const bindAll = (document: string, clients: readonly ClientBinding[], at: string): void => {
    const taken = authorship.bind(document, clients, at);
    // Two processes took one id for two people at once: the second to commit is wrong.
    if (several && taken) throw new RowsRefused(document, 'client of another');
  };

  const append = (rows: readonly DraftUpdateRow[]): number => {
    const at = written(clock.now());
    let id = 0;
    if (several) refuseBarred(rows);
    for (const { document, bytes, authorId, clients = [] } of rows) {
      id = Number(insertRow.run(document, seal(bytes), authorId, at).lastInsertRowid);
      if (clients.length > 0) bindAll(document, clients, at);
    }
    return id;
  };

  const compact = ({ document, snapshot, upTo, rows, record = null }: CompactedDraft): boolean => {
    const before = documentRow(document);
    const from = before?.upTo ?? 0;
    if (rows === 0 || (before !== undefined && (before.damaged || from >= upTo))) return false;
    const covered = countRows.get(document, from, upTo) as { rows: number };
    // Another process wrote, or the document was deleted meanwhile.
    if (covered.rows !== rows) return false;
    const goneTo = several ? from : upTo;
    putSnapshot.run(document, seal(snapshot), upTo, goneTo, written(clock.now()));
    if (record !== null) authorship.keep(document, upTo, record);
    deleteRows.run(document, goneTo);
    return true;
  };

  const bind = (document: string, clients: readonly ClientBinding[]): void =>
    bindAll(document, clients, written(clock.now()));

  const bar = (document: string, barred: boolean): void => {
    if (barred) putBar.run(barOf(document), clock.now().getTime() + BARRED_MS);
    else removeBar.run(barOf(document));
  };

  const mark = (document: string): void => {
    putMark.run(document, new Uint8Array(), written(clock.now()));
  };

  // Never a bare statement: one that is refused as busy stays unreset in libsql, and the next bare write on this
  // connection then reports success without being committed. A transaction that begins with the lock cannot.
  const inOneCommit = {
    load: connection.transaction(load),
    since: connection.transaction(since),
    append: connection.transaction(append).immediate,
    compact: connection.transaction(compact).immediate,
    bind: connection.transaction(bind).immediate,
    bar: connection.transaction(bar).immediate,
    mark: connection.transaction(mark).immediate,
  };

  const attempt = async <T>(work: () => T): Promise<T> => {
    try {
      return await retryBusy(async () => work(), isBusy, patience);
    } catch (error) {
      throw asStorageFailure(error);
    }
  };

  return {
    load: (document) => attempt(() => inOneCommit.load(document)),
    append: (rows) => attempt(() => inOneCommit.append(rows)),
    since: (document, place) => attempt(() => inOneCommit.since(document, place)),
    compact: (draft) => attempt(() => inOneCommit.compact(draft)),
    bindClients: async (document, clients) => {
      await attempt(() => inOneCommit.bind(document, clients));
    },
    bar: async (document, barred) => {
      await attempt(() => inOneCommit.bar(document, barred));
    },
    writtenAfter: (row) => {
      const written = selectWritten.all(row) as { document: string; last: number }[];
      return {
        documents: written.map(({ document }) => document),
        last: written.reduce((last, one) => Math.max(last, one.last), row),
      };
    },
    version: () => Number(connection.pragma('data_version', { simple: true })),
    markDamaged: async (document) => {
      await attempt(() => inOneCommit.mark(document));
    },
    close: async () => {
      connection.close();
    },
  };
};
