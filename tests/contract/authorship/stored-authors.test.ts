import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { storedAuthorsContract } from './stored-authors.contract.ts';

const clock = { now: () => new Date() };

storedAuthorsContract('authorship beside shared documents in SQLite', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-authors-'));
  const closing: (() => Promise<void>)[] = [];
  const openAgain = async () => {
    const database = await openDatabase({ file: path.join(folder, 'book.db'), clock });
    const store = openDraftStore({ database, clock });
    closing.push(async () => {
      await store.close();
      await database.close();
    });
    return store;
  };
  return {
    store: await openAgain(),
    openAgain,
    close: async () => {
      for (const close of closing) await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
