import { bestSentences } from './answer-parts.ts';
import type { IndexedItem } from './library.ts';
import type { Term } from './query-terms.ts';
import { holds } from './rank-items.ts';
import { stemsOf } from './words.ts';

/** A question that only a number answers. */
export const ASKS_NUMBER = /\bhow (?:much|many)\b|\bwhat (?:percentage|proportion|share|number)\b/i;

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|half|third|quarter|no)\b/i;

export const holdsNumber = (text: string): boolean => NUMBER.test(text);

/** Whether the item has a number in a sentence about what is asked, beyond the words of its title. */
export function givesNumber(item: IndexedItem, asked: readonly Term[]): boolean {
  const beyond = asked.filter((term) => holds(term, (stem) => item.titleStems.has(stem)) < 0.5);
  const wanted = beyond.length === 0 ? asked : beyond;
  return bestSentences(item, wanted)
    .slice(0, 6)
    .some(({ text }) => {
      if (!holdsNumber(text)) return false;
      const stems = new Set(stemsOf(text));
      return wanted.some((term) => holds(term, (stem) => stems.has(stem)) > 0);
    });
}
