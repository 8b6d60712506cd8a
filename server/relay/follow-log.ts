import type { DraftFollower } from '#server/ports/draft-relay.ts';
import type { DraftPlace, DraftStore } from '#server/ports/draft-store.ts';

/** Reads a document's log on, from where it was read last, when told to look. */
export interface LogReader {
  /** Looks now, or once more after the look that is under way. Resolves when what was there before is delivered. */
  look(): Promise<void>;
  end(): void;
}

/** One look at a time; a failed one is made good by the next, for the place moves only with what was delivered. */
export const followLog = (
  store: Pick<DraftStore, 'since'>,
  document: string,
  from: DraftPlace,
  follower: Pick<DraftFollower, 'committed'>,
): LogReader => {
  let place = from;
  let isOver = false;
  let looking: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const once = async (): Promise<void> => {
    if (isOver) return;
    const tail = await store.since(document, place);
    if (isOver) return;
    place = tail.place;
    isOver = tail.gone || tail.damaged;
    follower.committed(tail);
  };

  const start = (): Promise<void> => {
    const run = once().finally(() => {
      if (looking === run) looking = null;
    });
    looking = run;
    return run;
  };

  return {
    look: () => {
      if (looking === null) return start();
      // What is under way may have read before the caller's commit: one more look serves all who ask meanwhile.
      next ??= looking
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
    end: () => {
      isOver = true;
    },
  };
};
