import { isInForce } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import { createRecord } from './audit.ts';
import type { MeetingDeps } from './deps.ts';
import { boardOfChannel, findLive } from './find-meeting.ts';
import { dateIn } from './order.ts';
import type { RefreshLive } from './refresh-live.ts';
import { requireRight } from './require.ts';
import type { StartMeeting, UseCases } from './use-cases.ts';

type StartDeps = Pick<MeetingDeps, 'boards' | 'people' | 'meetings' | 'notes' | 'audit' | 'clock'>;
const ENTITLED = ['chair', 'vice-chair', 'deputy-chair', 'officer', 'admin'] as const;

/** Everyone in the channel who is not entitled to what officers may write there, by name. */
async function unentitled(
  deps: StartDeps,
  command: StartMeeting,
  boardId: Meeting['boardId'],
  date: string,
): Promise<string[]> {
  const memberships = (await deps.boards.memberships(boardId)).filter((one) => isInForce(one, date));
  const names: string[] = [];
  for (const who of command.channel.present) {
    const person = await deps.people.findBySlack({ teamId: command.channel.teamId, userId: who.userId });
    const roles = memberships.filter((one) => one.personId === person?.id).map((one) => one.role);
    if (who.external || !roles.some((role) => (ENTITLED as readonly string[]).includes(role)))
      names.push(who.name);
  }
  return names;
}

/**
 * Makes the planned meeting live. Refused in a shared channel, and, until confirmed, where somebody present is not
 * entitled to confidential matter: what officers type in a channel is read by all who sit in it.
 */
export function createStartMeeting(deps: StartDeps, refresh: RefreshLive): UseCases['startMeeting'] {
  const record = createRecord(deps);
  return async (actor, command) => {
    const board = await boardOfChannel(deps, command.channel);
    requireRight(actor, 'start-meeting', { board });
    if (board.officersChannel !== command.channel.channelId) throw new Refusal('no-board');
    if (command.channel.shared) throw new Refusal('shared-channel');
    const today = dateIn(board.timeZone, deps.clock.now());
    const live = await deps.meetings.findLive(command.channel.teamId, command.channel.channelId);
    if (live !== null) return { meeting: live, started: false };
    const planned = (await deps.meetings.listByBoard(board.id)).filter(
      (one) => one.status === 'planned' && one.origin === 'chat',
    );
    const meeting =
      planned.find((one) => one.date === today) ??
      planned.filter((one) => one.date > today).at(-1) ??
      planned[0];
    if (meeting === undefined || meeting.agenda.length === 0) throw new Refusal('no-agenda');
    if (!command.confirmed) {
      const names = await unentitled(deps, command, board.id, today);
      if (names.length > 0) throw new Refusal('unentitled-present', { names });
    }
    const started: Meeting = {
      ...meeting,
      status: 'live',
      adjourned: false,
      teamId: command.channel.teamId,
      channelId: command.channel.channelId,
      startedAt: deps.clock.now(),
      startedById: actor.personId,
    };
    const winner = await deps.meetings.goLive(started);
    const won =
      winner.id === started.id &&
      winner.startedById === actor.personId &&
      winner.startedAt?.getTime() === started.startedAt?.getTime();
    if (!won) return { meeting: winner, started: false };
    await record(actor, 'meeting-started', {
      boardId: board.id,
      meetingId: meeting.id,
      facts: { confirmed: command.confirmed },
    });
    await refresh.now(meeting.id);
    return { meeting: winner, started: true };
  };
}

/** Takes a start back. Only while no note was taken: with notes the meeting is ended, not undone. */
export function createUndoStart(deps: StartDeps, refresh: RefreshLive): UseCases['undoStart'] {
  const record = createRecord(deps);
  return async (actor, ref) => {
    const { board, meeting } = await findLive(deps, ref);
    requireRight(actor, 'run-meeting', { board, meeting });
    if ((await deps.notes.list(meeting.id)).length > 0) throw new Refusal('nothing-to-undo');
    const undone: Meeting = {
      ...meeting,
      status: 'planned',
      startedAt: null,
      startedById: null,
      currentItem: null,
    };
    await deps.meetings.save(undone);
    await record(actor, 'start-undone', { boardId: board.id, meetingId: meeting.id });
    await refresh.now(meeting.id);
    return undone;
  };
}
