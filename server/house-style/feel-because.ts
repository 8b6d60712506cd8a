import { backshift, hasVerb, lacksSubject } from './backshift.ts';
import { impersonal } from './clause-of.ts';
import { FEELING, feeling } from './express-feeling.ts';
import { finiteVerbs } from './finite-verb.ts';
import { isPluralSubject, tokensOf } from './tokens.ts';
import { verbForms } from './verb-forms.ts';
import { wasOrWere } from './was-or-were.ts';

/** What goes on with the same sentence rather than giving a reason of its own. */
const GOES_ON =
  /^(?:and|but|so|as|because|since|which|who|where|though|although|if|when|especially|particularly|or|not|like|with)\b/i;
const PREDICATE =
  /^(?:(?:far |much |way |a bit |just |simply )?too \p{Ll}+|(?:very|so|really|not|quite) \p{Ll}+|useless|unreliable|late|noisy|expensive|unfair|useful|vital|long overdue|overdue)\b/iu;
/** A feeling that has no thing behind it. */
const ALONE: Readonly<Record<string, string>> = {
  supportive: 'Support was expressed',
  enthusiastic: 'Support was expressed',
  keen: 'Support was expressed',
  happy: 'Satisfaction was expressed',
  content: 'Satisfaction was expressed',
  'not sure': 'Doubt was expressed',
  unsure: 'Doubt was expressed',
  sceptical: 'Doubt was expressed',
  unconvinced: 'Doubt was expressed',
  'not convinced': 'Doubt was expressed',
  ok: 'A member was content',
  fine: 'A member was content',
};
const alone = (how: string): string | null =>
  ALONE[how] ?? feeling(`${how} at this`)?.replace(/ (?:at|about|for|on) this$/, '') ?? null;

/** "lost 40 hectares since 1990": what was done, by its object. */
const objectFirst = (reason: string): string | null => {
  const [, verb = '', thing = '', when = ''] =
    /^(\p{Ll}+) ((?:about |nearly |over |almost )?[£\d][^,;]*?)( since .+| in (?:\d{4}|[a-z]+ years?).*)?$/iu.exec(
      reason,
    ) ?? [];
  const form = verbForms(verb.toLowerCase()).find(({ kind }) => kind === 'past');
  return form === undefined || form.active ? null : `${thing} had been ${form.participle}${when}`;
};

const lackingIts = (reason: string): boolean =>
  PREDICATE.test(reason) ||
  lacksSubject(reason) ||
  /^(?:never|always|still|only|often) \p{Ll}+/iu.test(reason);

/** A member's words of feeling and the reason behind a comma, apart: "not keen on tests, too noisy". */
export const feelBecause = (words: string, say: (reason: string) => string): string | null => {
  const match = FEELING.exec(`${words} `);
  if (match === null) return null;
  const how = (match[1] ?? '').toLowerCase();
  const rest = words.slice(match[0].trimEnd().length).trimStart();
  if (rest === '') return alone(how);
  const [, about = '', reason = ''] = /^([^,;]*)[,;]\s+(.+)$/.exec(rest) ?? [];
  if (reason === '' || GOES_ON.test(reason)) return null;
  const wants = /^(?:wants?|wanted|would like|asked|asks|says|said|thinks|thought|hopes|hoped|fears)\b/i.test(
    reason,
  );
  // What one is unhappy about may stand behind the comma: "unhappy, no notice given".
  if (
    about === '' &&
    ALONE[how] === undefined &&
    (/^sa(?:ys|id)\b/.test(reason) || (!wants && !lackingIts(reason)))
  )
    return null;
  const felt = about === '' ? alone(how) : feeling(impersonal(backshift(`${how} ${about}`), 'members'));
  if (felt === null) return null;
  const done = objectFirst(reason);
  if (done !== null) return `${felt}. It was pointed out that ${done}`;
  const thing = about.replace(/^(?:on|about|at|by|with|of|for|over|to)\s+/i, '');
  if (lackingIts(reason) && !wants) {
    if (about === '' || hasVerb(thing) || /\bto \p{Ll}/u.test(about))
      return `${felt}. ${say(PREDICATE.test(reason) ? `this is ${reason}` : reason)}`;
    const many = isPluralSubject(tokensOf(thing));
    const predicate = finiteVerbs(reason).length === 0;
    const told = backshift(reason).replace(/^(does|do|did) not/i, 'did not');
    return `${felt}, which ${predicate ? `${many ? 'were' : wasOrWere(thing)} ` : ''}${told}`;
  }
  return `${felt}. ${say(reason)}`;
};
