import type { FoundDecision } from './make-decision.ts';
import { voteIn } from './votes.ts';

/** The figures of a vote behind a resolution: "approved as in the paper, 8 votes to 1". */
export const countVotes = (decision: FoundDecision): void => {
  const at = decision.vote === '' ? (VOTES_LAST.exec(decision.words) ?? pairLast(decision.words)) : null;
  if (at === null) return;
  decision.vote = voteIn(at[0]).vote;
  decision.words = decision.words.slice(0, at.index);
};
const VOTES_LAST = /[\s,;(–-]+(?:by )?\w+ votes? to \w+(?: against)?\)?[\s.]*$/i;
/** "agreed the cap 6-3": no pages, no years, no range of anything. */
const PAIR_LAST =
  /(?<=^(?:agreed|approved|endorsed|supported|adopted) (?:the |an? )?\p{L}[\p{L} ]*)[\s,;(–-]+(?<!\b(?:\p{L}+s|rec|para|page|option|item|of|to|from|at|for|in|by|on|budget|year) )(\d|1\d) ?[-–] ?(\d|1\d)\)?[\s.]*$/iu;
const pairLast = (words: string): RegExpExecArray | null => {
  const pair = PAIR_LAST.exec(words);
  return pair !== null && Number(pair[1]) > Number(pair[2]) ? pair : null;
};
