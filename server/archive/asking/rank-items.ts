import type { ReadableMeeting } from '#server/domain/archive.ts';
import type { IndexedItem, IndexedPassage, Library } from './library.ts';
import type { Term } from './query-terms.ts';

export interface RankedItem {
  readonly item: IndexedItem;
  readonly score: number;
  /** Share of what was asked for that the item holds, by rarity: 0 to 1. */
  readonly coverage: number;
  /** The same for its best single passage. */
  readonly focus: number;
}

/** How well a set of stems holds a term: 1 for the word itself, less for a synonym, 0 for nothing. */
export function holds(
  term: Term,
  has: (stem: string) => boolean,
  hasPhrase?: (phrase: string) => boolean,
): number {
  let best = 0;
  for (const [stem, value] of term.alternatives) if (value > best && has(stem)) best = value;
  if (best < 0.95 && term.expansion.length > 0) {
    const together = hasPhrase?.(` ${term.expansion.join(' ')} `) ?? term.expansion.every(has);
    if (together) best = 0.95;
  }
  return best;
}

/** An agenda tells what was to come before the board: minutes tell what became of it. */
const BEFORE_THE_MEETING = 0.6;

/** How many items are looked into passage by passage: the rest lie too far behind to win. */
const LOOKED_INTO = 80;

/** Ranks the items of these meetings for the terms, best first. */
export function rankItems(
  library: Library,
  terms: readonly Term[],
  phrases: readonly string[],
  meetings: ReadonlySet<ReadableMeeting>,
  decided = false,
): RankedItem[] {
  const asked = terms.filter((term) => !term.generic);
  const whole = asked.reduce((sum, term) => sum + term.weight, 0);
  const rough: { item: IndexedItem; coverage: number; score: number }[] = [];
  for (const item of candidates(library, terms)) {
    if (!meetings.has(item.meeting)) continue;
    let score = 0;
    let covered = 0;
    for (const term of terms) {
      const value = holdsInItem(item, term);
      if (value === 0) continue;
      if (!term.generic) covered += term.weight * coverageOf(value);
      score += term.weight * value * saturate(strength(item, term)) * (inTitle(item, term) ? 1.35 : 1);
    }
    const coverage = whole === 0 ? 0 : covered / whole;
    rough.push({ item, coverage, score: score * (0.35 + 0.65 * coverage * coverage) });
  }
  rough.sort((a, b) => b.score - a.score);
  return rough
    .slice(0, LOOKED_INTO)
    .map(({ item, coverage, score }) => {
      const focus =
        whole === 0
          ? 0
          : Math.max(0, ...item.passages.map((passage) => passageFocus(passage, asked) / whole));
      return {
        item,
        coverage,
        focus,
        score:
          score *
          (0.55 + 0.45 * focus) *
          togetherness(item, phrases) *
          (item.meeting.source === 'agenda' ? BEFORE_THE_MEETING : 1) *
          (decided && whole > 0 ? 1 + 0.6 * (inDecisions(item, asked) / whole) : 1),
      };
    })
    .sort((a, b) => b.score - a.score || b.item.meeting.date.localeCompare(a.item.meeting.date));
}

/** A synonym covers a word nearly as well as the word itself: it only counts for less in the ranking. */
const coverageOf = (value: number): number => (value >= 0.9 ? 1 : value >= 0.5 ? 0.75 : 0.5);

/** Words that stand side by side in the question and in the item say more than the same words apart. */
function togetherness(item: IndexedItem, phrases: readonly string[]): number {
  const found = phrases.filter((phrase) =>
    item.passages.some((passage) => passage.sequence.includes(phrase)),
  ).length;
  return 1 + Math.max(0.2 * Math.min(found, 3), (0.5 * found) / Math.max(phrases.length, 1));
}

/** The weight of the terms that the best of an item's decisions holds: what was decided is asked for. */
const inDecisions = (item: IndexedItem, asked: readonly Term[]): number =>
  Math.max(
    0,
    ...item.passages.map((passage) =>
      passage.passage.kind === 'decision' || passage.passage.kind === 'action'
        ? passageFocus(passage, asked)
        : 0,
    ),
  );

const saturate = (strength: number): number => (strength * 2.2) / (strength + 1.2);

function strength(item: IndexedItem, term: Term): number {
  let best = 0;
  for (const stem of term.alternatives.keys()) best = Math.max(best, item.weights.get(stem) ?? 0);
  if (term.expansion.length > 0 && best === 0) {
    best = Math.max(best, Math.min(...term.expansion.map((stem) => item.weights.get(stem) ?? 0)));
  }
  return best;
}

const inTitle = (item: IndexedItem, term: Term): boolean =>
  holds(term, (stem) => item.titleStems.has(stem)) > 0.5;

/** The weight of the terms that one passage holds. */
export const passageFocus = (passage: IndexedPassage, terms: readonly Term[]): number =>
  terms.reduce((sum, term) => sum + term.weight * holdsInPassage(passage, term), 0);

export const holdsInPassage = (passage: IndexedPassage, term: Term): number =>
  holds(
    term,
    (stem) => passage.stems.has(stem),
    (phrase) => passage.sequence.includes(phrase),
  );

/** How well an item holds a term. */
export const holdsInItem = (item: IndexedItem, term: Term): number =>
  holds(
    term,
    (stem) => item.weights.has(stem),
    (phrase) => item.passages.some((passage) => passage.sequence.includes(phrase)),
  );

function candidates(library: Library, terms: readonly Term[]): ReadonlySet<IndexedItem> {
  const out = new Set<IndexedItem>();
  for (const term of terms) {
    if (term.generic) continue;
    for (const stem of term.alternatives.keys()) {
      for (const item of library.itemsByStem.get(stem) ?? []) out.add(item);
    }
    // An expansion stands together or not at all: its rarest word leads to every place.
    const lists = term.expansion.map((stem) => library.itemsByStem.get(stem) ?? []);
    const [shortest = []] = lists.sort((a, b) => a.length - b.length);
    for (const item of shortest) out.add(item);
  }
  return out;
}
