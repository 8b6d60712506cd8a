/** "… and who …", "… and when …": the second thing a question wants to know of the same subject. */
const SECOND =
  /[,;]?\s+(?:and|&)\s+(?=(?:by\s+)?(?:who|whom|whose|when|what|how|where|why|which|did|was|were|is|are)\b)/i;

/** A question's first part, and its second when it asks for two things. */
export function partsOf(question: string): [string, string | undefined] {
  const match = SECOND.exec(question);
  if (match === null) return [question, undefined];
  const first = question.slice(0, match.index);
  const second = question.slice(match.index + match[0].length);
  // "who left and why": what is left of the match must be a question of its own.
  return first.split(/\s+/).length < 3 || second.split(/\s+/).length < 1
    ? [question, undefined]
    : [first, second];
}
