import type { DraftBlock } from './draft.ts';

/** A sentence of the draft that waits for a person. `version` names exactly what stands now: what was seen is what is settled. */
export interface OpenSentence extends DraftBlock {
  readonly item: number;
  readonly version: string;
}

/** What the machine would say now where a person wrote; null when its notes no longer say anything. */
export interface Offer {
  readonly item: number;
  readonly kind: DraftBlock['kind'];
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: string | null;
}

/** A person's sentence whose notes have changed since, with what the machine would now say instead. */
export interface ChangedSentence extends OpenSentence {
  readonly offer: Offer | null;
}

/** A note that no sentence of the draft rests on. */
export interface UnusedNote {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** ISO time. */
  readonly at: string;
  readonly item: number | null;
  readonly confidential: boolean;
  /** Read as chat: more likely than not no business of the minutes. */
  readonly chat: boolean;
}

/** A suggestion that an officer rejected, and that can be put back. */
export interface RejectedSentence {
  readonly id: string;
  readonly item: number;
  readonly kind: DraftBlock['kind'];
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly confidential: boolean;
}

/** What of a draft waits for a person: suggestions, offered changes, and notes that are not in the minutes. */
export interface DraftReview {
  readonly suggestions: readonly OpenSentence[];
  readonly changed: readonly ChangedSentence[];
  readonly unused: readonly UnusedNote[];
  /** Left out by an officer, and in no sentence. */
  readonly leftOut: readonly UnusedNote[];
  /** The last one rejected first. */
  readonly rejected: readonly RejectedSentence[];
}

/** What became of a press: done now, settled before, or not done because what was seen no longer stands. */
export type Settled = 'done' | 'settled' | 'changed';

/** A note that a person puts into the minutes, in the words it gets there. */
export interface NotePoint {
  readonly noteId: string;
  readonly item: number;
  readonly text: string;
  readonly confidential: boolean;
  /** The notes typed before it: it goes after the last point that rests on one of them. */
  readonly earlier: ReadonlySet<string>;
}
