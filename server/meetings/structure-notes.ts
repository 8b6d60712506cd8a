import type { RunChange } from '#server/domain/draft.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import { noLeases } from '#server/ports/leases.ts';
import { withStandingSentences } from '#server/structuring/standing-sentences.ts';
import { castOf, presiderOf } from './cast.ts';
import type { MeetingDeps } from './deps.ts';
import { liveMeeting, liveNote, noticeOf } from './live-view.ts';
import { createModelUsage, type ModelUsageLedger } from './model-usage.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createQueues } from './per-meeting.ts';
import { type DraftMoment, runChanges } from './run-changes.ts';
import { structuringInput } from './structuring-input.ts';
import { createStructuringRuns, type StructuringRuns, StructuringStopped } from './structuring-runs.ts';
import type { UseCases } from './use-cases.ts';

type StructureDeps = Pick<
  MeetingDeps,
  | 'boards'
  | 'people'
  | 'meetings'
  | 'notes'
  | 'minutes'
  | 'draft'
  | 'structurer'
  | 'rules'
  | 'audit'
  | 'clock'
  | 'log'
  | 'leases'
>;

export interface Structuring {
  /** Structures and applies to the draft. A locked draft is left alone. */
  apply(meetingId: MeetingId): ReturnType<UseCases['structureNotes']>;
  /** Writes the live notes document from the rows. */
  show(meetingId: MeetingId): Promise<void>;
  /** Whether structuring asks a model, and so takes its time. */
  readonly slow: boolean;
  readonly runs: StructuringRuns;
  readonly usage: ModelUsageLedger;
  /** Stops what runs and waits for it: nothing is written afterwards. */
  close(): Promise<void>;
}

type Applied = Awaited<ReturnType<UseCases['structureNotes']>>;

const NOTHING: Applied = { added: [], changed: [], removed: [], kept: [], warnings: [], changes: [] };
const STOPPED: Applied = {
  ...NOTHING,
  warnings: ['Structuring was stopped: the draft is as it was.'],
  stopped: true,
};

/** Reads a meeting's rows, has them structured, and writes the two shared documents. One run at a time a meeting. */
export function createStructuring(deps: StructureDeps): Structuring {
  const inTurn = createQueues('structure', deps.leases);
  const leases = deps.leases ?? noLeases;
  const runs = createStructuringRuns();
  const usage = createModelUsage(deps);
  const slow = deps.structurer !== deps.rules;
  /** Runs that wait for their turn: whoever asks meanwhile is served by them. */
  const waiting = new Map<MeetingId, Promise<Applied>>();
  const running = new Set<Promise<unknown>>();
  let closed = false;
  /** What the last run said beyond what the rules say of the notes as they are. */
  const said = new Map<MeetingId, readonly string[]>();

  async function read(meetingId: MeetingId) {
    const meeting = await deps.meetings.find(meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (meeting === null || board === null) throw new Refusal('no-meeting');
    const [notes, cast, chair] = await Promise.all([
      deps.notes.list(meetingId),
      castOf(deps, board, meeting),
      presiderOf(deps, meeting),
    ]);
    return { board, meeting, notes, input: structuringInput(board, meeting, chair?.name ?? '', cast, notes) };
  }

  /** What is read is shown before another process reads: nothing newer is overwritten by what it read earlier. */
  const show = (meetingId: MeetingId, changes: readonly RunChange[] = []): Promise<void> =>
    leases.hold(`show:${meetingId}`, () => showNow(meetingId, changes));

  async function showNow(meetingId: MeetingId, changes: readonly RunChange[]): Promise<void> {
    const { board, meeting, notes, input } = await read(meetingId);
    const proposal = withStandingSentences(await deps.rules.structure(input), input);
    const notice = await noticeOf(deps, meeting);
    const taken = slow ? await usage.of(meetingId) : null;
    const at = runs.progressOf(meetingId);
    await deps.draft.showNotes(
      meeting.id,
      notes.map((note) => liveNote(note, proposal)),
      {
        ...liveMeeting(board.name, meeting, proposal, notice),
        warnings: [...proposal.warnings.map((one) => one.text), ...(said.get(meetingId) ?? [])],
        progress: at === null ? null : { done: at.done, of: at.of },
        usage: taken,
      },
      ...(changes.length === 0 ? [] : [{ at: deps.clock.now().toISOString(), changes }]),
    );
  }

  const momentOf = async (meetingId: MeetingId): Promise<DraftMoment> => ({
    content: await deps.draft.read(meetingId),
    review: await deps.draft.review(meetingId),
  });

  /** Asks the structurer; null when it was stopped. What it took is kept in both cases. */
  async function propose({
    board,
    meeting,
    input,
  }: Awaited<ReturnType<typeof read>>): Promise<Proposal | null> {
    const run = runs.begin(meeting.id);
    const showing = slow ? oneAtATime(() => show(meeting.id), deps.log) : null;
    try {
      const proposal = await deps.structurer.structure(input, run.signal, (progress) => {
        run.progress(progress);
        showing?.again();
      });
      await usage.add(board, meeting, proposal.usage);
      return withStandingSentences(proposal, input);
    } catch (error) {
      if (!(run.signal.reason instanceof StructuringStopped)) throw error;
      await usage.add(board, meeting, run.last()?.usage);
      return null;
    } finally {
      run.end();
      await showing?.done();
    }
  }

  async function run(meetingId: MeetingId): Promise<Applied> {
    if (closed && slow) return STOPPED;
    const found = await read(meetingId);
    if (found.meeting.draftState !== 'open') {
      await show(meetingId);
      return NOTHING;
    }
    const proposal = await propose(found);
    // A model takes its time: the draft may have been submitted meanwhile.
    const now = slow ? await deps.meetings.find(meetingId) : found.meeting;
    if (proposal === null || now?.draftState !== 'open') {
      await show(meetingId);
      return proposal === null ? STOPPED : NOTHING;
    }
    const before = await momentOf(meetingId);
    const outcome = await deps.draft.propose(meetingId, { agenda: now.agenda }, proposal);
    await deps.draft.setAttendance(meetingId, proposal.attendance);
    await deps.meetings.replaceAttendance(meetingId, proposal.attendance);
    const warnings = proposal.warnings.map((one) => one.text);
    if (slow) {
      const rules = new Set((await deps.rules.structure(found.input)).warnings.map((one) => one.text));
      said.set(
        meetingId,
        warnings.filter((text) => !rules.has(text)),
      );
    }
    const changes = runChanges(before, await momentOf(meetingId), outcome);
    await show(meetingId, changes);
    return { ...outcome, warnings, changes };
  }

  function apply(meetingId: MeetingId): Promise<Applied> {
    const due = waiting.get(meetingId);
    if (due !== undefined) return due;
    const applied = inTurn(meetingId, () => {
      waiting.delete(meetingId);
      return run(meetingId);
    });
    waiting.set(meetingId, applied);
    running.add(applied);
    void applied.catch(() => undefined).then(() => running.delete(applied));
    return applied;
  }

  return {
    apply,
    show,
    slow,
    runs,
    usage,
    async close() {
      closed = true;
      runs.stopAll();
      await Promise.allSettled(running);
    },
  };
}
