import type { MeetingId, PersonId } from './ids.ts';

/** A line of the draft with everything that is kept of it: enough to put it back. */
export interface StoredLine {
  readonly node: 'block' | 'entry';
  readonly text: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** The attendance list or an agenda item, with its lines in order. */
export interface StoredSection {
  readonly node: 'attendance' | 'item';
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly lines: readonly StoredLine[];
}

/** The draft as it stood at one moment, without its editing history. */
export interface StoredMinutes {
  readonly format: 1;
  readonly sections: readonly StoredSection[];
}

/** Why a checkpoint was taken: by itself, or because somebody asked for it or did something that ends a stretch of work. */
export type CheckpointReason =
  | 'pause'
  | 'before-structuring'
  | 'before-restore'
  | 'submitted'
  | 'reopened'
  | 'named';

/** What is known of a checkpoint without opening it. */
export interface CheckpointFacts {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly at: Date;
  readonly why: CheckpointReason;
  /** What a person called it; empty for automatic ones. */
  readonly name: string;
  /** Who asked for it or caused it; null for automatic ones. */
  readonly byId: PersonId | null;
  readonly byName: string;
  /** Who wrote between the checkpoint before it and this one: ids of people, or "server:<purpose>". */
  readonly authors: readonly string[];
  readonly words: number;
  /** Equal for equal words. */
  readonly fingerprint: string;
  /** What it takes on disk. */
  readonly bytes: number;
}

export interface Checkpoint extends Omit<CheckpointFacts, 'bytes'> {
  readonly document: StoredMinutes;
}
