import type { People } from '#server/house-style/people.ts';

const WHOSE = /^(?:the )?(\p{L}+?)['’]?s (amendment|motion|proposal)$/iu;
const FROM = /^(?:the |an )?(amendment|motion|proposal) (?:from|by) (\p{L}+)$/iu;

/** "RTs amendment", "motion from ivan": by the full name of whose it is; null when that is nobody or more than one. */
export const whoseProposal = (typed: string, people: People): string | null => {
  const whose = WHOSE.exec(typed);
  const from = whose === null ? FROM.exec(typed) : null;
  const [who = '', thing = ''] = [whose?.[1] ?? from?.[2], whose?.[2] ?? from?.[1]];
  const [named, other] = people.find(who);
  return named === undefined || other !== undefined ? null : `${named.name}’s ${thing.toLowerCase()}`;
};
