import { diffWordsWithSpace } from 'diff';

/** A run of words that both versions have, or only the later, or only the earlier one. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** Above so many differences the words are not compared one by one: the text was simply rewritten. */
const MAX_EDITS = 1000;

/** The way from one text to the other, word by word. Dropping what was added gives the first, what was removed the second. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
