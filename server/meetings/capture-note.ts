import { can } from '#server/access/can.ts';
import { parseNote } from '#server/capture/parse-note.ts';
import { resolveItem } from '#server/capture/resolve-item.ts';
import { applySubstitution, matchesSubstitution, type Substitution } from '#server/capture/substitution.ts';
import type { Actor } from '#server/domain/actor.ts';
import type { Board } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type NoteId, type PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Note } from '#server/domain/note.ts';
import type { MeetingDeps } from './deps.ts';
import type { RefreshLive } from './refresh-live.ts';
import type { CaptureOutcome, TypedNote, UseCases } from './use-cases.ts';

export type CaptureDeps = Pick<MeetingDeps, 'boards' | 'meetings' | 'notes' | 'posts' | 'clock' | 'ids'>;

/** Slack itself takes no longer message; a paste of this size is a paper, not a note. */
export const LONGEST_NOTE = 12_000;

/**
 * The meeting that takes a note typed here: live, or closed and not yet submitted (a late note). In a channel the
 * time decides between two meetings: a late note belongs to the one that was last live.
 */
async function takingNotes(
  deps: CaptureDeps,
  where: TypedNote['meeting'],
): Promise<{ board: Board; meeting: Meeting } | null> {
  let meeting: Meeting | null;
  if ('meetingId' in where) {
    meeting = await deps.meetings.find(where.meetingId);
  } else {
    meeting =
      (await deps.meetings.findLive(where.teamId, where.channelId)) ??
      (await deps.meetings.listByChannel(where.teamId, where.channelId)).find(
        (one) => one.status === 'closed',
      ) ??
      null;
  }
  if (meeting === null || meeting.status === 'planned') return null;
  if (meeting.status === 'closed' && meeting.draftState !== 'open') return null;
  const board = await deps.boards.find(meeting.boardId);
  return board === null ? null : { board, meeting };
}

/** Takes what an officer typed as a note, once, whoever delivers it and however often. */
export function createCaptureNote(deps: CaptureDeps, refresh: RefreshLive): UseCases['captureNote'] {
  return async (actor, typed) => {
    const known = await deps.notes.findBySource(typed.source);
    if (known !== null) return { outcome: 'seen', note: known };
    const place = await takingNotes(deps, typed.meeting);
    if (place === null) return { outcome: 'not-a-note', why: 'no-live-meeting', tell: false };
    const { board, meeting } = place;
    if (actor.personId === null || !can(actor, 'take-notes', { board, meeting })) {
      // After the end people talk on: only during the meeting is somebody told that their words are not notes.
      const tell =
        meeting.status === 'live' &&
        (await deps.posts.tellOnce(notAnOfficer(meeting, actor), deps.clock.now()));
      return { outcome: 'not-a-note', why: 'not-an-officer', tell };
    }
    const text = typed.text;
    if (text.trim() === '') throw new Refusal('note-empty');
    if (text.length > LONGEST_NOTE)
      throw new Refusal('note-too-long', { length: text.length, most: LONGEST_NOTE });

    const note: Note = {
      id: asId<NoteId>(deps.ids.next()),
      meetingId: meeting.id,
      source: typed.source,
      authorId: actor.personId,
      authorName: actor.name,
      text,
      orderBy: typed.orderBy,
      typedAt: typed.typedAt,
      receivedAt: deps.clock.now(),
      late: meeting.status === 'closed',
      thread: typed.thread,
      itemNumber: null,
      confidential: null,
      withdrawnAt: null,
      marks: new Set(),
      revisions: [],
    };
    const stored = await deps.notes.add(note);
    if (!stored.added) return { outcome: 'seen', note: stored.note };
    const effects = await followThrough(deps, actor.personId, meeting, stored.note);
    refresh.soon(meeting.id);
    return { outcome: 'stored', note: stored.note, ...effects };
  };
}

const notAnOfficer = (meeting: Meeting, actor: Actor): string =>
  `not-an-officer:${meeting.id}:${actor.personId ?? actor.name}`;

type Effects = Pick<Extract<CaptureOutcome, { outcome: 'stored' }>, 'movedTo' | 'revised' | 'warning'>;
const NO_EFFECT: Effects = { movedTo: null, revised: null, warning: null };

/** What a note does beside being stored: it moves the meeting to another item, or corrects an earlier note. */
async function followThrough(
  deps: CaptureDeps,
  author: PersonId,
  meeting: Meeting,
  note: Note,
): Promise<Effects> {
  const parsed = parseNote(note.text);
  if (parsed.substitution !== null) return correct(deps, author, note, parsed.substitution);
  const moved = resolveItem(note.text, meeting.agenda, meeting.currentItem);
  if (moved === null) {
    const named = parsed.item?.number;
    const unknown = named != null && !meeting.agenda.some((one) => one.number === named);
    return unknown ? { ...NO_EFFECT, warning: 'unknown-item' } : NO_EFFECT;
  }
  if (meeting.status === 'live' && (await isLatestMarker(deps, meeting, note))) {
    const fresh = (await deps.meetings.find(meeting.id)) ?? meeting;
    if (fresh.currentItem !== moved.number) await deps.meetings.save({ ...fresh, currentItem: moved.number });
  }
  return { ...NO_EFFECT, movedTo: moved.number };
}

/** Items move by the time of the notes, not of their delivery: a marker that comes late does not move the meeting back. */
async function isLatestMarker(deps: CaptureDeps, meeting: Meeting, note: Note): Promise<boolean> {
  const notes = await deps.notes.list(meeting.id);
  return !notes.some(
    (one) =>
      one.orderBy > note.orderBy &&
      one.withdrawnAt === null &&
      resolveItem(one.text, meeting.agenda) !== null,
  );
}

/** `s/old/new/`: a revision of the last note before it that has the words, whoever typed it. */
async function correct(
  deps: CaptureDeps,
  author: PersonId,
  note: Note,
  command: Substitution,
): Promise<Effects> {
  const earlier = (await deps.notes.list(note.meetingId)).filter(
    (one) =>
      one.orderBy < note.orderBy && one.withdrawnAt === null && parseNote(one.text).substitution === null,
  );
  const target = earlier.findLast((one) => matchesSubstitution(one.text, command));
  if (target === undefined) return { ...NO_EFFECT, warning: 'nothing-to-correct' };
  await deps.notes.revise(target.id, {
    source: note.source,
    before: target.text,
    text: applySubstitution(target.text, command),
    authorId: author,
    at: note.typedAt,
  });
  return { ...NO_EFFECT, revised: target.id };
}
