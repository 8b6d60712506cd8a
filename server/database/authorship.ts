import type Libsql from 'libsql';
import type { ClientBinding, StoredAuthors } from '#server/ports/authorship.ts';

/** Authorship beside the shared documents, inside the draft store's own transactions: in one commit with the words. */
export interface AuthorshipRows {
  of(document: string): StoredAuthors;
  /** Whose words the snapshot up to this row holds. */
  keep(document: string, upTo: number, record: string): void;
  /** The first person to use an id keeps it. */
  bind(document: string, clients: readonly ClientBinding[], at: string): void;
}

/** Prepares the statements on the draft store's connection. */
export function authorshipRows(connection: Libsql.Database): AuthorshipRows {
  const selectRecord = connection.prepare<[string]>(
    // Only with the snapshot it was written for.
    `SELECT "record" FROM "DraftAuthorship" AS a JOIN "DraftDocument" AS d
     ON d."name" = a."document" AND d."upTo" = a."upTo" WHERE a."document" = ?`,
  );
  const putRecord = connection.prepare<[string, number, string]>(
    `INSERT INTO "DraftAuthorship" ("document", "upTo", "record") VALUES (?, ?, ?)
     ON CONFLICT ("document") DO UPDATE SET "upTo" = excluded."upTo", "record" = excluded."record"`,
  );
  const selectClients = connection.prepare<[string]>(
    'SELECT "clientId", "personId" FROM "DraftClient" WHERE "document" = ?',
  );
  const putClient = connection.prepare<[string, number, string, string]>(
    `INSERT INTO "DraftClient" ("document", "clientId", "personId", "at") VALUES (?, ?, ?, ?)
     ON CONFLICT ("document", "clientId") DO NOTHING`,
  );
  return {
    of: (document) => ({
      record: (selectRecord.get(document) as { record: string } | undefined)?.record ?? null,
      clients: (selectClients.all(document) as { clientId: number; personId: string }[]).map(
        ({ clientId, personId }) => ({ clientId, personId }),
      ),
    }),
    keep: (document, upTo, record) => {
      putRecord.run(document, upTo, record);
    },
    bind: (document, clients, at) => {
      for (const { clientId, personId } of clients) putClient.run(document, clientId, personId, at);
    },
  };
}
