import { withIndefinite } from './indefinite-article.ts';
import { mendTails } from './mend-tails.ts';
import { verbForms } from './verb-forms.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const WHEN = `(?<!\\d )(?:next|following|${MONTH}|(?:spring|summer|autumn|winter))`;
const BODY = '(?:meeting|board|committee|panel|forum)';

/** Papers of which one is made or sent. */
const PAPER =
  '(?:leaflet|note|paper|briefing|letter|report|response|reply|statement|plan|map|survey|guide|guidance note|summary|template|toolkit|protocol|webinar|draft|list|explainer|factsheet|table|agreement|policy|timetable|proposal|schedule|checklist|pack|bid|submission|poster|newsletter|form|register|chapter|brief|spec|specification|breakdown|questionnaire|review|presentation|comparison|one-pager|two-pager|press release|business case|forecast)';
const LIKE =
  '(?:(?:joint|short|brief|revised|new|draft|first|final|model|written|costed|full|fuller|plain|public|press|clear|simple|detailed|updated|two-page|one-page|legal|technical|regional|local|national|quarterly|annual|monthly|consultation|covering|supporting|tenant|member|members|resident|staff|budget|survey|risk|site|work|position|options|discussion|follow-up|closing|holding|template|standard|implementation|communications|media|training) )';
const AFTER =
  '(?=$|[.,;:)]| (?:for|on|of|to|about|with|by|from|at|in|and|before|after|setting|showing|saying|asking|explaining|as|covering|so)\\b)';
const MADE =
  /^(draft|prepare|produce|write|write up|do|design|commission|develop|run|put on|put together|make|compile|create|arrange|organise|draw up|work up)\s/i;
const SENT =
  /^(send|circulate|share|publish|issue|submit|bring|bring back|present|finalise|update|redraft|amend)\s/i;
const ONE_OF = new RegExp(`^(${LIKE}{0,3}${PAPER})${AFTER}`, 'u');

/** "Draft joint leaflet for tenants": a paper that is made takes "a", one that is sent "the". */
const articled = (task: string): string => {
  const made = MADE.exec(task);
  const verb = made ?? SENT.exec(task);
  if (verb === null) return task;
  const thing = task.slice(verb[0].length);
  if (!ONE_OF.test(thing)) return task;
  const first = /^(?:first|final|draft|revised|updated)\b/.test(thing);
  return `${verb[0]}${made !== null && !first ? withIndefinite(thing) : `the ${thing}`}`;
};

/** "Get suitcases bought for every child": to arrange for them to be bought. */
const GET_DONE =
  /^get ((?:[\p{L}\d'’-]+ ){0,5}?[\p{L}\d'’-]+) (\p{Ll}+)\b(?!['’])(?= (?:for|by|at|in|on|to|off|out|up|round|before|within|again|with|and)\b|[.,;]|$)(.*)$/iu;

const done = (task: string): string => {
  const match = GET_DONE.exec(task);
  const [, thing = '', word = '', rest = ''] = match ?? [];
  if (
    match === null ||
    /\b(?:to|in|on|of|and|it|them|back)\b/i.test(thing) ||
    /^(?:in|on|to|back|out)\b/i.test(thing)
  )
    return task;
  const forms = verbForms(word);
  const participle =
    forms.some(({ kind }) => kind === 'participle') ||
    /^(?:redone|undone|\p{Ll}{4,}(?<!need|feed|seed|speed|breed|bleed|proceed|exceed|hundred)(?<=ed))$/u.test(
      word,
    );
  return participle && !forms.some(({ kind }) => kind === 'base')
    ? `arrange for ${thing} to be ${word}${rest}`
    : task;
};

const REPLACE: readonly (readonly [RegExp, string])[] = [
  // What was said beside the task: no date, an aside in brackets.
  [
    /[\s,.;–-]+(?:there is |with )?no (?:date|deadline)(?: (?:set|yet|given|fixed|agreed))*(?: \([^)]*\))?(?=[.]?$)/gi,
    '',
  ],
  [/\s*\((?:sorry|ok|okay|right|phew|lol|oops|gone|argh|haha)\b[^)]*\)/gi, ''],
  [/,? (?:he|she|they) said (?:that |it |a )?(?:would|will) (?:do|be (?:fine|ok|enough))(?=[.]?$)/gi, ''],
  // When it comes back, in full.
  [
    new RegExp(
      `, (?:and )?(?:report )?back (?:here )?(?:to|in|at|for|on) (?:the )?(${WHEN} ${BODY})(?: with (?:it|this|that|them))?(?=[.]?$)`,
      'gi',
    ),
    ' and report back to the $1',
  ],
  [
    new RegExp(
      `^((?:come back|report|report back)\\b.*?),? (${WHEN} ${BODY})(?=[.]?$)(?<!\\b(?:the|this|to|at|for|in|before|by|until|that|of|our|its) \\2)`,
      'i',
    ),
    '$1 at the $2',
  ],
  [new RegExp(`, (${WHEN} ${BODY})(?=[.]?$)`, 'gi'), ', for the $1'],
  // A season or month alone behind a comma.
  [/, (spring|summer|autumn|winter)(?= if possible|[.]?$)/gi, ' in the $1'],
  [new RegExp(`, (?:in )?(${MONTH})(?= if possible|[.]?$)`, 'gi'), ' in $1'],
  [/, (Easter|Christmas)(?= if possible|[.]?$)/gi, ' by $1'],
  [new RegExp(`\\b(for|to|at|in|before|by|until) (${WHEN} ${BODY})\\b`, 'gi'), '$1 the $2'],
  // Who is to sign or see it.
  [
    /, ((?:the )?(?:chair|vice-chair|mayor|lead members|Cllr [^,.]{3,40}?)(?: and (?:the )?(?:chair|vice-chair|vice chair|mayor|lead members|Cllr [^,.]{3,40}?))?) (?:to )?(sign|clear|see|approve|check|read)s?(?= it\b| them\b| first\b|[.,;]|$)/giu,
    ', $1 to $2',
  ],
  [/\b(and )?(?:gets|getting) (?=it\b|them\b)/gi, '$1get '],
  [/\bget (it|them)(?=[.]?$)/i, 'send $1 out'],
  [
    /^(?:do|sort|sort out) (?=(?:an?|some|\d+|two|three|four|five|six) (?:[\p{Ll}-]+ ){0,3}?(?:leaflet|note|paper|letter|guide|report|briefing|summary|map|list|table|pager|checklist|template|factsheet|explainer|poster|case stud)(?:s|y|ies)?\b)/iu,
    'prepare ',
  ],
  [/^prepare the (?=(?:one|two|three|four|\d+)[- ](?:page|side|sided|minute)\b)/i, 'prepare a '],
];

/** A last look at a task: its verb in the base form, its article, who signs it and when it comes back said in full. */
export const mendAction = (typed: string): string => {
  let task = mendTails(typed.trim())
    .replace(
      /\b(may|march)(?= (?:meeting|board|committee|panel|forum)\b)/g,
      (month) => month.charAt(0).toUpperCase() + month.slice(1),
    )
    .replace(
      /, (?:the )?(mayor|chair)(?= to \p{Ll})/iu,
      (_, who: string) => `, the ${who.charAt(0).toUpperCase()}${who.slice(1).toLowerCase()}`,
    )
    .replace(/\bq(?=[1-4]\b)/g, 'Q')
    .replace(/\.{2,}$/, '.');
  const [first = ''] = task.split(/\s/);
  const form = verbForms(first.toLowerCase()).find(({ kind }) => kind === 'third');
  if (form !== undefined && !form.noun) task = form.base + task.slice(first.length);
  for (const [from, to] of REPLACE) task = task.replace(from, to);
  return articled(done(task))
    .replace(/\s{2,}/g, ' ')
    .replace(/\.{2,}$/, '.')
    .replace(/[\s,;:–-]+(?=[.]?$)/, '');
};
