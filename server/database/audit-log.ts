import { asId, type BoardId, type MeetingId, type PersonId } from '#server/domain/ids.ts';
import type { AuditEntry, AuditLog } from '#server/ports/audit.ts';
import type { Client } from './client.ts';
import type { Audit as AuditRow } from './generated/client.ts';

/** Who did what, and when. Triggers of the database refuse to change or remove an entry. */
export function createAuditLog({ client }: { client: Client }): AuditLog {
  return {
    record: async ({ facts, ...rest }) => {
      await client.audit.create({ data: { ...rest, facts: JSON.stringify(facts ?? {}) } });
    },
    ofMeeting: async (meetingId) =>
      (await client.audit.findMany({ where: { meetingId }, orderBy: { id: 'asc' } })).map(entry),
    ofBoard: async (boardId) =>
      (await client.audit.findMany({ where: { boardId }, orderBy: { id: 'asc' } })).map(entry),
  };
}

const entry = (row: AuditRow): AuditEntry => ({
  at: row.at,
  actorId: row.actorId === null ? null : asId<PersonId>(row.actorId),
  actorName: row.actorName,
  action: row.action,
  ...(row.boardId !== null && { boardId: asId<BoardId>(row.boardId) }),
  ...(row.meetingId !== null && { meetingId: asId<MeetingId>(row.meetingId) }),
  subject: row.subject,
  facts: JSON.parse(row.facts) as NonNullable<AuditEntry['facts']>,
});
