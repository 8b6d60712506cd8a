import { hasVerb } from './backshift.ts';
import { isPluralNoun, tokensOf } from './tokens.ts';
import { verbForms } from './verb-forms.ts';

const COUNT =
  /^(?:(?:only|just|about|nearly|almost|over|under|at least|still|now) )*(?:\d[\d,.]* (?:million|billion)|[\d,]+(?![\d.]*(?:%| per cent|m\b|k\b| million| billion|-|st\b|nd\b|rd\b|th\b))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|many|plenty of|lots of|hundreds of|dozens of|too many|too few|too much|too little|not enough|no|nothing|nobody|no one|hardly any|hardly anyone|a lack of|a shortage of|a lot of|a danger of|a risk of|a gap|a queue)(?= )/iu;
/** A span and a thing: "ten week wait" is one wait. */
const SPAN =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](?:day|week|month|year|mile|hour|minute) (?=\p{Ll})/u;
const ONE =
  /^(?:(?:only|just|still|now) )*(?:1(?![\d,.])|one|nothing|nobody|no one|too much|too little|a lack|a shortage|a danger|a risk|a gap|a queue)\b/i;

/** "no good to her" tells what something was; "nobody asks" has its verb. */
const IDIOM =
  /^(?:no|nothing) (?:to|but|good|use|wonder|surprise|better|worse|different|longer|more than|new)\b|^(?:nobody|no one|nothing) (?!in\b|on\b|about\b|for\b|to\b|from\b|at\b|\p{Ll}+ing\b|here\b|there\b)/iu;

/** "1 in 5 pupils vape": a share, whatever follows. */
const IN_SO_MANY =
  /^(?:about |nearly |only |over )?(?:\d+|one|two|three|four|seven|nine) (?:in|out of) (?:every )?(?:\d|ten\b|three\b|four\b|five\b)/i;
/** What counts so far, or counted in a time that is over. */
const SO_FAR =
  /\b(?:so far|to date|since|(?:last|this) (?:year|quarter|month|winter|summer|autumn|spring|season))\b/i;
/** Those counted, and what was done to them: "31 killed on the roads". */
const DONE_TO =
  /^((?:(?:only|just|about|nearly|almost|over|under) )*\d[\d,]*) ((?:\p{Ll}+ly )?(\p{Ll}+))(?=$|[,;]| (?:in|on|at|by|since|so|to|last|this|across|from|for|as|out|up)\b)/u;

/**
 * A fragment that tells how many or that there is none, as a clause: "nothing in it on floods" is "there was nothing
 * in it on floods". Null for anything else, and for a fragment that has its verb.
 */
export const thereWas = (fragment: string): string | null => {
  const [first = fragment] = fragment.split(/[,;]\s/);
  if (hasVerb(first.replace(/ ?\([^)]*\)/g, '')) || IDIOM.test(first) || IN_SO_MANY.test(first)) return null;
  if (/^no (?:\p{Ll}+ ){1,3}without\b|^[\p{L} ]{1,12} of (?:them|us)\b/iu.test(first)) return null;
  const words = fragment.charAt(0).toLowerCase() + fragment.slice(1);
  const were = SO_FAR.test(first) ? 'had been' : 'were';
  const done = DONE_TO.exec(words);
  if (done !== null && verbForms(done[3] ?? '').some(({ kind, active }) => kind === 'participle' && !active))
    return `${done[1]} ${were} ${words.slice((done[1] ?? '').length + 1)}`;
  if (SPAN.test(words)) return `there was a ${words}`;
  const count = COUNT.exec(words);
  if (count === null) return null;
  if (ONE.test(words)) return `there was ${words}`;
  const [thing = '', next = ''] = tokensOf(words.slice(count[0].length)).map((token) => token.lower);
  if (
    /^(?:of|out|to|from|at|by|on|over|for|across|up|down|short|total|pot|all|more|less|v|vs|a|an|per|years?|months?|weeks?|days?|hours?|minutes?|mins?|hrs?|miles?|metres?|times?)$/.test(
      thing,
    ) &&
    !/^(?:no|nothing)/i.test(words)
  )
    return null;
  if (thing === 'in' && /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|advance|total|all)/.test(next))
    return null;
  if (!/^(?:no|not enough|hardly any|a lot of|lots of|plenty of)$/i.test(count[0]))
    return `there ${were} ${words}`;
  const many =
    isPluralNoun(thing) ||
    (isPluralNoun(next) && !/^(?:of|in|on|for|to|from|at|by)$/.test(thing) && thing !== 'of');
  return `there ${many ? 'were' : 'was'} ${words}`;
};
