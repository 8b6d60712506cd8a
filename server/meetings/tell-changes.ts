import type { RunChange } from '#server/domain/draft.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import { changesTogether } from '#server/domain/say-changes.ts';
import type { MeetingDeps } from './deps.ts';

type TellDeps = Pick<MeetingDeps, 'boards' | 'meetings' | 'draft' | 'announcer' | 'log' | 'quietPauseMs'>;

/** Tells the officers' channel what runs changed that nobody asked for, once for all the notes of a moment. */
export interface TellChanges {
  /** A run has ended. Runs while people meet are not told: there the draft fills before their eyes. */
  ran(meetingId: MeetingId, changes: readonly RunChange[]): Promise<void>;
  /** Tells what is due now. */
  settle(): Promise<void>;
  stop(): void;
}

/** Late notes come in handfuls: so many quiet pauses without a further change are waited for. */
const PAUSES = 3;

export function createTellChanges(deps: TellDeps): TellChanges {
  const due = new Map<MeetingId, { runs: { changes: readonly RunChange[] }[]; timer: NodeJS.Timeout }>();

  const telling = new Set<Promise<void>>();

  async function tell(meetingId: MeetingId): Promise<void> {
    const waiting = due.get(meetingId);
    if (waiting === undefined) return;
    due.delete(meetingId);
    clearTimeout(waiting.timer);
    const changes = changesTogether(waiting.runs);
    try {
      const meeting = await deps.meetings.find(meetingId);
      const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
      // Of a locked draft the approver is told elsewhere.
      if (meeting?.draftState !== 'open' || board === null || changes.length === 0) return;
      const review = await deps.draft.review(meetingId);
      await deps.announcer.announce({ kind: 'draft-changed', board, meeting, changes, review });
    } catch (error) {
      // The page shows it too.
      deps.log.warn('what late notes changed could not be told', {
        meeting: meetingId,
        error: error instanceof Error ? error.message : 'unknown',
      });
    }
  }

  const start = (meetingId: MeetingId): Promise<void> => {
    const work = tell(meetingId).finally(() => telling.delete(work));
    telling.add(work);
    return work;
  };

  return {
    async ran(meetingId, changes) {
      if (changes.length === 0) return;
      const meeting = await deps.meetings.find(meetingId);
      if (meeting?.status !== 'closed' || meeting.origin === 'replay') return;
      const before = due.get(meetingId);
      clearTimeout(before?.timer);
      const timer = setTimeout(() => void start(meetingId), deps.quietPauseMs * PAUSES);
      timer.unref();
      due.set(meetingId, { runs: [...(before?.runs ?? []), { changes }], timer });
    },
    async settle() {
      await Promise.all([...telling, ...[...due.keys()].map(start)]);
    },
    stop() {
      for (const { timer } of due.values()) clearTimeout(timer);
      due.clear();
    },
  };
}
