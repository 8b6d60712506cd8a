import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '#server/database/backup.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { AT, MEETING, sampleMeeting, sampleNote, withMeeting } from '#tests/contract/samples.ts';
import { freshDatabase, freshFolder, TEST_CLOCK } from '#tests/support/database.ts';

test('[DB15] a backup of a database in use is a whole minute book of its own', async () => {
  const database = await freshDatabase();
  await withMeeting(database);
  await database.notes.add(sampleNote());
  const file = path.join(await freshFolder(), 'backups', 'monday.db');
  await backUp(database, file);
  await database.chatPosts.tellOnce('after the backup', AT);

  const copy = await openDatabase({ file, clock: TEST_CLOCK });
  onTestFinished(() => copy.close());
  expect(await copy.meetings.find(MEETING)).toEqual(sampleMeeting());
  expect(await copy.notes.list(MEETING)).toEqual([sampleNote()]);
  expect(await copy.chatPosts.wasTold('after the backup')).toBe(false);
});

test('[DB15] a search in the backup finds what it finds in the original', async () => {
  const database = await freshDatabase();
  const passage = { minutesId: 'm', boardName: 'B', meetingDate: '2026-03-02', item: '1', kind: 'point' };
  for (const text of ['gone', 'also gone', 'The harbour was dredged.'])
    await database.prisma.passage.create({ data: { ...passage, id: text, text } });
  await database.prisma.passage.deleteMany({ where: { text: { contains: 'gone' } } });
  const file = path.join(await freshFolder(), 'copy.db');
  await backUp(database, file);
  const copy = await openDatabase({ file, clock: TEST_CLOCK });
  onTestFinished(() => copy.close());
  const found = await copy.prisma.$queryRaw<{ text: string }[]>`
    SELECT p."text" FROM passage_search s JOIN "Passage" p ON p."number" = s.rowid
    WHERE passage_search MATCH 'dredging'`;
  expect(found).toEqual([{ text: 'The harbour was dredged.' }]);
});

test('[DB15] a backup never overwrites a file', async () => {
  const database = await freshDatabase();
  const file = path.join(await freshFolder(), 'mine.txt');
  await writeFile(file, 'mine');
  await expect(backUp(database, file)).rejects.toMatchObject({ code: 'bad-input' });
  expect(await readFile(file, 'utf8')).toBe('mine');
});
