import type { Board } from '#server/domain/board.ts';
import type { CastMember, Meeting } from '#server/domain/meeting.ts';
import type { Note } from '#server/domain/note.ts';
import type { StructuringInput } from '#server/domain/proposal.ts';

/** A meeting's rows as a structurer sees them. The presider is named as the chair. */
export function structuringInput(
  board: Board,
  meeting: Meeting,
  chair: string,
  cast: readonly CastMember[],
  notes: readonly Note[],
): StructuringInput {
  const bySource = new Map(notes.map((note) => [note.source.id, note.id]));
  const userOf = new Map(
    cast.flatMap((one) => (one.personId === undefined ? [] : [[one.personId as string, one.user] as const])),
  );
  return {
    meeting: {
      board: board.name,
      organisation: board.organisation,
      profile: board.profile,
      date: meeting.date,
      start: meeting.startTime,
      venue: meeting.venue,
      chair,
      previousMeeting: meeting.previousMeetingDate,
      nextMeeting: meeting.nextMeetingDate,
      timeZone: board.timeZone,
    },
    cast,
    agenda: meeting.agenda,
    notes: notes.map((note) => ({
      id: note.id,
      user: userOf.get(note.authorId) ?? '',
      authorName: note.authorName,
      at: note.typedAt.toISOString(),
      text: note.text,
      // A correction typed in the stream is a note itself; an edit is known by its event alone.
      revisedBy: note.revisions.map((one) => bySource.get(one.source.id) ?? one.source.id),
      thread: note.thread === null ? null : (bySource.get(note.thread) ?? null),
      withdrawn: note.withdrawnAt !== null,
      // What officers left out is read by nobody, like words off the record.
      marks: note.marks.has('left-out') ? [...note.marks, 'off-record'] : [...note.marks],
      pinnedItem: note.itemNumber,
      pinnedConfidential: note.confidential,
    })),
  };
}
