import type { DraftRelay } from '#server/ports/draft-relay.ts';

/** One process: there is nobody to tell and nobody to hear. */
export const alone: DraftRelay = {
  carries: false,
  follow: () => ({ current: async () => undefined, show: () => undefined, end: () => undefined }),
  committed: () => undefined,
  tell: async () => undefined,
  onWord: () => undefined,
  close: async () => undefined,
};
