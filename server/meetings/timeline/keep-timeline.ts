import { createHash } from 'node:crypto';
import type { Actor } from '#server/domain/actor.ts';
import { wordsIn } from '#server/domain/count-words.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import type { CheckpointFacts, CheckpointReason, StoredMinutes } from '#server/domain/timeline.ts';
import type { SharedDraft } from '#server/ports/shared-draft.ts';
import type { MeetingDeps } from '../deps.ts';
import { createQueues } from '../per-meeting.ts';
import { isAutomatic, thinOut } from './thin-out.ts';

type KeepDeps = Pick<
  MeetingDeps,
  'timeline' | 'draft' | 'clock' | 'ids' | 'log' | 'leases' | 'checkpointPauseMs'
>;

/** Takes the checkpoints of all drafts: by itself after a quiet pause, and when somebody's act calls for one. */
export interface KeepTimeline {
  /** Somebody wrote in a shared document; the live notes are none of it. Never throws. */
  wrote(documentName: string, authorId: string): void;
  /** A checkpoint of the draft as it stands now. Null when an equal one for the same reason is the latest. */
  take(
    meetingId: MeetingId,
    why: CheckpointReason,
    by?: Actor,
    name?: string,
  ): Promise<CheckpointFacts | null>;
  /** The same beside another act, which it must not make fail: trouble is logged. */
  mark(meetingId: MeetingId, why: CheckpointReason, by?: Actor): Promise<void>;
  /** The draft, with a checkpoint of what people wrote before each run of the structurer that changes something. */
  guard(draft: SharedDraft): SharedDraft;
  /** Takes what is due now: before the process ends. */
  settle(): Promise<void>;
}

/** A steady typist is waited for this many pauses at most. */
const LONGEST_WAIT = 10;
const NOTES = '.notes';
const isServer = (authorId: string): boolean => authorId.startsWith('server:');

export const fingerprintOf = (stored: StoredMinutes): string =>
  createHash('sha256').update(JSON.stringify(stored)).digest('hex');

const countWords = ({ sections }: StoredMinutes): number =>
  sections.reduce(
    (sum, section) =>
      section.node === 'item'
        ? sum + section.lines.reduce((words, line) => words + wordsIn(line.text), 0)
        : sum,
    0,
  );

export function createKeepTimeline(deps: KeepDeps): KeepTimeline {
  const inTurn = createQueues('timeline', deps.leases);
  /** Who is known to have written since the last checkpoint: each is stored once. */
  const known = new Map<MeetingId, Set<string>>();
  const pauses = new Map<MeetingId, { timer: NodeJS.Timeout; since: number }>();

  const attempt = async (meetingId: MeetingId, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      deps.log.error('keeping the timeline failed', {
        meeting: meetingId,
        error: error instanceof Error ? error.message : 'unknown',
      });
    }
  };

  async function store(
    meetingId: MeetingId,
    why: CheckpointReason,
    document: StoredMinutes,
    by?: Actor,
    name = '',
  ): Promise<CheckpointFacts | null> {
    const fingerprint = fingerprintOf(document);
    const latest = await deps.timeline.latest(meetingId);
    if (latest?.fingerprint === fingerprint) {
      const sameReason = latest.why === why && latest.name === name;
      if (sameReason || isAutomatic({ why })) return null;
    }
    if (latest === null && document.sections.every((section) => section.lines.length === 0)) return null;
    known.delete(meetingId);
    const facts = await deps.timeline.add({
      id: deps.ids.next(),
      meetingId,
      at: deps.clock.now(),
      why,
      name,
      byId: by?.personId ?? null,
      byName: by?.name ?? '',
      words: countWords(document),
      fingerprint,
      document,
    });
    const gone = thinOut(await deps.timeline.list(meetingId), deps.clock.now());
    if (gone.length > 0) await deps.timeline.remove(meetingId, gone);
    return facts;
  }

  const take: KeepTimeline['take'] = (meetingId, why, by, name) =>
    inTurn(meetingId, async () => store(meetingId, why, await deps.draft.stored(meetingId), by, name));

  const afterPause = (meetingId: MeetingId): void => {
    if (deps.checkpointPauseMs <= 0) return;
    const now = performance.now();
    const waiting = pauses.get(meetingId);
    const since = waiting?.since ?? now;
    if (waiting !== undefined) {
      if (now - since > deps.checkpointPauseMs * LONGEST_WAIT) return;
      clearTimeout(waiting.timer);
    }
    const timer = setTimeout(() => {
      pauses.delete(meetingId);
      void attempt(meetingId, () => take(meetingId, 'pause'));
    }, deps.checkpointPauseMs);
    timer.unref();
    pauses.set(meetingId, { timer, since });
  };

  return {
    take,
    wrote(documentName, authorId) {
      if (documentName.endsWith(NOTES)) return;
      const meetingId = asId<MeetingId>(documentName);
      const authors = known.get(meetingId) ?? new Set();
      known.set(meetingId, authors);
      if (!authors.has(authorId)) {
        authors.add(authorId);
        void inTurn(meetingId, () =>
          attempt(meetingId, () => deps.timeline.contributed(meetingId, authorId, deps.clock.now())),
        );
      }
      afterPause(meetingId);
    },
    mark: (meetingId, why, by) => attempt(meetingId, () => take(meetingId, why, by)),
    guard: (draft) => ({
      ...draft,
      propose: async (meetingId, frame, proposal) => {
        const byHand = [...(known.get(meetingId) ?? [])].some((author) => !isServer(author));
        const before = byHand ? await draft.stored(meetingId) : null;
        const outcome = await draft.propose(meetingId, frame, proposal);
        const changed = outcome.added.length + outcome.changed.length + outcome.removed.length > 0;
        if (before !== null && changed)
          await attempt(meetingId, () =>
            inTurn(meetingId, () => store(meetingId, 'before-structuring', before)),
          );
        return outcome;
      },
    }),
    async settle() {
      const due = [...pauses.keys()];
      for (const { timer } of pauses.values()) clearTimeout(timer);
      pauses.clear();
      await Promise.all(due.map((meetingId) => attempt(meetingId, () => take(meetingId, 'pause'))));
    },
  };
}
