import { matchTitle } from '#server/capture/resolve-item.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
import { topicWords } from './words.ts';

/** What each item is about, by its title and by what has been noted under it so far. */
export interface Topics {
  /** Remembers that these words were noted under an item. */
  noted(item: number, text: string): void;
  /** Whether anything has been noted under the item yet. */
  has(item: number): boolean;
  /** The item a name or catchword means: by title, else the only item under which the word was noted. */
  itemOf(phrase: string): number | null;
  /** The item of these whose title the words share most with; null when none does. */
  nearest(text: string, among: readonly number[]): number | null;
}

const LEAST = 4;
/** Words that say when or who, not what about. */
const NO_TOPIC =
  /^(?:january|february|march|april|june|july|august|september|octob\w*|novemb\w*|decemb\w*|septemb\w*|februar\w*|monday|tuesday|wednesday|thursday|friday|next|meet\w*|offic\w*|chair\w*|council\w*|year|point|question|letter|thing|detail|number|figure)$/;
const MINUTES = /\bmatters? arising\b/i;

/** What is known of the agenda's topics while the notes are read in order. */
export const createTopics = (agenda: readonly AgendaItem[]): Topics => {
  const where = new Map<string, Set<number>>();
  const titles = new Map(agenda.map((item) => [item.number, new Set(topicWords(item.title))] as const));
  const seen = new Set<number>();
  return {
    has: (item) => seen.has(item),
    noted(item, text) {
      seen.add(item);
      for (const word of topicWords(text)) {
        if (word.length < LEAST || /^\d/.test(word) || NO_TOPIC.test(word)) continue;
        const known = where.get(word);
        if (known === undefined) where.set(word, new Set([item]));
        else known.add(item);
      }
    },
    itemOf(phrase) {
      const titled = matchTitle(phrase, agenda, 0.6);
      if (titled !== null) return titled;
      if (MINUTES.test(phrase))
        return agenda.find((item) => /^(?:minutes|notes)\b|\bminutes\b/i.test(item.title))?.number ?? null;
      const found = new Set(
        topicWords(phrase)
          .filter((word) => word.length >= LEAST)
          .flatMap((word) => [...(where.get(word) ?? [])]),
      );
      const [only] = found;
      return found.size === 1 && only !== undefined ? only : null;
    },
    nearest(text, among) {
      const words = topicWords(text);
      let best: number | null = null;
      let top = 0;
      for (const item of among) {
        const title = titles.get(item);
        const shared = words.filter((word) => title?.has(word) ?? false).length;
        if (shared > top) [best, top] = [item, shared];
        else if (shared === top) best = null;
      }
      return best;
    },
  };
};
