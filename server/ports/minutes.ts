import type { BoardId, MeetingId, MinutesId, PersonId } from '#server/domain/ids.ts';
import type { Approval, Correction, MinutesVersion } from '#server/domain/minutes.ts';

/** A task out of approved minutes. */
export interface ActionRecord {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly minutesId: MinutesId;
  readonly itemNumber: number;
  readonly text: string;
  readonly owners: readonly string[];
  readonly ownerIds: readonly PersonId[];
  readonly due: string | null;
  readonly confidential: boolean;
  readonly done: boolean;
}

/** Frozen versions. A version's content is never changed; only its state and what stands beside it. */
export interface FrozenMinutes {
  find(id: MinutesId): Promise<MinutesVersion | null>;
  /** All versions of a meeting, newest first. */
  list(meetingId: MeetingId): Promise<MinutesVersion[]>;
  listByState(...states: readonly MinutesVersion['state'][]): Promise<MinutesVersion[]>;
  /** Stores a version in review and sets the meeting's draft state to submitted, in one transaction. */
  submit(
    version: MinutesVersion,
    provenance: { readonly json: string; readonly hash: string },
  ): Promise<void>;
  /**
   * Approves a version still in review: earlier approved versions of the meeting become superseded, its actions
   * are stored and the meeting's draft state becomes approved, in one transaction. False when it was no longer in review.
   */
  approve(
    id: MinutesId,
    approval: Approval,
    actions: readonly ActionRecord[],
    replayed: boolean,
  ): Promise<boolean>;
  /** False when it was no longer in review. The draft opens again. */
  requestChanges(id: MinutesId, verdict: Approval): Promise<boolean>;
  /** Withdraws a version in review; the draft opens again. False when there was nothing to withdraw. */
  withdraw(id: MinutesId): Promise<boolean>;
  publish(id: MinutesId, at: Date): Promise<void>;
  /** Marks an approved version as agreed at a later meeting, with the corrections that stand beside it. */
  agree(id: MinutesId, agreedNote: string, at: Date, corrections: readonly Correction[]): Promise<void>;
  provenance(id: MinutesId): Promise<string>;
  actions(boardId: BoardId): Promise<ActionRecord[]>;
  actionsOf(personId: PersonId): Promise<ActionRecord[]>;
  setActionDone(id: string, done: boolean): Promise<void>;
}
