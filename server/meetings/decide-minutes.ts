import type { Actor } from '#server/domain/actor.ts';
import type { Board } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { PersonId } from '#server/domain/ids.ts';
import type { CastMember, Meeting } from '#server/domain/meeting.ts';
import type { Approval, MinutesVersion } from '#server/domain/minutes.ts';
import { actionsOf } from '#server/minutes/actions-of.ts';
import { writersIn } from '#server/minutes/provenance.ts';
import { createRecord } from './audit.ts';
import { castOf } from './cast.ts';
import type { MeetingDeps } from './deps.ts';
import { createFollowApproval } from './follow-approval.ts';
import type { RefreshLive } from './refresh-live.ts';
import { requireRight } from './require.ts';
import { openDraft } from './submit-minutes.ts';
import type { UseCases } from './use-cases.ts';

export type DecideDeps = Pick<
  MeetingDeps,
  | 'boards'
  | 'people'
  | 'meetings'
  | 'notes'
  | 'minutes'
  | 'draft'
  | 'archive'
  | 'posts'
  | 'audit'
  | 'clock'
  | 'ids'
  | 'log'
>;

interface Case {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly minutes: MinutesVersion;
  readonly wroteWords: readonly PersonId[];
}

/** Officers whose words the minutes rest on, typed as notes or in the draft: they cannot approve them. */
export async function authorsOf(
  deps: Pick<MeetingDeps, 'notes' | 'boards' | 'minutes'>,
  meeting: Meeting,
  minutes: Pick<MinutesVersion, 'id'>,
): Promise<PersonId[]> {
  const officers = new Set(
    (await deps.boards.memberships(meeting.boardId))
      .filter((one) => one.role === 'officer')
      .map((one) => one.personId),
  );
  const inNotes = new Set((await deps.notes.list(meeting.id)).map((one) => one.authorId));
  const inDraft = writersIn(await deps.minutes.provenance(minutes.id));
  return [...officers].filter((one) => inNotes.has(one) || inDraft.has(one));
}

async function findCase(
  deps: DecideDeps,
  actor: Actor,
  minutesId: MinutesVersion['id'],
  contentHash: string,
): Promise<Case> {
  const minutes = await deps.minutes.find(minutesId);
  const meeting = minutes === null ? null : await deps.meetings.find(minutes.meetingId);
  const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
  if (minutes === null || meeting === null || board === null) throw new Refusal('no-meeting');
  const wroteWords = await authorsOf(deps, meeting, minutes);
  requireRight(actor, 'approve', { board, meeting, minutes, wroteWords });
  if (minutes.contentHash !== contentHash) throw new Refusal('old-version', { version: minutes.version });
  if (minutes.state === 'approved' || minutes.state === 'agreed') {
    throw new Refusal('already-approved', {
      version: minutes.version,
      by: minutes.approvals.at(-1)?.byName ?? '',
    });
  }
  if (minutes.state !== 'in-review') throw new Refusal('old-version', { version: minutes.version });
  return { board, meeting, minutes, wroteWords };
}

function verdictOf(
  actor: Actor,
  minutes: MinutesVersion,
  verdict: Approval['verdict'],
  at: Date,
  reason = '',
): Approval {
  return { verdict, contentHash: minutes.contentHash, byId: actor.personId, byName: actor.name, reason, at };
}

/** Binds the approval to the content hash and publishes, unless the board turned that off. */
export function createApproveMinutes(
  deps: DecideDeps,
  refresh: RefreshLive,
  announceDue: () => Promise<void>,
): UseCases['approveMinutes'] {
  const approve = createApproval(deps, refresh);
  return async (actor, command) => {
    const found = await findCase(deps, actor, command.minutesId, command.contentHash);
    const approved = await approve(
      actor,
      found,
      verdictOf(actor, found.minutes, 'approved', deps.clock.now()),
      false,
    );
    await announceDue();
    return approved;
  };
}

/** An approval, whoever gives it: a person by pressing, or an operator by replaying a meeting. */
export function createApproval(deps: DecideDeps, refresh: RefreshLive) {
  const record = createRecord(deps);
  const follow = createFollowApproval(deps);
  return async (
    actor: Actor,
    found: Omit<Case, 'wroteWords'>,
    verdict: Approval,
    replayed: boolean,
  ): Promise<MinutesVersion> => {
    const { board, meeting, minutes } = found;
    const actions = actionsOf(minutes, peopleIn(await castOf(deps, board, meeting)));
    const first = await deps.minutes.approve(minutes.id, verdict, actions, replayed);
    if (!first) throw new Refusal('already-approved', { version: minutes.version, by: '' });
    await record(actor, 'minutes-approved', {
      boardId: board.id,
      meetingId: meeting.id,
      subject: minutes.id,
      facts: { version: minutes.version, contentHash: minutes.contentHash, replayed },
    });
    await follow((await deps.minutes.find(minutes.id)) ?? minutes);
    await deps.draft.recheck(meeting.id);
    await refresh.now(meeting.id);
    return (await deps.minutes.find(minutes.id)) ?? minutes;
  };
}

const peopleIn = (cast: readonly CastMember[]) =>
  cast.flatMap((one) => (one.personId === undefined ? [] : [{ id: one.personId, name: one.name }]));

/** Sends the draft back to the officers with the reason, and opens it. */
export function createRequestChanges(
  deps: DecideDeps,
  refresh: RefreshLive,
  announceDue: () => Promise<void>,
): UseCases['requestChanges'] {
  const record = createRecord(deps);
  return async (actor, command) => {
    const reason = command.reason.trim();
    if (reason === '') throw new Refusal('bad-input', { field: 'reason' });
    const { board, meeting, minutes } = await findCase(deps, actor, command.minutesId, command.contentHash);
    const changed = await deps.minutes.requestChanges(
      minutes.id,
      verdictOf(actor, minutes, 'changes-requested', deps.clock.now(), reason),
    );
    if (!changed) throw new Refusal('old-version', { version: minutes.version });
    await record(actor, 'changes-requested', {
      boardId: board.id,
      meetingId: meeting.id,
      subject: minutes.id,
    });
    await openDraft(deps, refresh, meeting);
    await announceDue();
    return (await deps.minutes.find(minutes.id)) ?? minutes;
  };
}
