import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { draftStoreContract } from './draft-store.contract.ts';

const clock = { now: () => new Date() };

draftStoreContract('the store of shared documents in SQLite', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-drafts-'));
  const open = async () => {
    const database = await openDatabase({ file: path.join(folder, 'book.db'), clock });
    return { database, store: openDraftStore({ database, clock }) };
  };
  const opened = [await open()];
  const [{ database, store } = await open()] = opened;
  return {
    store,
    openAgain: async () => {
      const again = await open();
      opened.push(again);
      return again.store;
    },
    damage: async (document, what) => {
      if (what === 'update')
        await database.prisma.$executeRaw`
          UPDATE "DraftUpdate" SET "bytes" = CAST(substr("bytes", 1, length("bytes") - 1) || x'FF' AS BLOB)
          WHERE "document" = ${document}`;
      else
        await database.prisma.$executeRaw`
          UPDATE "DraftDocument" SET "snapshot" = CAST(substr("snapshot", 1, length("snapshot") - 1) || x'FF' AS BLOB)
          WHERE "name" = ${document}`;
    },
    remove: async (document) => {
      await database.prisma.draftUpdate.deleteMany({ where: { document } });
      await database.prisma.draftDocument.deleteMany({ where: { name: document } });
    },
    close: async () => {
      for (const each of opened) {
        await each.store.close();
        await each.database.close();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
