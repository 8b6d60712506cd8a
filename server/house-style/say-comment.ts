import { askIndirectly } from './ask-indirectly.ts';
import { backshift, backshiftRequest, hasVerb, lacksSubject } from './backshift.ts';
import { completeClause } from './complete-clause.ts';

const lower = (text: string): string =>
  /^(?:\p{Lu}{2,}|I\b|\p{Lu}\p{Ll}+ \p{Lu})/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const COMMON =
  /^(?:The|A|An|It|This|That|There|They|We|In|On|If|As|Some|Many|All|No|Too|Only|Not|Why|How|What|When|Who|Could|Should|Would|Can)\b/;
export const uncapital = (text: string): string => (COMMON.test(text) ? lower(text) : text);

/** "our", "we", "my": whom a member or an officer means by them, said impersonally. */
export const impersonal = (text: string, we: string): string =>
  text
    .replace(/\b(?:our|my)\b/gi, 'the')
    .replace(/\b(?:we|I)\b(?=\s)/g, we)
    .replace(/\bus\b/g, we);

const THE =
  /^(?=(?:main|next|last|whole|best|worst|same|biggest|current|latest|real|key|only)\s+\p{Ll})|^(?=(?:plan|budget|agency|scheme|bill|report|programme|project|grant|government|department|problem|issue|risk|deadline|policy|paper|map|data|system|money|funding|guidance)\s+(?:was|had|would|could|did|expected|should|must|might)\b)/iu;
const SUBJECTLESS =
  /^(?:must|should|needs?|needed|wouldn't|would|could|can|was|were|had|is|has|might)\b|^(?:useful|helpful|good|unclear|unfair|difficult|hard|wrong|right|important|vital|essential|great|excellent|poor|too|very|not)\b/i;
const JOINS =
  /,\s+(?!(?:and|but|or|which|who|so|as|because|where|not|including|though|although|with|if|when|then|even|especially|rather|like)\b)/;

/** A clause about one thing that everybody knows gets its article: "bill was late" is "the bill was late". */
export const withThe = (words: string): string =>
  THE.test(words) ? `the ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;

/** A clause fit to follow "that": its article and subject put back, and a second sentence run on after a comma joined. */
export const clauseOf = (words: string): string => {
  const said = uncapital(words);
  const whole = THE.test(said)
    ? withThe(said)
    : SUBJECTLESS.test(said)
      ? `this ${/^(?:must|should|would|could|can|was|were|had|might|needed)\b/i.test(said) ? said : `was ${said}`}`
      : lacksSubject(said)
        ? `this ${said}`
        : said;
  const parts = whole.split(JOINS);
  const [first, second] = parts;
  if (
    parts.length !== 2 ||
    first === undefined ||
    second === undefined ||
    !hasVerb(first) ||
    !hasVerb(second) ||
    /\bto be \p{Ll}+/u.test(second) ||
    SUBJECTLESS.test(second)
  )
    return whole;
  return /^\p{Ll}+ed\b|^(?:needed|wanted)\b/u.test(second)
    ? `${first} and ${second}`
    : `${first} and that ${uncapital(second)}`;
};

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

/** What was asked: "about x", "whether …" or "for x". */
const asked = (said: string): string => {
  if (/^(?:for|that)\b/.test(said))
    return /^for\b/.test(said) ? `A request was made ${said}` : `It was asked ${said}`;
  if (/^(?:about|re|regarding|on)\b/.test(said))
    return `Clarification was sought ${said.replace(/^\w+/, 'on')}`;
  return `It was asked ${said.replace(/^if\b/, 'whether')}`;
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
  if (BASE_FIRST.test(words)) return `A suggestion was made to ${lower(words.replace(/^please\s+/i, ''))}`;
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

const DIRECT =
  /^(?:what|how|when|why|where|who|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/i;

/** A question nobody's answer was noted to: made indirect where its words allow, else as it was put. */
const sayQuestion = (question: string): string => {
  const request = /^(?:can|could|may) (?:we|members|i) (?:please )?have (.+?)\?*$/i.exec(question);
  if (request !== null) return `A request was made for ${request[1]}`;
  const clause = askIndirectly(question);
  if (clause !== null)
    return clause.startsWith('whether') ? `It was asked ${clause}` : `Clarification was sought on ${clause}`;
  const topic = question.replace(/\?+$/, '');
  if (!hasVerb(topic) && !DIRECT.test(topic) && topic.split(/\s+/).length <= 6 && !/[?.,:;]/.test(topic))
    return `Clarification was sought on ${lower(topic)}`;
  return upper(impersonal(backshift(question), 'members'));
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

/** The topic of a question for "In response to a question about …"; null when it has no short one. */
export const questionTopic = (verb: string, said: string): string | null => {
  const clean = said.replace(/[\s.?,;]+$/, '');
  const about = /^(?:what|how) about (\S.*)$/i.exec(clean);
  if (verb === '' && about !== null) return about[1] ?? null;
  if (/^want/.test(verb))
    return /^to know\b/.test(clean)
      ? impersonal(backshift(clean.replace(/^to know (?:about )?/, '')), 'members')
      : null;
  if (verb === '' && DIRECT.test(clean))
    return /\?/.test(said) || /^(?:what|how|when|why|where|who|which)\b/i.test(clean)
      ? askIndirectly(clean)
      : null;
  if (/^ask|^wonder|^quer|^question/.test(verb)) {
    if (/^(?:about|re|regarding)\b/.test(clean)) return clean.replace(/^\w+\s+/, '');
    if (verb.startsWith('quer') || verb.startsWith('question')) return clean;
    return /^(?:if|whether|what|how|when|why|where|who|which)\b/.test(clean)
      ? `${impersonal(backshift(clean), 'members').replace(/^if\b/, 'whether')}`
      : null;
  }
  return /\?/.test(said) ? impersonal(backshift(clean.split('?')[0] ?? clean), 'members') : null;
};
