import type { Board } from '#server/domain/board.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { StructuringUsage } from '#server/domain/proposal.ts';
import type { MeetingDeps } from './deps.ts';

const ASKED = 'model-asked';

/** What a meeting's structuring has taken of a model so far, over restarts: it is kept in the audit log. */
export interface ModelUsageLedger {
  add(board: Board, meeting: Meeting, usage: StructuringUsage | undefined): Promise<void>;
  /** Null when no model was ever asked about the meeting. */
  of(meetingId: MeetingId): Promise<StructuringUsage | null>;
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Prices are given per million tokens. */
const millionths = (cost: number): number => Math.round(cost * 1e6) / 1e6;

const plus = (all: StructuringUsage | null, one: StructuringUsage): StructuringUsage => ({
  inputTokens: (all?.inputTokens ?? 0) + one.inputTokens,
  outputTokens: (all?.outputTokens ?? 0) + one.outputTokens,
  cost: all?.cost == null && one.cost === null ? null : millionths((all?.cost ?? 0) + (one.cost ?? 0)),
});

/** How many meetings' totals are held; others are read again. */
const HELD = 1_000;

export function createModelUsage(deps: Pick<MeetingDeps, 'audit' | 'clock'>): ModelUsageLedger {
  const held = new Map<MeetingId, StructuringUsage | null>();
  const of = async (meetingId: MeetingId): Promise<StructuringUsage | null> => {
    const known = held.get(meetingId);
    if (known !== undefined) return known;
    const entries = (await deps.audit.ofMeeting(meetingId)).filter((entry) => entry.action === ASKED);
    const total = entries.reduce<StructuringUsage | null>(
      (all, { facts }) =>
        plus(all, {
          inputTokens: count(facts?.inputTokens),
          outputTokens: count(facts?.outputTokens),
          cost: typeof facts?.cost === 'number' ? facts.cost : null,
        }),
      null,
    );
    if (held.size >= HELD) held.clear();
    held.set(meetingId, total);
    return total;
  };
  return {
    of,
    async add(board, meeting, usage) {
      if (usage === undefined || usage.inputTokens + usage.outputTokens === 0) return;
      const { inputTokens, outputTokens, cost } = usage;
      await deps.audit.record({
        at: deps.clock.now(),
        actorId: null,
        actorName: 'Minutebook',
        action: ASKED,
        boardId: board.id,
        meetingId: meeting.id,
        facts: { inputTokens, outputTokens, cost },
      });
      held.delete(meeting.id);
    },
  };
}
