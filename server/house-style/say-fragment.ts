import { backshift, hasVerb } from './backshift.ts';
import { clauseOf, isClause, upper, withThe } from './clause-of.ts';
import { completeClause, isSubject } from './complete-clause.ts';
import { finiteVerbs } from './finite-verb.ts';
import { tellsTo } from './orders.ts';
import { thereWas } from './there-was.ts';
import { PREPOSITION, tokensOf } from './tokens.ts';
import { verbForms } from './verb-forms.ts';

/** Who is for or against what is spoken of, with more said behind a comma. */
const SIDE =
  /^(?:(?:all|very much|strongly|firmly|fully|dead|flatly|totally|completely|wholly|still|also|really) )*(for|against|in favour(?: of)?)(?: (?!(?:the first|once|example|instance|now|a start)\b)((?:it|this|that|them)\b|[^,;.]{3,60}))?(?:[,;]\s+(.+))?$/iu;
const PLEASE = /^([^,;.]{3,60}?),? please(?:[,;.]\s+(.+))?$/iu;
const WHY_NOT = /^why not (?!(?:just )?yet\b)(\p{Ll}+ .*|\p{Ll}+)$/iu;
/** One of a kind that something is said to be: "a postcode lottery", but not "a third of alarms". */
const KIND =
  /^an? (?!(?:third|quarter|half|fifth|sixth|tenth|lot|few|couple|number|majority|minority|dozen|bit|little|good|great|year|month|week|day|paper|report|question|point|note|word)\b)[^,;.]{3,60}(?=$|[,;]\s)/u;
/** A short topic with a remark about it behind a comma. */
const TOPIC =
  /^([^,;.:?]{3,48}), (?!(?:and|but|or|so|which|who|where|including|mostly|nearly|up|down)\b)(.+)$/u;

const clause = (words: string): string | null => {
  if (hasVerb(words)) return clauseOf(backshift(words));
  const completed = completeClause(words);
  return completed === null ? thereWas(words) : withThe(backshift(completed));
};
const after = (words: string | undefined): string => {
  if (words === undefined) return '';
  const told = hasVerb(words) ? backshift(words) : (clause(words) ?? words);
  return `. ${upper(withThe(told))}`;
};
const about = (thing: string | undefined): string =>
  thing === undefined || /^(?:it|that|this|them)$/i.test(thing) ? 'this' : thing;

/** Whether words name a thing and say nothing of it: "flats above shops", but not "cost lands on drivers". */
const isTopic = (words: string): boolean => {
  const tokens = tokensOf(words);
  return (
    /\p{L}$/u.test(words) &&
    isSubject(tokens) &&
    !tellsTo(words) &&
    finiteVerbs(words).length === 0 &&
    !/['’]s (?:off|on|in|out|up|down|at)\b/.test(words) &&
    !tokens.some(
      ({ lower }, at) =>
        at > 0 &&
        verbForms(lower).some(({ kind }) => kind === 'third') &&
        PREPOSITION.test(tokens[at + 1]?.lower ?? ''),
    )
  );
};

/**
 * A member's remark without a verb that is no statement: a side taken ("all for it"), a wish ("evenings please"), a
 * suggestion ("why not lease"), what something is said to be ("a postcode lottery") or a topic and what is said of it.
 * Null for anything else.
 */
export const sayFragment = (typed: string): string | null => {
  const side = SIDE.exec(typed);
  if (side !== null && !(side[2] === undefined && side[3] === undefined))
    return `${/^against$/i.test(side[1] ?? '') ? 'Opposition was expressed to' : 'Support was expressed for'} ${about(side[2])}${after(side[3])}`;
  const please = PLEASE.exec(typed);
  if (please !== null && !isClause(please[1] ?? ''))
    return `A wish was expressed for ${please[1]}${after(please[2])}`;
  const lease = WHY_NOT.exec(typed.replace(/\?+$/, ''));
  if (lease !== null) return `A suggestion was made to ${lease[1]}`;
  const kind = KIND.exec(typed);
  if (kind !== null && finiteVerbs(kind[0]).length === 0) {
    const rest = typed.slice(kind[0].length).replace(/^[,;]\s+/, '');
    const more = rest === '' ? null : clause(rest);
    return `It was pointed out that this was ${kind[0]}${rest === '' ? '' : more === null || /^(?:so|and|but|not)\b/.test(rest) ? `, ${rest}` : ` and that ${more}`}`;
  }
  const topic = TOPIC.exec(typed);
  const told = topic === null || hasVerb(topic[1] ?? '') ? null : clause(topic[2] ?? '');
  if (topic !== null && told !== null && !/^(?:this|it) /.test(told) && isTopic(topic[1] ?? ''))
    return `On ${topic[1]}, it was pointed out that ${told}`;
  return null;
};
