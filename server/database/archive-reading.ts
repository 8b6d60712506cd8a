import { plainName } from '#server/archive/importing/same-name.ts';
import { withStandings } from '#server/archive/passages/derive-standing.ts';
import type { AskerScope } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { passageOf, standingOf } from './archive-rows.ts';
import type { Client } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Changes whenever a passage, a version's state or what stands beside a version changes. */
export async function archiveRevision(client: Client): Promise<string> {
  const rows = await client.$queryRaw<Record<string, unknown>[]>`
    SELECT 'passages' AS "of", COUNT(*) AS "count", MAX("number") AS "a", '' AS "b", '' AS "c" FROM "Passage"
    UNION ALL SELECT "state", COUNT(*), MAX("createdAt"), MAX("publishedAt"), MAX("agreedAt") FROM "MinutesVersion" GROUP BY "state"
    UNION ALL SELECT 'corrections', COUNT(*), MAX("at"), '', '' FROM "Correction"`;
  return rows.map((row) => Object.values(row).map(String).join(' ')).join('\n');
}

/** Every meeting in scope, oldest first, with the passages the asker may read. */
export async function readMeetings(client: Client, scope: AskerScope): Promise<ReadableMeeting[]> {
  const versions = await readVersions(client, scope);
  if (versions.length === 0) return [];
  const rows = await client.$queryRaw<PassageRow[]>`
    SELECT p."minutesId", p."item", p."itemTitle", p."kind", p."text", p."detail", p."confidential"
    FROM "Passage" p JOIN "MinutesVersion" v ON v."id" = p."minutesId"
    WHERE p."minutesId" IN (${Prisma.join(versions.map((version) => version.id))}) AND ${mayRead(scope, versions)}
    ORDER BY p."minutesId", p."position"`;
  return assemble(versions, rows);
}

/** The meetings and items whose words match, with every passage of those items that the asker may read. */
export async function searchMeetings(
  client: Client,
  words: readonly string[],
  scope: AskerScope,
  limit: number,
): Promise<ReadableMeeting[]> {
  const asked = words
    .map((word) => word.replace(/"/g, '').trim())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const versions = await readVersions(client, scope);
  if (asked.length === 0 || versions.length === 0) return [];
  const query = asked.map((word) => `"${word}"`).join(' OR ');
  // A hit counts only where the asker may read it: the same condition stands inside and outside.
  const rows = await client.$queryRaw<PassageRow[]>`
    SELECT p."minutesId", p."item", p."itemTitle", p."kind", p."text", p."detail", p."confidential"
    FROM "Passage" p JOIN "MinutesVersion" v ON v."id" = p."minutesId"
    WHERE ${mayRead(scope, versions)} AND (p."minutesId", p."item") IN (
      SELECT p."minutesId", p."item" FROM "passage_search" f
      JOIN "Passage" p ON p."number" = f."rowid" JOIN "MinutesVersion" v ON v."id" = p."minutesId"
      WHERE f."passage_search" MATCH ${query}
        AND p."minutesId" IN (${Prisma.join(versions.map((version) => version.id))}) AND ${mayRead(scope, versions)})
    ORDER BY p."meetingDate" DESC, p."minutesId", p."position" LIMIT ${limit}`;
  const found = new Map(assemble(versions, rows).map((meeting) => [meeting.id, meeting.passages]));
  return (await readMeetings(client, scope))
    .map((meeting) => ({ ...meeting, passages: found.get(meeting.id) ?? [] }))
    .filter((meeting) => meeting.passages.length > 0);
}

interface PassageRow {
  readonly minutesId: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly kind: string;
  readonly text: string;
  readonly detail: string;
  readonly confidential: unknown;
}

type Version = Awaited<ReturnType<typeof readVersions>>[number];

/** The version of each meeting that the asker may find: what is published, else what is in review, to those of its draft. */
async function readVersions(client: Client, scope: AskerScope) {
  const rows = await client.minutesVersion.findMany({
    where: {
      OR: [
        { state: { in: ['imported', 'agenda'] } },
        { state: { in: ['approved', 'agreed'] }, publishedAt: { not: null } },
        { state: { in: ['in-review', 'approved', 'agreed'] }, meetingId: { in: [...scope.draftMeetings] } },
      ],
    },
    select: {
      id: true,
      meetingId: true,
      boardName: true,
      meetingDate: true,
      version: true,
      state: true,
      sourceFile: true,
      corrections: {
        select: { agreedAtMeeting: true, text: true },
        orderBy: [{ at: 'asc' }, { position: 'asc' }],
      },
    },
    orderBy: [{ meetingDate: 'asc' }, { boardName: 'asc' }, { version: 'desc' }],
  });
  const wanted = scope.boards === null ? null : new Set(scope.boards.map(plainName));
  const best = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if (wanted !== null && !wanted.has(plainName(row.boardName))) continue;
    // An agenda stands beside the minutes of its meeting: it tells what was recommended, they what was done.
    const key = `${plainName(row.boardName)}\n${row.meetingDate}${row.state === 'agenda' ? '\nagenda' : ''}`;
    const held = best.get(key);
    if (held === undefined || RANK.indexOf(row.state) < RANK.indexOf(held.state)) best.set(key, row);
  }
  return [...best.values()];
}

const RANK = ['agreed', 'approved', 'imported', 'agenda', 'in-review'];

/** The condition under which a passage may be read: public, or of a board or a draft the asker is entitled to. */
function mayRead(scope: AskerScope, versions: readonly Version[]): Prisma.Sql {
  if (scope.entitledBoards === 'all') return Prisma.sql`1 = 1`;
  const entitled = new Set(scope.entitledBoards.map(plainName));
  const drafts = new Set(scope.draftMeetings);
  const open = versions
    .filter(
      (version) =>
        entitled.has(plainName(version.boardName)) ||
        (version.meetingId !== null && drafts.has(version.meetingId)),
    )
    .map((version) => version.id);
  if (open.length === 0) return Prisma.sql`p."confidential" = 0`;
  return Prisma.sql`(p."confidential" = 0 OR v."id" IN (${Prisma.join(open)}))`;
}

function assemble(versions: readonly Version[], rows: readonly PassageRow[]): ReadableMeeting[] {
  const passages = new Map<string, ReadableMeeting['passages'][number][]>(
    versions.map((version) => [version.id, []]),
  );
  for (const row of rows) passages.get(row.minutesId)?.push(passageOf(row));
  return withStandings(
    versions.map((version) => ({
      id: version.id,
      meetingId: version.meetingId,
      board: version.boardName,
      date: version.meetingDate,
      standing: standingOf(version.state, version.corrections.length),
      corrections: version.corrections,
      sourceFile: version.sourceFile,
      ...(version.state === 'agenda' ? { source: 'agenda' as const } : {}),
      passages: passages.get(version.id) ?? [],
    })),
  );
}
