import { askIndirectly } from './ask-indirectly.ts';
import { attitude, feared } from './attitudes.ts';
import { backshift, backshiftRequest, hasVerb } from './backshift.ts';
import { clauseOf, impersonal, isClause, lower, uncapital, upper, withThe } from './clause-of.ts';
import { clauses } from './clauses.ts';
import { completeClause, isSubject } from './complete-clause.ts';
import { expressed, FEELING, feeling } from './express-feeling.ts';
import { wish } from './express-wish.ts';
import { feelBecause } from './feel-because.ts';
import { finiteVerbs } from './finite-verb.ts';
import { longBefore } from './long-before.ts';
import { forbids, orderAfter, tellsTo } from './orders.ts';
import { ownDeed } from './own-deed.ts';
import { AGREES, INVERTED, QUERIED, WHO_PAYS } from './query-forms.ts';
import { sayFragment } from './say-fragment.ts';
import { proposal } from './say-proposal.ts';
import { asked, sayQuestion } from './say-question.ts';
import { sayReminder } from './say-reminder.ts';
import { BASE_FIRST, suggestion } from './say-suggestion.ts';
import { sayThanks } from './say-thanks.ts';
import { thereWas } from './there-was.ts';
import { tokensOf } from './tokens.ts';
import { verbForms } from './verb-forms.ts';
import { wasOrWere } from './was-or-were.ts';
import { saidTo } from './whom-told.ts';
import { withApposition } from './with-apposition.ts';

/** Words of what is surely a topic ("duplication", "the cost of returns") rather than a statement. */
const LONGEST_TOPIC = 5;

/**
 * A remark joined to its lead. Whether it is a clause is read from the words as typed: once they are in the past,
 * "the berths paid for the rest" looks like something that was suffered.
 */
const that = (lead: string, fragment: string, words: string, typed = words): string => {
  const run = /,\s/.test(typed) ? clauses(typed) : null;
  if (run !== null) return `${lead} that ${impersonal(run, 'members')}`;
  if (typed !== words && hasVerb(typed))
    return `${lead} that ${impersonal(backshift(clauseOf(typed)), 'members')}`;
  const said = clauseOf(words);
  if (hasVerb(said)) return `${lead} that ${said}`;
  const completed = completeClause(uncapital(words));
  if (completed !== null) return `${lead} that ${withThe(completed)}`;
  const around = withApposition(uncapital(typed));
  if (around !== null) return `${lead} that ${impersonal(around, 'members')}`;
  const counted = thereWas(uncapital(words));
  if (counted !== null) return `${lead} that ${counted}`;
  const other = sayFragment(uncapital(typed));
  if (other !== null) return impersonal(other, 'members');
  // A long fragment may hold a verb that the tables do not know: it stands by itself, its grammar unbent.
  const named =
    isSubject(tokensOf(words)) &&
    finiteVerbs(words).length === 0 &&
    !/[.;]|\b(?:cut|put|set|hit|shut|split)\b/.test(words);
  return said.split(/\s+/).length > LONGEST_TOPIC && !named ? said : `${fragment} ${said}`;
};
const stressed = (said: string): string =>
  /^that\b/.test(said) || isClause(said)
    ? `It was emphasised that ${said.replace(/^that\s+/, '')}`
    : `The importance of ${said.replace(/^(?:the )?importance of /, '')} was emphasised`;

/** Verbs after which a time before the meeting is told of. */
const RECALLS = /^(?:remind|recall|remember|point|said|says|argue|note|mention|add|observe|warn)/;

const VERBED: Readonly<Record<string, (said: string) => string>> = {
  'pointed out': (said) => `It was pointed out ${said.replace(/^(?!that\b)/, 'that ')}`,
  raised: (said) => raised(said),
  reminded: sayReminder,
  welcomed: (said) => `${upper(said)} ${wasOrWere(said)} welcomed`,
  queried: (said) => `Clarification was sought on ${said}`,
  questioned: (said) => `A question was raised about ${said}`,
  worried: (said) => expressed('Concern was expressed', said),
  concerned: (said) => expressed('Concern was expressed', said),
  supported: (said) => `Support was expressed for ${said}`,
  stressed: (said) => stressed(said),
  emphasised: (said) => stressed(said),
  disagreed: (said) =>
    said === ''
      ? 'This was disputed'
      : `This was disputed${/^(?:with|that|as|because|on)\b/.test(said) ? ' ' : ': '}${said}`,
  on: (said) => {
    const [topic, ...rest] = said.split(/\s[-–]\s|:\s/);
    return rest.length === 0
      ? `Reference was made to ${said}`
      : `On ${topic}, ${lower(statement(rest.join(' - ')))}`;
  },
};

/** What somebody raised; a wish or a remark behind it stands in a sentence of its own. */
const raised = (said: string): string => {
  const [, thing = said, rest = ''] =
    /^([^,]+),\s+((?:and |but )?(?:would like|wants?|wanted|asked|suggested)\b.*)$/.exec(said) ?? [];
  const [, point = '', matter = ''] =
    /^(an? (?:matter arising|matter|point|issue|question|concern)|matters arising),\s+(.+)$/i.exec(said) ??
    [];
  if (point !== '') return `${upper(point)} ${wasOrWere(point)} raised: ${matter}`;
  const [, subject = '', told = ''] =
    /^([^,]{3,60}),\s+(?!(?:and|or|but|which|who|where)\b)(.+)$/.exec(said) ?? [];
  const clause =
    rest !== '' || / (?:and|or) /.test(subject) ? null : hasVerb(told) ? told : completeClause(told);
  if (clause !== null && clause !== '' && !isClause(subject))
    return `${upper(subject)} ${wasOrWere(subject)} raised. ${upper(backshift(clause))}`;
  const more = rest.replace(/^(?:and|but) /, '');
  return `${upper(thing)}${/, (?:which|who|where|especially|particularly|including|notably|mainly)\b/.test(thing) ? ',' : ''} ${wasOrWere(thing)} raised${more === '' ? '' : `. ${upper(oneStatement(more))}`}`;
};

/** A member's statement without the member; what follows its first sentence stands in sentences of its own. */
export const statement = (said: string): string => {
  const [first = '', ...rest] = said.split(/(?:(?<=\p{L}{3,}|\d)[.;]|(?<=\p{L}\?))\s+(?=\S)/u);
  const more = rest.map((one) => upper(impersonal(backshift(one), 'members')));
  return [oneStatement(first), ...more].join('. ');
};

const oneStatement = (typed: string): string => {
  const said = forbids(typed);
  const ordered = orderAfter(said);
  if (
    ordered !== null &&
    (tellsTo(ordered[0]) || hasVerb(ordered[0]) || completeClause(uncapital(ordered[0])) !== null)
  )
    return `${oneStatement(ordered[0])}${tellsTo(ordered[0]) ? ' and to' : ', and a suggestion was made to'} ${impersonal(backshiftRequest(ordered[1]), 'members')}`;
  const words = impersonal(backshift(said), 'members');
  const welcome = /^welcomed?s? (.+?)((?:,? but |\. |; ).*)?$/i.exec(words);
  if (welcome !== null && !/^(?:to|back|that)\b/i.test(welcome[1] ?? '')) {
    const thing = welcome[1] ?? '';
    return `${upper(thing)} ${wasOrWere(thing)} welcomed${welcome[2] ?? ''}`;
  }
  const seconds = /^\+1 (?:to|for|on|re)\s+/i.exec(words);
  if (seconds !== null) return `Support was expressed for the point on ${words.slice(seconds[0].length)}`;
  const [query = said, ...after] = said.split(/,\s+/);
  const inverted = INVERTED.test(query) ? askIndirectly(query) : null;
  if (inverted !== null)
    return after.length === 0
      ? `It was asked ${inverted}`
      : `It was asked ${inverted}. ${upper(impersonal(backshift(after.join(', ')), 'members'))}`;
  const sided = AGREES.exec(words);
  if (sided !== null) {
    const rest = (sided[2] ?? '').replace(/^(?:and |but )?(?:also |too )?/, '');
    return `A member agreed with ${sided[1]}${rest === '' ? '' : `. ${upper(statement(rest))}`}`;
  }
  const then = /,?\s+(?:and )?(?:what then|then what)\??$/i.exec(said);
  if (then !== null && then.index > 8)
    return `${oneStatement(said.slice(0, then.index))}. It was asked what would happen then`;
  const at = said.search(QUERIED);
  const wondered = at < 8 ? null : askIndirectly(said.slice(at).replace(/^,\s+(?:and |so |but )?/, ''));
  if (wondered !== null) return `${oneStatement(said.slice(0, at))}. It was asked ${wondered}`;
  const felt = feeling(words);
  if (felt !== null) return felt;
  const unthought = /^(?:did|do|does) not (?:think|believe|feel|see) (?:that )?(?=\S)/i.exec(words);
  if (unthought !== null && hasVerb(words.slice(unthought[0].length)))
    return `It was not felt that ${lower(words.slice(unthought[0].length))}`;
  if (
    /^(?:(?:did|does|do|had|has|have) not|supported|felt|thought|hoped|abstained|agreed|disagreed|believed|preferred|expected|objected|welcomed|opposed|left|joined)\b(?! (?:to|for)\b)/i.test(
      words,
    )
  )
    return `A member ${lower(words)}`;
  const suggested = /^suggest(?:s|ed|ing)? (?!that\b|to\b)/i.exec(said);
  if (suggested !== null)
    return suggestion(impersonal(backshiftRequest(said.slice(suggested[0].length)), 'members'));
  const rather = /^(?:would|['’]d) (?:rather|sooner|prefer)(?: to)?(?: have| see)? /i.exec(words);
  if (rather !== null) {
    const what = words.slice(rather[0].length);
    return hasVerb(what)
      ? `A preference was expressed that ${lower(what)}`
      : `A preference was expressed for ${lower(what.replace(/ (?<!\b(?:more|less|fewer|rather|\p{L}+er) )than /iu, ' rather than '))}`;
  }
  if (BASE_FIRST.test(words) || tellsTo(words))
    return `A suggestion was made to ${lower(
      impersonal(backshiftRequest(said), 'members')
        .replace(/^please\s+/i, '')
        .replace(/, (?=\p{Ll})/u, (comma: string, at: number, whole: string) =>
          tellsTo(whole.slice(at + 2)) ? ' and to ' : comma,
        ),
    )}`;
  if (/^(?:wanted|want|would like|please)\b/i.test(words))
    return wish(words.replace(/^(?:wanted|want|would like|please)\s+/i, ''));
  if (/\b(?:worried|concern(?:ed)?|fear(?:ed)?|nervous|danger)\b/i.test(words))
    return that(
      'Concern was expressed',
      'Concern was expressed about',
      words.replace(/^(?:worried|concerned) (?:about|that) /i, ''),
    );
  if (/\b(?:should|must|need(?:ed)?|ought|could)\b/i.test(words))
    return that('It was suggested', 'Members suggested', words, impersonal(said, 'members'));
  return that('It was pointed out', 'Reference was made to', words, impersonal(said, 'members'));
};

/** Where one who spoke went on to something else: "welcomed the scheme but felt that …". */
const TURNED =
  /,?\s+(but|and) (felt|thought|wanted|asked|said|warned|suggested|questioned|hoped|noted|argued|stressed|wondered)\b\s*/;

/** Another thing that the same member said: "hates the form, says nobody can read it". */
const APART =
  /,\s+(says|said|wants|wanted|asks|asked|thinks|thought|reckons|reckoned|feels|felt|hopes|hoped|suggests|suggested)\s+(?!by\b)/;
const FEARS = /^(?:worried|concerned|fears|feared|nervous)$/;

/** Why somebody felt so: a verb of their own ("hates the form") or a statement. */
const reasoned = (reason: string): string => {
  const [first = ''] = reason.split(' ');
  const own = verbForms(first).some(({ kind, noun }) => kind === 'third' && !noun);
  return own ? sayComment(first, reason.slice(first.length + 1)) : statement(reason);
};

/** A question as members put it, or the statement, without naming anybody: what several felt is no one member's. */
export const sayComment = (verb: string, said: string, many = false): string =>
  many
    ? commented(verb, said, many).replace(/^A member was (?=content|happy|keen|comfortable)/, 'Members were ')
    : commented(verb, said, many);

/** All of it in quotation marks: what was said is reported, not quoted. */
const QUOTED = /^(?:that )?["“]([^"”]+)["”]$/;

const commented = (verb: string, said: string, many: boolean): string => {
  const whole = said.replace(/[\s.]+$/, '').replace(QUOTED, (_, words: string) => words.replace(/[.!]$/, ''));
  const typed = verb === 'told' ? saidTo(whole) : whole;
  if (
    /^(?:for|against|in favour(?: of)?)$/.test(verb) &&
    /^\p{L}+(?: \p{L}+)? (?:for|against|in favour)$/u.test(typed)
  )
    return 'Views were expressed for and against';
  const clean = RECALLS.test(verb) ? longBefore(typed) : typed;
  const felt = feelBecause(`${verb} ${clean}`.trim(), reasoned);
  const own = sayThanks(`${verb} ${clean}`.trim(), statement) ?? ownDeed(`${verb} ${clean}`.trim());
  if (felt !== null || own !== null) return felt ?? own ?? '';
  if (verb === '' && WHO_PAYS.test(clean) && askIndirectly(clean) !== null) return sayQuestion(`${clean}?`);
  const apart = APART.exec(clean);
  if (apart !== null && apart.index > 0) {
    const rest = sayComment(apart[1] ?? '', clean.slice(apart.index + apart[0].length), many);
    const head = clean.slice(0, apart.index);
    return FEELING.test(`${head} `) && verb === ''
      ? (feeling(
          `${head} that ${impersonal(backshift(clean.slice(apart.index + apart[0].length)), 'members')}`,
        ) ?? rest)
      : `${sayComment(verb, head, many)}. ${rest}`;
  }
  const turned = TURNED.exec(clean);
  if (turned !== null && verb !== '')
    return `${sayComment(verb, clean.slice(0, turned.index), many)}, ${turned[1]} ${lower(sayComment(turned[2] ?? '', clean.slice(turned.index + turned[0].length), many))}`;
  if (verb === 'asked' || verb === 'asks' || verb === 'wondered')
    return asked(
      impersonal(
        /^that\b/.test(clean) ? backshiftRequest(clean) : backshift(clean.replace(/\?+$/, '')),
        'members',
      ),
    );
  const form = VERBED[verb] ?? VERBED[verbForms(verb).find(({ kind }) => kind === 'third')?.past ?? ''];
  if (form !== undefined)
    return form(impersonal(backshift(FEARS.test(verb) ? feared(clean) : clean), 'members'));
  const thought = attitude(
    verbForms(verb).find(({ kind }) => kind === 'third')?.past ?? verb,
    impersonal(backshift(FEARS.test(verb) ? feared(clean) : clean), 'members'),
  );
  if (thought !== null) return thought;
  if (
    /^(?:said|says|felt|feels|thought|thinks|argued|suggested|warned|hoped|proposed|moved|noted|mentioned|added|told)$/.test(
      verb,
    )
  ) {
    if (/^(?:not$|so\b)/.test(clean)) return `A member ${backshift(`${verb} ${clean}`)}`;
    const past: Readonly<Record<string, string>> = {
      says: 'said',
      feels: 'felt',
      thinks: 'thought',
      told: 'said',
    };
    const told = clean
      .replace(
        /^that (?=(?:is|was|will|would|has|had|rang|rings|makes?|made|means|meant|worked|works|seems|seemed|looks|looked)\b)/,
        'this ',
      )
      .replace(/^that\s+/, '');
    const body = impersonal(
      verb === 'proposed' || verb === 'moved' ? backshiftRequest(told) : backshift(told),
      'members',
    );
    const thanks = /^(?:thanks|thank you|thanked) (?:to|for)\s+/i.exec(body);
    if (thanks !== null) return `Thanks were expressed for ${body.slice(thanks[0].length)}`;
    const said2 = past[verb] ?? verb;
    if (said2 === 'proposed' || said2 === 'moved') return proposal(body);
    const run = /,\s/.test(told) && said2 !== 'suggested' ? clauses(told) : null;
    if (run !== null) return `It was ${said2} that ${impersonal(run, 'members')}`;
    return hasVerb(body) || hasVerb(told) || (told.split(' ').length > 6 && finiteVerbs(told).length > 0)
      ? `It was ${said2} that ${uncapital(body)}`
      : `${upper(body)} ${wasOrWere(body)} ${said2 === 'said' || said2 === 'felt' ? 'mentioned' : said2}`;
  }
  if (FEELING.test(`${verb} `) || FEELING.test(`${verb} ${clean}`))
    return statement(`${verb} ${clean.replace(/^(?:and )?(?:says|said) (?:that )?/, 'that ')}`.trim());
  if (/^(?:wants?|wanted|would like)$/.test(verb)) return statement(`wanted ${clean}`);
  if (/\?$/.test(clean)) return sayQuestion(clean);
  if (/^(?:does|did|do)(?:n['’]t| not) (?:think|believe|feel|see) /.test(`${verb} ${clean}`))
    return statement(`${verb} ${clean}`);
  if (verb !== '')
    return `${many ? 'Members' : 'A member'} ${impersonal(backshift(`${verb} ${clean}`), 'members')}`;
  return statement(clean);
};
