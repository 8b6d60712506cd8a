import { wordsOf } from './words.ts';

const SMALL = new Set(['of', 'for', 'and', 'the', 'to', 'in', 'on']);

/** Acronyms and what they stand for, as the papers themselves introduce them. Lower case; an expansion is its words. */
export type Acronyms = ReadonlyMap<string, readonly string[]>;

/** Learns "Office for Local Government (Oflog)", and bare capitals whose words stand elsewhere in the papers. */
export function learnAcronyms(texts: readonly string[]): Acronyms {
  const found = new Map<string, readonly string[]>();
  const capitals = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(/\((\p{L}{2,8})\)/gu)) {
      const before = /(?:[\p{L}&'’-]+\s+){1,9}$/u.exec(
        text.slice(Math.max(0, match.index - 160), match.index),
      )?.[0];
      if (before === undefined) continue;
      const expansion = expansionBefore(before, match[1] ?? '');
      const key = (match[1] ?? '').toLowerCase();
      if (expansion !== null && !found.has(key)) found.set(key, expansion);
    }
    for (const match of text.matchAll(/\b\p{Lu}{2,6}\b/gu)) capitals.add(match[0].toLowerCase());
  }
  for (const text of texts) {
    for (const run of text.matchAll(
      /\p{Lu}[\p{L}'’]+(?:(?:\s+(?:of|for|and|the|to|in|on|&)|[\s-])+\p{Lu}[\p{L}'’]+)+/gu,
    )) {
      const words = wordsOf(run[0].replace(/-/g, ' '));
      for (let from = 0; from < words.length; from += 1) {
        for (let to = from + 2; to <= Math.min(words.length, from + 7); to += 1) {
          const piece = words.slice(from, to);
          const key = initials(piece);
          if (key.length > 1 && capitals.has(key) && !found.has(key) && !SMALL.has(piece[0] ?? ''))
            found.set(key, piece);
        }
      }
    }
  }
  return found;
}

/** Words that the papers write in capitals throughout. */
export const capitalsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      Array.from(text.matchAll(/\b\p{Lu}{2,6}\b/gu), (match) => match[0].toLowerCase()),
    ),
  );

/** Initials under which a question may ask for a capitalised phrase though the papers always write it out. */
export function learnInitialisms(texts: readonly string[], known: ReadonlyMap<string, number>): Acronyms {
  const found = new Map<string, readonly string[]>();
  for (const text of texts) {
    for (const run of text.matchAll(
      /\p{Lu}[\p{L}'’]+(?:(?:\s+(?:of|for|and|the|&)|[\s-])+\p{Lu}[\p{L}'’]+){2,5}/gu,
    )) {
      const words = wordsOf(run[0].replace(/-/g, ' '));
      for (let from = 0; from < words.length; from += 1) {
        for (let to = from + 3; to <= Math.min(words.length, from + 7); to += 1) {
          const piece = words.slice(from, to);
          if (SMALL.has(piece[0] ?? '') || SMALL.has(piece.at(-1) ?? '')) continue;
          const key = initials(piece);
          if (key.length >= 3 && !known.has(key) && !found.has(key)) found.set(key, piece);
        }
      }
    }
  }
  return found;
}

/** Initials of a phrase, small words left out. */
export const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('');

/** The words before a bracket that the bracket abbreviates, or null: a person's initials are none of ours. */
function expansionBefore(before: string, short: string): readonly string[] | null {
  const words = wordsOf(before.replace(/-/g, ' '));
  const letters = short.toLowerCase();
  for (let count = 2; count <= Math.min(words.length, 9); count += 1) {
    const piece = words.slice(words.length - count);
    if (SMALL.has(piece[0] ?? '')) continue;
    if (initials(piece) === letters || piece.map((word) => word.charAt(0)).join('') === letters) return piece;
  }
  // A made-up short form ("Oflog"): its letters occur in order, beginning with the first word's.
  for (let count = 2; count <= Math.min(words.length, 6); count += 1) {
    const piece = words.slice(words.length - count);
    const first = piece[0] ?? '';
    if (SMALL.has(first) || !letters.startsWith(first.slice(0, 1)) || letters.length < 4) continue;
    if (inOrder(letters, piece.join('')) && letters.slice(0, 2) === first.slice(0, 2)) return piece;
  }
  return null;
}

function inOrder(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
