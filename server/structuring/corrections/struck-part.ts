import { isTaskVerb } from '../actions/action-verbs.ts';
import { topicWords } from '../words.ts';
import { sharedWords } from './withdrawn-note.ts';

/** Where a decision goes on to a second thing to do. */
const JOINS =
  /(?:\s*[,;])?\s+(?:and|plus)\s+(?:also |then |that )?(?:to )?(?=(\p{L}+)\b)|;\s+(?:to )?(?=(\p{L}+)\b)/giu;
const OPENING =
  /^(?:(?:so|ok|right|then|and|decision|#\p{L}+)[\s:,–-]+)*(?:(?:the )?(?:board|members|they|we|all|committee|panel) )?(?:agreed?|agrees|resolved|decided|approved|voted)(?:\s*[:,–-]|\s+(?:to|that|on))?\s+/iu;
/** It leans on what stands before it. */
const LEANS = /\b(?:it|its|this|that|these|those|them|they|there|both|so|each)\b/iu;
/** The whole is meant. */
const WHOLE =
  /\b(?:decision|resolution|agreement|agreed|all of (?:it|that)|the lot|both|whole|everything|vote|that one)\b/iu;

/** What is kept is named. */
const KEEPS = /\b(?:keep|keeps|keeping|kept|just|only|still|stays?|stands?|remains?)\b/iu;

/**
 * What is left of a decision on two things when one of them is taken back: "seminar's off" over "write to the minister
 * and hold a seminar". Null where it is of one thing, the words are of both or of neither, or the rest leans on what goes.
 */
export const withoutPart = (text: string, by: string, tagged: boolean): string | null => {
  if (WHOLE.test(by) || KEEPS.test(by)) return null;
  const cuts = [...text.matchAll(JOINS)].filter((cut) => isTaskVerb((cut[1] ?? cut[2] ?? '').toLowerCase()));
  if (cuts.length === 0) return null;
  const opening = OPENING.exec(text)?.[0] ?? '';
  if (opening === '' && !tagged) return null;
  const ends = [...cuts.map((cut) => cut.index), text.length];
  const starts = [opening.length, ...cuts.map((cut) => cut.index + cut[0].length)];
  const parts = starts.map((start, at) => text.slice(start, ends[at]).replace(/[\s.,;]+$/u, ''));
  const words = topicWords(by).filter((word) => word.length > 3);
  const gone = parts.filter((part) => sharedWords(words, part) > 0);
  const [first] = gone;
  if (first === undefined || gone.length > 1) return null;
  const left = parts.filter((part) => part !== first);
  return left.some((part) => LEANS.test(part)) ? null : `${opening}${left.join(' and ')}`;
};
