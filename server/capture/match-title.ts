import { type Hit, hit, readTitle, SHORT, SMALL, stem, WORDS, wordsOf } from './title-words.ts';

export interface AgendaTitle {
  readonly number: number;
  readonly title: string;
}
/** The words of a typed name that tell one title from another. */
const contentOf = (typed: string): readonly string[] => {
  const read = wordsOf(typed);
  const expanded = read.flatMap((word) => SHORT[word] ?? [word]);
  const words = expanded.length > 0 ? expanded : read;
  const content = words.filter((word) => !SMALL.has(word));
  return content.length > 0 ? content : words;
};
/** Which likenesses count: the words alone, what they are called in talk too, or short forms as well. */
type Reach = 'word' | 'talk' | 'short';
const fitOf = (content: readonly string[], title: string, reach: Reach): number => {
  if (content.length === 0) return 0;
  const known = readTitle(title);
  const has = (word: string): boolean => {
    const found = hit(word, known);
    return (
      found === 'word' || (found === 'talk' && reach !== 'word') || (found === 'short' && reach === 'short')
    );
  };
  // "sea grass" for "Seagrass".
  const isHalf = (index: number): boolean =>
    [index - 1, index].some((from) => {
      const [first, second] = [content[from], content[from + 1]];
      return first !== undefined && second !== undefined && known.words.has(stem(first + second));
    });
  return content.filter((word, index) => has(word) || isHalf(index)).length / content.length;
};

/** How well a typed name fits a title: the share of the typed words that the title contains, 0 to 1. */
export const fitness = (typed: string, title: string): number => fitOf(contentOf(typed), title, 'talk');

const bestFit = (
  content: readonly string[],
  agenda: readonly AgendaTitle[],
  least: number,
  reach: Reach,
): number | null => {
  let best: AgendaTitle | null = null;
  let top = 0;
  let second = 0;
  for (const item of agenda) {
    const score = fitOf(content, item.title, reach);
    if (score > top) {
      second = top;
      top = score;
      best = item;
    } else if (score > second) second = score;
  }
  return best !== null && top >= least && top > second ? best.number : null;
};

/** "the report", "her progress report": whatever paper is before the meeting, though one title has the word. */
const PAPER =
  /^(?:(?:the|a|an|her|his|their|this|that|its|same|progress|latest|written|verbal|oral|short|brief|full|covering|main|monitoring|quarterly)\s+)*(?:reports?|papers?|updates?|items?|recommendations)$/i;

/** The item whose title the words name, when one fits clearly better than the others; in full before in short. */
export const matchTitle = (typed: string, agenda: readonly AgendaTitle[], least = 0.6): number | null => {
  if (PAPER.test(typed.trim())) return null;
  const content = contentOf(typed);
  return (
    bestFit(content, agenda, least, 'talk') ??
    // Of two that fit in talk, the one that has the word itself.
    bestFit(content, agenda, least, 'word') ??
    bestFit(content, agenda, least, 'short')
  );
};

/** Words are asked for again with every note; an agenda's answers go with the agenda. */
const asked = new WeakMap<readonly AgendaTitle[], Map<string, readonly number[]>>();
const readWord = (word: string, agenda: readonly AgendaTitle[]): number[] => {
  const words = (SHORT[word] ?? [word]).filter((one) => !SMALL.has(one));
  if (words.length === 0) return [];
  const having = (kind: Hit): number[] =>
    agenda
      .filter(({ title }) => {
        const known = readTitle(title);
        return words.some((one) => hit(one, known) === kind);
      })
      .map((item) => item.number);
  const full = having('word');
  const [only, other] = full;
  // "buses" where one title alone has the bus: what else it may be called does not count.
  if (only !== undefined && other === undefined) return full;
  const talk = [...full, ...having('talk')];
  return talk.length > 0 ? talk : having('short');
};

/** The items that one typed word may stand for: by title, acronym or what a title's word is called in talk. */
export const itemsOfWord = (typed: string, agenda: readonly AgendaTitle[]): readonly number[] => {
  const word = typed.toLowerCase().replace(/['’]s?$/, '');
  const known = asked.get(agenda) ?? new Map<string, readonly number[]>();
  asked.set(agenda, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= WORDS) known.clear();
  const items = readWord(word, agenda);
  known.set(word, items);
  return items;
};
