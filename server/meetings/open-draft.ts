import { can } from '#server/access/can.ts';
import type { MeetingDeps } from './deps.ts';
import type { RefreshLive } from './refresh-live.ts';
import type { UseCases } from './use-cases.ts';

/** What a person may do with a draft now. Not yours and not there give the same answer. */
export function createDraftAccess(deps: Pick<MeetingDeps, 'boards' | 'meetings'>): UseCases['draftAccess'] {
  return async (actor, meetingId) => {
    const meeting = await deps.meetings.find(meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (meeting === null || board === null || !can(actor, 'see-draft', { board, meeting })) return 'none';
    return meeting.draftState === 'open' && can(actor, 'edit-draft', { board, meeting }) ? 'write' : 'read';
  };
}

/** A meeting that came into the book by another way than a form has no live notes until somebody looks. */
export function createOpenDraft(
  draftAccess: UseCases['draftAccess'],
  refresh: Pick<RefreshLive, 'now'>,
): UseCases['openDraft'] {
  return async (actor, meetingId) => {
    const access = await draftAccess(actor, meetingId);
    if (access !== 'none') await refresh.now(meetingId);
    return access;
  };
}
