import type { LiveNote } from '#server/domain/draft.ts';
import type { DraftReview } from '#server/domain/suggestions.ts';
import { reviewDraft } from '#server/draft/review-draft.ts';
import type { Api } from '../api.ts';
import { type Cell, createCell } from '../cell.ts';
import type { Connection } from '../connection.ts';

/** A slip a clerk would mark, with its sentence. */
export interface StyleWarning {
  readonly text: string;
  readonly item: number | null;
  readonly blockId: string | null;
}

/** What waits for a person in this draft, and what they can say of it. */
export interface Settling {
  readonly review: Cell<DraftReview>;
  readonly style: Cell<readonly StyleWarning[]>;
  /** Whether the panel of notes that are not in the minutes is open. */
  readonly notesOpen: Cell<boolean>;
  settle(blockId: string, accept: boolean): Promise<void>;
  /** Takes a rejection back. */
  putBack(blockId: string): Promise<void>;
  take(blockId: string): Promise<void>;
  keep(blockId: string): Promise<void>;
  add(noteId: string, itemNumber: number | null): Promise<void>;
  leaveOut(noteIds: readonly string[], leftOut: boolean): Promise<void>;
}

const NOTHING: DraftReview = { suggestions: [], changed: [], unused: [], leftOut: [], rejected: [] };
/** Typing is not held up by counting: it is done in the pauses. */
const COUNT_AFTER_MS = 120;
const CHECK_AFTER_MS = 600;
/** Somebody who never pauses still sees the check, at this distance. */
const CHECK_EVERY_MS = 3_000;

/** Runs work when nothing has asked for it for a while, and at the latest after `most`. */
function later(work: () => void, after: number, most: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  return () => {
    const now = performance.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        work();
      },
      Math.max(0, Math.min(after, since + most - now)),
    );
  };
}

const sameWarnings = (a: readonly StyleWarning[], b: readonly StyleWarning[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What a person presses is sent with the version of what they see: if it reads otherwise by now, nothing is done. */
export function createSettling(
  api: Api,
  connection: Connection,
  notes: Cell<readonly LiveNote[]>,
  maySee: boolean,
): Settling {
  const review = createCell<DraftReview>(NOTHING);
  const style = createCell<readonly StyleWarning[]>([]);
  const now = (): DraftReview => reviewDraft(connection.minutes, notes.get());

  const count = later(() => review.set(now()), COUNT_AFTER_MS, COUNT_AFTER_MS);
  let asked = 0;
  const check = later(
    () => {
      if (document.hidden || connection.link.get().state !== 'connected') return;
      asked += 1;
      const mine = asked;
      // It only warns: without an answer the earlier warnings stand. An answer that was overtaken says what was.
      void api<{ warnings: StyleWarning[] }>('style').then(
        ({ warnings }) => mine === asked && !sameWarnings(style.get(), warnings) && style.set(warnings),
        () => undefined,
      );
    },
    CHECK_AFTER_MS,
    CHECK_EVERY_MS,
  );
  if (maySee) {
    connection.minutes.on('update', () => {
      count();
      check();
    });
    notes.listen(count);
    connection.link.listen(check);
    // The server checks what it has stored: words still on their way are looked at when they have arrived.
    connection.saved.listen((saved) => saved && check());
    document.addEventListener('visibilitychange', check);
    void connection.ready.then(count);
  }

  const versionOf = (list: 'suggestions' | 'changed', blockId: string): string => {
    const found = now()[list].find((one) => one.id === blockId);
    if (found === undefined) throw new Error('That has changed since you saw it, so nothing was done.');
    return found.version;
  };
  return {
    review,
    style,
    notesOpen: createCell(false),
    settle: async (blockId, accept) => {
      await api('suggestions/settle', { blockId, accept, version: versionOf('suggestions', blockId) });
    },
    putBack: async (blockId) => {
      await api('suggestions/put-back', { blockId });
    },
    take: async (blockId) => {
      await api('suggestions/take', { blockId, version: versionOf('changed', blockId) });
    },
    keep: async (blockId) => {
      await api('suggestions/keep', { blockId });
    },
    add: async (noteId, itemNumber) => {
      await api('notes/add', { noteId, ...(itemNumber === null ? {} : { itemNumber }) });
    },
    leaveOut: async (noteIds, leftOut) => {
      await api('notes/leave-out', { noteIds, leftOut });
    },
  };
}
