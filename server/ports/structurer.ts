import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';

/** Turns a meeting's notes into a proposal. The offline one is deterministic and never fails on any text. */
export interface Structurer {
  readonly name: string;
  structure(input: StructuringInput, signal?: AbortSignal): Promise<Proposal>;
}
