import { initials } from './acronyms.ts';
import { isFunctionWord, isGenreWord, isMisspeltGeneric } from './generic-words.ts';
import type { Library } from './library.ts';
import { isLightWord } from './light-words.ts';
import { isEnglish, nearWords } from './near/near-words.ts';
import { mendSpelling } from './spelling.ts';
import { phraseSynonyms, synonymsOf } from './synonyms.ts';
import { stemOf, wordsOf } from './words.ts';

/** A word of the question with every stem that may stand for it, and how well each does. */
export interface Term {
  readonly word: string;
  readonly alternatives: ReadonlyMap<string, number>;
  /** Rarity in the papers the asker may read; a word that is nowhere weighs as much as the rarest. */
  readonly weight: number;
  /** A word of every meeting: it helps to choose and is never what is asked for. */
  readonly generic: boolean;
  /** Several words in the papers that only together stand for this one ("Oflog": office, local, government). */
  readonly expansion: readonly string[];
  /** A name in the question that the papers never mention, under any spelling. */
  readonly unknownName: boolean;
  /** An everyday word: no answer rests on it alone. */
  readonly light?: boolean;
  /** Written with a capital inside the question: somebody's or something's name. */
  readonly name?: boolean;
}

const SYNONYM = 0.55;
/** The same for each word of a phrase of three and more: one word must not stand for all of them. */
const PART = 0.4;
const MENDED = 0.9;
const GENERIC = 0.12;
/** An everyday verb or adjective counts for this much of its rarity; one that the papers never use for less. */
const LIGHT = 0.55;
const LIGHT_AND_ABSENT = 0.12;
const NO_FRAME: ReadonlySet<string> = new Set();

/** Turns the words of a question into terms, mending misspellings and joining acronyms with what they stand for. */
export function readTerms(question: string, library: Library, frame: ReadonlySet<string> = NO_FRAME): Term[] {
  const words = wordsOf(question.replace(/-/g, ' '));
  const stems = words.map(stemOf);
  const taken = new Set<number>();
  const terms: Term[] = [];

  for (const { at, length, key } of expansionsIn(words, library)) {
    if (Array.from({ length }, (_, offset) => at + offset).some((index) => taken.has(index))) continue;
    for (let offset = 0; offset < length; offset += 1) taken.add(at + offset);
    const piece = words.slice(at, at + length);
    terms.push(term(piece.join(' '), new Map([[stemOf(key), 1]]), library, contentOf(piece)));
  }
  const phrases = phraseSynonyms(stems);
  words.forEach((word, index) => {
    if (taken.has(index) || isFunctionWord(word) || word.length < 2) return;
    const alternatives = new Map<string, number>();
    const stem = stemOf(word);
    alternatives.set(stem, 1);
    for (const [other, value] of synonymsOf(stem)) raise(alternatives, other, value);
    for (const phrase of phrases) {
      if (index >= phrase.at && index < phrase.at + phrase.length) {
        for (const other of phrase.words) raise(alternatives, other, phrase.length > 2 ? PART : SYNONYM);
      }
    }
    const generic = isGenreWord(word) || frame.has(word);
    const expansion = library.acronyms.get(word) ?? library.initialisms.get(word) ?? [];
    if (!library.itemsByStem.has(stem) && !generic && expansion.length === 0) {
      if (synonymsOf(stem).size === 0 && !isLightWord(word) && !isEnglish(word) && isMisspeltGeneric(word))
        return;
      const mended = isLightWord(word) ? null : meantBy(word, library);
      if (mended !== null && mended !== word) {
        raise(alternatives, stemOf(mended), MENDED);
        const inFull = library.acronyms.get(mended);
        if (inFull !== undefined) {
          terms.push(term(mended, new Map([[stemOf(mended), 1]]), library, contentOf(inFull)));
          return;
        }
        if (isGenreWord(mended)) return;
      }
    }
    const whole = term(word, alternatives, library, contentOf(expansion), generic);
    const made =
      generic || !isLightWord(word)
        ? whole
        : {
            ...whole,
            weight: whole.weight * (library.itemsByStem.has(stem) ? LIGHT : LIGHT_AND_ABSENT),
            light: true,
          };
    const absent =
      !generic &&
      expansion.length === 0 &&
      ![...alternatives.keys()].some((other) => library.itemsByStem.has(other));
    const named = !generic && isName(question, word) ? { ...made, name: true } : made;
    terms.push(absent && named.name === true ? { ...named, unknownName: true } : named);
  });
  return dedupe(terms);
}

/** The word of the papers that an absent one was meant to be. An everyday word is no slip, unless letters changed places. */
function meantBy(word: string, library: Library): string | null {
  if (!isEnglish(word)) return mendSpelling(word, library.words);
  for (let at = 1; at + 1 < word.length; at += 1) {
    const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
    if (swapped !== word && word.length >= 4 && library.words.has(swapped)) return swapped;
  }
  // Another spelling of the same word ("harbor") is used as the word is.
  const other = mendSpelling(word, library.words);
  const alike = other !== null && nearWords(word, library).some(({ stem }) => stem === stemOf(other));
  return alike ? other : null;
}

/** The same terms, a word of the papers standing for nothing but itself. */
export const asWritten = (terms: readonly Term[], library: Library): Term[] =>
  terms.map((entry) => {
    const own = [...entry.alternatives].filter(
      ([stem, value]) => value >= MENDED && library.itemsByStem.has(stem),
    );
    return own.length === 0 ? entry : { ...entry, alternatives: new Map(own) };
  });

/** Written with a capital inside the sentence. */
const isName = (question: string, word: string): boolean =>
  new RegExp(`\\S\\s+[("'‘“]?${word.charAt(0).toUpperCase()}${word.slice(1)}\\b`, 'u').test(question);

/** Neighbouring content words of a question, as a passage's sequence writes them. */
export function phrasesOf(question: string): string[] {
  const stems = wordsOf(question.replace(/-/g, ' ')).map((word) =>
    isFunctionWord(word) && !/^(?:one|two|three)$/.test(word) ? '' : stemOf(word),
  );
  const out: string[] = [];
  stems.forEach((stem, index) => {
    const next = stems[index + 1] ?? '';
    if (stem !== '' && next !== '') out.push(` ${stem} ${next} `);
  });
  return out;
}

const contentOf = (words: readonly string[]): string[] =>
  words.filter((word) => !isFunctionWord(word)).map(stemOf);

function raise(alternatives: Map<string, number>, stem: string, value: number): void {
  if ((alternatives.get(stem) ?? 0) < value) alternatives.set(stem, value);
}

function term(
  word: string,
  alternatives: ReadonlyMap<string, number>,
  library: Library,
  expansion: readonly string[],
  generic = false,
): Term {
  const total = Math.max(library.items.length, 1);
  const rarity = (stem: string): number =>
    Math.log(1 + total / (0.5 + (library.itemsByStem.get(stem)?.length ?? 0)));
  const [own = ''] = alternatives.keys();
  let weight = rarity(own);
  // A word that only its synonyms stand for is as rare as the commonest of them, and a little less sure.
  if (!library.itemsByStem.has(own)) {
    const known = [...alternatives.keys()].filter((stem) => library.itemsByStem.has(stem)).map(rarity);
    if (known.length > 0) weight = Math.max(Math.min(...known), 1);
    else if (expansion.length > 0) weight = Math.max(...expansion.map(rarity));
  }
  return {
    word,
    alternatives,
    weight: generic ? weight * GENERIC : weight,
    generic,
    expansion,
    unknownName: false,
  };
}

/** Places in the question where an acronym of the papers is written out, or where capitals' words stand. */
function expansionsIn(
  words: readonly string[],
  library: Library,
): { at: number; length: number; key: string }[] {
  const out: { at: number; length: number; key: string }[] = [];
  for (let length = Math.min(8, words.length); length >= 2; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const piece = words.slice(at, at + length);
      const key = initials(piece);
      const stems = piece.map(stemOf).join(' ');
      const short = library.writtenOut.get(stems);
      if (short !== undefined) out.push({ at, length, key: short });
      // Capitals that the papers never write out: three letters and more, so that chance has little say.
      if (
        length >= 3 &&
        key.length >= 3 &&
        key.length === length &&
        library.capitals.has(key) &&
        !library.acronyms.has(key) &&
        !piece.some(isFunctionWord)
      ) {
        out.push({ at, length, key });
      }
    }
  }
  return out;
}

function dedupe(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((entry) => {
    const key = [...entry.alternatives.keys()][0] ?? entry.word;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
