import { can } from '#server/access/can.ts';
import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Note } from '#server/domain/note.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import { standingText } from '#server/minutes/standing.ts';
import { withStandingSentences } from '#server/structuring/standing-sentences.ts';
import { createRecord } from './audit.ts';
import { castOf, presiderOf } from './cast.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { createModelUsage, type ModelUsageLedger } from './model-usage.ts';
import { createQueues } from './per-meeting.ts';
import { requireRight } from './require.ts';
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

const NOTHING: Applied = { added: [], changed: [], removed: [], kept: [], warnings: [] };
const STOPPED: Applied = {
  ...NOTHING,
  warnings: ['Structuring was stopped: the draft is as it was.'],
  stopped: true,
};

/** Reads a meeting's rows, has them structured, and writes the two shared documents. One run at a time a meeting. */
export function createStructuring(deps: StructureDeps): Structuring {
  const inTurn = createQueues();
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

  async function show(meetingId: MeetingId): Promise<void> {
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
    );
  }

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
    await show(meetingId);
    return { ...outcome, warnings };
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

/** Does the same work again and again, never twice at once; trouble is logged, since nobody waits for it. */
function oneAtATime(work: () => Promise<void>, log: MeetingDeps['log']) {
  let wanted = false;
  let running: Promise<void> | null = null;
  const loop = async (): Promise<void> => {
    while (wanted) {
      wanted = false;
      await work().catch((error: unknown) =>
        log.error('showing progress failed', { error: error instanceof Error ? error.name : 'unknown' }),
      );
    }
    running = null;
  };
  return {
    again() {
      wanted = true;
      running ??= loop();
    },
    async done() {
      wanted = false;
      await running;
    },
  };
}

function liveNote(note: Note, proposal: Proposal): LiveNote {
  const placed = proposal.placement[note.id];
  return {
    id: note.id,
    author: note.authorName,
    authorId: note.authorId,
    source: note.source.kind,
    text: note.withdrawnAt === null ? note.text : '',
    at: note.typedAt.toISOString(),
    orderBy: note.orderBy,
    item: note.itemNumber ?? placed?.item ?? null,
    confidential: note.confidential ?? placed?.confidential ?? false,
    late: note.late,
    edited: note.revisions.length > 0,
    withdrawn: note.withdrawnAt !== null,
    marks: [...note.marks],
    use: note.marks.has('left-out') ? 'left-out' : (placed?.use ?? 'unused'),
    clientId: note.source.kind === 'web' ? note.source.id.slice(note.source.id.indexOf(':') + 1) : null,
  };
}

function liveMeeting(board: string, meeting: Meeting, proposal: Proposal, notice: string): LiveMeeting {
  return {
    board,
    date: meeting.date,
    title: meeting.title,
    status: meeting.status,
    adjourned: meeting.adjourned,
    currentItem: meeting.currentItem,
    draftState: meeting.draftState,
    agenda: meeting.agenda.map((one) => ({
      number: one.number,
      title: one.title,
      confidential: one.confidential !== null,
    })),
    warnings: proposal.warnings.map((one) => one.text),
    notice,
  };
}

/** What officers should know of the last submission, in words. */
async function noticeOf(deps: StructureDeps, meeting: Meeting): Promise<string> {
  const latest = (await deps.minutes.list(meeting.id))[0];
  if (latest === undefined) return '';
  const verdict = latest.approvals.at(-1);
  switch (latest.state) {
    case 'in-review':
      return `Version ${latest.version} is with the Chair for approval. The draft is locked until it is decided or reopened.`;
    case 'changes-requested':
      return verdict === undefined
        ? ''
        : `${verdict.byName} asked for changes to version ${latest.version}: ${verdict.reason}`;
    case 'withdrawn':
      return `Version ${latest.version} was withdrawn from review.`;
    case 'approved':
      return meeting.draftState === 'open'
        ? `Version ${latest.version} stays published until another is approved.`
        : `Version ${latest.version} was approved${verdict === undefined ? '' : ` by ${verdict.byName}`}.`;
    case 'agreed':
      return standingText(latest);
    default:
      return '';
  }
}

/** Structuring on request. */
export function createStructureNotes(
  deps: StructureDeps,
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
      return outcome;
    } finally {
      deaf();
    }
  };
}

/** Stopping a run that asks a model. */
export function createCancelStructuring(
  deps: StructureDeps,
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
