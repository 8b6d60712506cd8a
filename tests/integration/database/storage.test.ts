import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { MinutebookAdapter } from '#server/database/adapter.ts';
import type { Database } from '#server/database/database.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { asId } from '#server/domain/ids.ts';
import {
  AT,
  MEETING,
  sampleMeeting,
  sampleMinutes,
  sampleNote,
  samplePerson,
  withMeeting,
} from '#tests/contract/samples.ts';
import { freshDatabase, freshDatabaseFile, TEST_CLOCK } from '#tests/support/database.ts';

/** Two openings of one file, as two processes would have. */
async function two(patience?: number): Promise<[Database, Database]> {
  const file = await freshDatabaseFile();
  const open = async (): Promise<Database> => {
    const waiting = patience === undefined ? {} : { patience: { total: patience, first: 2, longest: 50 } };
    const database = await openDatabase({ file, clock: TEST_CLOCK, ...waiting });
    onTestFinished(() => database.close());
    return database;
  };
  return [await open(), await open()];
}

/** Holds the write lock until what `end` gives resolves; `locked` resolves once it has it. */
function holdUntil(database: Database, end: () => Promise<void>) {
  let done: Promise<void> = Promise.resolve();
  const locked = new Promise<void>((resolve) => {
    done = database.write(async (tx) => {
      await tx.told.create({ data: { key: `held ${performance.now()}`, at: AT } });
      resolve();
      await end();
    });
  });
  return { locked, done };
}

const hold = (database: Database, milliseconds: number) => holdUntil(database, () => sleep(milliseconds));

/** The same, until it is told. */
function holdFast(database: Database) {
  let release = (): void => undefined;
  const end = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { ...holdUntil(database, () => end), release };
}

const fill = (database: Database, pages = 1) =>
  database.prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);

test('[DB9] a write waits for another process’s and is committed when it says so; reads do not wait', async () => {
  const [other, database] = await two();
  await withMeeting(database);
  const held = holdFast(other);
  await held.locked;
  let isWritten = false;
  const write = database.notes.add(sampleNote()).finally(() => {
    isWritten = true;
  });
  expect(await database.notes.list(MEETING)).toEqual([]);
  await sleep(200);
  expect(isWritten).toBe(false);
  held.release();
  expect(await write).toMatchObject({ added: true });
  expect(await other.notes.list(MEETING)).toHaveLength(1);
  await held.done;
});

test('[DB9] after a busy spell single writes and transactions are seen by others at once', async () => {
  const [other, database] = await two();
  for (const round of [1, 2, 3]) {
    const held = hold(other, 150);
    await held.locked;
    await Promise.all([
      database.chatPosts.tellOnce(`single ${round}`, AT),
      database.write((tx) => tx.told.create({ data: { key: `within ${round}`, at: AT } })),
      database.people.save(samplePerson()),
    ]);
    expect(await other.chatPosts.wasTold(`single ${round}`)).toBe(true);
    expect(await other.chatPosts.wasTold(`within ${round}`)).toBe(true);
    await held.done;
    await other.chatPosts.tellOnce(`other ${round}`, AT);
  }
});

test('[DB9] the settings hold after a busy spell', async () => {
  const [other, database] = await two();
  const held = hold(other, 100);
  await held.locked;
  await database.chatPosts.tellOnce('waited', AT);
  await held.done;
  expect(await database.prisma.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2 }]);
  expect(await database.prisma.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1 }]);
});

test('[DB9] a database that stays busy is a refusal, and nothing is stored', async () => {
  const [other, database] = await two(200);
  const held = holdFast(other);
  await held.locked;
  const busy = { code: 'storage-failed', facts: { kind: 'busy' } };
  await expect(database.chatPosts.tellOnce('single', AT)).rejects.toMatchObject(busy);
  await expect(database.meetings.save(sampleMeeting())).rejects.toMatchObject(busy);
  held.release();
  await held.done;
  expect(await other.chatPosts.wasTold('single')).toBe(false);
  expect(await database.chatPosts.tellOnce('single', AT)).toBe(true);
});

test('[DB10] on a full disk a note is refused with a reason, and nothing of it is stored', async () => {
  const [other, database] = await two();
  await withMeeting(database);
  await fill(database);
  const long = sampleNote({ text: 'word '.repeat(20_000) });
  await expect(database.notes.add(long)).rejects.toMatchObject({
    code: 'storage-failed',
    facts: { kind: 'full', reason: 'the disk is full' },
  });
  expect(await database.notes.list(MEETING)).toEqual([]);
  await fill(database, 100_000);
  expect(await database.notes.add(long)).toMatchObject({ added: true });
  expect(await other.notes.list(MEETING)).toHaveLength(1);
});

test('[DB10] on a full disk a submission leaves neither a version nor a locked draft', async () => {
  const database = await withFullDiskAt();
  const version = sampleMinutes(1);
  const large = { ...version, content: { ...version.content, rendered: 'word '.repeat(20_000) } };
  await expect(database.minutes.submit(large, { json: '{}', hash: '' })).rejects.toMatchObject({
    facts: { kind: 'full' },
  });
  expect(await database.minutes.list(MEETING)).toEqual([]);
  expect((await database.meetings.find(MEETING))?.draftState).toBe('open');
});

test('[DB12] a failed statement that ended the transaction takes the rest of it along', async () => {
  const database = await withFullDiskAt();
  const attempt = database.write(async (tx) => {
    await tx.told.create({ data: { key: 'before', at: AT } });
    await tx.told.create({ data: { key: 'x'.repeat(100_000), at: AT } }).catch(() => 'swallowed');
    await tx.told.create({ data: { key: 'after', at: AT } });
  });
  await expect(attempt).rejects.toMatchObject({ code: 'storage-failed' });
  expect(await database.prisma.told.count()).toBe(0);
  await fill(database, 100_000);
  expect(await database.chatPosts.tellOnce('later', AT)).toBe(true);
});

test('[DB12] a transaction that throws leaves nothing, and the next one works', async () => {
  const database = await freshDatabase();
  const attempt = database.write(async (tx) => {
    await tx.told.create({ data: { key: 'lost', at: AT } });
    throw new Error('changed my mind');
  });
  await expect(attempt).rejects.toThrow('changed my mind');
  expect(await database.chatPosts.wasTold('lost')).toBe(false);
  await database.write((tx) => tx.told.create({ data: { key: 'kept', at: AT } }));
  expect(await database.chatPosts.wasTold('kept')).toBe(true);
});

test('[DB11] a file that turns read-only while open refuses writes with a reason', async () => {
  const database = await withMeeting(await freshDatabase()).then((stores) => stores as Database);
  await database.prisma.$queryRaw`PRAGMA query_only = ON`;
  await expect(database.notes.add(sampleNote())).rejects.toMatchObject({
    code: 'storage-failed',
    facts: { kind: 'read-only' },
  });
  expect(await database.notes.list(MEETING)).toEqual([]);
});

test('[DB14] a row cannot refer to one that is not there, after transactions either', async () => {
  const database = await freshDatabase();
  await expect(database.notes.add(sampleNote())).rejects.toThrow(/foreign key/i);
  await withMeeting(database);
  await database.notes.add(sampleNote());
  await expect(database.prisma.board.deleteMany()).rejects.toThrow(/foreign key/i);
  await expect(database.prisma.meeting.delete({ where: { id: MEETING } })).rejects.toThrow(/foreign key/i);
});

test('[DB45] the words of a frozen version cannot be changed, whoever tries', async () => {
  const database = await freshDatabase();
  await withMeeting(database);
  await database.minutes.submit(sampleMinutes(1), { json: '{}', hash: '' });
  await expect(database.prisma.minutesVersion.updateMany({ data: { content: '{}' } })).rejects.toThrow(
    /never edited/,
  );
  expect((await database.minutes.find(asId('minutes-1')))?.content).toEqual(sampleMinutes(1).content);
});

test('[DB56] an audit entry can be neither changed nor removed, whoever tries', async () => {
  const { audit, prisma } = await freshDatabase();
  await audit.record({ at: AT, actorId: null, actorName: '', action: 'opened', meetingId: MEETING });
  await expect(prisma.audit.updateMany({ data: { action: 'nothing' } })).rejects.toThrow(/append-only/);
  await expect(prisma.audit.deleteMany()).rejects.toThrow(/append-only/);
  await expect(prisma.$executeRaw`DELETE FROM "Audit"`).rejects.toThrow(/append-only/);
  expect(await audit.ofMeeting(MEETING)).toHaveLength(1);
});

test('[DB36] a thousand notes with revisions and marks are listed by a handful of statements', async () => {
  const count = countStatements();
  const database = await freshDatabase();
  await withMeeting(database);
  const row = (n: number) => ({ id: `n${n}`, sourceId: `${n}`, orderBy: `${n}`.padStart(6, '0') });
  const common = { meetingId: MEETING, source: 'replay', authorId: 'a', authorName: 'A', text: 'x' };
  const all = Array.from({ length: 1_000 }, (_, n) => ({
    ...common,
    ...row(n),
    typedAt: AT,
    receivedAt: AT,
  }));
  await database.prisma.note.createMany({ data: all });
  await database.prisma.noteMark.createMany({
    data: all.map(({ id }) => ({ noteId: id, mark: 'action', personId: 'a', at: AT })),
  });
  const before = count();
  const listed = await database.notes.list(MEETING);
  expect(count() - before).toBeLessThanOrEqual(6);
  expect(listed).toHaveLength(1_000);
  expect(listed.every(({ marks }) => marks.has('action'))).toBe(true);
});

async function withFullDiskAt(): Promise<Database> {
  const database = await freshDatabase();
  await withMeeting(database);
  await fill(database);
  return database;
}

/** Counts the statements that reach the driver from now on. */
function countStatements(): () => number {
  let count = 0;
  const connect = MinutebookAdapter.prototype.connect;
  const spy = vi.spyOn(MinutebookAdapter.prototype, 'connect').mockImplementation(async function (
    this: MinutebookAdapter,
  ) {
    const adapter = await connect.call(this);
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) => {
      count += 1;
      return queryRaw(query);
    };
    return adapter;
  });
  onTestFinished(() => spy.mockRestore());
  return () => count;
}
