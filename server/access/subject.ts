import type { Board } from '#server/domain/board.ts';
import type { PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';

/** Everything a person may ask leave to do. */
export type Right =
  | 'set-up-board'
  | 'plan-meeting'
  | 'start-meeting'
  | 'run-meeting'
  | 'take-notes'
  | 'mark-notes'
  | 'see-draft'
  | 'edit-draft'
  | 'submit'
  | 'reopen'
  | 'approve'
  | 'see-confidential'
  | 'see-published'
  | 'see-actions'
  | 'ask';

/** What it is to be done to. What is left out is unknown, and what is unknown grants nothing. */
export interface Subject {
  /** Null only when a board is about to be set up. */
  readonly board: Pick<Board, 'id' | 'membersSeeConfidential'> | null;
  readonly meeting?: Pick<Meeting, 'id' | 'boardId' | 'presiderId' | 'deputyId'>;
  readonly minutes?: Pick<MinutesVersion, 'meetingId' | 'state' | 'submittedById' | 'publishedAt'>;
  /** Who wrote words of that version. It matters for those of them who are officers. */
  readonly wroteWords?: readonly PersonId[];
  /** Who left the room for an interest, in the item or meeting asked about. */
  readonly leftForInterest?: readonly PersonId[];
}
