const SAID =
  'pointed out|suggested|said|felt|hoped|emphasised|observed|recalled|proposed|asked|expected|reported|explained|added|expressed';
/** Slips that no sentence of the minutes may have: what a rule joined wrongly shows in them. */
const SLIPS: readonly RegExp[] = [
  // Two verbs of saying, or a clause without its subject, after "that".
  new RegExp(
    `\\b(?:${SAID}) that (?:said|says|reckoned|reckons|hoped|hopes|thought|thinks|felt|wanted|wants|asked|agreed|misread|hates?d?|loved|would|could|had|was|were|did|who|why|whether|what|how) (?!(?:mattered|was needed|was said|was proposed|happened|counted|worked|members|councils|the|they|it|residents|people)\\b)`,
    'i',
  ),
  /\b(?:It was|Concern was|Support was) (?:pointed out|suggested|said|expressed)\.?$/,
  /\b(?:and|or|but|because|the|an?|which|than)\.?$/,
  /(?<!\b(?:confirmed|accepted) )\bthat (?:and|but|or|so|because|that)\b(?! (?:far|was|is|were|had)\b)/i,
  /^(?:\p{Lu}{2,4}|[^.]*?\(\p{Lu}{2,4}\), [^.]*?|The Chair) (?:reported|explained|added) (?:and|but|with|at|on|from|because|so|very|not)\b/u,
  /\b(?:would|could|should|might|must|did) (?:was|were|had been|went|said|wrote|took|gave|came|did)\b/i,
  /\b(?:was|were) (?:was|were|had|would|could|is|are)\b/i,
  /\b(the|a|an|of|to|for|in|was|were) \1\b/i,
];
/** What is typed and never written: a word run together, a nod; a decision without what was decided. */
const TYPED: readonly RegExp[] = [
  /\b(?:it|that|there|they|we|you|he|she|who)['’](?:s|re|ve|ll|d)\b/i,
  /\b(?:ok|okay|yep|yeah|nope|hmm|oops|lol)\b/i,
  /,\s*[.,;]/,
  // A decision without what was decided, or with another's verb behind a name.
  /^The \p{Lu}\p{Ll}+ (?:agreed|deferred|approved|endorsed|rejected|appointed)\.?$/u,
  /^The \p{Lu}\p{Ll}+ (?:appointed|rejected) (?:Cllr|Mr|Mrs|Ms|Dr) [^,.]{3,40}? (?:is|was|takes|so|asked|put)\b/u,
];
const LEAD =
  /^(?:It was (?:pointed out|suggested|said|felt)|Concern was expressed|Reference was made to|(.{2,120}?) (?:reported|explained|added|said)) /u;

/** Whether a sentence shows that its words were joined wrongly. */
export const isMangled = (sentence: string): boolean => SLIPS.some((slip) => slip.test(sentence));

/** Whether a clerk would strike a sentence out: joined wrongly, or left as it was typed. */
export const readsBadly = (sentence: string): boolean =>
  isMangled(sentence) || TYPED.some((slip) => slip.test(sentence));

/**
 * A sentence that shows a slip, in the plain safe form: the words that were typed, put in the past and otherwise as
 * they are, behind an officer's name and a colon.
 */
export const lookedOver = (sentence: string, plain: string): string => {
  if (!isMangled(sentence) || plain.trim() === '') return sentence;
  const lead = LEAD.exec(sentence);
  if (lead === null) return sentence;
  const who = lead[1];
  const words = plain.replace(
    /^that (?!(?:is|was|had|would|sank|cost|meant|made|left|gave|took|went)\b)/,
    '',
  );
  return who === undefined ? words : `${who} said: ${words}`;
};
