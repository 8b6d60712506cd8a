import { mkdtempSync, rmSync } from 'node:fs';
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
  const row = (byte: number) => ({ document: 'm1', bytes: new Uint8Array([byte]), authorId: 'p1' });
  try {
    for (const byte of [1, 3, 5]) {
      other.exec('BEGIN IMMEDIATE');
      const waiting = store.append([row(byte)]);
      await new Promise((resolve) => setTimeout(resolve, 60));
      other.exec('COMMIT');
      await waiting;
      await store.append([row(byte + 1)]);
    }
    await store.markDamaged('m2');
    const rows = other.prepare('SELECT count(*) AS n FROM "DraftUpdate"').get() as { n: number };
    const marks = other.prepare('SELECT count(*) AS n FROM "DraftDocument" WHERE "damaged" = 1').get() as {
      n: number;
    };
    expect([rows.n, marks.n]).toEqual([6, 1]);
  } finally {
    other.close();
    await store.close();
  }
});
