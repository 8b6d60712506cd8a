import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { putBefore, putToBoard } from './verdicts.ts';

/** "RT's motion", "the amendment": what it was, the note before tells. */
const SOMEBODYS =
  /^(?:(?:the |his |her |their )?|(?:\p{L}+ ){0,3}\p{L}+['’]?s )(?:motion|amendment|proposal)$/iu;

/** Whether the words name a motion only by whose it is, or not even that. */
export const isSomebodysMotion = (words: string): boolean =>
  SOMEBODYS.test(words) || topicOf(words).split(' ').length <= SHORT;

/** "phasing: 3 for, 7 against": a word or two of what was put. */
const SHORT = 3;
const topicOf = (words: string): string => words.replace(/^(?:agreed )?(?:the |a |an )?/i, '').trim();

/** The note in which that motion was put, by the same member where one is named. */
export const putBy = (
  lines: readonly Line[],
  line: Line,
  words: string,
  people: People,
): Line | undefined => {
  const before = putBefore(lines, line, 6);
  if (!SOMEBODYS.test(words)) {
    const put = new Set(topicWords(putToBoard(before?.text ?? '') ?? ''));
    const own = topicWords(topicOf(words));
    return own.length > 0 && own.every((word) => put.has(word)) ? before : undefined;
  }
  const whose = people.mentions(words, true).flatMap((mention) => mention.people);
  const by =
    before === undefined ? [] : people.mentions(before.text, true).flatMap((mention) => mention.people);
  return whose.length === 0 || by.some((person) => whose.includes(person)) ? before : undefined;
};
