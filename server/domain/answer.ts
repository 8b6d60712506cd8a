import type { Standing } from './minutes.ts';

/** `item` is the agenda item's number, or "att" for the attendance list. */
export interface Citation {
  readonly meeting: string;
  readonly board: string;
  readonly item: number | 'att';
  readonly itemTitle: string;
  readonly text: string;
  readonly standing: Standing;
  /** Path of the minutes' page on this server, or null for a document without one. */
  readonly link: string | null;
}

/** Best citation first. `abstained` means: not in the minutes. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly abstained: boolean;
  readonly citations: readonly Citation[];
}

/** What an asker may see, decided before the search: nothing outside it is read, counted or hinted at. */
export interface AskerScope {
  /** Board names searched; null for all. */
  readonly boards: readonly string[] | null;
  /** Boards whose confidential passages the asker is entitled to. */
  readonly entitledBoards: readonly string[] | 'all';
  /** Meetings (ids) whose drafts and versions in review the asker may see. */
  readonly draftMeetings: readonly string[];
}
