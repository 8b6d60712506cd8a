import { backshift, backshiftRequest, hasVerb } from './backshift.ts';
import { clauseOf, impersonal, lower, uncapital, upper, withThe } from './clause-of.ts';
import { completeClause } from './complete-clause.ts';
import { asked, sayQuestion } from './say-question.ts';
import { verbForms } from './verb-forms.ts';

/** Words of what is surely a topic ("duplication", "the cost of returns") rather than a statement. */
const LONGEST_TOPIC = 5;

const that = (lead: string, fragment: string, words: string): string => {
  const said = clauseOf(words);
  if (hasVerb(said)) return `${lead} that ${said}`;
  const completed = completeClause(uncapital(words));
  if (completed !== null) return `${lead} that ${withThe(completed)}`;
  // A long fragment may hold a verb that the tables do not know: a colon joins it without bending its grammar.
  return said.split(/\s+/).length > LONGEST_TOPIC ? `${lead}: ${said}` : `${fragment} ${said}`;
};
const BASE_FIRST =
  /^(?:please\s+)?(ringfence|ring-fence|use|keep|stop|make|give|add|put|include|publish|look|push|press|invest|focus|share|start|involve|send|write|speak|talk|consider|avoid|tell|show|simplify|widen|extend|protect|fund|check)\b\s+/i;

/** Whether a statement tells others what to do: "ask the leavers", "leave it to councils". */
const orders = (words: string): boolean => {
  const [first = '', next = ''] = words.toLowerCase().split(/\s+/);
  const base = verbForms(first).some((form) => form.kind === 'base' && !form.noun && form.past !== first);
  return (
    base &&
    /^(?:the|a|an|it|them|this|that|these|those|some|all|more|for|to|up|out|councils|members|officers)$/.test(
      next,
    )
  );
};

const VERBED: Readonly<Record<string, (said: string) => string>> = {
  'pointed out': (said) => `It was pointed out ${said.replace(/^(?!that\b)/, 'that ')}`,
  raised: (said) => `${upper(said)} was raised`,
  welcomed: (said) => `${upper(said)} was welcomed`,
  queried: (said) => `Clarification was sought on ${said}`,
  questioned: (said) => `A question was raised about ${said}`,
  worried: (said) => `Concern was expressed ${/^(?:about|that|over)\b/.test(said) ? said : `about ${said}`}`,
  concerned: (said) =>
    `Concern was expressed ${/^(?:about|that|over|at)\b/.test(said) ? said : `about ${said}`}`,
  supported: (said) => `Support was expressed for ${said}`,
  stressed: (said) => `The importance of ${said.replace(/^(?:the )?importance of /, '')} was emphasised`,
  emphasised: (said) => `The importance of ${said.replace(/^(?:the )?importance of /, '')} was emphasised`,
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

/** How somebody took it, said without them: "was surprised that …" is "Surprise was expressed that …". */
const FEELING =
  /^(?:(?:was|were|is|are)\s+)?(?:(?:both|all|very|really|quite|also|a bit|still|rather)\s+)*(surprised|pleased|glad|delighted|disappointed|concerned|worried|nervous|anxious|unhappy|frustrated|angry|furious|sceptical|doubtful|unsure|unconvinced|not convinced|not sure|not keen|uneasy|wary|cautious|grateful|keen|content|happy|comfortable)\b\s*/i;
const FELT: Readonly<Record<string, string>> = {
  surprised: 'Surprise was expressed',
  pleased: 'Satisfaction was expressed',
  glad: 'Satisfaction was expressed',
  delighted: 'Satisfaction was expressed',
  disappointed: 'Disappointment was expressed',
  frustrated: 'Frustration was expressed',
  unhappy: 'Dissatisfaction was expressed',
  angry: 'Strong dissatisfaction was expressed',
  furious: 'Strong dissatisfaction was expressed',
  'not keen': 'Reservations were expressed',
  uneasy: 'Reservations were expressed',
  wary: 'Caution was expressed',
  cautious: 'Caution was expressed',
  grateful: 'Gratitude was expressed',
};
const DOUBTS = /^(?:sceptical|doubtful|unsure|unconvinced|not convinced|not sure)$/i;

const feeling = (words: string): string | null => {
  const match = FEELING.exec(words);
  if (match === null) return null;
  const how = (match[1] ?? '').toLowerCase();
  const rest = words.slice(match[0].length).replace(/^(?:[,:–-]\s*)/, '');
  if (rest === '') return null;
  const joined = /^(?:that|about|at|over|by|with|to|for|on|of|whether|how|why)\b/i.test(rest);
  if (/^(?:keen|content|happy|comfortable)$/.test(how))
    return joined ? `Members were ${how} ${lower(rest)}` : null;
  if (DOUBTS.test(how))
    return joined
      ? `Doubt was expressed ${lower(rest).replace(/^(?:of|by|on)\b/, 'about')}`
      : hasVerb(rest) || rest.split(/\s+/).length > 3
        ? `Doubt was expressed that ${lower(rest)}`
        : `Doubt was expressed about ${lower(rest)}`;
  const said = FELT[how] ?? 'Concern was expressed';
  if (joined)
    return `${said} ${lower(rest)
      .replace(/^(?:by|of|with)\b/, 'at')
      .replace(/^to (?=\p{Ll})/u, 'to ')}`;
  return hasVerb(rest) ? `${said} that ${lower(rest)}` : `${said} about ${lower(rest)}`;
};

/** A member's statement without the member; what follows its first sentence stands in sentences of its own. */
export const statement = (said: string): string => {
  const [first = '', ...rest] = said.split(/(?<=\p{L}{3,}|\d)[.;]\s+(?=\S)/u);
  const more = rest.map((one) => upper(impersonal(backshift(one), 'members')));
  return [oneStatement(first), ...more].join('. ');
};

const oneStatement = (said: string): string => {
  const words = impersonal(backshift(said), 'members');
  const welcome = /^welcomed?s? (.+?)((?:,? but |\. |; ).*)?$/i.exec(words);
  if (welcome !== null && !/^(?:to|back|that)\b/i.test(welcome[1] ?? '')) {
    const thing = welcome[1] ?? '';
    const many = /s$/i.test(thing.split(' ').at(-1) ?? '') && !/(?:ss|us|is)$/i.test(thing);
    return `${upper(thing)} ${many ? 'were' : 'was'} welcomed${welcome[2] ?? ''}`;
  }
  const felt = feeling(words);
  if (felt !== null) return felt;
  const unthought = /^(?:did|do|does) not (?:think|believe|feel|see) (?:that )?(?=\S)/i.exec(words);
  if (unthought !== null) return `It was not felt that ${lower(words.slice(unthought[0].length))}`;
  if (
    /^(?:(?:did|does|do|had|has|have) not|supported|felt|thought|hoped|abstained|agreed|disagreed|believed|preferred|expected|objected|welcomed|opposed|left|joined)\b(?! (?:to|for)\b)/i.test(
      words,
    )
  )
    return `A member ${lower(words)}`;
  const suggested = /^suggest(?:s|ed|ing)? (?!that\b|to\b)/i.exec(words);
  if (suggested !== null) return `A suggestion was made: ${words.slice(suggested[0].length)}`;
  const rather = /^would rather (?:have |see )?/i.exec(words);
  if (rather !== null) {
    const what = words.slice(rather[0].length);
    return hasVerb(what)
      ? `A preference was expressed that ${lower(what)}`
      : `A preference was expressed for ${lower(what)}`;
  }
  if (BASE_FIRST.test(words) || orders(words))
    return `A suggestion was made to ${lower(words.replace(/^please\s+/i, ''))}`;
  if (/^(?:wanted|want) (?:to\b)/i.test(words)) return `A wish was expressed ${words.replace(/^\w+ /, '')}`;
  if (/^(?:wanted|want|would like|please)\b/i.test(words))
    return `A wish was expressed for ${words.replace(/^(?:wanted|want|would like|please)\s+/i, '')}`;
  if (/\b(?:worried|concern(?:ed)?|fear(?:ed)?|nervous|danger)\b/i.test(words))
    return that(
      'Concern was expressed',
      'Concern was expressed about',
      words.replace(/^(?:worried|concerned) (?:about|that) /i, ''),
    );
  if (/\b(?:should|must|need(?:ed)?|ought|could)\b/i.test(words))
    return that('It was suggested', 'Members suggested', words);
  return that('It was pointed out', 'Reference was made to', words);
};

const SECONDED = /[,;.]?\s*(?:and )?(?:\p{Lu}[\p{L}'’-]*\s+){1,3}(?:seconded|2nd)\b.*$/u;
const NOT_SECONDED =
  /[,;.]?\s*(?:but |and )?(?:(?:there was )?no seconder|(?:nobody|no one|none|not) (?:would )?second(?:ed)?)\b.*$/iu;

/** What somebody proposed, and whether anybody seconded it. */
const proposal = (words: string): string => {
  const alone = NOT_SECONDED.exec(words);
  const seconded = alone === null ? SECONDED.exec(words) : null;
  const what = words.slice(0, (alone ?? seconded)?.index ?? words.length).trim();
  const end = alone !== null ? ', but was not seconded' : seconded !== null ? ', and was seconded' : '';
  return hasVerb(what)
    ? `It was proposed that ${uncapital(what)}${end}`
    : `A proposal was made for ${what}${end}`;
};

/** Where one who spoke went on to something else: "welcomed the scheme but felt that …". */
const TURNED =
  /,?\s+(but|and) (felt|thought|wanted|asked|said|warned|suggested|questioned|hoped|noted|argued|stressed|wondered)\b\s*/;

/** A question as members put it, or the statement, without naming anybody. */
export const sayComment = (verb: string, said: string, many = false): string => {
  const clean = said.replace(/[\s.]+$/, '');
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
  const form = VERBED[verb];
  if (form !== undefined) return form(impersonal(backshift(clean), 'members'));
  if (
    /^(?:said|says|felt|feels|thought|thinks|argued|suggested|warned|hoped|proposed|moved|noted|mentioned|added|told)$/.test(
      verb,
    )
  ) {
    const past: Readonly<Record<string, string>> = {
      says: 'said',
      feels: 'felt',
      thinks: 'thought',
      told: 'said',
    };
    const told = clean.replace(/^that\s+/, '');
    const body = impersonal(
      verb === 'proposed' || verb === 'moved' ? backshiftRequest(told) : backshift(told),
      'members',
    );
    const said2 = past[verb] ?? verb;
    if (said2 === 'proposed' || said2 === 'moved') return proposal(body);
    return hasVerb(body)
      ? `It was ${said2} that ${uncapital(body)}`
      : `${upper(body)} was ${said2 === 'said' || said2 === 'felt' ? 'mentioned' : said2}`;
  }
  if (FEELING.test(`${verb} `)) return statement(`${verb} ${clean}`);
  if (/^(?:wants?|wanted|would like)$/.test(verb)) return statement(`wanted ${clean}`);
  if (/\?$/.test(clean)) return sayQuestion(clean);
  if (verb !== '' && !/^(?:has|is|did)$/.test(verb))
    return `${many ? 'Members' : 'A member'} ${impersonal(backshift(`${verb} ${clean}`), 'members')}`;
  return statement(verb === '' ? clean : `${verb} ${clean}`);
};
