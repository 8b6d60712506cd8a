import type { Structurer } from '#server/ports/structurer.ts';
import { proposeOffline } from './propose-offline.ts';
import { createReading, type Readers, readers } from './reading.ts';

/**
 * Rules only: deterministic, no network, milliseconds. Never fails on any text. What a note says by itself is
 * remembered by its text, so that a run after one new note reads only that note again.
 */
export const createOfflineStructurer = (read: Readers = readers): Structurer => {
  const reading = createReading(read);
  return {
    name: 'offline@1',
    structure: async (input, signal) => {
      signal?.throwIfAborted();
      return proposeOffline(input, reading);
    },
  };
};
