import type { ReadableMeeting } from '#server/domain/archive.ts';
import type { IndexedItem, Library } from './library.ts';
import { nearWords } from './near/near-words.ts';
import type { Term } from './query-terms.ts';
import type { RankedItem } from './rank-items.ts';

/** An item with how much of a question's meaning it holds: 0 to 1. */
export interface MeantItem {
  readonly item: IndexedItem;
  readonly meaning: number;
  /** How many of the question's weighty words it holds, by themselves or by a near word. */
  readonly words: number;
}

/** A word counts as held from this value on. */
const HELD = 0.5;
/** Least share of a question's meaning, and how far ahead of the next item, for an item to be taken for the answer. */
const ENOUGH = 0.3;
const AHEAD = 1.3;
const FAR_AHEAD = 1.42;

/**
 * The item that a question means though it shares hardly a word with it; null when none stands out. It is asked only
 * after the words themselves found nothing.
 */
export function meantItem(
  library: Library,
  terms: readonly Term[],
  meetings: ReadonlySet<ReadableMeeting>,
): RankedItem | null {
  const weighty = terms.filter((term) => !term.generic && term.light !== true);
  // Of two words one alone is often a near miss: school meals are not school places.
  if (
    weighty.length < 3 ||
    weighty.some((term) => term.unknownName || term.name === true || /\d/.test(term.word))
  )
    return null;
  const [best, next] = rankByMeaning(library, terms, meetings);
  if (best === undefined || best.meaning < ENOUGH || best.words < 2) return null;
  const ahead = best.meaning / Math.max(next?.meaning ?? 0, 0.01);
  const missing = weighty.length - best.words;
  const allowed = weighty.length >= 4 ? 2 : 1;
  if (missing > allowed || ahead < (missing > 0 ? FAR_AHEAD : AHEAD)) return null;
  return { item: best.item, score: best.meaning, coverage: best.meaning, focus: best.meaning };
}

/** What only stands near a word counts for this much of its nearness. */
const NEAR = 0.8;
const LIGHT = 0.35;

/**
 * Ranks items by words used as the question's are used. A word counts by how few items hold anything as near to it,
 * so that a chance resemblance, which many items share, says little.
 */
export function rankByMeaning(
  library: Library,
  terms: readonly Term[],
  meetings: ReadonlySet<ReadableMeeting>,
): MeantItem[] {
  const total = library.items.length;
  const most = Math.log(total + 1);
  const asked = terms.filter((term) => !term.generic);
  const sums = new Map<IndexedItem, { sum: number; words: number }>();
  let whole = 0;
  for (const term of asked) {
    const share = term.light === true ? LIGHT : 1;
    whole += share * most;
    const held = heldBy(library, term);
    const ordered = [...held.values()].sort((a, b) => b - a);
    for (const [item, value] of held) {
      if (!meetings.has(item.meeting)) continue;
      // Items that hold the word as well as this one does, or better.
      const rivals = countAtLeast(ordered, value);
      const told = share * value * Math.max(0, Math.log((total + 1) / (rivals + 0.5)));
      const entry = sums.get(item) ?? { sum: 0, words: 0 };
      sums.set(item, {
        sum: entry.sum + told,
        words: entry.words + (term.light === true || value < HELD ? 0 : 1),
      });
    }
  }
  return [...sums]
    .map(([item, { sum, words }]) => ({ item, meaning: whole === 0 ? 0 : sum / whole, words }))
    .sort((a, b) => b.meaning - a.meaning);
}

/** Every item that holds a term or something near it, and how nearly. */
function heldBy(library: Library, term: Term): Map<IndexedItem, number> {
  const held = new Map<IndexedItem, number>();
  const put = (stem: string, value: number): void => {
    for (const item of library.itemsByStem.get(stem) ?? []) {
      const weight = item.weights.get(stem) ?? 0;
      const counted = value * (weight >= 1.8 ? 1 : 0.85);
      if (counted > (held.get(item) ?? 0)) held.set(item, counted);
    }
  };
  for (const [stem, value] of term.alternatives) put(stem, value >= 0.9 ? value : value * 1.1);
  for (const { stem, nearness } of nearWords(term.word, library))
    put(stem, nearness >= 0.999 ? 1 : nearness * NEAR);
  return held;
}

function countAtLeast(ordered: readonly number[], value: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) >= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
