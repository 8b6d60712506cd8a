import { type Api, ApiError } from './api.ts';
import { type Cell, createCell } from './cell.ts';
import { newId } from './new-id.ts';
import type { Start } from './start.ts';

/** A note typed here that the server has not stored yet. The id made here lets it be sent again without doubling. */
export interface WaitingNote {
  readonly clientId: string;
  readonly text: string;
  readonly itemNumber: number | null;
  readonly refused: string | null;
}

export interface Outbox {
  readonly waiting: Cell<readonly WaitingNote[]>;
  put(text: string, itemNumber: number | null): void;
  /** Takes a note out again: it arrived, or its author gave it up. */
  drop(clientId: string): void;
  flush(): void;
  forget(): void;
}

const RETRY_MS = 3000;

const read = (key: string): WaitingNote[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? (stored as WaitingNote[]) : [];
  } catch {
    return [];
  }
};

/** Notes are kept here until the server has them, over reloads and hours without a connection, and sent in order. */
export function createOutbox(start: Start, api: Api, onWarning: (text: string) => void): Outbox {
  const key = `minutebook:outbox:${start.me.id}:${start.meetingId}`;
  const waiting = createCell<readonly WaitingNote[]>(read(key));
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (notes: readonly WaitingNote[]): void => {
    localStorage.setItem(key, JSON.stringify(notes));
    waiting.set(notes);
  };
  const drop = (clientId: string): void => keep(waiting.get().filter((note) => note.clientId !== clientId));

  const send = async (): Promise<void> => {
    for (;;) {
      const next = waiting.get().find((note) => note.refused === null);
      if (next === undefined) return;
      try {
        const { clientId, text, itemNumber } = next;
        const answer = await api<{ warning: string | null }>('notes', { clientId, text, itemNumber });
        drop(clientId);
        if (answer.warning === 'unknown-item')
          onWarning('Stored, but that item is not on the agenda: the note stays with the current item.');
        if (answer.warning === 'nothing-to-correct')
          onWarning('Stored, but no earlier note contains those words.');
      } catch (error) {
        if (!(error instanceof ApiError && error.final)) throw error;
        keep(
          waiting
            .get()
            .map((note) => (note.clientId === next.clientId ? { ...note, refused: error.message } : note)),
        );
      }
    }
  };

  const flush = (): void => {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    send()
      .catch(() => {
        timer = setTimeout(flush, RETRY_MS);
      })
      .finally(() => {
        sending = false;
      });
  };

  window.addEventListener('online', flush);
  flush();
  return {
    waiting,
    drop,
    flush,
    put: (text, itemNumber) => {
      keep([...waiting.get(), { clientId: newId(), text, itemNumber, refused: null }]);
      flush();
    },
    forget: () => {
      localStorage.removeItem(key);
      waiting.set([]);
    },
  };
}
