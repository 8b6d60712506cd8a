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
import { createQueues } from './per-meeting.ts';
import { requireRight } from './require.ts';
import { structuringInput } from './structuring-input.ts';
import type { UseCases } from './use-cases.ts';

type StructureDeps = Pick<
  MeetingDeps,
  'boards' | 'people' | 'meetings' | 'notes' | 'minutes' | 'draft' | 'structurer' | 'audit' | 'clock'
>;

export interface Structuring {
  /** Structures and applies to the draft. A locked draft is left alone. */
  apply(meetingId: MeetingId): ReturnType<UseCases['structureNotes']>;
  /** Writes the live notes document from the rows. */
  show(meetingId: MeetingId): Promise<void>;
}

const NOTHING = { added: [], changed: [], removed: [], kept: [], warnings: [] };

/** Reads a meeting's rows, has them structured, and writes the two shared documents. One run at a time a meeting. */
export function createStructuring(deps: StructureDeps): Structuring {
  const inTurn = createQueues();

  async function read(meetingId: MeetingId) {
    const meeting = await deps.meetings.find(meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (meeting === null || board === null) throw new Refusal('no-meeting');
    const [notes, cast, chair] = await Promise.all([
      deps.notes.list(meetingId),
      castOf(deps, board, meeting),
      presiderOf(deps, meeting),
    ]);
    const input = structuringInput(board, meeting, chair?.name ?? '', cast, notes);
    const proposal = withStandingSentences(await deps.structurer.structure(input), input);
    return { board, meeting, notes, proposal };
  }

  async function showRows(found: Awaited<ReturnType<typeof read>>): Promise<void> {
    const { board, meeting, notes, proposal } = found;
    await deps.draft.showNotes(
      meeting.id,
      notes.map((note) => liveNote(note, proposal)),
      liveMeeting(board.name, meeting, proposal, await noticeOf(deps, meeting)),
    );
  }

  return {
    apply: (meetingId) =>
      inTurn(meetingId, async () => {
        const found = await read(meetingId);
        if (found.meeting.draftState !== 'open') {
          await showRows(found);
          return NOTHING;
        }
        const outcome = await deps.draft.propose(meetingId, { agenda: found.meeting.agenda }, found.proposal);
        await deps.draft.setAttendance(meetingId, found.proposal.attendance);
        await deps.meetings.replaceAttendance(meetingId, found.proposal.attendance);
        await showRows(found);
        return { ...outcome, warnings: found.proposal.warnings.map((one) => one.text) };
      }),
    show: async (meetingId) => showRows(await read(meetingId)),
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
    use: placed?.use ?? 'unused',
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
  return async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'edit-draft', { board, meeting });
    if (meeting.draftState !== 'open') throw new Refusal('draft-locked', { state: meeting.draftState });
    const outcome = await structuring.apply(meeting.id);
    await record(actor, 'notes-structured', {
      boardId: board.id,
      meetingId: meeting.id,
      facts: { added: outcome.added.length, changed: outcome.changed.length, kept: outcome.kept.length },
    });
    return outcome;
  };
}
