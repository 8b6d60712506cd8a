import type { Actor } from '#server/domain/actor.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { CheckpointReason } from '#server/domain/timeline.ts';
import type { MinutesChange } from '#server/minutes/changes-between.ts';

export type { MinutesChange } from '#server/minutes/changes-between.ts';

/** A moment of the draft as the timeline lists it. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: Date;
  readonly why: CheckpointReason;
  readonly name: string;
  /** Who asked for it, empty for automatic ones. */
  readonly by: string;
  /** Who wrote between the entry before it and this one, by name. */
  readonly authors: readonly string[];
  readonly words: number;
}

export interface TimelineView {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  /** Who has written since the newest. */
  readonly since: readonly string[];
  /** Whether this person may name and restore now. */
  readonly mayChange: boolean;
}

export interface TimelineComparison {
  readonly changes: readonly MinutesChange[];
  /** Who wrote between the two. */
  readonly authors: readonly string[];
}

/** The draft as it stands, beside the ids of checkpoints. */
export const NOW = 'now';

export interface TimelineUseCases {
  listTimeline(actor: Actor, meetingId: MeetingId): Promise<TimelineView>;
  /** What changed from one moment to another, word by word, whichever of the two is given first. */
  compareTimeline(actor: Actor, meetingId: MeetingId, from: string, to: string): Promise<TimelineComparison>;
  /** Keeps the draft as it stands under a name. */
  nameVersion(actor: Actor, meetingId: MeetingId, name: string): Promise<void>;
  /**
   * Brings the draft back to a checkpoint, as one more change of this person. What stood before is kept: the answer
   * is its id, null when there was nothing.
   */
  restoreVersion(actor: Actor, meetingId: MeetingId, checkpointId: string): Promise<string | null>;
}
