import { crc32 } from 'node:zlib';
import type { Clock } from '#server/ports/clock.ts';
import type { CompactedDraft, DraftStore, DraftUpdateRow, StoredDraft } from '#server/ports/draft-store.ts';
import type { Database } from './database.ts';
import { openUpdateLog } from './update-log.ts';

const SEAL_BYTES = 4;

/** The bytes with their checksum in front: a flipped bit inside a text would otherwise read back as another text. */
const seal = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const sealed = new Uint8Array(bytes.length + SEAL_BYTES);
  new DataView(sealed.buffer).setUint32(0, crc32(bytes));
  sealed.set(bytes, SEAL_BYTES);
  return sealed;
};

/** The bytes that were sealed, or null when these are not they. */
const unseal = (sealed: Uint8Array): Uint8Array | null => {
  if (sealed.length < SEAL_BYTES) return null;
  const bytes = sealed.subarray(SEAL_BYTES);
  const sum = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
  return sum === crc32(bytes) ? bytes : null;
};

/** The store and the connection of its own that it writes on. */
export interface OpenDraftStore extends DraftStore {
  /** Before the database is closed. */
  close(): Promise<void>;
}

/** Keeps shared documents in the database: one commit for all updates of a turn, compaction in one transaction. */
export const openDraftStore = (deps: {
  readonly database: Database;
  readonly clock: Clock;
}): OpenDraftStore => {
  const { clock } = deps;
  const { prisma } = deps.database;
  const log = openUpdateLog(deps.database.file);

  const load = async (document: string): Promise<StoredDraft> => {
    // The updates are read first: a compaction in between then only makes some of them redundant, never missing.
    const rows = await prisma.draftUpdate.findMany({
      where: { document },
      orderBy: { id: 'asc' },
      select: { id: true, bytes: true },
    });
    const stored = await prisma.draftDocument.findUnique({ where: { name: document } });
    const snapshot = stored === null || stored.snapshot.length === 0 ? null : unseal(stored.snapshot);
    const updates = rows.map((row) => ({ id: row.id, bytes: unseal(row.bytes) }));
    const sound = updates.flatMap(({ id, bytes }) => (bytes === null ? [] : [{ id, bytes }]));
    const lostSnapshot = stored !== null && stored.snapshot.length > 0 && snapshot === null;
    const damaged = stored?.damaged === true || lostSnapshot || sound.length < rows.length;
    return { snapshot, updates: sound, damaged };
  };

  const append = (rows: readonly DraftUpdateRow[]): Promise<number> =>
    log.append(
      rows.map(({ document, bytes, authorId }) => ({ document, authorId, sealed: seal(bytes) })),
      clock.now(),
    );

  const compact = async (draft: CompactedDraft): Promise<boolean> => {
    const { document, upTo, rows } = draft;
    const [, deleted] = await prisma.$transaction([
      // Takes nothing unless exactly the covered rows are there: a document that was deleted meanwhile, or written
      // by another process, is not touched.
      prisma.$executeRaw`
        INSERT INTO "DraftDocument" ("name", "snapshot", "upTo", "damaged", "updatedAt")
        SELECT ${document}, ${seal(draft.snapshot)}, ${upTo}, false, ${clock.now()}
        WHERE ${rows} > 0
          AND (SELECT count(*) FROM "DraftUpdate" WHERE "document" = ${document} AND "id" <= ${upTo}) = ${rows}
        ON CONFLICT ("name") DO UPDATE
          SET "snapshot" = excluded."snapshot", "upTo" = excluded."upTo", "updatedAt" = excluded."updatedAt"
          WHERE "DraftDocument"."upTo" < excluded."upTo" AND NOT "DraftDocument"."damaged"`,
      prisma.$executeRaw`
        DELETE FROM "DraftUpdate" WHERE "document" = ${document} AND "id" <= ${upTo}
          AND EXISTS (SELECT 1 FROM "DraftDocument" WHERE "name" = ${document} AND "upTo" = ${upTo})`,
    ]);
    return deleted === rows && rows > 0;
  };

  const markDamaged = async (document: string): Promise<void> => {
    await prisma.draftDocument.upsert({
      where: { name: document },
      update: { damaged: true },
      create: { name: document, snapshot: new Uint8Array(), damaged: true, updatedAt: clock.now() },
    });
  };

  return { load, append, compact, markDamaged, close: async () => log.close() };
};
