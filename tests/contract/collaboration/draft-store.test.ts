import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { freshDatabase } from '#tests/support/database.ts';
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

test('[C43] what is stored after a busy database is really stored', async () => {
  const database = await freshDatabase();
  const store = openDraftStore({ database, clock });
  const other = new Libsql(database.file);
  const row = { document: 'm1', bytes: new Uint8Array([1]), authorId: 'p1' };
  const count = (sql: string) => (other.prepare(sql).get() as { n: number }).n;
  try {
    other.exec('BEGIN IMMEDIATE');
    // Longer than the store is patient: its statement is refused for good.
    await expect(store.append([row])).rejects.toMatchObject({ code: 'storage-failed' });
    other.exec('COMMIT');
    await store.markDamaged('m2');
    await store.append([row]);
    expect(count('SELECT count(*) AS n FROM "DraftDocument" WHERE "damaged" = 1')).toBe(1);
    expect(count('SELECT count(*) AS n FROM "DraftUpdate"')).toBe(1);
  } finally {
    other.close();
    await store.close();
  }
});

test('[C36] the log has its full length once the store is open, and the database nothing of it', async () => {
  const database = await freshDatabase();
  const store = openDraftStore({ database, clock });
  try {
    expect(statSync(`${database.file}-wal`).size).toBeGreaterThan(4_000_000);
    expect(statSync(database.file).size).toBeLessThan(2_000_000);
    const tables = await database.prisma.$queryRaw`SELECT "name" FROM sqlite_master WHERE "name" = 'LogRoom'`;
    expect(tables).toEqual([]);
    await store.append([{ document: 'm1', bytes: new Uint8Array([1]), authorId: 'p1' }]);
    expect((await store.load('m1')).updates.length).toBe(1);
  } finally {
    await store.close();
  }
});

test('[C36] a store opens while another process writes', async () => {
  const database = await freshDatabase();
  const other = new Libsql(database.file);
  other.exec('BEGIN IMMEDIATE');
  const store = openDraftStore({ database, clock });
  try {
    other.exec('COMMIT');
    await store.append([{ document: 'm1', bytes: new Uint8Array([1]), authorId: 'p1' }]);
    expect((await store.load('m1')).updates.length).toBe(1);
  } finally {
    other.close();
    await store.close();
  }
});
