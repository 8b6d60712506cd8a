import type { AttendanceEntry, Confidentiality } from './meeting.ts';
import type { NoteMark } from './note.ts';
import type { DecisionType, StructuringProgress, StructuringUsage } from './proposal.ts';

/**
 * Which form the shared document has. Raised when an older page would not understand it and so take words out;
 * such a page is not let in.
 */
export const DRAFT_SCHEMA = 1;

/** A line of the draft as it stands. A block a person wrote cites no notes and says so. */
export interface DraftBlock {
  readonly id: string;
  readonly kind: 'point' | 'decision' | 'action';
  readonly text: string;
  readonly noteIds: readonly string[];
  readonly confidential: boolean;
  readonly decisionType: DecisionType | null;
  readonly owners: readonly string[];
  readonly due: string | null;
  /** Inferred and not yet accepted by an officer. */
  readonly suggested: boolean;
}

export interface DraftItem {
  readonly number: number;
  readonly title: string;
  readonly confidential: Confidentiality | null;
  readonly blocks: readonly DraftBlock[];
}

/** The draft's words without its editing history: what is frozen, exported and shown for approval. */
export interface DraftContent {
  readonly attendance: readonly AttendanceEntry[];
  readonly items: readonly DraftItem[];
}

/** A note as the live notes column shows it; the server alone writes these. */
export interface LiveNote {
  readonly id: string;
  readonly author: string;
  readonly authorId: string;
  readonly source: 'slack' | 'web' | 'replay';
  readonly text: string;
  /** ISO time. */
  readonly at: string;
  readonly orderBy: string;
  readonly item: number | null;
  readonly confidential: boolean;
  readonly late: boolean;
  readonly edited: boolean;
  readonly withdrawn: boolean;
  readonly marks: readonly NoteMark[];
  readonly use: string;
  /** The client-made id of a note typed in the browser, by which its outbox knows it has arrived. */
  readonly clientId: string | null;
}

/** One sentence that a run of the structurer changed in the draft. */
export interface RunChange {
  readonly blockId: string;
  readonly item: number;
  readonly kind: DraftBlock['kind'];
  /** `noted`: a person's own sentence, left as it is, whose notes now say something else. */
  readonly change: 'added' | 'changed' | 'removed' | 'noted';
  /** The line before and after; both empty where a run changed more than anybody reads. */
  readonly before: string;
  readonly after: string;
}

/** A run of the structurer that changed something. Runs of a meeting are numbered from 1. */
export interface LiveRun {
  readonly number: number;
  /** ISO time. */
  readonly at: string;
  readonly changes: readonly RunChange[];
}

/** What the page's head shows of the meeting, written by the server beside the live notes. */
export interface LiveMeeting {
  readonly board: string;
  readonly date: string;
  readonly title: string;
  readonly status: 'planned' | 'live' | 'closed';
  readonly adjourned: boolean;
  readonly currentItem: number | null;
  readonly draftState: 'open' | 'submitted' | 'approved';
  readonly agenda: readonly {
    readonly number: number;
    readonly title: string;
    readonly confidential: boolean;
  }[];
  readonly warnings: readonly string[];
  /** What happened to the last submission, in words: "Changes asked for by …", "Withdrawn by …". */
  readonly notice: string;
  /** How far a run that asks a model has come; null or absent when none runs. */
  readonly progress?: Pick<StructuringProgress, 'done' | 'of'> | null;
  /** What asking a model about this meeting has taken; null or absent when none was asked. */
  readonly usage?: StructuringUsage | null;
  /** The last runs that changed something, oldest first. */
  readonly runs?: readonly LiveRun[];
}
