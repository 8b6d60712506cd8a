import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Note } from '#server/domain/note.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import { standingText } from '#server/minutes/standing.ts';
import type { MeetingDeps } from './deps.ts';

/** A note as the page's column shows it. */
export function liveNote(note: Note, proposal: Proposal): LiveNote {
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

/** The meeting as the page's head shows it. */
export function liveMeeting(
  board: string,
  meeting: Meeting,
  proposal: Proposal,
  notice: string,
): LiveMeeting {
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
export async function noticeOf(deps: Pick<MeetingDeps, 'minutes'>, meeting: Meeting): Promise<string> {
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
