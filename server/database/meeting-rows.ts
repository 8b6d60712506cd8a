import { asId } from '#server/domain/ids.ts';
import type {
  AgendaItem,
  AttendanceCategory,
  AttendanceEntry,
  CastMember,
  Confidentiality,
  DraftState,
  Meeting,
  MeetingStatus,
} from '#server/domain/meeting.ts';
import type {
  AgendaItem as AgendaRow,
  Attendance as AttendanceRow,
  Meeting as MeetingRow,
} from './generated/client.ts';

export const WHOLE_MEETING = { items: { orderBy: { number: 'asc' as const } } };

const idOrNull = <T extends string>(value: string | null): T | null => value as T | null;

export const meeting = (row: MeetingRow & { readonly items: readonly AgendaRow[] }): Meeting => ({
  id: asId(row.id),
  boardId: asId(row.boardId),
  date: row.date,
  startTime: row.startTime,
  venue: row.venue,
  title: row.title,
  origin: row.origin as Meeting['origin'],
  originId: row.originId,
  status: row.status as MeetingStatus,
  adjourned: row.adjourned,
  teamId: row.teamId,
  channelId: row.channelId,
  currentItem: row.currentItem,
  presiderId: idOrNull(row.presiderId),
  deputyId: idOrNull(row.deputyId),
  previousMeetingDate: row.previousMeetingDate,
  nextMeetingDate: row.nextMeetingDate,
  startedAt: row.startedAt,
  startedById: idOrNull(row.startedById),
  endedAt: row.endedAt,
  draftState: row.draftState as DraftState,
  agenda: row.items.map(agendaItem),
  cast: JSON.parse(row.cast) as CastMember[],
});

export const meetingRow = ({ id: _, agenda: __, cast, ...rest }: Meeting) => ({
  ...rest,
  cast: JSON.stringify(cast),
});

const agendaItem = (row: AgendaRow): AgendaItem => ({
  number: row.number,
  title: row.title,
  confidential: row.confidential === null ? null : (JSON.parse(row.confidential) as Confidentiality),
  urgent: row.urgent,
  recommendation: row.recommendation,
});

export const agendaRow = (meetingId: string, { confidential, ...rest }: AgendaItem) => ({
  ...rest,
  meetingId,
  confidential: confidential === null ? null : JSON.stringify(confidential),
});

export const attendanceEntry = (row: AttendanceRow): AttendanceEntry => ({
  category: row.category as AttendanceCategory,
  name: row.name,
  role: row.role,
  authority: row.authority,
  standsFor: row.standsFor,
});
