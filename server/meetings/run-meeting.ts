import { Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import { createRecord } from './audit.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent, findLive } from './find-meeting.ts';
import { timeOfOrder } from './order.ts';
import type { RefreshLive } from './refresh-live.ts';
import { requireRight } from './require.ts';
import type { UseCases } from './use-cases.ts';

type RunDeps = Pick<MeetingDeps, 'boards' | 'people' | 'meetings' | 'audit' | 'clock'>;

/**
 * `/minutes item 4`: captured as a note of the stream, so that the item moves for everybody by time order and a
 * replay of the notes gives the same minutes.
 */
export function createMoveToItem(
  deps: RunDeps,
  captureNote: UseCases['captureNote'],
): UseCases['moveToItem'] {
  return async (actor, ref, number, at) => {
    const { board, meeting } = await findLive(deps, ref);
    requireRight(actor, 'run-meeting', { board, meeting });
    const item = meeting.agenda.find((one) => one.number === number);
    if (item === undefined) {
      throw new Refusal('unknown-item', {
        number,
        items: meeting.agenda.map((one) => `${one.number}. ${one.title}`),
      });
    }
    await captureNote(actor, {
      source: { kind: 'slack', id: at.sourceId },
      meeting: { meetingId: meeting.id },
      text: `item ${number} - ${item.title}`,
      orderBy: at.orderBy,
      typedAt: timeOfOrder(at.orderBy),
      thread: null,
    });
    return (await deps.meetings.find(meeting.id)) ?? meeting;
  };
}

function createPause(deps: RunDeps, refresh: RefreshLive, adjourned: boolean): UseCases['adjournMeeting'] {
  const record = createRecord(deps);
  return async (actor, ref) => {
    const { board, meeting } = await findLive(deps, ref);
    requireRight(actor, 'run-meeting', { board, meeting });
    if (meeting.adjourned === adjourned) return meeting;
    const changed: Meeting = { ...meeting, adjourned };
    await deps.meetings.save(changed);
    await record(actor, adjourned ? 'meeting-adjourned' : 'meeting-resumed', {
      boardId: board.id,
      meetingId: meeting.id,
    });
    await refresh.now(meeting.id);
    return changed;
  };
}

export const createAdjournMeeting = (deps: RunDeps, refresh: RefreshLive) => createPause(deps, refresh, true);
export const createResumeMeeting = (deps: RunDeps, refresh: RefreshLive) => createPause(deps, refresh, false);

/** Closes the meeting and structures its notes. Ending an ended meeting changes nothing. */
export function createEndMeeting(
  deps: RunDeps,
  structure: (meetingId: Meeting['id']) => Promise<unknown>,
  view: (meeting: Meeting) => Promise<Awaited<ReturnType<UseCases['endMeeting']>>>,
): UseCases['endMeeting'] {
  const record = createRecord(deps);
  return async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'run-meeting', { board, meeting });
    if (meeting.status === 'planned') throw new Refusal('no-live-meeting');
    if (meeting.status === 'closed') return view(meeting);
    const ended: Meeting = { ...meeting, status: 'closed', adjourned: false, endedAt: deps.clock.now() };
    await deps.meetings.save(ended);
    await record(actor, 'meeting-ended', { boardId: board.id, meetingId: meeting.id });
    await structure(meeting.id);
    return view(ended);
  };
}

/** Names who presides, or the deputy who may approve this meeting's minutes in their stead. */
export function createNamePresider(deps: RunDeps): UseCases['namePresider'] {
  const record = createRecord(deps);
  return async (actor, ref, who) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'run-meeting', { board, meeting });
    const roles = await deps.boards.memberships(board.id);
    const holds = (personId: string, ...wanted: readonly string[]) =>
      roles.some((one) => one.personId === personId && wanted.includes(one.role));
    if (
      who.presiderId !== undefined &&
      !holds(who.presiderId, 'chair', 'vice-chair', 'deputy-chair', 'member')
    ) {
      throw new Refusal('unknown-chair');
    }
    if (who.deputyId != null && !holds(who.deputyId, 'vice-chair', 'deputy-chair'))
      throw new Refusal('unknown-chair');
    const changed: Meeting = {
      ...meeting,
      presiderId: who.presiderId ?? meeting.presiderId,
      deputyId: who.deputyId === undefined ? meeting.deputyId : who.deputyId,
    };
    await deps.meetings.save(changed);
    await record(actor, 'presider-named', { boardId: board.id, meetingId: meeting.id });
    return changed;
  };
}
