import type Libsql from 'libsql';
import type { ClientBinding, StoredAuthors } from '#server/ports/authorship.ts';

/** Authorship beside the shared documents, inside the draft store's own transactions: in one commit with the words. */
export interface AuthorshipRows {
  of(document: string): StoredAuthors & { readonly lastClient: number };
  /** What was bound after the binding of this number, and the number of the last. */
  boundAfter(
    document: string,
    after: number,
  ): { readonly clients: readonly ClientBinding[]; readonly lastClient: number };
  /** Whose words the snapshot up to this row holds. */
  keep(document: string, upTo: number, record: string): void;
  /** The first person to use an id keeps it; true when one of these is another person's. */
  bind(document: string, clients: readonly ClientBinding[], at: string): boolean;
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
  const selectClients = connection.prepare<[string, number]>(
    `SELECT "clientId", "personId", rowid AS "number" FROM "DraftClient"
     WHERE "document" = ? AND +rowid > ? ORDER BY rowid`,
  );
  const selectOwner = connection.prepare<[string, number]>(
    'SELECT "personId" FROM "DraftClient" WHERE "document" = ? AND "clientId" = ?',
  );
  const putClient = connection.prepare<[string, number, string, string]>(
    `INSERT INTO "DraftClient" ("document", "clientId", "personId", "at") VALUES (?, ?, ?, ?)
     ON CONFLICT ("document", "clientId") DO NOTHING`,
  );
  const boundAfter: AuthorshipRows['boundAfter'] = (document, after) => {
    type Bound = { clientId: number; personId: string; number: number };
    const bound = selectClients.all(document, after) as Bound[];
    const clients = bound.map(({ clientId, personId }) => ({ clientId, personId }));
    return { clients, lastClient: bound.at(-1)?.number ?? after };
  };
  return {
    of: (document) => ({
      record: (selectRecord.get(document) as { record: string } | undefined)?.record ?? null,
      ...boundAfter(document, 0),
    }),
    boundAfter,
    keep: (document, upTo, record) => {
      putRecord.run(document, upTo, record);
    },
    bind: (document, clients, at) => {
      let taken = false;
      for (const { clientId, personId } of clients) {
        if (putClient.run(document, clientId, personId, at).changes > 0) continue;
        const { personId: owner } = selectOwner.get(document, clientId) as { personId: string };
        taken ||= owner !== personId;
      }
      return taken;
    },
  };
}
