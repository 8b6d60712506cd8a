import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { remember } from '#server/house-style/remember.ts';
import { baseOfAnyGerund, isVerbAfterTo } from '../actions/action-verbs.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import { notHere } from './other-bodies.ts';
import { ASSENT, BEFORE, BEHIND, CLOSE_BEHIND, IS, SPEAKER, THE_BOARD, WISHES } from './room-assents.ts';
import { FIGURES, PUT_OFF_TO, UNDECIDED } from './room-figures.ts';

/** What announces the outcome: "settled: ", "position on the FPA = ", "for the NPPF line i have: ". */
const ANNOUNCES =
  /^(?:(?:so|ok|right|and|then|also|anyway)[\s,]+)*(?:(?:the |our |board |agreed |final |board['’]s )*(?:line|position|view|stance|steer|ask|outcome|upshot|resolution|ruling|settled position)(?: (?:on|for|re) (?:the )?[\p{L}\d ]{2,30}?)?(?:\s+(?:is|was|now|then|agreed))*\s*(?:[:=]|–|-|->|→)+>?\s*|what (?:they|we|members|the board)(?: did| have| had| all| actually| finally)* (?:agreed?|decided?|settled?|resolved?)(?: on| to do| in the end)?(?: is| was)?\s*[:–-]+\s*|(?:all )?(?:settled|decided|resolved|concluded|landed)(?: then| on| at last| in the end)?\s*[:–-]+\s*|(?:for|on) (?:the )?[\p{L}\d /&-]{2,30}? (?:line |bit |part )?(?:i|we)(?:['’]ve)? (?:have|got|put|wrote)(?: down)?\s*[:–-]+\s*|(?:the )?(?:view|feeling|mood|sense)(?: (?:round|around|of|in) the (?:table|room|board|meeting))? (?:was|is) that (?:we|the (?:board|association|federation|forum|panel)) (?:should|would|will|must|ought to)\s+(?=.{5,}\b(?:decided|agreed|carried)\b)|(?:the )?chair(?:man|woman)? (?:ruled|took it (?:as agreed|as read|that it was agreed)|declared(?: it agreed)?|concluded|summed up)(?: that| as)? (?:that )?|(?:it was |this was )?put to (?:members|the (?:board|room|vote|meeting|panel))(?: that| to| was)?\s*[:,]?\s*(?=.{8,}\b(?:assent|agreed|agreement|carried|nods|unanimous|no (?:dissent|objection)|passed|accepted|consent)\b))/iu;

const BOARD_VERB =
  /^(?:back|support|oppose|ask|call|press|push|lobby|write|respond|join|sign|adopt|endorse|approve|fund|pay|charge|keep|drop|stick|go|wait|hold|publish|commission|set|recommend|resist|reject|refuse|seek|demand|accept|use|extend|renew|cut|raise|appoint|nominate|pursue|bid|stay|leave|withdraw|abandon|continue|proceed|freeze|retain|scrap|end|stop|start|launch|reverse|switch|undo|ditch|campaign|argue|object|favour|park|defer|put|limit|cap|widen|narrow|split|merge|promote|open|close|move|rebrand|rename|host|offer|give|make|take|urge|welcome|defend|target|prioritise|focus|run|trial|pilot|test)$/;
const IDLE_VERB =
  /^(?:go (?!ahead|for|with|public|out)|take (?:a|the|notes|it from|questions)|move (?:on|to|swiftly)|hold (?:on|hard|your)|wait (?:for (?:[A-Z]|him|her|them|you|the (?:lift|kettle|chair|train|slides|link)))|start (?:at|in|with|late)|stop (?:at|for)|close (?:at|in)|open (?:at|with)|run(?:ning)? (?:late|over|behind)|keep (?:to time|going|quiet)|set up|put (?:up|on)|stay (?:in|on the|here)|leave (?:at|in|by)|make (?:it|sure|do)|run(?:ning)? (?:out|short|down|into)|give (?:it|them|him|her) (?:a|five|ten|two)|end (?:at|by)|use (?:the mics?|your))/i;

const NEGATIVE = /^(?:not|no longer|never) /i;
/** The board's own future, said by whoever types: "so we're backing the call", "we won't be bidding". */
const WE =
  /^((?:(?:so|ok|okay|right|then|and|also|well|fine|anyway|therefore|in that case|on balance|in the end)[\s,]+)*)(?:(?:we|they|the board|board|members)(?:['’](?:re|ll)|\s+(?:are|is|will)(?: now)?|(?=\s+won['’]?t))|(?=not ))\s*((?:not |no longer |won['’]?t (?:be )?)?)(?:going to |be |to |all )*(\p{Ll}+)\b(.*)$/iu;

const YES_TO =
  "(?:(?:went|goes|gone|got|gets|sailed|is|was|are|were|nodded|waved) through(?: (?:on the nod|unamended|unchanged|as (?:read|drafted|printed|it stands|tabled)|without .{3,20}|today|then|easily|in full))*|through on the nod|(?:wins|won|carried the day|prevailed|got (?:it|the (?:vote|nod|go[- ]ahead|green light|votes))|gets (?:it|the (?:vote|nod|go[- ]ahead|green light)))|(?:is|was|are|were) (?:a )?(?:clear |definite |firm )?(?:yes|goer|go)|(?:has|have|had|got|gets) (?:our|the board['’]s|the room['’]s|members['’]|everyone['’]s|full|unanimous) (?:(?:full|unanimous) )?(?:backing|support|blessing|vote|approval))";
const NO_TO =
  "(?:(?:is|was|are|were) (?:dead|binned|dropped|ditched|killed(?: off)?|lost|out|off the table|off|a no|thrown out|voted down|ruled out|not happening|sunk|kicked out|struck out|knocked back|seen off)|binned|ditched|killed off|knocked back|struck out|lost|fell(?! (?:by|to|from|in|on|over|short|behind|back|\\d))|fell flat|(?:did(?: not|n['’]?t)|does(?: not|n['’]?t)) (?:find favour|fly|wash|get (?:anywhere|through|support|the votes?)|carry|pass|win support)|got nowhere|found no (?:support|favour)|(?:[-–:,] )?no takers)";
const CAME_OF = new RegExp(
  `^(?:(?:so|and|then|ok|but|right)[\\s,]+)*((?:the |that |this |our |an? |those |both )?(?:[\\p{L}\\d£%'’/&-]+ ){0,7}?[\\p{L}\\d£%'’/&-]+)\\s*[,–-]?\\s+(?:(${YES_TO})|(${NO_TO}))(?:[\\s,;–-]+(?:then|again|today|by (?:all|members|a mile|\\d+.{0,20})|in the end|\\d{1,2} ?[-–to]+ ?\\d{1,2}.{0,20}))*[\\s.!]*$`,
  'iu',
);
/** What a board does only when it comes to another mind. */
const TURNS = /^(?:drop|scrap|abandon|withdraw|reverse|switch|undo|ditch)$/;
/** A thing that a board may say yes or no to. */
const MATTER =
  /\b(?:options?|ideas?|proposals?|amendments?|motions?|suggestions?|plans?|budgets?|models?|charters?|strateg(?:y|ies)|pilots?|lev(?:y|ies)|asks?|recs?|recommendations?|policy|policies|papers?|reports?|responses?|drafts?|wording|version|campaigns?|bids?|funds?|funding|grants?|schemes?|toolkits?|themes?|priorities|principles|programme|criteria|annex|line|position|change|merger|cut|rise|increase|freeze|call|statement|letter|research|survey|review|£[\d.,]+\p{L}*)\b/iu;

/** An opinion about what was, which resolves nothing. */
const OPINION =
  /^(?:that )?(?:it|this|that|he|she|they|there|these|those|\p{L}+['’]s \p{Ll}+|(?:the )?(?:\p{L}+ ){1,3})(?:['’]s| is| are| was| were| had been| has been) (?:a |an |very |really |so |too |all |quite |still |much |not )*(?:good|great|excellent|useful|helpful|interesting|clear|high|low|hard|difficult|long|short|disgrace|bad|poor|sad|shame|worrying|complicated|undrinkable|inedible|freezing|cold|hot|awful|lovely|nice|unfair|wrong|right|true|late|early|slow|fast|expensive|cheap|important|busy|tired|complex|confusing|thorough|timely|impressive)\b/iu;

/** Whose the happiness is and with what, behind the name of a matter or not: "round 2 criteria: happy with annex B". */
const HAPPY = new RegExp(
  `^(?:[\\p{L}\\d][\\p{L}\\d '’/&-]{2,40}?(?:\\s*[:–-]\\s+|,\\s+))?(?:${THE_BOARD}${IS} )?(?:all )?(?:happy|content|fine|ok|okay|comfortable) with (?!(?:that|it|this|them|him|her|those|what)\\b)(.{4,140})$`,
  'iu',
);
const tidy = (matter: string): string =>
  matter
    .replace(/^(?:(?:so|and|then|ok|right|also|that|well)[\s,]+)+/i, '')
    .replace(
      /^(?:that )?(?:we|the (?:board|association|federation|forum|panel|committee)) (?:should|would|will|must|are to|is to|ought to|can|agree to) /i,
      'to ',
    )
    .replace(/[\s,;:.–-]+$/u, '')
    .trim();

/** How things are with a matter: "so that's the position with the levy". */
const STANDS_AT =
  /^(?:so |and |well )*(?:that|this|it)(?:['’]?s| is| was) (?:\p{Ll}+ ){0,2}(?:position|line|view|stance|answer)(?: \p{Ll}+)? (?:with|on|about|for|over|from|to)\b/iu;

/** The matter as a plain resolution. */
const asYes = (typed: string, sure = false): string | null => {
  const matter = tidy(typed);
  if (matter.length < 5 || matter.length > 190 || OPINION.test(matter)) return null;
  if (isDomestic(matter) && !/[£%]/.test(matter)) return null;
  const plain = matter.replace(/^to /, '');
  // "hamish to do a model", "bids to go in": somebody's task, or a thing for later.
  if (
    !/^to /.test(matter) &&
    /^(?!.*\bto be\b)[\p{L}\d'’-]+(?: and \p{L}+| \p{L}+)? to \p{Ll}/u.test(plain) &&
    !isVerbAfterTo(plain)
  )
    return null;
  const first = /^\p{Ll}+/u.exec(plain)?.[0] ?? '';
  if (NEGATIVE.test(plain)) return `agreed not to ${plain.replace(NEGATIVE, '').replace(/^to /, '')}`;
  const verb = /^(?:that )?(?:we|they|it)\s+(\p{Ll}+)\s/u.exec(plain);
  if (verb !== null && isVerbAfterTo(plain.slice(verb[0].length - (verb[1] ?? '').length - 1)))
    return `agreed to ${plain.slice(verb[0].length - (verb[1] ?? '').length - 1)}`;
  if (/^(?:support|back|endorse)$/.test(first) || /^(?:support|backing) (?:for|in)\b/i.test(plain))
    return plain
      .replace(/^(?:support|back|backing)\b(?: for)?/i, 'supported')
      .replace(/^endorse\b/i, 'endorsed');
  if (
    first !== '' &&
    (BOARD_VERB.test(first) ||
      (isVerbAfterTo(plain) && / (?:the|a|an|all|our|to|for|on|that|its|their)\b/i.test(plain)))
  )
    return `agreed to ${plain}`;
  const base = /ing$/.test(first) ? baseOfAnyGerund(first) : null;
  const backed =
    /^(?:(?:strong|full|clear|broad|general|unanimous|overwhelming)\s+)*(?:support|backing)(?: all round)? for (.+?)(?:,? (?:and )?so .*)?$/iu.exec(
      plain,
    )?.[1];
  if (backed !== undefined) return `supported ${backed}`;
  if (
    base !== null &&
    /^\p{Ll}+ing (?:the|an?|all|our|for|to|with|on|in|at|up|out|any|each|it|this|that|its|their|\d|£|\p{Lu})/u.test(
      plain,
    )
  )
    return `agreed to ${base}${plain.slice(first.length)}`;
  const verbs = finiteVerbs(plain);
  if (/^(?:that |the |an? |\p{L}+ )/iu.test(plain) && verbs.length > 0)
    return `agreed that ${plain.replace(/^that /, '')}`;
  if (/\bto be \p{L}+(?:ed|en|[ln]t|ld|t)\b/iu.test(plain))
    return `agreed that ${plain.replace(/\bto be\b/i, 'be')}`;
  if (!sure && !MATTER.test(plain) && !/^(?:all|both|each) |\d/i.test(plain)) return null;
  return `agreed ${/^(?:the|an?|this|that|these|those|its|their|our|no|all|both|each|\d|£|option|\p{Lu})/u.test(plain) ? '' : 'the '}${plain}`;
};

/** Another house, or somebody on their way. */
const ELSEWHERE =
  /\b(?:at|in|by) (?:the )?(?:full )?(?:council|cabinet|parliament|lords|commons|house|conference|treasury|scrutiny)\b|\bback (?:at|in)\b|\b(?:select|lords|commons|public accounts) committee\b/iu;
/** A word by which a board decides, in the assent itself. */
const SURE =
  /\b(?:unanim\p{L}*|nem\.? ?con|carried|agreed|decided|resolved|consent|passed|approved|settled|will of the meeting|our (?:position|decision|line|view))\b/iu;
const isMatter = (matter: string): boolean =>
  !ELSEWHERE.test(matter) &&
  !SPEAKER.test(matter) &&
  !WISHES.test(matter) &&
  !notHere(matter) &&
  /\p{L}{4}/u.test(matter);

/** Tense of telling: then the words before the assent are what was said, not what was put. */
const TOLD =
  /\b(?:said|says|asked|told|reported|explained|introduced|presented|thought|felt|argued|warned|thanked|was|were|had|did|gave|been|came|went|got|rose|fell|moved|seconded|joined|left|arrived|apolog\p{Ll}+|apols|present|absent|minutes|mins|quorum)\b/iu;

const NODS = new RegExp(`^(?:${ASSENT}|yes|agreed|aye)$`, 'iu');
/** Put by whoever and nodded through at once: "BH: so we'll go with the amended wording, yes? nods all round". */
const QUESTIONED = {
  exec: (text: string): readonly [string, string] | null => {
    const match =
      /^(?:(?:[A-Z]{2,4}|[Cc]hair)\s*[:–-]\s+)?(.{8,140}?)(?:,? (?:yes|ok|agreed|right|then|all (?:happy|content|agreed)|are we|is that (?:ok|agreed|right)))*\?\s+([^?]{3,60})$/u.exec(
        text,
      );
    return match !== null &&
      NODS.test(match[2] ?? '') &&
      /\b(?:so|we['’]ll|we will|happy|fine|content|agree|we go|let['’]s)\b/i.test(match[1] ?? '')
      ? [match[0], match[1] ?? '']
      : null;
  },
};

const AGAIN =
  /\b(?:second thoughts?|chang(?:ed|es|ing) (?:its|their|our) minds?|change of (?:mind|heart)|thought (?:again|better of)|re-?thought|reconsidered|u-turn|re-?opened|about[- ]turn|came round)\b/iu;
/** A sentence or a clause behind a change of mind is what the board has now settled. */
const anew = (text: string): string | null => {
  const turn = AGAIN.exec(text);
  if (turn === null) return null;
  const after = text.slice(turn.index + turn[0].length);
  const cut =
    /(?:[:;]|\s[–-]|[.,](?=\s+(?:they|we|the board|members|so|now)\b))\s*(?:(?:they|we|the board|members)(?:['’]re| are|['’]ll| will) (?:now )?|so |now |it['’]?s )*(.{8,})$/iu.exec(
      after,
    );
  const matter = tidy(cut?.[1] ?? '');
  if (matter === '' || SPEAKER.test(matter) || /\?/.test(matter) || notHere(matter)) return null;
  const yes = asYes(matter);
  return yes ?? (finiteVerbs(matter).length > 0 ? `agreed that ${matter}` : null);
};

/**
 * What the whole room settled, read from the sorts of words a note is made of: an assent of everybody and the matter
 * beside it, what became of a proposal, or the board's own future. Null where one person speaks, somebody wishes or
 * another body acted.
 */
export const roomDecides: (typed: string) => string | null = remember((typed) => {
  const text = typed
    .trim()
    .replace(/^(?:re|on|item) (?:item )?\d{1,2}[\s,:–-]+/i, '')
    .replace(/[\s.!]+$/u, '');
  if (text.length < 8 || text.length > 260 || /\?$/.test(text)) return null;
  const again = anew(text);
  if (again !== null) return again;
  const put = QUESTIONED.exec(text);
  if (put !== null)
    return asYes(
      (put[1] ?? '').replace(
        /^(?:so |then )*(?:we|the board)(?:['’]ll| will| would| should|['’]re going to) /i,
        'to ',
      ),
    );
  const announces = ANNOUNCES.exec(text);
  if (announces !== null) {
    const rest = text
      .slice(announces[0].length)
      .replace(
        /\s*(?:,|and|\.)\s+(?:and )?(?:that|this|it) (?:is|was) (?:what was )?(?:decided|agreed|carried)$/iu,
        '',
      );
    const matter = BEHIND.exec(rest)?.[1] ?? rest;
    if (SPEAKER.test(matter) || notHere(matter)) return null;
    const put = /\bput to\b[^:]*\bthat\s*$/i.test(announces[0]);
    return put && finiteVerbs(matter).length === 0 ? `agreed that ${tidy(matter)}` : asYes(matter);
  }
  if (SPEAKER.test(text) || notHere(text)) return null;
  for (const [form, words] of FIGURES)
    if (form.test(text) && !/\?|\b(?:if|whether|hop(?:e|es|ed|ing))\b/iu.test(text))
      return text.replace(form, words);
  const behind = BEHIND.exec(text) ?? CLOSE_BEHIND.exec(text);
  if (behind !== null) {
    const matter = tidy(behind[1] ?? '');
    if (isMatter(matter) && !TOLD.test(matter)) {
      const yes = asYes(matter, SURE.test(text.slice(matter.length)));
      if (yes !== null) return `${yes}${behind[2] ?? ''}`;
    }
  }
  const before = STANDS_AT.test(text) ? null : BEFORE.exec(text);
  if (before !== null) {
    const matter = tidy(before[1] ?? '');
    if (isMatter(matter) && !TOLD.test(matter)) return asYes(matter);
  }
  const happy = HAPPY.exec(text)?.[1];
  if (happy !== undefined && isMatter(happy) && !/\b(?:but|not|except|progress|how|way)\b/i.test(happy)) {
    const yes = asYes(happy);
    if (yes !== null) return yes;
  }
  const came = CAME_OF.exec(text);
  if (came !== null) {
    const thing = came[1] ?? '';
    if (
      MATTER.test(thing) &&
      isMatter(thing) &&
      finiteVerbs(thing).every((verb) => verb.form?.noun === true)
    ) {
      const named = /^(?:the|an?|this|that|these|those|both|our|option|\d|£|\p{Lu})/iu.test(thing)
        ? thing
        : `the ${thing}`;
      if (came[3] !== undefined) return `rejected ${named}`;
      if (/(?:backing|support)$/i.test(came[2] ?? '')) return `supported ${named}`;
      return /£|\b(?:budget|spend\p{Ll}*|funding|plan|bid)\b/iu.test(thing)
        ? `approved ${named}`
        : `agreed ${named}`;
    }
  }
  const off = PUT_OFF_TO.exec(text);
  if (off !== null && (off[1] === undefined || UNDECIDED.test(off[1])) && !isDomestic(text))
    return `deferred the item ${off[2]}`;
  const we = WE.exec(text);
  // "we'll write to the ombudsman - lena": somebody has it to do.
  const handed = /\s[-–—]\s*\p{L}+(?: \p{L}+)?$|\([^)]{2,30}\)$/u.test(text);
  if (we !== null && !handed && !WISHES.test(text)) {
    const lead = we[1] ?? '';
    const word = (we[3] ?? '').toLowerCase();
    const told = /(?:['’]re|\bare|\bis)\s*(?:now )?$/i.test(
      text.slice(0, text.indexOf(we[3] ?? '', lead.length)).replace(/(?:not|no longer)\s*$/i, ''),
    );
    const base = /ing$/.test(word) ? baseOfAnyGerund(word) : told ? null : word;
    // The board's own future ends with its sentence: "we're writing to the minister. nora signs".
    const rest = (we[4] ?? '').split(/(?<=[\p{L}\d)]{2})[.;]\s/u)[0] ?? '';
    const no = (we[2] ?? '') !== '';
    const willed = /['’]ll|\bwill\b|going to|won['’]?t/i.test(we[0]);
    if (
      base !== null &&
      BOARD_VERB.test(base) &&
      !IDLE_VERB.test(`${base}${rest}`) &&
      rest.trim().length > 3 &&
      !isDomestic(text)
    ) {
      // "they" are as often others.
      const others = /^they\b/i.test(text.slice(lead.length)) && !/\b(?:so|then|in the end)\b/i.test(lead);
      if (others && !TURNS.test(base)) return null;
      if (!(lead !== '' || willed || no || TURNS.test(base) || /\bthen$/.test(text))) return null;
      const matter = `${base}${rest}`.replace(/\s+then$/, '');
      if (/^(?:support|back)\b/.test(matter) && !no) return matter.replace(/^(?:support|back)/, 'supported');
      return no ? `agreed not to ${matter}` : `agreed to ${matter}`;
    }
  }
  return null;
});
