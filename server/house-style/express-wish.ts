import { hasVerb } from './backshift.ts';
import { lower, uncapital } from './clause-of.ts';
import { DETERMINER, isAdverb, PARTICLE, PREPOSITION, tokensOf } from './tokens.ts';
import { verbForms } from './verb-forms.ts';

/** Things of which one is asked for: "letter backing the bid" is "a letter backing the bid". */
const ONE_OF =
  /^(?:letter|report|paper|visit|briefing|session|meeting|note|review|list|map|table|timetable|plan|reply|copy|survey|summary|update|campaign|website|workshop|seminar|breakdown|figure|deadline|target|pilot|trial|leaflet|proper \p{Ll}+|clear(?:er)? \p{Ll}+|full(?:er)? \p{Ll}+|single \p{Ll}+|short(?:er)? \p{Ll}+)(?![\p{L}])(?! and\b)/u;
const PRONOUN =
  /^(it|them|this|these|those|everything|everyone|everybody|those(?= (?:up|in|out|kept|left|put)\b)) (?!to\b|not to\b|for\b|from\b|in\b(?! (?:writing|the)\b))(?=\p{L})/iu;
/** What a thing is wished to be, with "to be" left out: "the unions in before the vote", "carers up front". */
const STATE =
  /^((?:[\p{L}'’-]+ ){1,5}?)(up front|in (?:first|early|before|now|place|writing|public)|out (?:by|before|of|early)|back (?:in|on|by)|free (?:for|of|to|at)|open (?:to|at|on|by|all)|ready|higher|lower|nearer|clearer|shorter|longer|smaller|bigger|cheaper|simpler|safer|on (?:the agenda|show|site))(?![\p{L}])/u;

/** Where in a wish "to be" was left out before what is to be done: "schools left out of it"; -1 when nowhere. */
const doneAt = (what: string): number => {
  const tokens = tokensOf(what);
  const found = tokens.find((token, at) => {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const participle =
      verbForms(token.lower).some((form) => form.kind === 'participle') ||
      /^\p{Ll}{3,}ed$/u.test(token.lower);
    return (
      at > 0 &&
      participle &&
      !token.opens &&
      before !== undefined &&
      !DETERMINER.test(before.lower) &&
      !PREPOSITION.test(before.lower) &&
      !/^(?:more|less|most|better|well|newly|to|be)$/.test(before.lower) &&
      (/^(?:kept|made|left|held|looked|given|told|shown)$/.test(token.lower) ||
        next === undefined ||
        next.opens ||
        PREPOSITION.test(next.lower) ||
        PARTICLE.test(next.lower) ||
        isAdverb(next.lower) ||
        DETERMINER.test(next.lower))
    );
  });
  return found?.at ?? -1;
};

/** What somebody wanted, after "A wish was expressed": "for rail freight to be given a chapter". */
export const wish = (said: string): string => {
  const what = said.replace(/^(?:that|for)\s+(?=\p{L})/iu, '').trim();
  if (/^to\b/i.test(said)) return `A wish was expressed ${said}`;
  const pronoun = PRONOUN.exec(what);
  if (pronoun !== null)
    return `A wish was expressed for ${lower(pronoun[1] ?? '')} to be ${what.slice(pronoun[0].length)}`;
  const [first = ''] = what.split(/[,;.]/);
  const lead = `A wish was expressed for ${ONE_OF.test(what) ? 'a ' : ''}`;
  const at = doneAt(first.split(/\bto (?=\p{Ll}{2,} )/u)[0] ?? '');
  if (at > 0) return `${lead}${uncapital(what.slice(0, at))}to be ${what.slice(at)}`;
  if (/\bto \p{Ll}/u.test(first) || hasVerb(what)) return lead + uncapital(what);
  const state = STATE.exec(what);
  if (state !== null) return `${lead}${uncapital(state[1] ?? '')}to be ${what.slice(state[1]?.length ?? 0)}`;
  return lead + uncapital(what);
};
