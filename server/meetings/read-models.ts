import type { Actor } from '#server/domain/actor.ts';
import type { Board, Person } from '#server/domain/board.ts';
import type { LiveRun, RunChange } from '#server/domain/draft.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesContent, MinutesVersion, Standing } from '#server/domain/minutes.ts';
import type { StructuringProgress, StructuringUsage } from '#server/domain/proposal.ts';
import type { DraftReview } from '#server/domain/suggestions.ts';
import type { ActionRecord } from '#server/ports/minutes.ts';
import type { ProposalOutcome } from '#server/ports/shared-draft.ts';
import type { VersionComparison } from './compare-versions.ts';

export interface MeetingView {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly noteCount: number;
  readonly latest: MinutesVersion | null;
  readonly presider: Person | null;
  /** For officers in the status: how far structuring has come, and what a model took for this meeting. */
  readonly structuring?: {
    readonly progress: StructuringProgress | null;
    readonly usage: StructuringUsage | null;
  };
}

export interface ActionView extends ActionRecord {
  readonly board: string;
  readonly meetingDate: string;
  readonly overdue: boolean;
}

export interface HomeView {
  readonly actor: Actor;
  readonly boards: readonly Board[];
  readonly meetings: readonly MeetingView[];
  readonly waitingForMe: readonly {
    readonly board: Board;
    readonly meeting: Meeting;
    readonly minutes: MinutesVersion;
  }[];
  readonly myActions: readonly ActionView[];
}

/** Minutes as one reader may see them: restricted passages are there only for the entitled. */
export interface MinutesView {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly minutes: MinutesVersion;
  readonly standing: Standing;
  /** Filtered for the reader. */
  readonly content: MinutesContent;
  readonly restricted: boolean;
  /** "Draft: cleared by the Chair, subject to agreement", "Agreed as a correct record on 8 February 2024" … */
  readonly standingText: string;
}

/** What is shown of an approval request; drawn by the bot and by the page. */
export interface ReviewView extends MinutesView {
  readonly canDecide: boolean;
  /** Why not, as a refusal code; null when the reader may decide. */
  readonly refusal: string | null;
  readonly changesSince: readonly {
    readonly note: string;
    readonly change: 'added' | 'edited' | 'withdrawn';
  }[];
  /** What this version changed against the one before it; null for the first. */
  readonly comparison: VersionComparison | null;
}

/** What a run of the structurer did. */
export interface StructuringOutcome extends ProposalOutcome {
  readonly warnings: readonly string[];
  readonly stopped?: true;
  /** Sentence by sentence, as people are told of it; empty when nothing reads otherwise. */
  readonly changes: readonly RunChange[];
  /** On request: the last run that changed something, this one or an earlier one. */
  readonly last?: LiveRun | null;
}

/** What of a meeting's draft waits for a person. */
export interface SuggestionsView extends DraftReview {
  readonly board: Board;
  readonly meeting: Meeting;
}
