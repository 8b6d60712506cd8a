import type { MeetingId } from '#server/domain/ids.ts';
import type { Checkpoint, CheckpointFacts, StoredMinutes } from '#server/domain/timeline.ts';

/** Where the drafts' checkpoints are kept. */
export interface Timeline {
  /** Remembers that somebody wrote since the last checkpoint; a second time changes nothing. */
  contributed(meetingId: MeetingId, authorId: string, at: Date): Promise<void>;
  /** Who wrote since the last checkpoint, in the order they began. */
  contributors(meetingId: MeetingId): Promise<string[]>;
  /**
   * Stores a checkpoint. Its authors are those who wrote since the last one, and are counted anew afterwards, in one
   * transaction.
   */
  add(checkpoint: Omit<Checkpoint, 'authors'>): Promise<CheckpointFacts>;
  /** Newest first. */
  list(meetingId: MeetingId): Promise<CheckpointFacts[]>;
  latest(meetingId: MeetingId): Promise<CheckpointFacts | null>;
  /** The document of a checkpoint of this meeting. */
  open(meetingId: MeetingId, id: string): Promise<StoredMinutes | null>;
  /** Removes checkpoints; who wrote up to each is added to the next one that stays, in one transaction. */
  remove(meetingId: MeetingId, ids: readonly string[]): Promise<void>;
}
