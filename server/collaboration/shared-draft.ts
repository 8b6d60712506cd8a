import type { MeetingId } from '#server/domain/ids.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { writeLiveNotes } from '#server/draft/live-notes.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { setAttendance } from '#server/draft/set-attendance.ts';
import type { SharedDraft } from '#server/ports/shared-draft.ts';
import type { Collaboration } from './collaboration.ts';

/** The document in which a meeting's minutes are written. */
export const minutesDocument = (meetingId: MeetingId): string => meetingId;
/** The document that shows a meeting's notes; only the server writes it. */
export const notesDocument = (meetingId: MeetingId): string => `${meetingId}.notes`;

/** A meeting's two shared documents, read and written through their open rooms. */
export function createSharedDraft(collaboration: Collaboration): SharedDraft {
  return {
    read: (meetingId) => collaboration.read(minutesDocument(meetingId), readDraft),
    propose: (meetingId, frame, proposal) =>
      collaboration.withDocument(minutesDocument(meetingId), 'structurer', (doc) =>
        applyProposal(doc, frame, proposal, 'structurer'),
      ),
    setAttendance: (meetingId, entries) =>
      collaboration.withDocument(minutesDocument(meetingId), 'structurer', (doc) =>
        setAttendance(doc, entries, 'structurer'),
      ),
    showNotes: (meetingId, notes, meeting) =>
      collaboration.withDocument(notesDocument(meetingId), 'notes', (doc) =>
        writeLiveNotes(doc, notes, meeting, 'notes'),
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
