import type { AuthorRun } from '#server/domain/authorship.ts';
import type { FallenLine } from './fallen-line.ts';
import type { Gain } from './where-words-went.ts';

const MOST_LINES = 400;
const MOST_LETTERS = 64 * 1024;

/** A line that has just fallen, with whose its words were. */
export interface JustFallen {
  readonly line: FallenLine;
  readonly runs: readonly AuthorRun[];
  /** Who deleted words in it last. */
  readonly deletedBy: string | null;
  /** What the same update brought to other lines. */
  readonly gains: readonly Gain[];
}

/** The lines that fell last, in order: enough for those who were away for a day, and bounded. */
export interface FallenLines {
  all(): readonly FallenLine[];
  add(lines: readonly FallenLine[]): void;
  replace(old: FallenLine, now: FallenLine): void;
}

export function createFallenLines(stored: readonly FallenLine[]): FallenLines {
  let lines = [...stored];
  return {
    all: () => lines,
    add: (more) => {
      lines.push(...more);
      let letters = 0;
      let first = lines.length;
      while (first > 0 && lines.length - first < MOST_LINES && letters <= MOST_LETTERS) {
        first--;
        letters += lines[first]?.text.length ?? 0;
      }
      if (first > 0) lines = lines.slice(first);
    },
    replace: (old, now) => {
      const index = lines.indexOf(old);
      if (index >= 0) lines[index] = now;
    },
  };
}
