import { hasVerb } from './backshift.ts';

/** Where the predicate of a fragment without a verb begins: "at 91 per cent", "already saturated", "down to 8". */
const PREDICATE =
  /^((?:(?:the|a|an|all|most|some|both|two|three|four|five|six|\d[\d,.]*)\s+)?(?:[\p{L}'’-]+\s+){0,3}?[\p{L}'’-]{2,})\s+((?:(?:still|already|now|only|also|nearly|almost|currently|just|not|well|not yet)\s+)*(?:(?:at|over|under|below|above|around|about|nearly|up to)\s+(?=[£\d])|(?:down|up)\s+(?=(?:to|by|from|on|a|\d|£))|(?:out of date|in post|in place|on track|on target|under way|underway|overdue|outstanding|pending|unchanged|saturated|incomplete|complete|ready|likely|unlikely|keen|unable|available|unavailable|due|behind schedule|ahead of schedule|behind|short of|closed|full|empty|patchy|stable|flat)\b))(.*)$/iu;
const TO_BE =
  /^((?:(?:the|a|an|all)\s+)?(?:[\p{L}'’-]+\s+){0,4}?[\p{L}'’-]{2,})\s+to be\s+(\p{Ll}+(?:ed|en|ent|ut|ld|ght|de))\b(.*)$/iu;
const NOT_SUBJECT =
  /\b(?:at|in|on|for|from|with|by|to|and that|which|who|than|but|about|over|under|per|because|if|when|said|asked|reported|was|were)\b/i;
const SINGULAR = /(?:ss|us|is|ews)$/i;

const isPlural = (subject: string): boolean => {
  const last = subject.split(/\s+/).at(-1) ?? '';
  return (
    (/s$/i.test(last) && !SINGULAR.test(last)) ||
    /\b(?:and|all|most|some|both|two|three|four|five|six)\b/i.test(subject) ||
    /^\d/.test(subject) ||
    /^(?:people|staff|children|police)$/i.test(last)
  );
};
const withArticle = (subject: string): string =>
  /^\p{Ll}[\p{Ll}'’-]+$/u.test(subject) && !isPlural(subject) ? `the ${subject}` : subject;

/** A fragment as a clause with its verb put back; null when it cannot be said with confidence. */
const complete = (fragment: string): string | null => {
  const text = fragment.trim();
  const passive = TO_BE.exec(text);
  if (passive !== null && !NOT_SUBJECT.test(passive[1] ?? '') && !hasVerb(passive[1] ?? ''))
    return `${withArticle(passive[1] ?? '')} would be ${passive[2]}${passive[3]}`;
  if (text === '' || hasVerb(text)) return null;
  const match = PREDICATE.exec(text);
  if (match === null || NOT_SUBJECT.test(match[1] ?? '')) return null;
  const subject = withArticle(match[1] ?? '');
  return `${subject} ${isPlural(match[1] ?? '') ? 'were' : 'was'} ${match[2]}${match[3]}`;
};

/**
 * "reservoirs at 91 per cent, ground already saturated" as "reservoirs were at 91 per cent and that the ground was
 * already saturated", to follow "reported that". Null when not every part can be completed.
 */
export const completeClause = (said: string): string | null => {
  const whole = said.split(/,\s+(?!\d)/);
  const parts = whole.map(complete);
  const [first] = parts;
  if (first === null || first === undefined) return null;
  if (parts.every((part) => part !== null))
    return parts.length === 1 ? first : `${parts.slice(0, -1).join(', that ')} and that ${parts.at(-1)}`;
  return `${first}${whole
    .slice(1)
    .map((part) => `, ${part}`)
    .join('')}`;
};
