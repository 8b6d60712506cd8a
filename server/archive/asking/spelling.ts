import { distance } from 'fastest-levenshtein';

/**
 * The word of the papers that a misspelt one means, or null. Only near words with the same first letter count, so a
 * word that is simply absent from the papers is not bent into another.
 */
export function mendSpelling(word: string, vocabulary: ReadonlyMap<string, number>): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  const allowed = word.length >= 9 ? 2.5 : word.length >= 6 ? 2 : 1;
  let best: { word: string; cost: number; times: number } | null = null;
  for (const [known, times] of vocabulary) {
    if (
      known[0] !== word[0] ||
      Math.abs(known.length - word.length) > (word.length >= 8 ? 4 : 2) ||
      known.length < 4
    )
      continue;
    const cost = misspelling(word, known);
    if (cost > allowed) continue;
    if (best === null || cost < best.cost || (cost === best.cost && times > best.times)) {
      best = { word: known, cost, times };
    }
  }
  return best?.word ?? null;
}

/** Edit distance in which a slip of order, a doubled letter or a vowel for a vowel costs less than a real change. */
function misspelling(word: string, known: string): number {
  const plain = distance(word, known);
  if (plain <= 1) return /s$/.test(word) !== /s$/.test(known) ? 0.5 : plain;
  const swapped = swap(word, known) ? plain - 1 : plain;
  const single = (text: string): string => text.replace(/(.)\1+/g, '$1');
  const shape = (text: string): string =>
    single(text)
      .replace(/[aeiouy]+/g, 'a')
      .replace(/ph/g, 'f')
      .replace(/c/g, 'k');
  const like = shape(word) === shape(known) ? 1.2 : swapped;
  // Two plain changes in a word of middling length make another word.
  return Math.min(
    swapped <= 1 ? swapped : word.length < 8 && swapped >= 2 ? 2.5 : swapped,
    like,
    word.length >= 8 && distance(bones(word), bones(known)) <= 1 && bones(known).length >= 5 ? 2.2 : 9,
    distance(single(word), single(known)) <= 1 ? 1.2 : 9,
  );
}

/** A word's consonants as they sound: what a bad speller keeps. */
const bones = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/[cz]/g, 's')
    .replace(/[aeiouyhw]+/g, '')
    .replace(/(.)\1+/g, '$1');

function swap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at + 1 < a.length; at += 1) {
    if (a[at] !== b[at]) {
      return a[at] === b[at + 1] && a[at + 1] === b[at];
    }
  }
  return false;
}
