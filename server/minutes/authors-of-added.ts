import type { WordsBy } from './provenance.ts';
import type { WordChange } from './word-changes.ts';

/** Who wrote the words that a later version has and the earlier one had not, each once, in the order of the words. */
export function authorsOfAdded(words: readonly WordChange[], written: readonly WordsBy[]): string[] {
  const starts: { readonly from: number; readonly to: number; readonly author: string }[] = [];
  let at = 0;
  for (const { length, author } of written) {
    starts.push({ from: at, to: at + length, author });
    at += length;
  }
  const found = new Set<string>();
  let place = 0;
  for (const { text, change } of words) {
    if (change === 'removed') continue;
    const end = place + text.length;
    if (change === 'added' && text.trim() !== '')
      for (const { from, to, author } of starts)
        if (author !== '' && from < end && to > place) found.add(author);
    place = end;
  }
  return [...found];
}
