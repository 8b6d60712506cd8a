import { bestSentences } from './answer-parts.ts';
import type { IndexedItem } from './library.ts';
import type { Term } from './query-terms.ts';
import { holds } from './rank-items.ts';
import { stemOf, stemsOf, wordsOf } from './words.ts';

/** A question that only a number answers. */
export const ASKS_NUMBER = /\bhow (?:much|many)\b|\bwhat (?:percentage|proportion|share|number)\b/i;

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|half|third|quarter|no)\b/i;

export const holdsNumber = (text: string): boolean => NUMBER.test(text);

/** What a question wants counted ("how many action plans": plan), as stems; empty where it names nothing countable. */
export function countedIn(question: string): readonly string[] {
  const match =
    /\b(?:how many|what (?:number|percentage|proportion|share) of)\s+((?:[\p{L}'’-]+\s*){1,5})/iu.exec(
      question,
    );
  if (match === null) return [];
  const words = wordsOf(match[1] ?? '');
  const end = words.findIndex((word) =>
    /^(?:are|is|was|were|did|do|does|has|have|had|will|would|can|could|came|got|get|made|in|on|at|of|for|to|from|by|with|the|took|sent|attended|presented|said|per)$/.test(
      word,
    ),
  );
  return (end < 0 ? words : words.slice(0, end)).slice(-1).map(stemOf);
}

/** Things anybody may call by another word: a count of them is not bound to the question's own. */
const LOOSE = new Set([
  'peopl',
  'person',
  'member',
  'time',
  'meet',
  'decis',
  'action',
  'item',
  'figur',
  'number',
  'thing',
  'differ',
  'case',
  'area',
  'other',
  'new',
  'question',
  'comment',
  'report',
  'meetings',
]);

/** Whether the item has a number in a sentence about what is asked, beyond the words of its title. */
export function givesNumber(
  item: IndexedItem,
  asked: readonly Term[],
  counted: readonly string[] = [],
  all: readonly Term[] = asked,
): boolean {
  const beyond = asked.filter((term) => holds(term, (stem) => item.titleStems.has(stem)) < 0.5);
  const wanted = beyond.length === 0 ? asked : beyond;
  const noun = all.find((term) =>
    counted.some((stem) => term.alternatives.get(stem) === 1 && !LOOSE.has(stem)),
  );
  return bestSentences(item, wanted)
    .slice(0, 8)
    .some(({ text }) => {
      if (!holdsNumber(text)) return false;
      const stems = new Set(stemsOf(text));
      if (noun !== undefined && holds(noun, (stem) => stems.has(stem)) < 0.9 && noun.light !== true)
        return false;
      return wanted.some((term) => holds(term, (stem) => stems.has(stem)) > 0);
    });
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number in words, a larger one in figures. */
export const numberWord = (count: number): string => WORDS[count] ?? String(count);
