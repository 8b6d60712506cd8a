import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { readMigrations } from '#server/database/migration-files.ts';
import { type OpenDatabaseOptions, openDatabase } from '#server/database/open-database.ts';
import { freshDatabase, freshDatabaseFile, freshFolder, TEST_CLOCK } from '#tests/support/database.ts';

/** Opens for this test; the messages are what it was told. */
async function opened(
  file: string,
  more: Partial<OpenDatabaseOptions> = {},
): Promise<{ database: Database; messages: string[] }> {
  const messages: string[] = [];
  const log = (message: string) => messages.push(message);
  const database = await openDatabase({ ...more, file, clock: TEST_CLOCK, log });
  onTestFinished(() => database.close());
  return { database, messages };
}

const openedInChild = (file: string, user?: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./open-in-child.ts', import.meta.url));
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
      ...(user !== undefined && { uid: user, gid: user }),
    });
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(err))));
  });

test('[DB1] every connection has WAL, full synchronisation and foreign keys, after transactions too', async () => {
  const { prisma } = await freshDatabase();
  const settings = async () => [
    await prisma.$queryRaw`PRAGMA journal_mode`,
    await prisma.$queryRaw`PRAGMA synchronous`,
    await prisma.$queryRaw`PRAGMA foreign_keys`,
  ];
  const wanted = [[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]];
  expect(await settings()).toEqual(wanted);
  await prisma.$transaction([prisma.told.count(), prisma.told.count()]);
  await prisma.$transaction((tx) => tx.told.count());
  await expect(prisma.$transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await settings()).toEqual(wanted);
});

test('[DB2] a missing file is made with its folders, by path or by URL, whatever is in the name', async () => {
  const file = path.join(await freshFolder(), 'a b', '50% #1?', 'minute book.db');
  const first = await opened(file);
  expect(first.messages).toEqual([expect.stringContaining('brought up to date')]);
  expect(first.database.file).toBe(file);
  await first.database.chatPosts.tellOnce('here', TEST_CLOCK.now());
  await first.database.close();
  const again = await openDatabase({ url: `file:${file}`, clock: TEST_CLOCK });
  onTestFinished(() => again.close());
  expect(await again.chatPosts.wasTold('here')).toBe(true);
});

test('[DB2] an empty file becomes a minute book', async () => {
  const file = path.join(await freshFolder(), 'empty.db');
  await writeFile(file, '');
  expect(await (await opened(file)).database.boards.list()).toEqual([]);
});

test('[DB3] a file that is up to date is opened as it is, without the schema engine', async () => {
  const file = await freshDatabaseFile();
  const spy = vi.spyOn(WebAssembly, 'instantiate');
  onTestFinished(() => spy.mockRestore());
  const { messages } = await opened(file);
  expect(messages).toEqual([]);
  const engines = spy.mock.calls.filter(
    ([, imports]) => imports !== undefined && './schema_engine_bg.js' in imports,
  );
  expect(engines).toEqual([]);
});

test('[DB4] of three openings of a new file at once one migrates it, and all can write', async () => {
  const file = path.join(await freshFolder(), 'new.db');
  const all = await Promise.all([opened(file), opened(file), opened(file)]);
  expect(all.flatMap(({ messages }) => messages)).toHaveLength(1);
  await Promise.all(all.map(({ database }, n) => database.chatPosts.tellOnce(`${n}`, TEST_CLOCK.now())));
  expect(await all[0].database.prisma.told.count()).toBe(3);
});

test('[DB4] two processes that open a new file at once migrate it once', async () => {
  const file = path.join(await freshFolder(), 'new.db');
  const outcomes = await Promise.all([openedInChild(file), openedInChild(file)]);
  expect(outcomes).toEqual([
    { opened: true, migrated: expect.any(Boolean) },
    { opened: true, migrated: expect.any(Boolean) },
  ]);
  const { prisma } = (await opened(file)).database;
  expect(await prisma.told.count()).toBe(2);
  expect(await prisma.$queryRaw`SELECT count(*) AS n FROM _prisma_migrations`).toEqual([
    { n: (await readMigrations()).length },
  ]);
});

test('[DB8] what is not a minute book is refused with a plain reason and left as it was', async () => {
  const folder = await freshFolder();
  const text = path.join(folder, 'notes.txt');
  const words = 'These are the notes of the harbour board. '.repeat(200);
  await writeFile(text, words);
  await expect(opened(text)).rejects.toMatchObject({
    code: 'storage-failed',
    facts: { kind: 'not-a-database', reason: 'the file is not a Minutebook database', file: text },
  });
  expect(await readFile(text, 'utf8')).toBe(words);
  await expect(opened(folder)).rejects.toMatchObject({ facts: { kind: 'not-a-database' } });
  await expect(opened(path.join(text, 'minutebook.db'))).rejects.toMatchObject({
    code: 'storage-failed',
    facts: { kind: 'unreachable', reason: expect.stringContaining('cannot be made') },
  });
});

test('[DB8] another program’s SQLite file is refused and left as it was', async () => {
  const file = await freshDatabaseFile();
  const { database } = await opened(file);
  await database.prisma.$executeRaw`DROP TABLE _prisma_migrations`;
  await database.close();
  await expect(opened(file)).rejects.toMatchObject({ facts: { kind: 'not-a-database' } });
});

test('[DB8] a damaged file is refused and left as it was', async () => {
  const file = await freshDatabaseFile();
  const bytes = await readFile(file);
  bytes.fill(0xff, 100, 4096);
  await writeFile(file, bytes);
  await expect(opened(file)).rejects.toMatchObject({
    code: 'storage-failed',
    facts: { kind: 'damaged', reason: 'the database file is damaged', file },
  });
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test('[DB11] a read-only file or folder is refused at the start', async () => {
  const file = await freshDatabaseFile();
  const folder = path.dirname(file);
  // Root may write everywhere, so the attempt is made as nobody.
  const user = process.getuid?.() === 0 ? 65534 : undefined;
  await chmod(folder, 0o777);
  await chmod(file, 0o444);
  const refused = { opened: false, code: 'storage-failed', kind: 'read-only' };
  expect(await openedInChild(file, user)).toEqual(refused);
  await chmod(file, 0o666);
  await chmod(folder, 0o555);
  expect(await openedInChild(file, user)).toEqual(refused);
  await chmod(folder, 0o777);
});

test('[DB16] closing brings everything into the one file, and closing twice is closing once', async () => {
  const file = await freshDatabaseFile();
  const { database } = await opened(file);
  await database.chatPosts.tellOnce('kept', TEST_CLOCK.now());
  await Promise.all([database.close(), database.close()]);
  const copy = path.join(await freshFolder(), 'copy.db');
  await writeFile(copy, await readFile(file));
  expect(await (await opened(copy)).database.chatPosts.wasTold('kept')).toBe(true);
});
