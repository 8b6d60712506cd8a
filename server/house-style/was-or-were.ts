import { isPluralSubject, tokensOf } from './tokens.ts';

/** The verb's number after a thing, as typed: "longer hours were", "the cost of returns was", "fares and routes were". */
export const wasOrWere = (thing: string): 'was' | 'were' => {
  const [head = thing] = thing.split(/,|\b(?:that|which|who|where)\b/);
  const listed =
    /^(?!.*\b(?:between|both) )[^,]*\b\p{L}+(?:, [^,]+)* and (?:the |a |an |more |better )?\p{L}+$/u.test(
      head,
    );
  const joined = listed && !/\b(?:of|for|from|in|on|to|with|about|at|by)\b/.test(head);
  return joined ||
    isPluralSubject(tokensOf(head.replace(/^(?:the|a|an|its|their|this|these|those|that)\s+/i, '')))
    ? 'were'
    : 'was';
};
