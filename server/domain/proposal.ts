import type { HouseProfile } from './board.ts';
import type { AgendaItem, AttendanceEntry, CastMember } from './meeting.ts';
import type { NoteMark } from './note.ts';

export type DecisionType =
  | 'noted'
  | 'agreed'
  | 'approved'
  | 'endorsed'
  | 'supported'
  | 'delegated'
  | 'appointed'
  | 'deferred'
  | 'rejected';

/** A note as a structurer sees it. Order is that of the stream; a withdrawn note is there so that it is not used. */
export interface StructuringNote {
  readonly id: string;
  /** Slack or replay user id of the author, to tell "me" and the author's initials. */
  readonly user: string;
  readonly authorName: string;
  /** ISO time with offset. */
  readonly at: string;
  readonly text: string;
  /** Ids of the events that revised it (an edit's id counts as the note it edited). */
  readonly revisedBy: readonly string[];
  /** Id of the note this one replies to. */
  readonly thread: string | null;
  readonly withdrawn: boolean;
  readonly marks: readonly NoteMark[];
  /** Item the note was moved to by hand. */
  readonly pinnedItem: number | null;
  /** Confidential (or not) by hand. */
  readonly pinnedConfidential: boolean | null;
}

export interface StructuringInput {
  readonly meeting: {
    readonly board: string;
    readonly organisation: string;
    readonly profile: HouseProfile;
    readonly date: string;
    readonly start: string;
    readonly venue: string;
    readonly chair: string;
    readonly previousMeeting: string | null;
    readonly nextMeeting: string | null;
    readonly timeZone: string;
  };
  readonly cast: readonly CastMember[];
  readonly agenda: readonly AgendaItem[];
  readonly notes: readonly StructuringNote[];
}

interface ProposedSentence {
  /** Stable over runs while the notes it rests on stay the same: by it a later run finds its own earlier sentence. */
  readonly key: string;
  readonly text: string;
  readonly noteIds: readonly string[];
  readonly confidential: boolean;
}

export interface ProposedPoint extends ProposedSentence {
  readonly kind: 'point';
}

export interface ProposedDecision extends ProposedSentence {
  readonly kind: 'decision';
  readonly type: DecisionType;
  /** Found without a tag or a mark: a suggestion until an officer accepts it. */
  readonly inferred: boolean;
}

export interface ProposedAction extends ProposedSentence {
  readonly kind: 'action';
  /** Full names, in canonical form. */
  readonly owners: readonly string[];
  /** ISO date, or null. */
  readonly due: string | null;
  readonly inferred: boolean;
}

export interface ProposedItem {
  readonly number: number;
  readonly title: string;
  readonly confidential: 'none' | 'part' | 'whole';
  readonly points: readonly ProposedPoint[];
  readonly decisions: readonly ProposedDecision[];
  readonly actions: readonly ProposedAction[];
}

/** What asking a model took. */
export interface StructuringUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the operator's currency; null when no price is configured. */
  readonly cost: number | null;
}

/** How far a run has come, in parts of the agenda, and what it took so far. */
export interface StructuringProgress {
  readonly done: number;
  readonly of: number;
  readonly usage?: StructuringUsage;
}

/** Where a note belongs, and what became of it. */
export interface NotePlacement {
  readonly item: number | null;
  readonly confidential: boolean;
  readonly use: NoteUse;
  /** As the rules read it, for a structurer that builds on them. */
  readonly read?: {
    /** Without tag and marks, as corrected later in the stream. */
    readonly words: string;
    readonly tag: 'decision' | 'action' | null;
    /** Notes that corrected it: a sentence that rests on this one rests on them too. */
    readonly fixedBy: readonly string[];
  };
}

/** What a structurer returns. Everything cites note ids of the input; what it could not use is listed. */
export interface Proposal {
  /** Name and version of what made it: "offline@1". */
  readonly structurer: string;
  readonly items: readonly ProposedItem[];
  readonly attendance: readonly AttendanceEntry[];
  readonly declarations: readonly {
    readonly name: string;
    readonly item: number;
    readonly left: boolean;
    readonly text: string;
    readonly noteIds: readonly string[];
  }[];
  /** Corrections to the previous minutes. */
  readonly corrections: readonly { readonly text: string; readonly noteIds: readonly string[] }[];
  /** Which item each note belongs to, for the live notes column; a note before the first item is item null. */
  readonly placement: Readonly<Record<string, NotePlacement>>;
  /** Plain sentences for officers: a forgotten end mark, an unknown initial, a correction that matched nothing. */
  readonly warnings: readonly { readonly text: string; readonly noteIds: readonly string[] }[];
  /** What this run asked of a model; absent where none was asked. */
  readonly usage?: StructuringUsage;
}

/** What became of a note: used in a sentence, read as a mark or attendance, or deliberately left out. */
export type NoteUse = 'sentence' | 'structure' | 'chat' | 'off-record' | 'withdrawn' | 'unused';
