import { verbForms } from './verb-forms.ts';

/** Words with which a note begins and that are no names, though typed with a capital there. */
const ORDINARY =
  /^(?:the|an?|all|this|that|these|those|its|their|our|both|each|every|any|some|no|not|only|it|they|we|there|if|when|where|what|how|why|who|to|for|in|on|at|by|with|from|as|up|option|options|draft|drafts|phase|stage|paragraph|paragraphs|appendix|annex|section|recommendations?|contributions?|progress|research|report|reports|paper|papers|minutes|terms|criteria|budget|budgets|fees?|prices?|policy|policies|strategy|statement|timetable|membership|quarterly|annual|monthly|weekly|new|revised|final|interim|outline|voluntary|joint|existing|current|further|more|most|two|three|four|five|six|seven|eight|nine|ten|full|half|regional|local|national|staff|staffing|funding|training|housing|planning|parking|officers?|members|councils|people|residents|schools|children|wording|content|data|evidence|costs?|money|support|guidance|letters?|chapter|version)$/;
const SUFFIX = /\p{Ll}(?:tion|tions|ment|ments|ance|ence|ity|ities|ness|ship|ships)$/u;

/**
 * A first word's capital is the note's, not a name's: "noted The DoLS report" is "noted the DoLS report". What is
 * followed by another capital, or is no ordinary word, stays.
 */
export const lowerOpening = (text: string): string => {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  if (!/^\p{Lu}\p{Ll}*$/u.test(word) || /^I\b/.test(word)) return text;
  const low = word.toLowerCase();
  const rest = text.slice(word.length);
  const known = ORDINARY.test(low);
  if (!known && /^['’-]?\s*\p{Lu}\p{Ll}/u.test(rest)) return text;
  const ordinary =
    known || SUFFIX.test(low) || verbForms(low).some(({ kind }) => kind === 'ing' || kind === 'third');
  // "Home Office", "Draft Local Plan": a run of capitals may be one name, unless it begins with a small word.
  if (
    !ordinary ||
    (/^\s\p{Lu}\p{Ll}/u.test(rest) &&
      !/^(?:the|an?|all|this|that|these|those|its|their|our|both|each|every|any|some|no|for|in|on|with|option|draft)$/.test(
        low,
      ))
  )
    return text;
  return low + rest;
};
