import type { HouseProfile } from '#server/domain/board.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import type { DecisionType } from '#server/domain/proposal.ts';
import { plainWords } from './plain-words.ts';

export interface DecisionWords {
  /** Verb first, past tense: "noted the update and agreed the plan at para 14". A whole sentence when it starts with a capital. */
  readonly clause: string;
  readonly type: DecisionType;
  /** The notes only assent: what was agreed is what the paper recommends. */
  readonly bare: boolean;
  readonly vote: string;
  readonly also: readonly string[];
  readonly topic: string;
  readonly recommendation: string;
  readonly board: string;
  readonly profile: HouseProfile;
  readonly cast: readonly CastMember[];
}

/** Who decides, as a sentence begins: "The Board", "The Committee"; "Members" in 2014. */
export const decider = (board: string, profile: HouseProfile): string => {
  if (profile === '2014') return 'Members';
  const kind =
    /\b(board|committee|panel|forum|group|commission|partnership|cabinet|network|council)\b(?!.*\b(?:board|committee|panel|forum|group|commission)\b)/i.exec(
      board,
    )?.[1] ?? 'Board';
  return `The ${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
};

const bareClause = (words: DecisionWords): string => {
  if (words.recommendation !== '')
    return `${words.type === 'noted' ? 'noted' : 'agreed'} ${words.recommendation.replace(/^(?:that )?(?:the board |members )?(?:is|are) (?:asked|recommended|invited) to (?:note|agree|approve)\s*/i, '').replace(/\.$/, '')}`;
  if (words.type === 'noted') return `noted the report on ${words.topic}`;
  return `agreed the recommendations in the report on ${words.topic}`;
};

const GENERIC =
  /^(noted|approved|endorsed|agreed) (?:the )?(update|report|paper|presentation|position|progress)$/i;

/** One decision as a sentence: the board, the verb, what; no reasons, no date. */
export const sayDecision = (words: DecisionWords): string => {
  let clause = words.bare ? bareClause(words) : plainWords(words.clause);
  const generic = GENERIC.exec(clause);
  if (generic !== null && words.topic !== '')
    clause = `${generic[1]?.toLowerCase()} the ${generic[2]?.toLowerCase()} on ${words.topic}`;
  if (/^(?:noted|approved|endorsed)$/i.test(clause))
    clause = `${clause.toLowerCase()} the report on ${words.topic}`;
  if (words.vote !== '') clause = clause.replace(/^(\w+)/, `$1, ${words.vote},`);
  const tidy = clause.replace(/\s+/g, ' ').replace(/[\s.,;]+$/, '');
  const sentence = /^The minutes of/.test(tidy)
    ? `${tidy}.`
    : `${decider(words.board, words.profile)} ${tidy}.`;
  return [sentence, ...words.also].join(' ');
};
