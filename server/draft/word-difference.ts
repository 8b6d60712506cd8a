import { diffAuto } from 'lib0/diff/patience';

/** A run of words that both texts have, or only the first, or only the second. */
export interface WordRun {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** The way from one text to the other. Leaving out what was added gives the first, what was removed the second. */
export function wordDifference(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  const push = (text: string, change: WordRun['change']): void => {
    if (text !== '') runs.push({ text, change });
  };
  let at = 0;
  for (const { index, remove, insert } of diffAuto(before, after)) {
    push(before.slice(at, index), 'same');
    push(remove, 'removed');
    push(insert, 'added');
    at = index + remove.length;
  }
  push(before.slice(at), 'same');
  return runs;
}
