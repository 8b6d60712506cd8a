import { can } from '#server/access/can.ts';
import { Refusal } from '#server/domain/errors.ts';
import { createRecord } from './audit.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { requireRight } from './require.ts';
import type { Structuring } from './structure-notes.ts';
import type { UseCases } from './use-cases.ts';

type RequestDeps = Pick<MeetingDeps, 'boards' | 'meetings' | 'audit' | 'clock' | 'draft'>;

/** Structuring on request. */
export function createStructureNotes(
  deps: RequestDeps,
  structuring: Structuring,
): UseCases['structureNotes'] {
  const record = createRecord(deps);
  return async (actor, ref, onProgress) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'edit-draft', { board, meeting });
    if (meeting.draftState !== 'open') throw new Refusal('draft-locked', { state: meeting.draftState });
    const deaf = structuring.runs.listen(meeting.id, onProgress ?? (() => undefined));
    try {
      const outcome = await structuring.apply(meeting.id);
      if (outcome.stopped === true) return outcome;
      await record(actor, 'notes-structured', {
        boardId: board.id,
        meetingId: meeting.id,
        facts: { added: outcome.added.length, changed: outcome.changed.length, kept: outcome.kept.length },
      });
      return { ...outcome, last: (await deps.draft.runs(meeting.id)).at(-1) ?? null };
    } finally {
      deaf();
    }
  };
}

/** Stopping a run that asks a model. */
export function createCancelStructuring(
  deps: RequestDeps,
  structuring: Structuring,
): UseCases['cancelStructuring'] {
  const record = createRecord(deps);
  return async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'edit-draft', { board, meeting });
    const stopped = structuring.runs.stop(meeting.id);
    if (stopped) await record(actor, 'structuring-stopped', { boardId: board.id, meetingId: meeting.id });
    return stopped;
  };
}

/** What officers see of structuring in a meeting's status: how far it has come, and what a model took. */
export function withStructuring(
  showStatus: UseCases['showStatus'],
  structuring: Structuring,
): UseCases['showStatus'] {
  return async (actor, channel) => {
    const view = await showStatus(actor, channel);
    if (!can(actor, 'take-notes', { board: view.board, meeting: view.meeting })) return view;
    return {
      ...view,
      structuring: {
        progress: structuring.runs.progressOf(view.meeting.id),
        usage: await structuring.usage.of(view.meeting.id),
      },
    };
  };
}
