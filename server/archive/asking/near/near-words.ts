import { readFileSync } from 'node:fs';
import { isFunctionWord } from '../generic-words.ts';
import type { Library } from '../library.ts';
import { stemOf } from '../words.ts';

/** How many numbers place a word among the others (`docs/decisions/011-near-words.md`). */
const WIDTH = 64;
/** Below this two words have nothing to do with one another. */
const LEAST = 0.5;
const MOST = 40;

interface Places {
  readonly at: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  readonly lengths: Float32Array;
}

let places: Places | undefined;

/** Everyday English words with their place by use, read once and only when a question needs them. */
function readPlaces(): Places {
  if (places !== undefined) return places;
  const words = readFileSync(new URL('./words.txt', import.meta.url), 'utf8').split('\n');
  const bytes = readFileSync(new URL('./vectors.bin', import.meta.url));
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengths = Float32Array.from(words, (_, index) => {
    let sum = 0;
    for (let part = index * WIDTH; part < (index + 1) * WIDTH; part += 1) sum += (vectors[part] ?? 0) ** 2;
    return Math.sqrt(sum);
  });
  places = { at: new Map(words.map((word, index) => [word, index])), vectors, lengths };
  return places;
}

/** Whether a word is everyday English, so that it is not a slip for another. */
export const isEnglish = (word: string): boolean => readPlaces().at.has(word);

interface Known {
  readonly stems: readonly string[];
  readonly places: Uint32Array;
  readonly found: Map<string, readonly NearWord[]>;
}
export interface NearWord {
  readonly stem: string;
  /** 1 for the word itself, down to `LEAST`. */
  readonly nearness: number;
}

const known = new WeakMap<Library, Known>();

function knownIn(library: Library): Known {
  const held = known.get(library);
  if (held !== undefined) return held;
  const { at } = readPlaces();
  const words = [...library.words.keys()].filter(
    (word) => at.has(word) && !isFunctionWord(word) && library.itemsByStem.has(stemOf(word)),
  );
  const made: Known = {
    stems: words.map(stemOf),
    places: Uint32Array.from(words, (word) => at.get(word) ?? 0),
    found: new Map(),
  };
  known.set(library, made);
  return made;
}

/** The words of the papers that are used as a word is used, nearest first; none for a word that is nowhere. */
export function nearWords(word: string, library: Library): readonly NearWord[] {
  const { stems, places: theirs, found } = knownIn(library);
  const held = found.get(word);
  if (held !== undefined) return held;
  const { at, vectors, lengths } = readPlaces();
  const own = at.get(word);
  const best = new Map<string, number>();
  if (own !== undefined) {
    for (let index = 0; index < theirs.length; index += 1) {
      const other = theirs[index] ?? 0;
      let dot = 0;
      for (let part = 0; part < WIDTH; part += 1)
        dot += (vectors[own * WIDTH + part] ?? 0) * (vectors[other * WIDTH + part] ?? 0);
      const nearness = dot / ((lengths[own] ?? 1) * (lengths[other] ?? 1));
      const stem = stems[index] ?? '';
      if (nearness >= LEAST && nearness > (best.get(stem) ?? 0)) best.set(stem, nearness);
    }
  }
  const near = [...best]
    .map(([stem, nearness]) => ({ stem, nearness }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST);
  if (found.size > 5000) found.clear();
  found.set(word, near);
  return near;
}
