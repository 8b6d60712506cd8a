import { setImmediate as turn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Connection } from './connection.ts';
import { answerFrame, isFirstQuestion, updateFrame } from './messages.ts';
import type { Room } from './room.ts';

/** Smaller documents are built sooner than their question comes. */
const LEAST_BYTES = 16 * 1024;
/** A page asks as soon as it is connected: who takes longer asks the document in memory. */
const PATIENCE_MS = 25;

/** What a newcomer was told, and said, before its document was in memory. */
export interface EarlyAnswer {
  /** Now that it is in the room: what came meanwhile, and what it said. */
  catchUp(room: Room): void;
}

export interface EarlyAnswers {
  /**
   * Answers a newcomer that has nothing with all of a document as it is stored, before the document is built: that
   * takes longer than reading and sending it. Null when there is nothing to wait for.
   */
  give(connection: Connection, name: string): Promise<EarlyAnswer | null>;
  /** Takes a message of a connection that is in no room yet. */
  take(connection: Connection, bytes: Uint8Array | null): void;
}

type Taken = (bytes: Uint8Array | null) => void;

export const createEarlyAnswers = (deps: {
  /** All of a document that is not in memory, when it is stored as one. */
  readonly stored: (name: string) => Promise<Uint8Array | null>;
  readonly onMessage: (room: Room, from: Connection, bytes: Uint8Array | null) => void;
}): EarlyAnswers => {
  /** Documents about to be built; whoever else comes waits for that. */
  const asked = new Set<string>();
  const takers = new WeakMap<Connection, Taken>();

  /** Reads until the first message, or for a moment; what was read with it is kept for later. */
  const listen = (connection: Connection, whole: Uint8Array): Promise<EarlyAnswer> =>
    new Promise((resolve) => {
      let answered = false;
      let isFirst = true;
      const kept: (Uint8Array | null)[] = [];
      const catchUp = (room: Room): void => {
        takers.delete(connection);
        if (answered && !room.isStill(whole)) {
          const rest = room.missing(Y.encodeStateVectorFromUpdate(whole));
          room.afterStored(() => connection.sendDocument(updateFrame(rest)));
        }
        for (const bytes of kept) deps.onMessage(room, connection, bytes);
      };
      const end = (): void => {
        clearTimeout(timer);
        connection.hold();
        resolve({ catchUp });
      };
      const timer = setTimeout(end, PATIENCE_MS);
      takers.set(connection, (bytes) => {
        if (isFirst && bytes !== null && isFirstQuestion(bytes)) {
          answered = true;
          connection.charge(whole.length);
          connection.sendDocument(answerFrame(whole));
        } else kept.push(bytes);
        if (isFirst) end();
        isFirst = false;
      });
      connection.start();
    });

  return {
    give: async (connection, name) => {
      if (asked.has(name)) return null;
      asked.add(name);
      try {
        const whole = await deps.stored(name);
        if (whole === null || whole.length < LEAST_BYTES || !connection.isOpen) return null;
        const early = await listen(connection, whole);
        // The answer leaves before this process is busy building.
        await turn();
        return early;
      } finally {
        asked.delete(name);
      }
    },
    take: (connection, bytes) => takers.get(connection)?.(bytes),
  };
};
