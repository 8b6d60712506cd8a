import { hasVerb } from './backshift.ts';
import { clauseOf, isClause, lower, uncapital, upper } from './clause-of.ts';
import { sayFragment } from './say-fragment.ts';
import { asked } from './say-question.ts';
import { wasOrWere } from './was-or-were.ts';

/** "a panic should that reach the papers": a thing, and when. */
const IF_SO = /^an? (?:\p{Ll}+ ){1,2}should (?:that|this|it|they|the)\b/u;
const joined = (said: string): boolean => /^(?:that|whether|how|why|if|what|who)\b/.test(said);
const clause = (lead: string, thing: string, said: string): string =>
  joined(said)
    ? `${lead} ${said}`
    : hasVerb(said) && !IF_SO.test(said)
      ? `${lead} that ${clauseOf(uncapital(said))}`
      : `${thing} ${lower(said)}`;

const FELT = (said: string): string => clause('It was felt', 'The feeling was', said);
/** Who was urged to do something, or what was urged. */
const urged = (said: string): string => {
  const [, who = '', what = ''] = /^((?:[\p{L}'’-]+ ){1,5})(to \p{Ll}+\b.*)$/u.exec(said) ?? [];
  if (who !== '') return `${upper(who)}${wasOrWere(who.trim())} urged ${what}`;
  return /^that\b/.test(said) ? `It was urged ${said}` : `${upper(said)} ${wasOrWere(said)} urged`;
};

/** What members thought of something, without the member: by the verb in the past. */
const SAID: Readonly<Record<string, (said: string) => string>> = {
  reckoned: FELT,
  believed: FELT,
  suspected: FELT,
  hoped: (said) =>
    /^(?:to|for)\b/.test(said)
      ? `A hope was expressed ${said}`
      : clause('It was hoped', 'A hope was expressed for', said),
  feared: (said) => clause('Concern was expressed', 'Concern was expressed about', said),
  doubted: (said) => clause('Doubt was expressed', 'Doubt was expressed about', said),
  regretted: (said) => clause('Regret was expressed', 'Regret was expressed at', said),
  insisted: (said) =>
    /^on (?:it|this|that)\b/.test(said)
      ? `This was insisted ${said.replace(/^on \p{L}+/u, 'on')}`
      : hasVerb(said) || joined(said)
        ? clause('It was emphasised', '', said)
        : `The importance of ${lower(said.replace(/^on\s+/, ''))} was emphasised`,
  observed: (said) => clause('It was observed', 'Reference was made to', said),
  remarked: (said) => clause('It was observed', 'Reference was made to', said),
  commented: (said) => clause('It was observed', 'Reference was made to', said.replace(/^on\s+/, '')),
  maintained: (said) => clause('It was argued', 'Reference was made to', said),
  advised: (said) => clause('It was advised', 'Reference was made to', said),
  lamented: (said) => clause('Regret was expressed', 'Regret was expressed at', said),
  cautioned: (said) =>
    /^against\b/.test(said)
      ? `Caution was urged ${said}`
      : clause('It was cautioned', 'Caution was urged about', said),
  pressed: (said) => (/^for\b/.test(said) ? `A case was made ${said}` : `A case was made for ${lower(said)}`),
  urged: (said) => urged(said),
  enquired: (said) => asked(said.replace(/^(?:as to|after)\b/, 'about')),
  inquired: (said) => asked(said.replace(/^(?:as to|after)\b/, 'about')),
  backed: (said) => {
    const whom = /^(?:him|her|them|it|this|that)(?: up)?(?: on (?:it|this|that))?(?:, (.+))?$/i.exec(said);
    if (whom === null) return `Support was expressed for ${lower(said)}`;
    return `This was supported${whom[1] === undefined ? '' : `. ${upper(whom[1])}`}`;
  },
  objected: (said) =>
    said === '' || /^and\b/.test(said)
      ? `Objection was raised ${said}`.trim()
      : `Objection was raised ${/^(?:to|that|on)\b/.test(said) ? said : `to ${lower(said)}`}`,
  against: (said) =>
    said === ''
      ? 'Opposition was expressed'
      : (sayFragment(`against ${said}`) ?? `Opposition was expressed to ${lower(said)}`),
  'in favour of': (said) => `Support was expressed for ${lower(said)}`,
  'very clear': (said) => clause('It was emphasised', 'Emphasis was laid on', said),
  adamant: (said) => clause('It was emphasised', 'Emphasis was laid on', said),
  recalled: (said) => clause('It was recalled', 'Reference was made to', said),
  complained: (said) => clause('It was complained', 'Complaint was made', said),
  expected: (said) => clause('It was expected', 'A member expected', said),
  hated: (said) => `Strong dissatisfaction was expressed with ${lower(said)}`,
  disliked: (said) => `Dissatisfaction was expressed with ${lower(said)}`,
  favoured: (said) => `Support was expressed for ${lower(said)}`,
  opposed: (said) =>
    said === ''
      ? 'This was opposed'
      : isClause(said)
        ? `This was opposed: ${said}`
        : `Opposition was expressed to ${lower(said.replace(/^to\s+/, ''))}`,
};

/** A member's attitude in the house's impersonal words; null for a verb that tells of none. */
export const attitude = (verb: string, said: string): string | null => SAID[verb]?.(said) ?? null;

/** Verbs of losing and ending: what is feared to come of something is still to come. */
const COMING =
  /^((?:(?:that|the|a|this|these|our|we|it|they|small|rural|local|younger|older|some|many)\s+)*(?:[\p{L}'’-]+\s+){0,3}?)(?:(?:(?<=\b(?:we|they|\p{L}+s) )(lose|go|get|fall|fail|miss|slip|close|leave|become|end|drop|suffer|collapse|disappear|shut|vanish|drown|forget))|(loses|goes|gets|falls|fails|misses|slips|closes|leaves|becomes|ends|drops|suffers|collapses|disappears|shuts|vanishes|drowns|forgets))(?=\s|$)/iu;
const BASE = (third: string): string =>
  third === 'goes' ? 'go' : /(?:sses|shes)$/.test(third) ? third.slice(0, -2) : third.slice(0, -1);

/** "worried we lose the local touch": what members feared would come. */
export const feared = (said: string): string => {
  const match = COMING.exec(said);
  if (match === null) return said;
  const verb = match[2] ?? BASE((match[3] ?? '').toLowerCase());
  return `${match[1]}would ${verb}${said.slice(match[0].length)}`;
};
