import { gunzipSync, gzipSync } from 'node:zlib';
import { asId } from '#server/domain/ids.ts';
import type { CheckpointFacts, CheckpointReason, StoredMinutes } from '#server/domain/timeline.ts';
import type { Timeline } from '#server/ports/timeline.ts';
import type { Client, Transacting } from './client.ts';
import type { Checkpoint as CheckpointRow } from './generated/client.ts';

/** What a stored document may unfold to: a damaged row must not fill the memory. */
const LARGEST_DOCUMENT = 128 * 1024 * 1024;

/** Left out of what is read: the document, unless it is asked for. */
const FACTS_ONLY = { document: true } as const;

/** Checkpoints of drafts, each with its document compressed. */
export function createTimeline({ client }: { client: Client }): Timeline {
  return {
    contributed: async (meetingId, authorId, at) => {
      await client.checkpointAuthor.upsert({
        where: { meetingId_authorId: { meetingId, authorId } },
        create: { meetingId, authorId, at },
        update: {},
      });
    },
    contributors: (meetingId) => contributors(client, meetingId),
    add: ({ document, ...facts }) => {
      const packed = gzipSync(JSON.stringify(document));
      return client.$transaction(async (tx) => {
        const authors = await contributors(tx, facts.meetingId);
        const last = await tx.checkpoint.findFirst({
          where: { meetingId: facts.meetingId },
          orderBy: { position: 'desc' },
          select: { position: true },
        });
        const row = await tx.checkpoint.create({
          data: {
            ...facts,
            position: (last?.position ?? 0) + 1,
            authors: JSON.stringify(authors),
            document: packed,
            bytes: packed.length,
          },
          omit: FACTS_ONLY,
        });
        await tx.checkpointAuthor.deleteMany({ where: { meetingId: facts.meetingId } });
        return factsOf(row);
      });
    },
    list: async (meetingId) =>
      (
        await client.checkpoint.findMany({
          where: { meetingId },
          orderBy: { position: 'desc' },
          omit: FACTS_ONLY,
        })
      ).map(factsOf),
    latest: async (meetingId) => {
      const row = await client.checkpoint.findFirst({
        where: { meetingId },
        orderBy: { position: 'desc' },
        omit: FACTS_ONLY,
      });
      return row === null ? null : factsOf(row);
    },
    open: async (meetingId, id) => {
      const row = await client.checkpoint.findFirst({ where: { meetingId, id }, select: { document: true } });
      if (row === null) return null;
      const json = gunzipSync(row.document, { maxOutputLength: LARGEST_DOCUMENT }).toString('utf8');
      return JSON.parse(json) as StoredMinutes;
    },
    remove: (meetingId, ids) => client.$transaction((tx) => remove(tx, meetingId, new Set(ids))),
  };
}

async function contributors(client: Transacting, meetingId: string): Promise<string[]> {
  const rows = await client.checkpointAuthor.findMany({
    where: { meetingId },
    orderBy: [{ at: 'asc' }, { authorId: 'asc' }],
  });
  return rows.map((row) => row.authorId);
}

/** From the oldest on: whose words a checkpoint that goes would have named, the next one that stays names. */
async function remove(tx: Transacting, meetingId: string, gone: ReadonlySet<string>): Promise<void> {
  const rows = await tx.checkpoint.findMany({
    where: { meetingId },
    orderBy: { position: 'asc' },
    select: { id: true, authors: true },
  });
  let carried: string[] = [];
  for (const { id, authors } of rows) {
    const own = JSON.parse(authors) as string[];
    if (gone.has(id)) {
      carried = [...new Set([...carried, ...own])];
      continue;
    }
    if (carried.length > 0) {
      const all = [...new Set([...carried, ...own])];
      await tx.checkpoint.update({
        where: { id },
        data: { authors: JSON.stringify(all) },
        select: { id: true },
      });
      carried = [];
    }
  }
  for (const authorId of carried) {
    await tx.checkpointAuthor.upsert({
      where: { meetingId_authorId: { meetingId, authorId } },
      create: { meetingId, authorId, at: new Date(0) },
      update: {},
    });
  }
  await tx.checkpoint.deleteMany({ where: { meetingId, id: { in: [...gone] } } });
}

const factsOf = (row: Omit<CheckpointRow, 'document'>): CheckpointFacts => ({
  id: row.id,
  meetingId: asId(row.meetingId),
  at: row.at,
  why: row.why as CheckpointReason,
  name: row.name,
  byId: row.byId === null ? null : asId(row.byId),
  byName: row.byName,
  authors: JSON.parse(row.authors) as string[],
  words: row.words,
  fingerprint: row.fingerprint,
  bytes: row.bytes,
});
