import { isFunctionWord } from './generic-words.ts';
import { EVERYDAY_GROUPS } from './thesaurus-everyday.ts';
import { MINUTES_GROUPS } from './thesaurus-minutes.ts';
import { SERVICE_GROUPS } from './thesaurus-services.ts';
import { stemsOf } from './words.ts';

/** Words and phrases that stand for one another, as lists of stems. */
const groups = `${MINUTES_GROUPS}${SERVICE_GROUPS}${EVERYDAY_GROUPS}`
  .trim()
  .split(/\n+/)
  .map((line) =>
    line
      .split('|')
      .map((entry) => stemsOf(entry))
      .filter((entry) => entry.length > 0),
  );

/** How well a word of the same group stands for another; a word out of a phrase is only a hint. */
const WORD = 0.55;
const HINT = 0.35;

const byStem = new Map<string, Map<string, number>>();
for (const group of groups) {
  for (const [lead, ...others] of group) {
    if (lead === undefined || others.length > 0) continue;
    const set = byStem.get(lead) ?? new Map<string, number>();
    for (const entry of group) {
      const value = entry.length === 1 ? WORD : HINT;
      for (const word of entry) {
        // "for" out of "charge for" would stand for every charge.
        if (word === lead || (entry.length > 1 && isFunctionWord(word))) continue;
        set.set(word, Math.max(value, set.get(word) ?? 0));
      }
    }
    byStem.set(lead, set);
  }
}

/** Phrases of the groups and the single words that stand for them. */
const phrases = groups.flatMap((group) =>
  group
    .filter((entry) => entry.length > 1)
    .map((phrase) => ({
      phrase,
      words: group.filter((entry) => entry.length === 1).map((entry) => entry[0] ?? ''),
    })),
);

/** The stems that may stand for a stem, and how well each does. */
export const synonymsOf = (stem: string): ReadonlyMap<string, number> => byStem.get(stem) ?? NONE;
const NONE: ReadonlyMap<string, number> = new Map();

/** The words that stand for a phrase found in these stems, with the place where it was found. */
export function phraseSynonyms(
  stems: readonly string[],
): { at: number; length: number; words: readonly string[] }[] {
  const out: { at: number; length: number; words: readonly string[] }[] = [];
  for (const { phrase, words } of phrases) {
    for (let at = 0; at + phrase.length <= stems.length; at += 1) {
      if (phrase.every((word, offset) => stems[at + offset] === word))
        out.push({ at, length: phrase.length, words });
    }
  }
  return out;
}
