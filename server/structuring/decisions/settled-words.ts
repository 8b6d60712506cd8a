import { isTaskVerb } from '../actions/action-verbs.ts';
import { asBoardWants } from './clerks-words.ts';

/** That nothing was said about it adds nothing to what was settled. */
const NO_DEBATE =
  /(?<=\S{4}.*)(?:[.;,–-]+\s*|\s+(?=w\/?o(?:ut)?\b|without\b))(?:(?:and|with|there was)\s+)?(?:no|little|not much|(?:without|w\/?o(?:ut)?)(?: any| much)?|zero)\s+(?:further\s+|real\s+|more\s+|other\s+)?(?:discussion|debate|comments?|questions?|queries|points)(?: (?:on (?:it|this|that)|raised|asked|at all|needed|from (?:anyone|members|the floor)))*[.!]*$/iu;
/** "took the paper as read": it was noted. Minutes taken as read are agreed. */
const AS_READ =
  /^(?:so |and |then )*(?:(?:we|they|members|board|the board|committee|panel|all) )?(?:took|taken|taking) (?:the |this )?((?:[\p{L}-]+ ){0,3}?(?:paper|report|update|item|note|slides|presentation|briefing)) as read$/iu;
const TAKEN_AS_READ =
  /^(?:so |and |then )*(?:the )?((?:[\p{L}-]+ ){0,3}?(?:paper|report|update|note|slides|presentation|briefing)) (?:was |were |is )?(?:all )?taken as read$/iu;
/** "happy to back it. 2 conditions - a plan, and an owner": what an assent is subject to. */
const CONDITIONS =
  /^(.{8,}?)\s*[.;,:–-]+\s*(?:(?:but|and|with|subject to|on)\s+)?(?:just\s+)?(\d|one|two|three|four|five|a couple of)\s+(conditions?|provisos?|caveats?)\s*(?:[:,–-]+|being|were|are)\s*(?=\S)/iu;
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** "content with the recs, so extend to all nine": what follows is agreed as well. */
const SO_DO =
  /^(.*\b(?:recs?|recommendations?)(?: \d[\d\s,–&-]*)?)\s*[,;–-]+\s*(?:so|ie|i\.e\.|meaning|which means)(?: (?:we|that))?(?: will)?\s+(?=(\p{Ll}+) )/iu;
/** "general agreement that we should write". */
const AGREEMENT_TO =
  /^((?:there was )?(?:general |broad |clear |full |unanimous |wide )*(?:agreement|consensus)) that (?:we|the board|members|the (?:committee|panel|forum|group)) (?:should|would|will|ought to|must) (?=\p{Ll})/iu;
const SO_LED =
  /^(?:so|and so|then)[\s,]+(?=(?:[\p{L}\d£%'’-]+ ){1,4}(?:agreed|approved|endorsed|adopted)\b)/iu;

/** "no decision, back in january". */
const BACK_IN =
  /^(?:so |ok )*(?:no decision|not decided|undecided)(?: (?:today|yet|now))?[\s,;:.–-]+(?:it['’]?s |it |to |comes? |coming |will |be )*back (?:in|to|at) ((?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{Ll}*|the next meeting)[.!]*$/iu;

/** What a room shares is how it sees things, not what is to be done. */
const SHARED_VIEW =
  /^(?:there (?:was|is) )?(?:(?:a|general|broad|wide|widespread|common|much|strong|shared|real|some)\s+)*(?:agreement|consensus|acceptance|recognition)(?: (?:among|from|between) (?:all )?members| (?:in|round|around) the (?:room|table))?[\s,:]+that (?!(?:we|the board|members|it be|this be|that be)\b)(?=.*\b(?:is|are|was|were|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|has|have|hasn['’]?t|haven['’]?t|does|doesn['’]?t|don['’]?t|cannot|can['’]?t)\b)(?!.*\b(?:should|shall|would|will|must|ought|needs? to|(?:is|are) to|be|option|preferred|best|right (?:way|approach|course|option))\b)/iu;

/** Whether a note tells only how the whole room sees things: "general agreement that the fund isn't big enough". */
export const isSharedView = (text: string): boolean => SHARED_VIEW.test(text);

/** An outcome in its plain words: its conditions joined to it, and without what only says that nothing else was said. */
export const asSettled = (typed: string): string => {
  const text = asBoardWants(typed)
    .replace(NO_DEBATE, '')
    .replace(AS_READ, 'noted the $1')
    .replace(TAKEN_AS_READ, 'noted the $1')
    .replace(AGREEMENT_TO, '$1 to ')
    .replace(SO_LED, '')
    .replace(BACK_IN, 'deferred to $1')
    .replace(
      CONDITIONS,
      (_, head: string, count: string, noun: string) =>
        `${head}, subject to ${COUNTS[Number(count)] ?? count.toLowerCase()} ${noun.toLowerCase()}: `,
    );
  const also = SO_DO.exec(text);
  return also !== null && isTaskVerb(also[2] ?? '')
    ? `${also[1]}, and to ${text.slice(also[0].length)}`
    : text;
};

/** A member's wish put to a vote: "RT wanted 15k", "AF moved a lower cap". */
const MOTION =
  /^(?:[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|\p{Ll}{3,10})(?:['’]s)? (?:(?:instead|then|had|also)\s+)*(?:wants?|wanted|would like|preferred|favoured|asked for|pushed for|argued for|pressed for|called for|proposed|proposes|moved|suggested|tabled|went for|amendment (?:for|to))(?: (?:it|this) at)?\s+(?!(?:the (?:board|meeting)|more time|to know)\b)(.{2,120})$/u;

const AMENDMENT =
  /^(?:an? |the )?(?:amendment|motion|proposal) (?:from|by|of) (?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|\p{Ll}{3,10}) (?:for )?(?=to |that |an? |the |\d|£)(.{2,120})$/u;

/** What such a wish would have had the board agree; null when the words tell of none. */
export const motionOf = (words: string): string | null => {
  const said = words.replace(/^(?:but|so|and|then)\s+/i, '');
  const wish = (AMENDMENT.exec(said) ?? MOTION.exec(said))?.[1]?.replace(/[\s,.;–-]+$/, '');
  if (wish === undefined) return null;
  if (/^(?:to|that) /.test(wish)) return wish;
  return `for ${wish}`;
};
