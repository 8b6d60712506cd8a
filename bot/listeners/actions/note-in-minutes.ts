import type { Actor } from '#server/domain/actor.ts';
import { isRefusal } from '#server/domain/errors.ts';
import type { MeetingId, NoteId } from '#server/domain/ids.ts';
import type { Call } from '../call.ts';
import { redrawSuggestions } from '../redraw-suggestions.ts';
import { readNotes } from './suggestion-value.ts';

type Work = (actor: Actor, ref: { readonly meetingId: MeetingId }, noteId: NoteId) => Promise<unknown>;

async function withEach(call: Call, work: Work): Promise<void> {
  const { meetingId, noteIds } = readNotes(call.text);
  const actor = await call.actor();
  try {
    for (const noteId of noteIds) await work(actor, { meetingId }, noteId);
  } catch (error) {
    if (isRefusal(error) && error.code !== 'not-allowed') await redrawSuggestions(call, { meetingId });
    throw error;
  }
  await redrawSuggestions(call, { meetingId });
}

/** Puts the note into the minutes as a point of its item. */
export const addNote = (call: Call): Promise<void> =>
  withEach(call, (actor, ref, noteId) => call.tools.useCases.addNote(actor, ref, { noteId }));

/** Keeps the notes out of the minutes; they stay with the notes, and the page can put them back. */
export const leaveOutNotes = (call: Call): Promise<void> =>
  withEach(call, (actor, ref, noteId) =>
    call.tools.useCases.leaveOutNote(actor, ref, { noteId, leftOut: true }),
  );
