import { can } from '#server/access/can.ts';
import type { Actor } from '#server/domain/actor.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { MeetingId, NoteId, PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Note } from '#server/domain/note.ts';
import { createRecord } from './audit.ts';
import { type CaptureDeps, LONGEST_NOTE } from './capture-note.ts';
import type { MeetingDeps } from './deps.ts';
import type { RefreshLive } from './refresh-live.ts';
import type { UseCases } from './use-cases.ts';

type ChangeDeps = CaptureDeps & Pick<MeetingDeps, 'audit' | 'minutes' | 'announcer' | 'log'>;

/** Tells the approver when notes change under minutes in review: no frozen word changes, but they should know. */
async function tellApprover(deps: ChangeDeps, meeting: Meeting): Promise<void> {
  if (meeting.draftState !== 'submitted') return;
  const inReview = (await deps.minutes.list(meeting.id)).find((one) => one.state === 'in-review');
  const board = await deps.boards.find(meeting.boardId);
  if (inReview === undefined || board === null) return;
  const since = inReview.submittedAt ?? deps.clock.now();
  const changed = (await deps.notes.list(meeting.id)).filter((one) => changedSince(one, since) !== null);
  try {
    await deps.announcer.announce({
      kind: 'notes-changed-since',
      board,
      meeting,
      minutes: inReview,
      changes: changed.length,
    });
  } catch (error) {
    deps.log.warn('the approver could not be told that notes changed', {
      meeting: meeting.id,
      error: String(error),
    });
  }
}

/** What happened to a note after a time, or null. */
export function changedSince(note: Note, since: Date): 'added' | 'edited' | 'withdrawn' | null {
  if (note.withdrawnAt !== null && note.withdrawnAt > since) return 'withdrawn';
  if (note.receivedAt > since) return 'added';
  return note.revisions.some((one) => one.at > since) ? 'edited' : null;
}

async function rightOver(deps: ChangeDeps, actor: Actor, note: Note): Promise<Meeting | null> {
  const meeting = await deps.meetings.find(note.meetingId);
  const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
  if (meeting === null || board === null) return null;
  return can(actor, 'mark-notes', { board, meeting }) ? meeting : null;
}

/** An edit in chat follows through as a revision. Chat lets only the author edit, so the author need not be asked again. */
export function createReviseNote(
  deps: ChangeDeps,
  captureNote: UseCases['captureNote'],
  refresh: RefreshLive,
): UseCases['reviseNote'] {
  return async (actor, change) => {
    const note = await deps.notes.findBySource(change.source);
    // The edit overtook its message: the words as edited are the note, and the late message finds it there.
    if (note === null) return captureNote(actor, change);
    if (note.text === change.text || note.withdrawnAt !== null) return { outcome: 'seen', note };
    if (change.text.length > LONGEST_NOTE)
      throw new Refusal('note-too-long', { length: change.text.length, most: LONGEST_NOTE });
    const revised = await deps.notes.revise(note.id, {
      source: { kind: change.source.kind, id: change.editId },
      before: note.text,
      text: change.text,
      authorId: actor.personId ?? note.authorId,
      at: deps.clock.now(),
    });
    const fresh = (await deps.notes.find(note.id)) ?? note;
    if (!revised) return { outcome: 'seen', note: fresh };
    const meeting = await deps.meetings.find(note.meetingId);
    if (meeting !== null) await tellApprover(deps, meeting);
    refresh.soon(note.meetingId);
    return { outcome: 'stored', note: fresh, movedTo: null, revised: note.id, warning: null };
  };
}

/** A deletion withdraws the note: its words stay as evidence, and no sentence may rest on it any longer. */
export function createWithdrawNote(
  deps: ChangeDeps,
  captureNote: UseCases['captureNote'],
  refresh: RefreshLive,
): UseCases['withdrawNote'] {
  const record = createRecord(deps);
  return async (actor, typed) => {
    let note = await deps.notes.findBySource(typed.source);
    if (note === null) {
      // The deletion overtook its message: it is kept as withdrawn, or the late message would bring the words in.
      const captured = await captureNote(actor, {
        ...typed,
        text: typed.text.trim() === '' ? '(deleted)' : typed.text,
      });
      if (captured.outcome === 'not-a-note') return captured;
      note = captured.note;
    }
    const withdrawn = await deps.notes.withdraw(
      note.id,
      actor.personId ?? (note.authorId as PersonId),
      deps.clock.now(),
    );
    if (!withdrawn) return { outcome: 'seen', note };
    await record(actor, 'note-withdrawn', { meetingId: note.meetingId, subject: note.id });
    const meeting = await deps.meetings.find(note.meetingId);
    if (meeting !== null) await tellApprover(deps, meeting);
    refresh.soon(note.meetingId);
    return {
      outcome: 'stored',
      note: (await deps.notes.find(note.id)) ?? note,
      movedTo: null,
      revised: null,
      warning: null,
    };
  };
}

/** Any officer may mark; a mark stands while any officer's reaction remains. */
export function createMarkNote(deps: ChangeDeps, refresh: RefreshLive): UseCases['markNote'] {
  return async (actor, which, mark, present) => {
    const note = await ('noteId' in which ? deps.notes.find(which.noteId) : deps.notes.findBySource(which));
    if (note === null || actor.personId === null) return false;
    const meeting = await rightOver(deps, actor, note);
    if (meeting === null) return false;
    const changed = present
      ? await deps.notes.mark(note.id, mark, actor.personId, deps.clock.now())
      : await deps.notes.unmark(note.id, mark, actor.personId);
    if (changed) refresh.soon(note.meetingId);
    return changed;
  };
}

/** Moves a note to another item, or marks it confidential or not, by hand: this stands against what the stream says. */
export function createPlaceNote(deps: ChangeDeps, refresh: RefreshLive): UseCases['placeNote'] {
  const record = createRecord(deps);
  return async (actor, noteId: NoteId, change) => {
    const note = await deps.notes.find(noteId);
    const meeting = note === null ? null : await rightOver(deps, actor, note);
    if (note === null || meeting === null) throw new Refusal('not-allowed');
    if (change.itemNumber != null && !meeting.agenda.some((one) => one.number === change.itemNumber)) {
      throw new Refusal('unknown-item', {
        number: change.itemNumber,
        items: meeting.agenda.map((one) => `${one.number}. ${one.title}`),
      });
    }
    await deps.notes.place(note.id, change);
    await record(actor, 'note-placed', { meetingId: meeting.id, subject: note.id, facts: placed(change) });
    refresh.soon(meeting.id as MeetingId);
  };
}

const placed = (change: { readonly itemNumber?: number | null; readonly confidential?: boolean | null }) => ({
  ...(change.itemNumber === undefined ? {} : { item: change.itemNumber }),
  ...(change.confidential === undefined ? {} : { confidential: change.confidential }),
});
