import { expect, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { freshDatabase } from '#tests/support/database.ts';

const row = (id: string, text: string, itemTitle = '') => ({
  id,
  text,
  itemTitle,
  minutesId: 'minutes-1',
  boardName: 'Harbour Trust Board',
  meetingDate: '2026-03-02',
  item: '1',
  kind: 'point',
});

async function find({ prisma }: Database, words: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM passage_search s JOIN "Passage" p ON p."number" = s.rowid
    WHERE passage_search MATCH ${words} ORDER BY p."id"`;
  return rows.map(({ id }) => id);
}

const check = ({ prisma }: Database) =>
  prisma.$executeRaw`INSERT INTO passage_search(passage_search, rank) VALUES ('integrity-check', 1)`;

test('[DB75] a passage is found by its words and its item’s title, whatever the ending or the accents', async () => {
  const database = await freshDatabase();
  await database.prisma.passage.createMany({
    data: [row('a', 'The café lease was renewed.'), row('b', 'Nothing.', 'Dredging of the harbour')],
  });
  expect(await find(database, 'cafes')).toEqual(['a']);
  expect(await find(database, 'renewing')).toEqual(['a']);
  expect(await find(database, 'dredged')).toEqual(['b']);
  expect(await find(database, 'itemTitle: lease')).toEqual([]);
  await check(database);
});

test('[DB75] a changed passage is found by its new words only, a removed one not at all', async () => {
  const database = await freshDatabase();
  await database.prisma.passage.create({ data: row('a', 'The lease was renewed.') });
  await database.prisma.passage.update({ where: { id: 'a' }, data: { text: 'The moorings were sold.' } });
  expect(await find(database, 'lease')).toEqual([]);
  expect(await find(database, 'mooring')).toEqual(['a']);
  await database.prisma.passage.delete({ where: { id: 'a' } });
  expect(await find(database, 'mooring')).toEqual([]);
  await check(database);
});
