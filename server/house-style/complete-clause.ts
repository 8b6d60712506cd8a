import { hasVerb } from './backshift.ts';
import { withThe } from './clause-of.ts';
import { remember } from './remember.ts';
import {
  DETERMINER,
  headOf,
  isAdverb,
  isPluralSubject,
  PARTICLE,
  PREPOSITION,
  type Token,
  tokensOf,
} from './tokens.ts';
import { verbForms } from './verb-forms.ts';

/** What is said of a thing with "was" left out: "at 91 per cent", "out of date", "offline", "up a third". */
const PREDICATE =
  /^(?:(?:at|over|under|below|above|around|about|nearly|up to)\s+(?:[£\d]|budget\b|target\b|capacity\b|review\b|offer\b|pressure\b|way\b|threat\b)|(?:down|up)\s+(?:to|by|from|on|in|a|an|since|again|\d|£)|(?:about to \p{Ll}+|not (?!only\b|just\b|yet\b|the\b|a\b|so\b|too\b|to\b|\d)\p{Ll}+|(?:dead |flatly |all |strongly |firmly |mostly )(?:against|in favour)(?= \p{L}|[,.;]|$)|in (?=from\b|since\b)|out so far|(?:now|still) (?:the |a |an )?\p{Ll}{2,}est|out of (?!\d)|in (?:post|place|draft|hand|train|doubt|arrears|deficit|surplus|dispute|line)|on (?:track|target|hold|site|order|time|sale|offer)|off (?:track|target|sick)|behind|ahead|short of|due|overdue|late|early|outstanding|pending|unchanged|incomplete|ready|likely|unlikely|keen|unable|able|available|unavailable|offline|online|vacant|missing|wrong|unclear|uncertain|mixed|patchy|stable|flat|empty|closed|full|higher|lower|worse|better|slower|faster|fewer|underway|under-used|overspent|underspent|oversubscribed|unfunded|non-compliant|inadequate|out(?=[.,;]|$| (?:on|in|by) (?:\d|the|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)| \d)|complete|the (?:problem|issue|answer|barrier|key|driver|same)|too \p{Ll}+|so \p{Ll}+|as \p{Ll}+ as|(?:slow|quick|busy|tight|weak|high|low|poor|clear|silent|quiet|happy|unhappy|cross|full|statutory|mandatory|compulsory|voluntary|operational|live)(?= (?:with|at|on|in|to|by|about|for|since|from|until|again|because)\b|[,.;]|$))(?![\p{L}’'-]))/iu;
/** Forms in "-ing" that name a thing; the others say what somebody is doing. */
const NAMING =
  /^(?:training|funding|housing|planning|parking|meeting|building|recycling|learning|nursing|banking|gambling|lighting|flooding|spending|saving|hearing|warning|opening|closing|reading|finding|ruling|rating|setting|staffing|commissioning|licensing|borrowing|pricing|mapping|monitoring|gritting|cleaning|cleansing|catering|cycling|walking|swimming|gardening|drafting|screening|nothing|something|during|including|regarding|concerning|following|pending|existing|remaining|ageing|burning|tipping|dumping|smoking|vaping|begging|knitting)$/;
const TO_BE =
  /^((?:(?:the|a|an|all|\d[\d,]*)\s+)?(?:[\p{L}'’-]+\s+){0,4}?[\p{L}'’-]{2,})\s+to be\s+(\p{Ll}+(?:ed|en|ent|ut|ld|ght|de))\b(.*)$/iu;
const NOT_SUBJECT = /^(?:and|but|or|if|when|because|which|who|that|than|as|not|no|to|so|also|there|re)$/;
/** A lone noun of which there may be several takes its article; stuff ("storage") does not. */
const STUFF =
  /^(?:storage|inflation|funding|money|demand|growth|recruitment|retention|housing|training|traffic|crime|poverty|guidance|evidence|capacity|uptake|turnout|attendance|access|transport|education|care|health|work|time|staff|people|police|data|feedback|legislation|support|advice|information|morale|trust|glass|paper|plastic|food|water|waste|fuel|energy|electricity|cyber|interest|cost|nobody|nothing|everyone|everybody|it|he|she|they|this|that|there|parliament|government|whitehall)$/i;

const withArticle = (subject: readonly Token[], text: string): string => {
  const words = text.trim();
  const [only] = subject;
  return subject.length === 1 &&
    only !== undefined &&
    /^\p{Ll}{3,}$/u.test(only.word) &&
    !isPluralSubject(subject) &&
    !STUFF.test(words)
    ? `the ${words}`
    : words;
};

/** Whether these words can be what a clause is about: a noun at their end, nothing that opens another clause. */
export const isSubject = (subject: readonly Token[]): boolean => {
  const last = subject.at(-1)?.lower ?? '';
  return (
    last !== '' &&
    !subject.some((token, at) => at > 0 && token.opens) &&
    !subject.some((token) => NOT_SUBJECT.test(token.lower)) &&
    (!PREPOSITION.test(subject[0]?.lower ?? '') ||
      /^(?:about|around|over|under) [£\d]/.test(`${subject[0]?.lower} ${subject[1]?.lower}`)) &&
    !PREPOSITION.test(last) &&
    !DETERMINER.test(last) &&
    !/^(?:more|most|very|too|so|quite|one|two|three|four|five|six|other)$/.test(last) &&
    !(subject.length === 1 && /^[£\d]/.test(last)) &&
    !isAdverb(headOf(subject)?.lower ?? '') &&
    !verbForms(subject[0]?.lower ?? '').some((form) => form.kind === 'past' && !form.noun)
  );
};

/** Where somebody is said to be doing something: "councils struggling with the form". */
const doing = (tokens: readonly Token[]): number =>
  tokens.findIndex((token, at) => {
    const before = tokens[at - 1]?.lower ?? '';
    const ing = verbForms(token.lower).some((form) => form.kind === 'ing') && !NAMING.test(token.lower);
    return (
      at > 0 &&
      (token.lower === 'being' || ing) &&
      !token.opens &&
      !DETERMINER.test(before) &&
      !PREPOSITION.test(before) &&
      at < tokens.length - 1
    );
  });

/** A measure belongs to what follows it: "14 months late", "two weeks behind". */
const MEASURE = /^(?:days?|weeks?|months?|years?|minutes?|hours?|points?|places?|miles?|per|cent|%)$/;

/** Where the part of a fragment begins before which "was" is to be put; -1 when there is none. */
const predicateAt = (tokens: readonly Token[], text: string): number =>
  tokens.findIndex((token, at) => {
    if (at === 0 || token.opens) return false;
    const forms = verbForms(token.lower);
    const participle =
      forms.some((form) => form.kind === 'participle') ||
      (/^\p{Ll}{3,}ed$/u.test(token.lower) &&
        !/^(?:need|indeed|hundred|speed|shed|seed|exceed|proceed)$/.test(token.lower));
    const before = tokens[at - 1]?.lower ?? '';
    if (
      participle &&
      before !== 'being' &&
      !/^run (?:out|short|dry|over)$/.test(`${token.lower} ${tokens[at + 1]?.lower}`) &&
      (!DETERMINER.test(before) || /^(?:all|both)$/.test(before)) &&
      !PREPOSITION.test(before)
    ) {
      // "half of unspent levy", "a revised plan": a participle before its noun tells which, it says nothing.
      const next = tokens[at + 1];
      return (
        next === undefined ||
        next.opens ||
        PREPOSITION.test(next.lower) ||
        PARTICLE.test(next.lower) ||
        isAdverb(next.lower) ||
        (/^(?:left|kept|caught|seen|found)$/.test(token.lower) && /ing$/.test(next.lower)) ||
        /^(?:offshore|overseas|abroad|twice|online|\d|last|this|next|each|every|before|after|yet|so|as|to)/.test(
          next.lower,
        )
      );
    }
    const rest = text.slice(token.at);
    // "towers over 11m identified": the measure tells which; the participle after it is what is said.
    return PREDICATE.test(rest) && !(/^over\b/i.test(rest) && /^over \S+ \p{Ll}{3,}ed\b/iu.test(rest));
  });

/** A thing and its figure: "scale fee £96,400 a year", "accidental fires 221 in the quarter". */
const FIGURE =
  /^((?:[\p{L}'’/-]+ ){0,5}[\p{L}'’/-]{2,}) ((?:now |only |just |about |nearly |almost |over |under )*£?\d[\d,.]*(?: per cent| million| billion)?(?! to [£\d])(?=$|[,;]| (?:in|at|over|across|for|on|by|so|last|this|v|against|compared|a|per|of|each|after|up|down|days?|weeks?|months?|years?|hours?|min|minutes|miles|tonnes)\b).*)$/u;
/** What a figure only numbers: "option 3", "June 14". */
const LABEL =
  /^(?:paragraph|item|recommendation|appendix|annex|option|phase|page|year|group|ward|section|rule|article|chapter|table|figure|quarter|stage|level|grade|band|category|zone|station|route|unit|room|block|lot|part|tier|class|version|number|minute|clause|schedule|act|covid|band|round|wave|lane|gate|platform|to|and|or|than|next|last|first|nearly|about|over|under|since|least|most|another|own|worth|total|est|estimated|adequate|inadequate|good|outstanding|red|amber|green|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const AMOUNT =
  /^(?:spend|spending|income|sickness|contamination|occupancy|take-up|turnover|usage|use|satisfaction|compliance|performance|membership|footfall|coverage|borrowing|debt|absence|participation)$/;

const withFigure = (text: string): string | null => {
  const [, thing = '', figure = ''] = FIGURE.exec(text) ?? [];
  const subject = tokensOf(thing);
  const last = subject.at(-1);
  if (last === undefined || LABEL.test(last.lower) || !isSubject(subject)) return null;
  if (/^\p{Lu}/u.test(last.word) && !/^[^,;]*(?:£|per cent|million|billion)/.test(figure)) return null;
  if (isPluralSubject(subject)) return `${thing} stood at ${figure}`;
  const bare =
    STUFF.test(headOf(subject)?.lower ?? '') ||
    AMOUNT.test(headOf(subject)?.lower ?? '') ||
    DETERMINER.test(subject[0]?.lower ?? '') ||
    /^\p{Lu}|['’]s$/u.test(subject[0]?.word ?? '');
  return `${bare ? '' : 'the '}${thing} was ${figure}`;
};

/** A fragment as a clause with its verb put back; null when it cannot be said with confidence. */
const complete = (fragment: string): string | null => {
  const text = fragment.trim();
  if (text === '' || hasVerb(text)) return null;
  const passive = TO_BE.exec(text);
  if (passive !== null && isSubject(tokensOf(passive[1] ?? '')))
    return `${withArticle(tokensOf(passive[1] ?? ''), passive[1] ?? '')} would be ${passive[2]}${passive[3]}`;
  const tokens = tokensOf(text);
  const predicate = predicateAt(tokens, text);
  const found = predicate > 0 ? predicate : doing(tokens);
  if (found < 1) return withFigure(text);
  let at = found;
  const leads = (word: string): boolean =>
    isAdverb(word) || /^(?:well|fully|nearly|almost|yet|about|all|both)$/.test(word);
  const going = (word: string): boolean =>
    !NAMING.test(word) && verbForms(word).some((form) => form.kind === 'ing' && !form.noun);
  while (at > 1 && (leads(tokens[at - 1]?.lower ?? '') || going(tokens[at - 1]?.lower ?? ''))) at -= 1;
  if (
    at > 2 &&
    MEASURE.test(tokens[at - 1]?.lower ?? '') &&
    /^[£\d]|^(?:two|three|four|five|six|ten)$/.test(tokens[at - 2]?.lower ?? '')
  )
    at -= 2;
  const subject = tokens.slice(0, at);
  const from = tokens[at]?.at ?? 0;
  if (!isSubject(subject)) return null;
  // "children not in school": which ones, not what they were.
  if (/^not\b/.test(text.slice(from)) && /\b(?:of|in|on|at|with|for) \p{L}/u.test(text.slice(0, from)))
    return null;
  const agent = /^about to\b/.test(text.slice(from));
  const said = agent ? text.slice(0, from).trim() : withArticle(subject, text.slice(0, from));
  const be = tokens[found + 1]?.lower === 'since' ? 'had been' : isPluralSubject(subject) ? 'were' : 'was';
  return `${said} ${be} ${text.slice(from)}`;
};

/**
 * "reservoirs at 91 per cent, ground already saturated" as "reservoirs were at 91 per cent and that the ground was
 * already saturated", to follow "reported that". A part that has its verb stays as it is. Null when the first part
 * can neither be completed nor has a verb; what follows it and cannot be completed stands after a comma.
 */
export const completeClause = remember((said: string): string | null => {
  const whole = said.split(/,\s+(?!\d)/);
  const parts = whole.map((part) => complete(part));
  const [first] = parts;
  if (first === null || first === undefined) return null;
  const done = whole.map((part, at) => parts[at] ?? (at > 0 && hasVerb(part) ? articled(part) : part));
  const clauses = whole.map(
    (part, at) => parts[at] !== null || (at > 0 && hasVerb(part) && startsClause(part)),
  );
  if (clauses.every((one) => one))
    return done.length === 1 ? first : `${done.slice(0, -1).join(', that ')} and that ${done.at(-1)}`;
  return done.join(', ');
});

/** "scheme would end": the scheme of this item. */
const articled = (part: string): string => withThe(part);

/** Whether a part can stand after "and that": it brings its own subject. */
const startsClause = (part: string): boolean => {
  const [first] = tokensOf(part);
  return (
    first !== undefined &&
    !/^(?:and|but|or|which|who|whichever|whatever|whoever|wherever|however|so|as|because|where|not|including|though|although|with|if|when|then|even|especially|rather|like|should|would|could|will|was|were|is|are|had|has|need|needs|needed)$/.test(
      first.lower,
    ) &&
    verbForms(first.lower).every((form) => form.noun)
  );
};
