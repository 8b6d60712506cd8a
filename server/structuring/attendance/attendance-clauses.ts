import type { People } from '#server/house-style/people.ts';
import { apostrophed, MISSING, NEGATIVE, POSITIVE, SUB } from './attendance-cues.ts';
import { inFull, lifted, visitorNamed } from './attendance-rolls.ts';
import { OBSERVED, type Sitting } from './sitting.ts';

/** "wasn't apologies", "don't have her as absent": who is not to be shown as away. */
const NOT_AWAY =
  /\b(?:(?:do|did|was|is|were|should|had|have)n['’]?t|not|never|no longer)(?: (?:be|been|have|had|put|list|listed|show|shown|mark|record|count|in|under|as|the|her|him|them|an?|down|among|with|on))* (?:apol\p{L}*|absent)/giu;
/** Sent word, or was not there; "take him off apols" says the opposite. */
export const isNegative = (text: string): boolean =>
  NEGATIVE.test(
    text
      .replace(NOT_AWAY, ' ')
      .replace(
        /\b(?:(?:take|move|moved|get|has) (?:her|him|them) (?:off|from|out of)|(?:present|here|there),? (?:and )?not|rather than|instead of|comes? off|come off|remove[ds]? from|strike from|no longer)(?: an?| the| list of| her| his| their)* ?(?:apol\w*|absent)/gi,
        ' ',
      ),
  );
/** Where one statement about who is there ends and the next begins. */
export const CLAUSES =
  /(?<=[a-z\d)]{2}[.;]|[A-Z]{2,4}[.;])(?<!\b(?:Cllrs?|Dr|Mrs?|Ms|Prof|Rev|St|no|apols|Apols|pres|Pres)\.)\s+|\s*;\s*|[,.]\s*(?=(?:apols?|apologies)\b(?!\s+from\s+(?:her|him|them)\b))|\s+(?=(?:[Aa]pols?|[Aa]pologies)\b\s*(?::|from\b(?!\s+(?:her|him|them)\b)|\p{Lu}))|[,.\s]+(?=(?:[Oo]nline|[Oo]n [Tt]eams|[Oo]fficers?|[Gg]uests?|[Ii]n attendance|[Ss]ubstitutes?|[Aa]lso(?!\s+(?:sent|sends|gave|gives|has|have|had|apolog\w+|joined|joins|here|present|online|on|there|in)\b))\b\s*[:\p{Lu}]?)|\s*\/\s*|,\s*(?=(?:\p{L}+ ){1,2}(?:(?:is |are )?running (?:\d|late)|to (?:join|come|arrive|follow) (?:late|later|shortly)))/u;

/** "Cllr Roach. Apologies from her", "dele rang. he'd emailed apologies": a clause about whom the one before names. */
export const joined = (clauses: readonly string[], people: People): string[] => {
  const out: string[] = [];
  for (const clause of clauses) {
    const last = out.at(-1);
    if (
      last !== undefined &&
      ((isNegative(clause) && /\b(?:he|she|they|her|him|them|his|their)\b/iu.test(clause)) ||
        /^on(?:line| teams)\b(?!\s*:)/iu.test(clause.trim())) &&
      people.mentions(clause, true).length === 0 &&
      new Set(people.mentions(last, true).flatMap((one) => one.people)).size === 1 &&
      !POSITIVE.test(last)
    )
      out[out.length - 1] = `${last} ${clause}`;
    else out.push(clause);
  }
  return out;
};

/** "no AR": one that is missed sent word. */
export const plainly = (text: string, people: People): string => {
  const named = inFull(lifted(apostrophed(text, people), people), people);
  const whole = OBSERVED.test(named) ? visitorNamed(named, people) : named;
  const [first] = people.mentions(whole, true);
  return /^no\s/iu.test(whole) && first?.start === 3 && MISSING.test(whole.slice(first.end))
    ? `apologies ${whole.slice(3)}`
    : whole;
};

/** "it was Ewan who sat in for Theo, and not Wanda": whoever stands behind the "not" sat for nobody. */
export const withoutDenied = (text: string, sitting: Sitting, people: People): string => {
  if (!SUB.test(text)) return text;
  for (const { start, end, people: who } of people.mentions(text, true)) {
    const [person, more] = who;
    const before = /[\s,;(]*\b(?:and |but )?not\s+(?:(?:by|it was)\s+)?$/iu.exec(text.slice(0, start));
    if (person?.role !== 'substitute' || more !== undefined || before === null) continue;
    sitting.status.delete(person);
    sitting.standsFor.delete(person.name);
    // "not Daly - it's Kit Bannerman who's come for Partridge": what is so stands behind.
    return before.index === 0
      ? text.slice(end).replace(/^[\s,:;–-]+/u, '')
      : `${text.slice(0, before.index)}.`;
  }
  return text;
};

/** What stands between two names, but nothing where a bracket closes: "RT (EM subbing), AF". */
export const between = (clause: string, from: number, to: number): string => {
  const said = clause.slice(from, to).replace(/\([^)]*\)/g, ' ');
  return said.includes(')') ? '' : said;
};
