import type { MeetingId } from '#server/domain/ids.ts';
import { acceptSuggestion } from '#server/draft/accept-suggestion.ts';
import { addNoteAsPoint } from '#server/draft/add-note-as-point.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { handsBy } from '#server/draft/authorship/hands.ts';
import { readLiveNotes, readRuns, writeLiveNotes } from '#server/draft/live-notes.ts';
import { putBackSuggestion } from '#server/draft/put-back-suggestion.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { rejectSuggestion } from '#server/draft/reject-suggestion.ts';
import { reviewDraft } from '#server/draft/review-draft.ts';
import { setAttendance } from '#server/draft/set-attendance.ts';
import { keepMyWords, takeProposedWords } from '#server/draft/take-proposed-words.ts';
import { restoreMinutes } from '#server/draft/timeline/restore-minutes.ts';
import { storeMinutes } from '#server/draft/timeline/store-minutes.ts';
import type { SharedDraft } from '#server/ports/shared-draft.ts';
import type { Collaboration } from './collaboration.ts';

/** The document in which a meeting's minutes are written. */
export const minutesDocument = (meetingId: MeetingId): string => meetingId;
/** The document that shows a meeting's notes; only the server writes it. */
export const notesDocument = (meetingId: MeetingId): string => `${meetingId}.notes`;

/** A meeting's two shared documents, read and written through their open rooms. */
export function createSharedDraft(collaboration: Collaboration): SharedDraft {
  const notesOf = (meetingId: MeetingId) =>
    collaboration.read(notesDocument(meetingId), (doc) => readLiveNotes(doc).notes);
  return {
    stored: (meetingId) => collaboration.read(minutesDocument(meetingId), storeMinutes),
    restore: (meetingId, stored, by) =>
      collaboration.withDocument(minutesDocument(meetingId), { person: by }, (doc) =>
        restoreMinutes(doc, stored, 'restore'),
      ),
    read: (meetingId) => collaboration.read(minutesDocument(meetingId), readDraft),
    authors: (meetingId) => collaboration.authors(minutesDocument(meetingId)),
    propose: (meetingId, frame, proposal) =>
      collaboration.withDocument(minutesDocument(meetingId), 'structurer', (doc, authors) =>
        applyProposal(doc, frame, proposal, 'structurer', handsBy(authors())),
      ),
    setAttendance: (meetingId, entries) =>
      collaboration.withDocument(minutesDocument(meetingId), 'structurer', (doc, authors) =>
        setAttendance(doc, entries, 'structurer', handsBy(authors())),
      ),
    showNotes: (meetingId, notes, meeting, run) =>
      collaboration.withDocument(notesDocument(meetingId), 'notes', (doc) =>
        writeLiveNotes(doc, notes, meeting, 'notes', run),
      ),
    runs: (meetingId) => collaboration.read(notesDocument(meetingId), readRuns),
    async review(meetingId) {
      const notes = await notesOf(meetingId);
      return collaboration.read(minutesDocument(meetingId), (doc) => reviewDraft(doc, notes));
    },
    notes: notesOf,
    settle: (meetingId, blockId, version, accept, by) =>
      collaboration.withDocument(minutesDocument(meetingId), { person: by }, (doc) =>
        accept ? acceptSuggestion(doc, blockId, version) : rejectSuggestion(doc, blockId, version),
      ),
    putBack: (meetingId, blockId, by) =>
      collaboration.withDocument(minutesDocument(meetingId), { person: by }, (doc) =>
        putBackSuggestion(doc, blockId),
      ),
    takeProposed: (meetingId, blockId, version) =>
      collaboration.withDocument(minutesDocument(meetingId), 'structurer', (doc) =>
        takeProposedWords(doc, blockId, version),
      ),
    keepWords: (meetingId, blockId, by) =>
      collaboration.withDocument(minutesDocument(meetingId), { person: by }, (doc) =>
        keepMyWords(doc, blockId),
      ),
    addPoint: (meetingId, point, by) =>
      collaboration.withDocument(minutesDocument(meetingId), { person: by }, (doc) =>
        addNoteAsPoint(doc, point),
      ),
    async lock(meetingId, freeze) {
      const name = minutesDocument(meetingId);
      await collaboration.lock(name);
      try {
        return await freeze(await collaboration.read(name, readDraft));
      } catch (error) {
        // Nothing was frozen, so people go on writing.
        await collaboration.open(name);
        throw error;
      }
    },
    open: (meetingId) => collaboration.open(minutesDocument(meetingId)),
    async recheck(meetingId) {
      if (meetingId === undefined) return collaboration.recheck();
      await Promise.all([
        collaboration.recheck(minutesDocument(meetingId)),
        collaboration.recheck(notesDocument(meetingId)),
      ]);
    },
  };
}
