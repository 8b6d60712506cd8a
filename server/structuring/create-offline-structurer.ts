import type { Structurer } from '#server/ports/structurer.ts';
import { proposeOffline } from './propose-offline.ts';

/** Rules only: deterministic, no network, milliseconds. Never fails on any text. */
export const createOfflineStructurer = (): Structurer => ({
  name: 'offline@1',
  structure: async (input, signal) => {
    signal?.throwIfAborted();
    return proposeOffline(input);
  },
});
