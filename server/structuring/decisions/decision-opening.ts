import { isTaskVerb } from '../actions/action-verbs.ts';

const PAST: Readonly<Record<string, string>> = {
  note: 'noted',
  welcome: 'welcomed',
  endorse: 'endorsed',
  approve: 'approved',
  adopt: 'adopted',
  accept: 'accepted',
  reject: 'rejected',
  support: 'agreed to support',
};
const LINE =
  /^agreed[\s:,–-]+(?:that )?(?:the |our )?(?:new |final |revised |public |press )?(?:line|position|approach|ask|stance|plan)(?: to take)? (?:is|=|was|being)(?: that we| to)? (?=\p{Ll})/iu;
const IMPERATIVE =
  /^agreed[\s:,–-]+(\p{Ll}+) (?=(?:the|a|an|our|its|their|it|this|that|these|those|them|all|any|both|no|officers|members|for|to|with)\b)/u;
/** Nouns with which a thing agreed may begin, task verbs though they are too. */
const NOUNS =
  /^(?:note|plan|report|draft|design|request|review|update|study|survey|brief|test|visit|work|time|change|contact|order|answer|offer|issue|model|pilot|trial|total|transfer|document|email|detail|record|list|map|set|record|target)$/;
const AND_VERB = /,? and (?=(?:press|call|push|lobby|ask|write|seek|support|oppose|continue|work|argue) )/i;

/** "agreed support for the bid" is a noun, "agreed support the bid" a verb. */
const isVerb = (word: string, next: string): boolean =>
  isTaskVerb(word) || word === 'leave' || word === 'oppose'
    ? !(NOUNS.test(word) || /^(?:for|to|with)\b/.test(next)) ||
      /^(?:press|call|lobby|ask|wait|write|push)$/.test(word)
    : false;

/**
 * The opening of a resolution said in full: capitals lowered, "agreed: support the bid" as "agreed to support the bid",
 * "agreed - a levy to be sought" as "agreed that a levy be sought", "noted. x" as "noted the report; x".
 */
export const plainOpening = (typed: string): string => {
  const text = typed
    .replace(
      /^(?:[A-Z]{3,}ED|NOTE|AGREE|APPROVE|ENDORSE|SUPPORT|REJECT|DEFER|RESOLVE|SENT|HELD)(?=[\s:,–-])/,
      (verb) => verb.toLowerCase(),
    )
    .replace(/^[Nn]oted\.\s+(?=\p{Ll})/u, 'noted the report; ')
    .replace(/^(agreed|noted|approved|endorsed|supported)\s+[-–—]\s+(?!to\b|that\b)(?![^.;]* to be )/i, '$1 ')
    .replace(/\bwk (?=prog|plan)/gi, 'work ')
    .replace(LINE, 'agreed to ')
    .replace(/^agreed(?: to)? that\b/i, 'agreed that')
    .replace(/^(?:agreed )(?=(?:asked|requested|invited|instructed|recommended|commissioned) )/i, '');
  const told =
    /^agreed[\s:,–-]+(note|welcome|endorse|approve|adopt|accept|reject|support) (?=(?:the|a|an|our|this|that|it|its|all|both)\b)/i.exec(
      text,
    );
  if (told !== null)
    return `${PAST[(told[1] ?? '').toLowerCase()]} ${text.slice(told[0].length).replace(AND_VERB, ' and agreed to ')}`;
  const be =
    /^agreed(?:\s*[:–-]\s+)(?!to\b|that\b)([^.;:]{4,90}?) (?:to|should) be (?=\p{Ll}+(?:ed|en|ught|wn|de|ld|nt|ept)\b|put\b|set\b)/iu.exec(
      text,
    );
  const levied = (be?.[1] ?? '').replace(
    /^(?=(?:\d+|one|two|three|six|twelve)[- ](?:month|week|day|year)\b)/i,
    'a ',
  );
  if (be !== null)
    return `agreed that ${/^\p{Lu}\p{Ll}+ (?!\p{Lu})/u.test(levied) ? levied.charAt(0).toLowerCase() + levied.slice(1) : levied} be ${text.slice(be[0].length)}`;
  const verb = IMPERATIVE.exec(text);
  return verb !== null && isVerb(verb[1] ?? '', text.slice(verb[0].length))
    ? `agreed to ${text.slice(verb[0].length - (verb[1] ?? '').length - 1)}`
    : text;
};
