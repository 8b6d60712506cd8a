import { isTaskVerb } from '../actions/action-verbs.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import { notHere } from './other-bodies.ts';
import { putToBoard, resolvedBy } from './verdicts.ts';

const GROUP =
  "(?:the |our |all |both |whole |full |rest of the )*(?:board|members?|mbrs|committee|cttee|panel|group|forum|cabinet|commission|partnership|executive|everyone(?: else)?|everybody(?: else)?|all(?: of (?:them|us))?|we|meeting|mtg|room|table|they|the (?:rest|others|lot))(?:['’](?:re|s))?";
const NONE = '(?:nobody|no[- ]?one|none(?: of (?:them|us))?|no members?|not one(?: member)?)(?: else)?';
const HOW =
  '(?:(?:all|both|also|very|v|really|quite|pretty|fully|firmly|right|solidly|broadly|more than|perfectly|now|then|still|entirely|totally|is|are|was|were|seem(?:s|ed)?|look(?:s|ed)|sound(?:s|ed)|being)\\s+)*';
const THAT =
  '(?:that|it|this|those|them|both|all of (?:it|that)|the (?:idea|recs?|change|lot|plan|proposal|wording))';
const ROUND =
  '(?:all (?:round|around)|(?:a)?round the (?:table|room)|from (?:all(?: sides)?|everyone|everybody|the (?:room|table|board|members)|every side|both sides)|across the (?:board|room|table|parties))';
const BEYOND = '(?:[\\s,]+(?:incl\\w*|including|even|bar|apart from|except)\\b[^,;.]{2,30})?';

/** Clauses that tell where the whole board stands, and nothing of what it stands for. */
const STANCES: readonly RegExp[] = [
  new RegExp(
    `^(?:and |so |with )?${GROUP}[\\s,]+${HOW}(?:(?:happy|content|fine|ok|okay|comfortable|relaxed|delighted)(?: (?:with|about|to do) ${THAT})?|(?:behind|for|up for|all for|in favour of|on board with|signed up to|sold on) ${THAT}|on board|in favour|agreed|signed up|of one mind|for it|with it|up for it|nodd(?:ed|ing)|said (?:yes|ok|fine))${BEYOND}$`,
    'iu',
  ),
  new RegExp(
    `^(?:and |with )?${NONE}(?: (?:was|is|were|spoke|voted))? (?:against|objecting|objected|opposed|opposing|dissent(?:ed|ing)|demurred|minded|disagree[ds]?|(?:said|saying) no|had (?:any|a) (?:objections?|problem|issue|quarrel))(?: (?:to|with))?(?: ${THAT})?$`,
    'iu',
  ),
  new RegExp(
    `^(?:(?:a |an |unanimous |loud |big |clear )*(?:yes(?:es)?|nods|ayes?|thumbs up|agreement|assent|support|consensus|happy faces|hands up|approval|heads nodding)|(?:keen|happy|content|fine|agreed|ok|backing|enthusiasm)(?: (?:on|with|for|about) ${THAT})?) ${ROUND}${BEYOND}$`,
    'iu',
  ),
  /^(?:general|much|lots of|some|plenty of) (?:nods|nodding|agreement|assent)(?:[\s,;]+(?:so |ok |yes )*(?:\p{Ll}+ (?:it|that|them)|do it))?$/iu,
  /^no (?:objections?|dissent(?:ers|ing)?|opposition|complaints|arguments?|quarrel|quibbles)(?: (?:to|with|from|over|about) (?:that|it|this|any\p{L}*|members|the \p{L}+))?(?: (?:there|raised|voiced|heard|at all))?$/iu,
];
/** One word of answer behind the matter itself: "sector review - yes". */
const ANSWER = /^(?:(y|yes|yep|aye|go|go ahead|do it|yes please)|(n|no|nope|nay|no thanks?))(?: then)?$/iu;

const LEAD =
  /^(?:(?:so|ok|okay|right|and|but|then|also|now|well|chair)[\s,:]+)*(?:(?:what i['’]?ve got(?: down)? is|what we(?:['’]ve)? (?:have|got|landed on|came to) (?:is|was)|that['’]?s|in short|in sum|upshot|it['’]?s|where we (?:got|landed|are) is|end result)[\s,:–-]+)?/iu;
/** Somebody speaks, or something is told: no matter that a board can stand behind. */
const TELLS =
  /\?|^(?:[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr |Prof )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\s*[:;]\s|^(?:[A-Z]{2,4}|(?:Cllr|Mr|Mrs|Ms|Dr|Prof|Sir|Mayor|Chair)\.? .{0,30}) [–-] |\b(?:said|says|asked|asks|told|reported|explained|introduced|presented|thought|thinks|felt|feels|wondered|hopes?|hoped|argued|warned|was|were|wasn['’]?t|had|has|have|is|are|isn['’]?t|did|does|gave|been|would|could|might|wants?|wanted|likes?|liked|took|came|went|got|i|me|my|thanked|thanks|thank|back at|back in|apologies|apols|quorum|quorate|present|here|absent|mins|minutes|vote|moved|proposed|seconded|recs?|objections?|complaints?|strike)\b|['’]s (?:in|out|here|back|gone)\b/iu;
const CONDITION =
  /^(?:from|subject|provided|as long|so long|with|for|until|till|by|at|starting|in|but only|only)\b.{2,70}$/iu;
const SO_IT_IS =
  /^.*\bso (?:it['’]?s|it is|it will be|we(?:['’]re| are| will|['’]ll)?|that['’]?s|let['’]?s)(?: (?:going|go) with| have)?\s+(?=\S)/iu;

const agreed = (matter: string): string => {
  const first = /^\p{Ll}+/u.exec(matter)?.[0] ?? '';
  if (/^\p{Ll}{3,}ing$/u.test(first)) return `agreed on ${matter}`;
  if (isTaskVerb(first)) return `agreed: ${matter}`;
  const named =
    /^(?!(?:an?|the|this|that|these|those|its|their|our|no|not|all|both|to|each|free|new|half|from|only)\b)\p{Ll}[\p{L}\d'’/-]*(?: [\p{L}\d'’/-]+){0,4}$/u;
  return `agreed ${named.test(matter) && !/s$/.test(first) ? 'the ' : ''}${matter.replace(/^NOT\b/, 'not')}`;
};

const isIdle = (matter: string): boolean => isDomestic(matter) && !/[£%]/.test(matter);

/** What was put forward in a stretch of words, without the small words before it; null when they tell something. */
const matterOf = (words: string): string | null => {
  const last =
    words
      .split(/(?<=[\p{L}\d)][.;])\s+/u)
      .at(-1)
      ?.replace(/[\s,.;:–-]+$/u, '') ?? '';
  const matter = last.replace(SO_IT_IS, '').replace(LEAD, '').trim();
  if (matter.length < 6 || matter.length > 170 || isIdle(matter) || notHere(words)) return null;
  return TELLS.test(matter) || STANCES.some((form) => form.test(matter)) || !/\p{L}{4}/u.test(matter)
    ? null
    : matter;
};

const SEPARATOR = /\s*[,;:]\s+|\s+[–-]+\s+|(?<=[\p{L}\d)])[.]\s+/gu;

/** A matter and, behind it, that everybody stands behind it: "sector-led review, everybody behind that". */
const behind = (text: string): string | null => {
  for (const cut of [...text.matchAll(SEPARATOR)].reverse()) {
    const before = text.slice(0, cut.index);
    const [after = '', more] = text.slice(cut.index + cut[0].length).split(/\s*[,;]\s+/u, 2);
    const answer = ANSWER.exec(after);
    const stands = STANCES.some((form) => form.test(after));
    if (!stands && answer === null) continue;
    if (more !== undefined && !CONDITION.test(more) && ANSWER.exec(more)?.[1] === undefined) continue;
    const put = stands ? putToBoard(before) : null;
    if (put !== null) return resolvedBy(true, put);
    // A lone word of answer is as often to a question of the room's as to the board's.
    if (answer !== null && (before.length < 10 || /^\p{Lu}/u.test(before))) continue;
    const matter = matterOf(before);
    if (matter === null) continue;
    if (answer?.[2] !== undefined) return `rejected ${matter}`;
    return `${agreed(matter)}${more === undefined || ANSWER.test(more) ? '' : ` ${more}`}`;
  }
  return null;
};

const AHEAD = '(?:(?:so|ok|okay|right|then|and|but|also|plus|now|well|still)[\\s,]+)*';
const NOUN_OF = '(?:(?:idea|proposal|suggestion|notion|thought|plan|motion) (?:of|to|that|for) )';
const DEAD =
  '(?:dead(?: in the water)?|out|gone|off|off the table|a non[- ]?starter|not happening|sunk|finished|killed off|dropped|over|history)';
const FLOPPED = `(?:did(?: not|n['’]?t) (?:fly|take off|find favour|win (?:any )?support|go (?:down well|anywhere)|get (?:anywhere|off the ground))|fell flat|went nowhere|went down (?:badly|like .{3,20})|bombed|sank(?: without trace)?|died a death|got (?:nowhere|short shrift|no takers|shot down|the thumbs down)|(?:was|is) (?:shot down|laughed out|knocked back|given short shrift|a non[- ]?starter|${DEAD})|never got off the ground|had no takers|found no (?:favour|friends|takers|backers)|won no friends)`;

/** Ways in which a whole room says yes or no to something, each as the plain words for it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^${AHEAD}(?:yes|aye|thumbs up|green light|big yes|firm yes) (?:then )?(?:to|for) (.{5,})$`,
      'iu',
    ),
    'yes',
  ],
  [new RegExp(`^${AHEAD}(?:no|nay|thumbs down|firm no|big no) (?:then )?to (.{5,})$`, 'iu'), 'no'],
  [
    new RegExp(
      `^${AHEAD}${GROUP}[\\s,]+${HOW}(?:up for|behind|all for|in favour of|on board with|signed up to|sold on|relaxed about) (?!(?:that|it|this|those|them|time|schedule)\\b)(.{5,})$`,
      'iu',
    ),
    'yes',
  ],
  [
    /^.*?\b(?:asked|asks|checked|wondered|enquired|tested) (?:if|whether) (?:any(?:one|body)|any members?|there (?:was|were) any(?:one|body)?)(?: (?:would|did|wanted to|wished to|had(?: any)?|was|were|who|against))* (?:object(?:ed|ions?)?|objecting|opposed?|oppose|against|mind(?:ed)?|dissent(?:ed)?)(?: to)? (.{5,}?)[.;,]\s+(?:nobody|no[- ]?one|none)(?: (?:did|was|were|had|would|had any|objected))?[.!]*$/iu,
    'yes',
  ],
  [
    new RegExp(
      `^(?:${AHEAD}|.*[,;.–-]\\s*(?:so|then|right)\\s+)(?<=^|so |then |right )(.{5,60}?) it is(?: then)?$`,
      'iu',
    ),
    'yes',
  ],
  [
    new RegExp(
      `^${AHEAD}(?:the )?${NOUN_OF}(.{5,90}?)(?:\\s+[–-]+\\s+|[,;:]\\s+).*?\\b(?:so |and )?(?:that|it|this|which)(?:['’]?s| is| was) ${DEAD}(?: then)?$`,
      'iu',
    ),
    'no',
  ],
  [new RegExp(`^${AHEAD}(?:the )?${NOUN_OF}(.{5,90}?) ${FLOPPED}$`, 'iu'), 'no'],
  [
    new RegExp(
      `^${AHEAD}(?:the |that |this )?([\\p{L}\\d'’ -]{0,60}?)\\s?(?:idea|proposal|suggestion|motion|plan) ${FLOPPED}$`,
      'iu',
    ),
    'no',
  ],
  [
    new RegExp(
      `^${AHEAD}${NONE} (?:would|wanted to|was prepared to|were prepared to|could|was going to) (?:back|support|wear|touch|go for|vote for|have(?! \\p{Ll}+(?:ed|en|ght)\\b)|entertain|countenance) (.{2,})$`,
      'iu',
    ),
    'no',
  ],
];

const AGAIN =
  '(?:chang(?:ed|es) (?:its|their|our) minds?|(?:had |there was |there were |then )*(?:an? )?(?:second thoughts?|change of (?:mind|heart)|u-turn|rethink)|thought (?:again|better of it)|reconsidered|went back (?:on|to) it|took another look)(?: (?:on|about|over) (?:the )?[^,.;:]{2,40}?)?';
/** The board comes to another mind, and what it then resolves. */
const ANEW: readonly (readonly [RegExp, string])[] = [
  // "the chair tested it again and now it is to be a discretionary power, so what I put does not stand".
  [
    /^.*?\b(?:tested|put|took|asked|tried|voted(?: on)?|went round|re-?ran|revisited|reconsidered|returned to|looked at) (?:it|that|this|them|the (?:room|vote|matter|question|point|decision))(?: (?:again|to (?:the )?(?:room|vote|members|board)|a second time|once more))+[\s,;:–-]+(?:and )?(?:now |this time )?(?:it|that|this)(?: is|['’]s| was)(?: now)? (?:to be )?(.{6,}?)(?:[,;.]? (?:and )?so (?:what|my|the|our|that) .*)?$/iu,
    'agreed that it be $1',
  ],
  [
    new RegExp(
      `^.*?\\b${AGAIN}(?:\\s*[,;:–-]+\\s*|\\s+)(?:and |so |to )*(?:it['’]?s now|settled on|went for|chose|opted for|decided on|plumped for|landed on|is going for|will go for|now wants?|would rather have|preferred) (.{4,})$`,
      'iu',
    ),
    'agreed on $1',
  ],
  [
    new RegExp(
      `^.*?\\b${AGAIN}\\s*[,;:–-]+\\s*(?:and |so )*((?:the|an?|all|both) .{3,40}?) (?:is|are) (?:now )?to be (.{3,}?)(?:,? (?:since|because|as|given) .*)?$`,
      'iu',
    ),
    'agreed that $1 be $2',
  ],
  [
    new RegExp(`^.*?\\b${AGAIN}\\s*[,;:–-]+\\s*(?:and |so )*(?:no|not) (.{3,60}?) after all$`, 'iu'),
    'agreed not to go ahead with $1',
  ],
  [
    new RegExp(
      `^(?:(?:so|ok|right|no)[\\s,]+)*(?:scrap|drop|bin|ditch|forget|shelve|lose) ((?:the|that|our) [^,;.]{3,60}?)[\\s]*[,;.–-]+\\s*(?:${GROUP} )(?:would|['’]?d|wd) rather (?!have\\b)(.{4,})$`,
      'iu',
    ),
    'agreed to $2 rather than $1',
  ],
];

/**
 * Where the whole room stands, and on what, as a plain resolution: the matter may come before it, after it or in the
 * question to which nobody objected. Null when the words tell of anything else.
 */
export const stanceOf = (typed: string): string | null => {
  const text = typed.trim().replace(/[\s.!]+$/u, '');
  if (text.length > 260 || /\?$/.test(text)) return null;
  for (const [form, words] of ANEW) if (form.test(text)) return text.replace(form, words);
  for (const [form, way] of FORMS) {
    const matter = form.exec(text)?.[1]?.trim();
    if (matter === undefined || isIdle(matter)) continue;
    if (way === 'no') {
      const own = matter.replace(/^(?:[\p{L}'’]+['’]s?|[A-Z]{2,4}['’]s) (?=\S)/u, '');
      return /^(?:it|that|this|the|)$/i.test(own) || own.length < 4
        ? 'rejected the proposal'
        : `rejected ${/ing\b/.test(own.split(' ')[0] ?? '') ? 'the idea of ' : ''}${own}`;
    }
    if (
      /\b(?:as|how|what|where|who|like|that|whatever)$/i.test(matter) ||
      /^(?:as|how|what|whatever|all|both|me|us|him|her|questions?)\b/i.test(matter)
    )
      continue;
    if (notHere(matter)) continue;
    const plain = matter.replace(/^(?:keen|happy|content) (?:on|with) that\b.*?,\s*(?:so )?/iu, '');
    return agreed(plain);
  }
  return behind(text);
};
