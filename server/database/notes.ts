import { asId } from '#server/domain/ids.ts';
import type { Note, NoteMark, NoteRevision, NoteSource } from '#server/domain/note.ts';
import type { Notes } from '#server/ports/notes.ts';
import { type Client, isDuplicate } from './client.ts';
import type {
  NoteMark as MarkRow,
  Note as NoteRow,
  NoteRevision as RevisionRow,
} from './generated/client.ts';

/** Notes with their revisions and marks. Each method may be called twice with the same facts. */
export function createNotes({ client }: { client: Client }): Notes {
  const findBySource = async (source: NoteSource): Promise<Note | null> => {
    const row = await client.note.findUnique({ where: keyOf(source), include: WHOLE });
    return row === null ? null : note(row);
  };

  return {
    findBySource,
    add: async (added) => {
      try {
        await client.note.create({ data: { ...fromNote(added), ...standing(added) } });
        return { note: added, added: true };
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const stored = await findBySource(added.source);
        if (stored === null) throw error;
        return { note: stored, added: false };
      }
    },
    find: async (id) => {
      const row = await client.note.findUnique({ where: { id }, include: WHOLE });
      return row === null ? null : note(row);
    },
    list: async (meetingId) => {
      // Three questions, however many notes: an `include` would name every note's id in the second and third.
      const ofMeeting = { note: { meetingId } };
      const [rows, revisions, marks] = await Promise.all([
        client.note.findMany({ where: { meetingId }, orderBy: [{ orderBy: 'asc' }, { id: 'asc' }] }),
        client.noteRevision.findMany({ where: ofMeeting, orderBy: WHOLE.revisions.orderBy }),
        client.noteMark.findMany({ where: ofMeeting }),
      ]);
      const revisionsOf = byNote(revisions);
      const marksOf = byNote(marks);
      return rows.map((row) =>
        note({ ...row, revisions: revisionsOf.get(row.id) ?? [], marks: marksOf.get(row.id) ?? [] }),
      );
    },
    revise: async (id, { source, ...rest }) => {
      const data = { ...rest, noteId: id, source: source.kind, sourceId: source.id };
      try {
        await client.$transaction([
          client.noteRevision.create({ data }),
          client.note.update({ where: { id }, data: { text: rest.text }, select: { id: true } }),
        ]);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    withdraw: async (id, by, at) => {
      const { count } = await client.note.updateMany({
        where: { id, withdrawnAt: null },
        data: { withdrawnAt: at, withdrawnById: by },
      });
      return count === 1;
    },
    mark: async (noteId, mark, personId, at) => {
      try {
        await client.noteMark.create({ data: { noteId, mark, personId, at } });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    unmark: async (noteId, mark, personId) =>
      (
        await client.noteMark.deleteMany({
          where: { noteId, mark, ...(personId === 'everybody' ? {} : { personId }) },
        })
      ).count > 0,
    place: async (id, change) => {
      await client.note.updateMany({ where: { id }, data: { ...change } });
    },
  };
}

const WHOLE = {
  revisions: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] },
  marks: true,
};

type WholeRow = NoteRow & { readonly revisions: readonly RevisionRow[]; readonly marks: readonly MarkRow[] };

function byNote<Row extends { readonly noteId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.noteId);
    if (group === undefined) groups.set(row.noteId, [row]);
    else group.push(row);
  }
  return groups;
}

const keyOf = ({ kind, id }: NoteSource) => ({ source_sourceId: { source: kind, sourceId: id } });

const note = (row: WholeRow): Note => ({
  id: asId(row.id),
  meetingId: asId(row.meetingId),
  source: { kind: row.source as NoteSource['kind'], id: row.sourceId },
  authorId: asId(row.authorId),
  authorName: row.authorName,
  text: row.text,
  orderBy: row.orderBy,
  typedAt: row.typedAt,
  receivedAt: row.receivedAt,
  late: row.late,
  thread: row.thread,
  itemNumber: row.itemNumber,
  confidential: row.confidential,
  withdrawnAt: row.withdrawnAt,
  marks: new Set(row.marks.map(({ mark }) => mark as NoteMark)),
  revisions: row.revisions.map(revision),
});

const revision = (row: RevisionRow): NoteRevision => ({
  source: { kind: row.source as NoteSource['kind'], id: row.sourceId },
  before: row.before,
  text: row.text,
  authorId: asId(row.authorId),
  at: row.at,
});

const fromNote = ({ source, marks: _, revisions: __, ...rest }: Note) => ({
  ...rest,
  source: source.kind,
  sourceId: source.id,
});

/** What a replayed or imported note may bring with it: its marks by its author, and its revisions. */
const standing = ({ marks, revisions, authorId, receivedAt }: Note) => ({
  ...(marks.size > 0 && {
    marks: { create: [...marks].map((mark) => ({ mark, personId: authorId, at: receivedAt })) },
  }),
  ...(revisions.length > 0 && {
    revisions: {
      create: revisions.map(({ source, ...rest }) => ({ ...rest, source: source.kind, sourceId: source.id })),
    },
  }),
});
