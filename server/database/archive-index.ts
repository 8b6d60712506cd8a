import { createHash } from 'node:crypto';
import { plainName } from '#server/archive/importing/same-name.ts';
import { passagesOfAgenda } from '#server/archive/passages/passages-of-agenda.ts';
import { passagesOfPaper } from '#server/archive/passages/passages-of-paper.ts';
import type { ImportedDocument, ImportedPaper, PaperOutcome, Passage } from '#server/domain/archive.ts';
import { asId, type MinutesId } from '#server/domain/ids.ts';
import type { ArchiveIndex } from '#server/ports/archive-index.ts';
import type { Clock, NewIds } from '#server/ports/clock.ts';
import { archiveRevision, readMeetings, searchMeetings } from './archive-reading.ts';
import { passageRow } from './archive-rows.ts';
import type { Client, Transacting } from './client.ts';

const ROWS_A_STATEMENT = 500;

/** The archive over the passages of the database. */
export function createArchiveIndex({
  client,
  clock,
  ids,
}: {
  client: Client;
  clock: Clock;
  ids: NewIds;
}): ArchiveIndex {
  return {
    revision: () => archiveRevision(client),
    readable: (scope) => readMeetings(client, scope),
    search: (words, scope, limit) => searchMeetings(client, words, scope, limit),
    list: async (scope) =>
      (await readMeetings(client, scope))
        .filter(({ source }) => source !== 'agenda')
        .map(({ passages: _, ...meeting }) => meeting)
        .reverse(),
    putMinutes: (minutesId, passages) =>
      client.$transaction(async (tx) => {
        const version = await tx.minutesVersion.findUniqueOrThrow({
          where: { id: minutesId },
          select: { boardName: true, meetingDate: true },
        });
        await tx.passage.deleteMany({ where: { minutesId } });
        const rows = passages.map((passage, position) =>
          passageRow(passage, position, {
            minutesId,
            boardName: version.boardName,
            meetingDate: version.meetingDate,
          }),
        );
        await insert(tx, rows);
      }),
    store: (document) =>
      client.$transaction((tx) => store(tx, document, { now: clock.now(), nextId: () => asId(ids.next()) })),
  };
}

async function insert(tx: Transacting, rows: readonly ReturnType<typeof passageRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await tx.passage.createMany({ data: rows.slice(at, at + ROWS_A_STATEMENT) });
  }
}

async function store(
  tx: Transacting,
  document: ImportedDocument,
  fresh: { readonly now: Date; readonly nextId: () => MinutesId },
): Promise<PaperOutcome[]> {
  const known = await tx.importedFile.findUnique({ where: { fingerprint: document.fingerprint } });
  if (known !== null) return document.papers.map((paper) => ({ paper, outcome: 'unchanged' }));
  await tx.importedFile.create({
    data: {
      fingerprint: document.fingerprint,
      name: document.file,
      kind: document.papers.some((paper) => paper.kind === 'agenda') ? 'agenda' : 'minutes',
      payload: JSON.stringify(document.papers),
      importedAt: fresh.now,
    },
  });
  const outcomes: PaperOutcome[] = [];
  for (const paper of document.papers) {
    const kept = await sameMeeting(tx, paper);
    if (kept !== null) {
      outcomes.push({ paper, outcome: 'kept', keptFrom: kept });
      continue;
    }
    await addPaper(tx, paper, fresh);
    outcomes.push({ paper, outcome: 'added' });
  }
  return outcomes;
}

/** Where the minutes (or the agenda) of this meeting that are already held came from, or null. */
async function sameMeeting(tx: Transacting, paper: ImportedPaper): Promise<string | null> {
  const rows = await tx.minutesVersion.findMany({
    where: {
      meetingDate: paper.date,
      state: { in: paper.kind === 'agenda' ? ['agenda'] : ['imported', 'approved', 'agreed'] },
    },
    select: { boardName: true, sourceFile: true },
  });
  const same = rows.find((row) => plainName(row.boardName) === plainName(paper.board));
  if (same === undefined) return null;
  return same.sourceFile === '' ? 'the minutes published here' : same.sourceFile;
}

async function addPaper(
  tx: Transacting,
  paper: ImportedPaper,
  fresh: { readonly now: Date; readonly nextId: () => MinutesId },
): Promise<void> {
  const content = JSON.stringify(paper);
  const minutesId = fresh.nextId();
  await tx.minutesVersion.create({
    data: {
      id: minutesId,
      meetingId: null,
      boardName: paper.board,
      meetingDate: paper.date,
      version: 1,
      state: paper.kind === 'agenda' ? 'agenda' : 'imported',
      content,
      contentHash: createHash('sha256').update(content).digest('hex'),
      publishedAt: fresh.now,
      sourceFile: paper.file,
      createdAt: fresh.now,
    },
  });
  const where = { minutesId, boardName: paper.board, meetingDate: paper.date };
  await insert(
    tx,
    passagesOf(paper).map((passage, position) => passageRow(passage, position, where)),
  );
}

const passagesOf = (paper: ImportedPaper): Passage[] =>
  paper.kind === 'agenda' ? passagesOfAgenda(paper) : passagesOfPaper(paper);
