import { hasVerb } from './backshift.ts';
import { isClause, withThe } from './clause-of.ts';
import { thereWas } from './there-was.ts';

/** How often, since when: what a short answer says of the thing asked about. */
const HOW_OFTEN =
  /^(?:only |just |about |at least |nearly )*(?:once|twice|(?:[\d,]+|two|three|four|five|six|several|many|a few|a couple of) times|(?:once|twice) a \p{L}+|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|every \p{L}+|since \p{L}.*|last \p{L}+)$/iu;
const YES_IN_PART = /^(\p{Ll}{3,}ly|in (?:principle|theory|part|law|practice)),? yes(?=$|[\s,])[\s,]*/iu;

/** A second part of an answer that is a clause of its own: ", and they chose the plots". */
const parted = (said: string): readonly [string, string, string] => {
  const match = /^(.+?),?\s+(and|but)\s+(?=\S)/.exec(said);
  const rest = match === null ? '' : said.slice(match[0].length);
  return match !== null && isClause(rest) && !hasVerb(match[1] ?? '')
    ? [match[1] ?? '', match[2] ?? '', rest]
    : [said, '', ''];
};

/**
 * A short answer without a verb, as what was said: "said that it was a third", or of the thing asked about: "said that
 * crews were consulted twice and that they chose the plots".
 */
export const sayAnswer = (who: string, said: string, question: string): string => {
  const partly = YES_IN_PART.exec(said);
  if (partly !== null) {
    const [, conjunction = '', rest = ''] = /^(?:(and|but) )?(.*)$/.exec(said.slice(partly[0].length)) ?? [];
    const how = `${who} said that this was ${partly[1]?.toLowerCase()} the case`;
    if (rest === '') return how;
    return isClause(rest)
      ? `${how}, ${conjunction === '' ? 'and' : conjunction} that ${withThe(rest)}`
      : `${how}: ${rest}`;
  }
  const [head, conjunction, rest] = parted(said);
  const tail = conjunction === '' ? '' : ` ${conjunction} that ${withThe(rest)}`;
  const asked = /^whether (.+)$/i.exec(question)?.[1] ?? '';
  if (HOW_OFTEN.test(head.trim()) && asked !== '' && !/[,;?]| or /.test(asked))
    return `${who} said that ${asked} ${head}${tail}`;
  if (/^not (?:before|until|till)\b/i.test(head) && question !== '')
    return `${who} said that it would not be ${head.slice(4)}${tail}`;
  const none = /^(?:no|nothing|nobody|not enough|too (?:much|many|few|little))\b/i.test(head)
    ? thereWas(head)
    : null;
  if (none !== null) return `${who} said that ${none}${tail}`;
  if (/^\d[\d,]*$/.test(head) && /\b(?:costs?|price|budget|fees?|spend|funding)\b/.test(question))
    return `${who} said that it was £${head}${tail}`;
  const many =
    /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|none|no\b)/i.test(head) &&
    !HOW_OFTEN.test(head) &&
    !/^\d[\d,.]* (?:per cent|million|billion)\b/i.test(head);
  return `${who} said that ${many ? 'there were' : 'it was'} ${head}${tail}`;
};
