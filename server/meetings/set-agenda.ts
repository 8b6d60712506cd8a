import { parseAgenda } from '#server/capture/parse-agenda.ts';
import { type Board, isInForce } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type MeetingId, type PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import { createRecord } from './audit.ts';
import type { MeetingDeps } from './deps.ts';
import { boardOfChannel, findLive } from './find-meeting.ts';
import { dateIn } from './order.ts';
import type { RefreshLive } from './refresh-live.ts';
import { requireRight } from './require.ts';
import type { UseCases } from './use-cases.ts';

type AgendaDeps = Pick<MeetingDeps, 'boards' | 'meetings' | 'people' | 'clock' | 'ids' | 'audit' | 'draft'>;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Who presides unless said otherwise: the board's chair on that day. */
export async function defaultPresider(
  deps: Pick<MeetingDeps, 'boards'>,
  board: Board,
  date: string,
): Promise<PersonId | null> {
  const memberships = await deps.boards.memberships(board.id);
  return memberships.find((one) => one.role === 'chair' && isInForce(one, date))?.personId ?? null;
}

async function previousDate(
  deps: Pick<MeetingDeps, 'meetings'>,
  board: Board,
  date: string,
): Promise<string | null> {
  const earlier = (await deps.meetings.listByBoard(board.id)).filter(
    (one) => one.date < date && one.status === 'closed',
  );
  return earlier[0]?.date ?? null;
}

/** Plans the meeting of a date, or changes its agenda: the same date on the same board is the same meeting. */
export function createSetAgenda(deps: AgendaDeps, refresh: RefreshLive): UseCases['setAgenda'] {
  const record = createRecord(deps);
  return async (actor, command) => {
    const board = await boardOfChannel(deps, command.channel);
    requireRight(actor, 'plan-meeting', { board });
    if (!ISO_DATE.test(command.date)) throw new Refusal('bad-input', { field: 'date', value: command.date });
    const agenda = parseAgenda(command.text);
    if (agenda.length === 0) throw new Refusal('no-agenda');
    const repeated = agenda.find(
      (item, index) => agenda.findIndex((one) => one.number === item.number) !== index,
    );
    if (repeated !== undefined) throw new Refusal('item-taken', { number: repeated.number });
    const presiderId = command.presiderId ?? (await defaultPresider(deps, board, command.date));
    if (presiderId === null) throw new Refusal('unknown-chair');

    const existing = (await deps.meetings.listByBoard(board.id)).find(
      (one) => one.date === command.date && one.origin === 'chat',
    );
    if (existing !== undefined && existing.status === 'closed')
      throw new Refusal('meeting-not-live', { date: command.date });
    const meeting: Meeting = {
      ...(existing ?? {
        id: asId<MeetingId>(deps.ids.next()),
        boardId: board.id,
        title: board.name,
        origin: 'chat' as const,
        originId: '',
        status: 'planned' as const,
        adjourned: false,
        currentItem: null,
        deputyId: null,
        previousMeetingDate: await previousDate(deps, board, command.date),
        startedAt: null,
        startedById: null,
        endedAt: null,
        draftState: 'open' as const,
        cast: [],
      }),
      date: command.date,
      startTime: command.startTime,
      venue: command.venue,
      teamId: board.teamId,
      channelId: board.officersChannel,
      presiderId,
      nextMeetingDate: command.nextMeetingDate,
      agenda,
    };
    await deps.meetings.save(meeting);
    await record(actor, 'agenda-set', {
      boardId: board.id,
      meetingId: meeting.id,
      facts: { items: agenda.length },
    });
    await refresh.now(meeting.id);
    return meeting;
  };
}

/** The meeting the agenda form edits: live, else the next one planned. */
export const createPlannedMeeting =
  (deps: AgendaDeps): UseCases['plannedMeeting'] =>
  async (actor, channel) => {
    const board = await boardOfChannel(deps, channel);
    requireRight(actor, 'plan-meeting', { board });
    const today = dateIn(board.timeZone, deps.clock.now());
    const meetings = await deps.meetings.listByBoard(board.id);
    return (
      meetings.find((one) => one.status === 'live') ??
      meetings.filter((one) => one.status === 'planned' && one.date >= today).at(-1) ??
      null
    );
  };

/** The date a new agenda starts from: the one the last meeting named, else today; never one that was met on. */
export const createDateToPlan =
  (deps: AgendaDeps): UseCases['dateToPlan'] =>
  async (actor, channel) => {
    const board = await boardOfChannel(deps, channel);
    requireRight(actor, 'plan-meeting', { board });
    const today = dateIn(board.timeZone, deps.clock.now());
    const held = (await deps.meetings.listByBoard(board.id)).filter((one) => one.status === 'closed');
    const named = held[0]?.nextMeetingDate ?? null;
    const isFree = (date: string): boolean => held.every((one) => one.date !== date);
    if (named !== null && named >= today && isFree(named)) return named;
    let date = today;
    while (!isFree(date)) date = dayAfter(date);
    return date;
  };

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const OTHER_BUSINESS = /^(?:any )?other business|^aob\b/i;

/** Adds an item while the meeting runs. It takes the place of "Any other business", which moves down by one. */
export function createAddUrgentItem(deps: AgendaDeps, refresh: RefreshLive): UseCases['addUrgentItem'] {
  const record = createRecord(deps);
  return async (actor, ref, title) => {
    const { board, meeting } = await findLive(deps, ref);
    requireRight(actor, 'run-meeting', { board, meeting });
    const words = title.trim();
    if (words === '') throw new Refusal('bad-input', { field: 'title' });
    const existing = meeting.agenda.find((one) => one.urgent && one.title === words);
    if (existing !== undefined) return { meeting, number: existing.number };
    const last = Math.max(0, ...meeting.agenda.map((one) => one.number));
    const closing = meeting.agenda.find((one) => one.number === last);
    // Once the closing item has begun its notes carry its number, so the new item goes after it.
    const before =
      closing !== undefined && OTHER_BUSINESS.test(closing.title) && meeting.currentItem !== last;
    const number = before ? last : last + 1;
    const item = { number, title: words, confidential: null, urgent: true, recommendation: '' };
    const agenda = before
      ? [...meeting.agenda.filter((one) => one !== closing), item, { ...closing, number: last + 1 }]
      : [...meeting.agenda, item];
    const changed: Meeting = { ...meeting, agenda };
    await deps.meetings.save(changed);
    await record(actor, 'item-added', { boardId: board.id, meetingId: meeting.id, facts: { number } });
    await refresh.now(meeting.id);
    return { meeting: changed, number };
  };
}
