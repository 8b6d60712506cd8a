import { expect, test } from 'vitest';
import { freshDatabase } from '#tests/support/database.ts';

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
