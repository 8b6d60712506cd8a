import { Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Meetings } from '#server/ports/meetings.ts';
import { type Client, isDuplicate, type Transacting } from './client.ts';
import { agendaRow, attendanceEntry, meeting, meetingRow, WHOLE_MEETING } from './meeting-rows.ts';

/** Meetings with agenda, cast and attendance. */
export function createMeetings({ client, clock }: { client: Client; clock: Clock }): Meetings {
  const findLive = async (tx: Transacting, teamId: string, channelId: string): Promise<Meeting | null> => {
    const where = { teamId, channelId, status: 'live' };
    const row = await tx.meeting.findFirst({ where, include: WHOLE_MEETING });
    return row === null ? null : meeting(row);
  };
  const save = async (changed: Meeting): Promise<void> => {
    try {
      await client.$transaction((tx) => write(tx, changed, clock.now()));
    } catch (error) {
      // Only the index of live meetings can be in the way: the row itself is inserted or replaced.
      throw isDuplicate(error, 'Meeting') ? new Refusal('meeting-already-live') : error;
    }
  };

  return {
    save,
    findLive: (teamId, channelId) => findLive(client, teamId, channelId),
    find: async (id) => {
      const row = await client.meeting.findUnique({ where: { id }, include: WHOLE_MEETING });
      return row === null ? null : meeting(row);
    },
    listByBoard: async (boardId) =>
      (await client.meeting.findMany({ where: { boardId }, ...NEWEST_FIRST })).map(meeting),
    listByChannel: async (teamId, channelId) =>
      (await client.meeting.findMany({ where: { teamId, channelId }, ...NEWEST_FIRST })).map(meeting),
    findReplay: async (originId) => {
      const row = await client.meeting.findFirst({
        where: { origin: 'replay', originId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: WHOLE_MEETING,
      });
      return row === null ? null : meeting(row);
    },
    goLive: async (starting) => {
      const live: Meeting = { ...starting, status: 'live' };
      const { teamId, channelId } = live;
      // The transaction begins with the write lock, so nobody can go live between the look and the write.
      return client.$transaction(async (tx) => {
        const other = channelId === null ? null : await findLive(tx, teamId, channelId);
        if (other !== null) return other;
        await write(tx, live, clock.now());
        return live;
      });
    },
    attendance: async (meetingId) => {
      const rows = await client.attendance.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });
      return rows.map(attendanceEntry);
    },
    replaceAttendance: async (meetingId, entries) => {
      await client.$transaction([
        client.attendance.deleteMany({ where: { meetingId } }),
        client.attendance.createMany({
          data: entries.map((entry, position) => ({ ...entry, meetingId, position })),
        }),
      ]);
    },
  };
}

const NEWEST_FIRST = {
  orderBy: [{ date: 'desc' as const }, { createdAt: 'desc' as const }, { id: 'desc' as const }],
  include: WHOLE_MEETING,
};

async function write(tx: Transacting, changed: Meeting, now: Date): Promise<void> {
  const { id } = changed;
  const row = meetingRow(changed);
  await tx.meeting.upsert({ where: { id }, create: { id, createdAt: now, ...row }, update: row });
  await tx.agendaItem.deleteMany({ where: { meetingId: id } });
  if (changed.agenda.length > 0)
    await tx.agendaItem.createMany({ data: changed.agenda.map((item) => agendaRow(id, item)) });
}
