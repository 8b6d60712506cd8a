import { hasVerb, lacksSubject } from './backshift.ts';
import { finiteVerbs } from './finite-verb.ts';
import { verbForms } from './verb-forms.ts';

export const lower = (text: string): string =>
  /^(?:\p{Lu}{2,}|I\b|\p{Lu}\p{Ll}+ \p{Lu})/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const COMMON =
  /^(?:The|A|An|It|This|That|There|They|We|In|On|If|As|Some|Many|All|No|Too|Only|Not|Why|How|What|When|Who|Could|Should|Would|Can)\b/;
export const uncapital = (text: string): string => (COMMON.test(text) ? lower(text) : text);

/** "our", "we", "my": whom a member or an officer means by them, said impersonally; quoted words stay. */
export const impersonal = (text: string, we: string): string =>
  text
    .split(/(["“][^"”]*["”])/)
    .map((part, at) => (at % 2 === 1 ? part : unpersonal(part, we)))
    .join('');

const unpersonal = (text: string, we: string): string =>
  text
    .replace(/\b(all|most|some|many|several|both) of us\b/gi, `$1 ${we}`)
    .replace(/\b(none|one|half|each|neither|either|few) of us\b/gi, `$1 of the ${we}`)
    .replace(/\b(?:our|my) own\b/gi, 'their own')
    .replace(/\b(?:our|my)\b/gi, 'the')
    .replace(/\b(?:we|I)\b(?=\s)/g, we)
    .replace(/\bus\b/g, we);

const THE =
  /^(?!(?:next|last) (?:year|month|week|spring|summer|autumn|winter|time))(?=(?:main|next|last|whole|best|worst|same|biggest|current|latest|real|key|only)\s+\p{Ll})|^(?=(?:plan|budget|agency|scheme|bill|report|programme|project|grant|government|department|problem|issue|risk|deadline|policy|paper|map|data|system|money|funding|guidance)\s+(?:was|had|would|could|did|is|has|will|can|does|may|expected|should|must|might)\b)/iu;
const SUBJECTLESS =
  /^(?:must|should|needs?|needed|wouldn't|would|could|can|was|were|had|is|has|will|won't|can't|isn't|hasn't|doesn't|didn't|does|did|may|might)\b|^(?:useful|helpful|good|unclear|unfair|difficult|hard|wrong|right|important|vital|essential|all about|great|excellent|poor|too(?! (?:much|many|few|little)\b)|very|not(?! (?:all|every|everyone|everybody|many|one of)\b)|no (?:good|use|help|better|worse|different)(?= (?:to|for|than|from|at|on|in)\b|$))\b/i;
/** "poor sign stays up": a thing and what it does, not what something was. */
const OF_A_THING =
  /^(?:useful|helpful|good|difficult|hard|wrong|right|important|vital|essential|great|excellent|poor) (?!to\b|that\b|for\b|if\b|when\b|how\b|because\b|and\b|but\b|on\b|in\b|of\b|at\b|with\b|as\b|it\b|they\b|we\b|the\b|an?\b|what\b|who\b|enough\b|news\b)\p{Ll}+ /iu;
const JOINS =
  /,\s+(?!(?:and|but|or|which|who|so|as|because|where|not|including|though|although|with|if|when|then|even|especially|rather|like)\b)/;

/** Things of which the meeting has one before it, at the end of what a clause is about: "adviser day rate". */
const ONE_THING =
  /^((?:(?!(?:the|a|an|this|that|its|their|his|her|each|every|any|no|some|one|another|all|what|which|whose|if|when|where|why|how|whether|there|it|they|he|she|who|and|or|but|not|to|of|in|on|at|for|by|with|from|more|less|my|our|your)\b)\p{Ll}[\p{Ll}-]* ){0,3})(draft|paper|report|review|letter|budget|bid|contract|survey|consultation|proposal|exemption|levy|rate|scheme|form|site|building|centre|depot|store|road|bridge|school|library|pool|park|market|fund|grant|claim|deadline|target|figure|total|average|backlog|deficit|gap|shortfall|answer|question|decision|meeting|workshop|website|platform|portal|map|list|register|timetable|plan|strategy|policy|framework|model|formula|offer|deal|settlement|agreement|programme|project|pilot|trial|system|software|server|database|app|team|unit|board|panel|committee|company|provider|operator|contractor|supplier|landlord|owner|regulator|inspector|ombudsman|agency|department|ministry|minister|government|council|authority|county|district|region|union|public|subsidy|threshold|cap|limit|boundary|route|service desk|helpline|call centre|winner|tender|lease|licence|fee|charge|price|cost|saving|valuation|audit|inspection|appeal|hearing|court|judge|bill|act|white paper|green paper|code|sample|error rate|wait|queue|list|backstop|clause|loophole|software patch|present contract|fallback|roof|boiler|fence|wall|tower|ferry|harbour|pier|beach|moor|river|canal|dam|reservoir) (?=(?:(?:also|already|still|now|only|just|never|always) )?(?:is|was|has|had|will|would|can|could|should|must|may|might|does|did|needs?|wants?|went|goes|gets|got|closes|closed|opens|opened|ends|ended|runs|ran|starts|started|costs?|covers|takes|took|makes|made|gives|gave|comes|came|fell|falls|rose|rises|says|said|looks|looked|seems|expects|matters|mattered|means|meant|asks|asked|shows|showed|reads?|sits|stands|uses|used|at|out|up|down|due|shuts|shut|slipped|slips|estimated|expected|bought)\b)/u;

/** A clause about one thing that everybody knows gets its article: "bill was late" is "the bill was late". */
export const withThe = (words: string): string =>
  (ONE_THING.test(words) || THE.test(words)) && !/^only (?:about|when|if|by|in|an?|one|\d)\b/i.test(words)
    ? `the ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words;

const OPENS_LESS =
  /^(?:what|whatever|who|whoever|which|where|when|why|how|whether|if|because|that|those who|people who|anyone who)\b/i;
const WITHIN = /(?!^)\b(?:where|because|if|when|while|who|which|although|though|unless|whether|until|that)\b/;

/** "fare rises", "budget cuts in May": two nouns, though the second could be a verb. */
const COMPOUND =
  /^(?!\p{Ll}+ (?:carries|goes|gets|stays|takes|makes|gives|becomes|brings|needs|wants|loses|comes|keeps|sits|remains)\b)(?!(?:nobody|everybody|everyone|anybody|anyone|somebody|it|he|she|nothing|everything|demand|inflation|traffic)\b)\p{Ll}+[^\Ws] \p{Ll}+s(?=$| (?:in|of|for|at|on|by|and)\b)/u;

/** Whether words are a clause rather than a thing: "fares rose", but not "routes being cut" nor "flats where there is no room". */
export const isClause = (words: string): boolean => {
  const [first = words] = words.split(/,\s/);
  const [main = first] = first.split(WITHIN);
  return !OPENS_LESS.test(words) && !COMPOUND.test(words) && finiteVerbs(main).length > 0;
};

/** A clause fit to follow "that": its article and subject put back, and a second sentence run on after a comma joined. */
/** "that" that stands for what was spoken of: "that sank two of his sites". */
const POINTS = /^that (?=(\p{Ll}+)\b)/u;
const pointsBack = (said: string): boolean => {
  const next = POINTS.exec(said)?.[1] ?? '';
  return (
    /^(?:is|was|will|would|has|had|can|could|might|may|should)$/.test(next) ||
    verbForms(next).some((form) => (form.kind === 'third' || form.kind === 'past') && !form.noun)
  );
};

export const clauseOf = (words: string): string => {
  const told = uncapital(words);
  const said = pointsBack(told) ? told.replace(/^that\b/, 'this') : told;
  const whole =
    THE.test(said) || ONE_THING.test(said)
      ? withThe(said)
      : SUBJECTLESS.test(said) && !(OF_A_THING.test(said) && hasVerb(said))
        ? `this ${/^(?:must|should|would|could|can|was|were|had|is|has|will|won't|can't|isn't|hasn't|doesn't|didn't|does|did|wouldn't|may|might|needs?|needed)\b/i.test(said) ? said : `was ${said}`}`
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
    : `${first} and that ${withThe(uncapital(second))}`;
};
