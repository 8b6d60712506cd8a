import type { Line } from './lines.ts';

/** Words with which standing items begin, for a first word that a conversion cut off. */
const STANDING = ['Welcome', 'Declarations', 'Apologies', 'Minutes', 'Chair'];

export const vocabularyOf = (lines: readonly Line[]): ReadonlyMap<string, number> => {
  const words = new Map<string, number>();
  for (const line of lines) {
    if (line.cells.length > 1) continue;
    for (const word of line.text.toLowerCase().match(/\p{L}+/gu) ?? [])
      words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
};

/** Puts together a title that a table's columns cut in the middle of a word. */
export function repairTitle(
  cells: readonly string[],
  words: ReadonlyMap<string, number>,
): { title: string; doubtful: boolean } {
  const [first = '', ...more] = cells;
  const rest = more.join(' ').trim();
  if (rest === '') {
    if (words.has(first.split(' ')[0]?.toLowerCase() ?? '') || first.includes(' '))
      return { title: first, doubtful: false };
    const standing = STANDING.find(
      (word) => word.slice(0, 3).toLowerCase() === first.slice(0, 3).toLowerCase(),
    );
    return { title: standing ?? first, doubtful: true };
  }
  // Two lines in one cell: the second line begins with the cell's last word.
  const [lead = '', ...tail] = first.split(' ');
  if (tail.length > 0 && /^\p{Ll}/u.test(rest)) {
    const second = tail.join(' ');
    return { title: `${lead} ${rest} ${complete(second, words)}`, doubtful: true };
  }
  const next = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  const head = first.split(' ').at(-1) ?? first;
  const known = (word: string): boolean => words.has(word.toLowerCase());
  if (/^\p{Ll}/u.test(next)) {
    if (known(head + next) && !(known(head) && known(next) && count(words, head + next) < 2)) {
      return { title: first + rest, doubtful: false };
    }
    const overlapped = head.slice(0, -1) + next;
    for (let drop = 1; drop <= Math.min(2, next.length - 2); drop += 1) {
      if (known(head + next.slice(drop))) return { title: first + rest.slice(drop), doubtful: false };
    }
    if (known(overlapped)) return { title: first.slice(0, -1) + rest, doubtful: false };
  }
  return { title: `${first} ${rest}`, doubtful: false };
}

const count = (words: ReadonlyMap<string, number>, word: string): number =>
  words.get(word.toLowerCase()) ?? 0;

/** The commonest longer word that begins so. */
function complete(start: string, words: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [word, times] of words) {
    if (word.startsWith(start.toLowerCase()) && (best === '' || times > (words.get(best) ?? 0))) best = word;
  }
  return best === '' ? start : start.charAt(0) + best.slice(1);
}
