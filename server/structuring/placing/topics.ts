import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { topicWords } from '../words.ts';
import { matchTitle } from './agenda-match.ts';
import { itemsBriefly } from './brief-names.ts';

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
  /** The item whose title and notes the words share most with, by words that few items have; null when none leads. */
  closest(text: string): number | null;
}

const LEAST = 4;
/** Words that say when or who, not what about. */
const NO_TOPIC =
  /^(?:january|february|march|april|june|july|august|september|octob\w*|novemb\w*|decemb\w*|septemb\w*|februar\w*|monday|tuesday|wednesday|thursday|friday|next|meet\w*|offic\w*|chair\w*|council\w*|year|point|question|letter|thing|detail|number|figure|before|after|back|com(?:e|es|ing)?|going|want\w*|said|says|think\w*|tak(?:e|es|en|ing)?|mak(?:e|es|ing)?|need\w*|much|many|some|than|them|still|already|first|last|every\w*|people|because|only|over|under|well|like|good|long|time|just|here|there|both|most|already|wonder\w*|explain\w*|report\w*)$/;
const MINUTES = /\bmatters? arising\b/i;

/** What is known of the agenda's topics while the notes are read in order. */
export const createTopics = (agenda: readonly AgendaItem[], cast: readonly CastMember[] = []): Topics => {
  const initials = new Set(cast.map((one) => one.initials.toLowerCase()));
  /** Three capitals that are nobody's initials name a matter as well as a word does. */
  const codes = (text: string): string[] =>
    (text.match(/\b[A-Z]{3}\b/g) ?? [])
      .map((code) => code.toLowerCase())
      .filter((code) => !initials.has(code));
  const where = new Map<string, Set<number>>();
  const titles = new Map(agenda.map((item) => [item.number, new Set(topicWords(item.title))] as const));
  const seen = new Set<number>();
  /** The items of the agenda that were noted under. */
  let begun: readonly AgendaItem[] = [];
  const taken = (word: string): ReadonlySet<number> | undefined =>
    word.length < 3 || /^\d/.test(word) || NO_TOPIC.test(word) ? undefined : where.get(word);
  /** The one item that every word of a name may stand for, two letters among them: "AI code". */
  const briefly = (phrase: string): number | null => {
    const named = phrase.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
    const [first = [], ...others] = named.map((word) =>
      initials.has(word.toLowerCase()) ? [] : itemsBriefly(word, agenda),
    );
    const both = first.filter((item) => others.every((items) => items.includes(item)));
    return both.length === 1 ? (both[0] ?? null) : null;
  };
  return {
    closest(text) {
      const scores = new Map<number, number>();
      for (const word of new Set(topicWords(text))) {
        const titled = [...titles].filter(([, title]) => title.has(word)).map(([item]) => item);
        const items = new Set([...(taken(word) ?? []), ...titled]);
        for (const item of items)
          scores.set(item, (scores.get(item) ?? 0) + (titled.includes(item) ? 1.5 : 1) / items.size ** 2);
      }
      const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
      return best !== undefined && best[1] >= 1 && best[1] > (second?.[1] ?? 0) * 1.5 ? best[0] : null;
    },
    has: (item) => seen.has(item),
    noted(item, text) {
      if (!seen.has(item)) {
        seen.add(item);
        begun = agenda.filter((one) => seen.has(one.number));
      }
      const short = codes(text);
      for (const word of [...topicWords(text), ...short]) {
        if ((word.length < LEAST && !short.includes(word)) || /^\d/.test(word) || NO_TOPIC.test(word))
          continue;
        const known = where.get(word);
        if (known === undefined) where.set(word, new Set([item]));
        else known.add(item);
      }
    },
    itemOf(phrase) {
      const titled = matchTitle(phrase, agenda, 0.6);
      if (titled !== null) return titled;
      const taken = matchTitle(phrase, begun, 0.99);
      if (taken !== null) return taken;
      if (MINUTES.test(phrase))
        return agenda.find((item) => /^(?:minutes|notes)\b|\bminutes\b/i.test(item.title))?.number ?? null;
      const brief = briefly(phrase);
      if (brief !== null) return brief;
      const found = new Set(
        topicWords(phrase)
          .filter((word) => word.length >= LEAST || /^[A-Z]{3}$/.test(phrase.trim()))
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
