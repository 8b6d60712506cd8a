import { parseNote } from '#server/capture/parse-note.ts';
import { plainText } from '#server/capture/plain-text.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { NoteId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { createRecord } from './audit.ts';
import { castOf, presiderOf } from './cast.ts';
import type { MeetingDeps } from './deps.ts';
import type { Found } from './find-meeting.ts';
import { findOpenDraft } from './find-open-draft.ts';
import type { RefreshLive } from './refresh-live.ts';
import type { UseCases } from './use-cases.ts';

type AddDeps = Pick<MeetingDeps, 'boards' | 'people' | 'meetings' | 'notes' | 'draft' | 'audit' | 'clock'>;

/** A note of this meeting that still stands. One of another meeting is as if it did not exist. */
async function standingNote(deps: Pick<MeetingDeps, 'notes'>, meeting: Meeting, noteId: NoteId) {
  const note = await deps.notes.find(noteId);
  if (note === null || note.meetingId !== meeting.id || note.withdrawnAt !== null)
    throw new Refusal('changed-since');
  return note;
}

/** A pasted document is not a note of what was said: it is worded so far. */
const WORDED = 4_000;

/** The note in the house's voice, as the structurer would word it as a point. */
async function worded(deps: AddDeps, { board, meeting }: Found, text: string, confidential: boolean) {
  const [cast, chair] = await Promise.all([castOf(deps, board, meeting), presiderOf(deps, meeting)]);
  const voice = createVoice({ cast, profile: board.profile, chair: chair?.name ?? '' });
  const plain = plainText(text, (id) => cast.find((one) => one.user === id)?.name);
  const words = parseNote(plain).body;
  return voice((words === '' ? plain : words).slice(0, WORDED), confidential);
}

/** What waits is read from the live notes: they are shown as they are now before the person looks again. */
async function shownAgain(refresh: RefreshLive, meeting: Meeting): Promise<void> {
  refresh.soon(meeting.id);
  await refresh.now(meeting.id);
}

/** An officer puts a note into the minutes that no sentence rests on. It stands where its item's notes put it. */
export function createAddNote(deps: AddDeps, refresh: RefreshLive): UseCases['addNote'] {
  const record = createRecord(deps);
  return async (actor, ref, { noteId, itemNumber }) => {
    const found = await findOpenDraft(deps, actor, ref);
    const { board, meeting } = found;
    if (actor.personId === null) throw new Refusal('not-allowed');
    const note = await standingNote(deps, meeting, noteId);
    // Somebody took it off the record meanwhile, or it always was: such words reach no minutes.
    if (note.marks.has('off-record') || parseNote(note.text).offRecord) throw new Refusal('changed-since');
    const shown = await deps.draft.notes(meeting.id);
    const live = shown.find((one) => one.id === note.id);
    const item = itemNumber ?? note.itemNumber ?? live?.item ?? null;
    const unknown = new Refusal('unknown-item', {
      number: item ?? '?',
      items: meeting.agenda.map((one) => `${one.number}. ${one.title}`),
    });
    if (item === null || !meeting.agenda.some((one) => one.number === item)) throw unknown;
    const confidential = note.confidential ?? live?.confidential ?? false;
    const point = {
      noteId: note.id,
      item,
      text: await worded(deps, found, note.text, confidential),
      confidential,
      earlier: new Set(shown.filter((one) => one.orderBy < note.orderBy).map((one) => one.id)),
    };
    const outcome = await deps.draft.addPoint(meeting.id, point, actor.personId);
    if (outcome === null) throw unknown;
    if (note.marks.has('left-out')) await deps.notes.unmark(note.id, 'left-out', 'everybody');
    if (outcome.added) {
      await record(actor, 'note-added', { boardId: board.id, meetingId: meeting.id, subject: note.id });
      await shownAgain(refresh, meeting);
    }
    return outcome;
  };
}

/** An officer has seen a note and keeps it out of the minutes. It stays with the notes, and can be put back. */
export function createLeaveOutNote(deps: AddDeps, refresh: RefreshLive): UseCases['leaveOutNote'] {
  const record = createRecord(deps);
  return async (actor, ref, { noteId, leftOut }) => {
    const { board, meeting } = await findOpenDraft(deps, actor, ref);
    if (actor.personId === null) throw new Refusal('not-allowed');
    const note = await standingNote(deps, meeting, noteId);
    if (note.marks.has('left-out') === leftOut) return false;
    const changed = leftOut
      ? await deps.notes.mark(note.id, 'left-out', actor.personId, deps.clock.now())
      : await deps.notes.unmark(note.id, 'left-out', 'everybody');
    if (!changed) return false;
    await record(actor, leftOut ? 'note-left-out' : 'note-put-back', {
      boardId: board.id,
      meetingId: meeting.id,
      subject: note.id,
    });
    await shownAgain(refresh, meeting);
    return true;
  };
}
