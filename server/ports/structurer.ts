import type { Proposal, StructuringInput, StructuringProgress } from '#server/domain/proposal.ts';

/** Turns a meeting's notes into a proposal. The offline one is deterministic and never fails on any text. */
export interface Structurer {
  readonly name: string;
  /** `onProgress` hears how many parts of how many are done, where the work takes long enough to say so. */
  structure(
    input: StructuringInput,
    signal?: AbortSignal,
    onProgress?: (progress: StructuringProgress) => void,
  ): Promise<Proposal>;
}
