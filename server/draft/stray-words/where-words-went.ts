import { hunksBetween } from '../authorship/hunks.ts';
import type { FallenLine } from './fallen-line.ts';

/** What part of a line's words must have come to another line to say that they went there. */
const MOSTLY = 0.75;

/** Words that an update brought to a line. */
export interface Gain {
  readonly key: string;
  readonly gained: string;
}

export function gainOf(key: string, before: string, after: string): Gain {
  const gained = hunksBetween(before, after)
    .map(({ inserted }) => inserted)
    .join('');
  return { key, gained };
}

/** The line to which the words of a fallen one went in the same update, as when it is joined to the one before. */
export function whereWordsWent({ text }: FallenLine, gains: readonly Gain[]): string | null {
  if (text === '') return null;
  let best: { readonly key: string; readonly part: number } | null = null;
  for (const { key, gained } of gains) {
    const missing = hunksBetween(text, gained).reduce((sum, { removed }) => sum + removed, 0);
    const part = (text.length - missing) / text.length;
    if (part >= MOSTLY && part > (best?.part ?? 0)) best = { key, part };
  }
  return best?.key ?? null;
}
