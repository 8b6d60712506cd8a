import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { baseOfAnyGerund, isVerbAfterTo } from '../actions/action-verbs.ts';
import { assents, CLAUSES } from './clauses.ts';
import { HOUSE_VERBS } from './house-verbs.ts';
import { SPEAKER } from './room-assents.ts';

/** Words behind a resolution that say only that nobody minded. */
const NOBODY_MINDED =
  /\s*[,;/–-]+\s*(?:with |there were )?(?:no|without) (?:objections?|objectors|dissent|opposition|quibbles|fuss|arguments?|questions?|comments?)(?: (?:raised|made|voiced|heard|at all))*(?=$|\s+in place of\b)/iu;
const UNCHANGED =
  /\s*[,;/–-]+\s*(?:no|without(?: any)?|zero) (?:changes?|amendments?|alterations?)(?: (?:made|needed|asked for))?$/iu;
const NOUN_ING =
  /^(?:funding|wording|pricing|training|meeting|briefing|building|timing|spending|parking|planning|housing|lighting|heating|recycling|nothing|something|anything|everything|morning|evening|king|spring|string|licensing|branding|banding|setting|standing|reading|hearing|finding|learning|working|screening|outstanding|interesting|missing|remaining|existing|following|ongoing)$/;
const DEED =
  /\bagreed( on| to| with|:)? (\p{Ll}{2,}ing) (?=(?:the|an?|our|its|their|this|that|these|all|each|both|any|for|to|with|up|out|on|in)\b|\p{Lu}|\d|£)/u;
/** "agreed supporting the bid" is a deed: to support it. */
const asDeed = (clause: string): string => {
  const deed = DEED.exec(clause);
  const [whole = '', joined, word = ''] = deed ?? [];
  const noun = NOUN_ING.test(word) && joined !== ' to';
  const base = noun ? null : baseOfAnyGerund(word);
  return deed === null || base === null
    ? clause
    : `${clause.slice(0, deed.index)}agreed to ${base} ${clause.slice(deed.index + whole.length)}`;
};

const CONDITION =
  /^agreed that ((?:the|our|its|an?) .{3,70}?),? (provided(?: that)?|so long as|as long as|on condition that|subject to|apart from|except(?: for)?|if) (?=\S)/iu;
/** A thing and its condition: no clause, though the condition has a verb. */
const asThing = (clause: string): string => {
  const match = CONDITION.exec(clause);
  if (match === null || finiteVerbs(match[1] ?? '').length > 0) return clause;
  return `agreed ${match[1]}, ${match[2]?.replace(/^provided$/i, 'provided that')} ${clause.slice(match[0].length)}`;
};

const ITSELF =
  /^agreed (?:that )?(?:they|we|it) (?=(\p{Ll}+) )(?!(?:is|are|was|were|has|have|had|did|do|could|would|should|can|will|must)\b)/u;
const STAYS = /^(?:stay|remain|stick|wait|carry|pull|stand|hold|keep|join|leave|back|go)$/;
/** "agreed they stay in, but nothing is to be paid": to stay, but that nothing be paid. */
const asOwn = (clause: string): string => {
  const own = ITSELF.exec(clause);
  if (own === null || !(STAYS.test(own[1] ?? '') || isVerbAfterTo(clause.slice(own[0].length))))
    return clause;
  return `agreed to ${clause.slice(own[0].length)}`.replace(
    /,? (but|and) (nothing|no [\p{Ll} ]{3,30}?|the [\p{Ll} ]{3,30}?) (?:is|are) to be /iu,
    ', $1 that $2 be ',
  );
};

const WHY =
  /,\s+(?:as|because|since|(?:[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|members|they|we|officers|people) (?:all |would |first )*(?:wants?|wanted|needs?|needed|like|asked|hopes?|prefers?))\b(?!.*\b\d{1,2}(?:st|nd|rd|th)?\b).*$/u;

/** A decision's clause as a clerk would leave it: no nods behind it, deeds with "to", things without "that". */
export const asClerks = (clause: string): string => {
  const plain = asOwn(
    asThing(asDeed(clause.replace(NOBODY_MINDED, '').replace(UNCHANGED, ' without changes'))),
  )
    .replace(/^agreed in favour of (?=(?:the|an?|our|its)\b)/, 'supported ')
    .replace(
      /,? so (?:that|this|it)(?:['’]s| is| was) (?:now )?(?:the|our) (?:line|position|policy|stance|view)$/iu,
      '',
    )
    .replace(/^agreed for (?=(?:an?|the|our|its)\b(?!.* to \p{Ll}))/u, 'supported ')
    .replace(/\s+\/\s+/g, ', ')
    .replace(/^(agreed not to [^,]+), (?:the )?([A-Z]{2,5}) to (?=\p{Ll})/u, '$1, with the $2 to ')
    .replace(/^(noted (?:(?!\bwith\b).)+?),? (?:and )?(?:many |our )?thanks to (?=\S)/iu, '$1 and thanked ')
    .replace(
      /\s*(?:,|;|\bbut\b|\band\b)+\s*(?:rec(?:ommendation)?\s*)?\(?(\d{1,2})\)? (?:was|is) not(?: agreed)?$/iu,
      '; recommendation $1 was not agreed',
    );
  return /^deferred\b/.test(plain) ? plain.replace(WHY, '') : plain;
};

const BOARD = '(?:they|we|members|everyone|all|(?:the |our )?(?:board|committee|panel|forum|group))';
const WANTS = new RegExp(
  `(?<=^|\\b(?:and|but|so) |[,;.] )(?:${BOARD} )?(?:do |did |does |all |now |still |also )*want(?:s|ed)? ((?:the |our )?(?:[\\p{L}\\d&'’-]+ ){0,4}?[\\p{L}\\d&'’-]+) (asked|pressed|urged|lobbied|invited|told|given|consulted|informed|warned|paid|written to|reminded|involved|included) (?=\\S)`,
  'iu',
);
const DO_WANT = new RegExp(
  `^(?:so |and |then )*${BOARD} (?:do |does |did |all |now |still )*want(?:s|ed)? ((?:the |our )?(?:[\\p{L}\\d&'’-]+ ){0,4}?[\\p{L}\\d&'’-]+) to (?=\\p{Ll})(.{6,}?)[\\s,;.–-]+(?:and )?(?:that was |this was |all |so |is |was )*agreed(?: by all)?[.!]*$`,
  'iu',
);
/** Those whom a board can only ask. */
const OTHERS =
  /^(?:[Tt]he |[Oo]ur )?(?:[\p{L}]+ )*?(?:[Mm]inisters?|[Gg]overnment|[Gg]ovt|[Dd]epartment|[Tt]reasury|[Rr]egulators?|[Pp]arliament|[Ww]hitehall|[Cc]ommissioners?|[Ii]nspectorate|[Aa]uthority|[Aa]gency|[Pp]olice|[A-Z]{3,6}|MPs|Defra|Of\p{Ll}+)$/u;
const ASKED_TO: Readonly<Record<string, string>> = {
  asked: 'ask',
  pressed: 'press',
  urged: 'urge',
  lobbied: 'lobby',
  invited: 'invite',
  reminded: 'remind',
};
const askedOf = (text: string): string => {
  const [, who = '', what = ''] = DO_WANT.exec(text) ?? [];
  if (who === '') return text;
  return OTHERS.test(who) ? `agreed to ask ${who} to ${what}` : `agreed that ${who} should ${what}`;
};
const wanted = (text: string): string => {
  const match = WANTS.exec(text);
  if (match === null) return askedOf(text);
  const [whole, who = '', deed = ''] = match;
  if (/\b(?:be|to|not|who|that|been|being)\b/i.test(who)) return text;
  const rest = text.slice(match.index + whole.length);
  const asks = /^to /.test(rest) ? ASKED_TO[deed.toLowerCase()] : undefined;
  const said =
    asks === undefined ? `agreed that ${who} be ${deed.toLowerCase()} ` : `agreed to ${asks} ${who} `;
  return `${text.slice(0, match.index)}${said}${rest}`;
};

const YES_TO =
  /^((?!(?:that|this|it|so|ok|all)\b).{4,80}? noted),? (?:and|but|&) (?:a )?(?:yes|ok|happy|content|fine) (?:to|with) (?=\S)/iu;
const NO_THEN =
  /^(?:(?:so|ok|right|then)[\s,]+)*(?:that['’]?s|it['’]?s|that is|it is) (?:a )?(?:no|not happening)(?: then)?[\s,;:.–-]+(?:so |and )?(?:we|they|the board|(?:the )?[A-Z]{2,5}) (?:won['’]?t|will not|are not|aren['’]?t|['’]re not|isn['’]?t|is not)(?: be)?(?: going to)? (\p{Ll}+)\b/u;
/** What they wanted, and whom the board will ask for it. */
const ASK_FOR_THAT = new RegExp(
  `^${BOARD} want(?:s|ed)? ([^.;?]{8,140}?)[.;,]\\s+(?:so |and )?(?:${BOARD}|(?:the )?[A-Z]{2,5})(?:['’]ll| will| to| would|['’]d) (ask|press|push|urge|lobby|write to) ((?:the )?[\\p{L}' ’-]{3,40}?) (?:for|about|on|to do) (?:that|this|it)(?=$|[\\s,.;–-])(.*)$`,
  'iu',
);
const PASSIVE =
  /^((?:the |our )?(?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+) (?=(?:told|given|asked|consulted|paid|made|kept|warned|informed|included|involved|\p{Ll}{2,}ed)\b)/iu;
const NOTED_LOBBY =
  /^((?:[^:]{3,40}: )?)(?:(?:report |paper |update )?(?:was )?)noted\s*[;,.–-]+\s*(?:and |so )?(?:the )?(?:[A-Z]{3,5}|[Bb]oard|[Ww]e|[Aa]ssociation|[Ff]ederation) to (?=(?:press|lobby|push|call|campaign|seek|oppose|argue|urge)\b)/u;
const HAPPY_TO = new RegExp(
  `^${BOARD}(?:['’]re)? (?:(?:are|is|was|were|all|quite|very) )*(?:happy|content|fine|ok|okay) to (approve|endorse|adopt) (?=(?:the|our|its|this|both|all)\\b)`,
  'iu',
);
const VOTED_ON = new RegExp(
  `^(?:so |and |then )*${BOARD} voted (?:on|for|in favour of) (?:whether to )?(\\p{Ll}+)\\b`,
  'iu',
);
const WITH_IT =
  /^(?!(?:[A-Z]{2,4}|chair|so|and|yes|ok)\b)((?:the |our )?(?:[\p{L}\d/&'’-]+ ){0,4}?[\p{L}\d/&'’-]+)\s*(?::|\s[–-])\s*(?:(?:all|everyone|everybody|members|they|we)(?:['’]re| are| were)? )?(?:quite |very |all )*(?:happy|content|fine|ok|okay|comfortable) with (?:it|that|them|this) (?=(?:as|with|subject|provided|so long|as long|if|in)\b)/iu;

const LAST_LOOK =
  /^(?:[^?]{3,80}[.;,]\s+)?(?:so |and )*((?:the )?(?:chair|vice[- ]chair|lead members?|lead mbrs|group leaders?|officers)(?: (?:and|&) (?:the )?(?:vice[- ]chair|chair|lead members?))?) (?:to )?(?:gets?|have|has|takes?|will have|will take) (?:the |a )?(?:last|final) (?:look|word|say|check|read|sight)(?: at (?:it|this|that))?,? (?:and|then|&) (?:(?:they )?(?:can|may|will|to) )?(?:sign|clear|approve|settle|agree|finish)\b.{0,40}$/iu;
/** The heading a delegation is typed under: "toolkit: sign off delegated to lead members". */
const OF_WHAT =
  /^(?:the )?((?:[\p{L}\d/&'’-]+ ){0,3}[\p{L}\d/&'’-]+): (?:the |final )*(sign[- ]?off|wording|text|approval|detail|timing) (?:is |was |to be )?(?:delegated|left|devolved|handed|over) to /iu;
const PUT_IT =
  /^(?:the )?chair(?:man|woman)? (?:put (?:it|to (?:us|them|members|the room|everyone))|proposed|suggested|moved)(?: to (?:us|them|members|the room))? that (.{8,140}?)[.;]\s+([^?]{3,80})$/iu;
const OUR_LINE =
  /^(?:(?:so|ok|right|then|and|but)[\s,]+)*(?:that|this|it)(?:['’]s| is)(?: now| going to be)? (?:our|the(?: board['’]s)?) (ask|demand|request|call|line|position|policy|stance|view)$/iu;
const OUR_ASK =
  /^(?:(?:so|ok|right|then|and)[\s,]+)*([^?;:]{5,110}?)[,;–-]+\s*(?:and |so )?((?:that|this)(?:['’]s| is)(?: now| going to be)? (?:our|the board['’]s) \p{L}+)[\s.;,–-]+(\S.*)$/iu;
const nods = (words: string): boolean =>
  words
    .replace(/[\s.!]+$/u, '')
    .split(CLAUSES)
    .every((clause) => assents(clause) || OUR_LINE.test(clause));
/** What was put to the room and nodded through, or what the room made its own. */
const nodded = (text: string): string | null => {
  const put = PUT_IT.exec(text);
  if (put !== null && nods(put[2] ?? '')) return `agreed that ${put[1]}`;
  const ask = OUR_ASK.exec(text);
  const matter = ask?.[1] ?? '';
  if (ask === null || SPEAKER.test(matter) || !nods(ask[3] ?? '')) return null;
  if (!/(?:ask|demand|request|call)$/i.test(ask[2] ?? '') || finiteVerbs(matter).length > 0) return null;
  return `agreed to ask for ${/^\d+[- ](?:year|month|week|day)\b/i.test(matter) ? 'a ' : ''}${matter}`;
};

/** What a board wants, says no to or voted on, as the plain resolution that it is; else the words as typed. */
export const asBoardWants = (typed: string): string => {
  const no = NO_THEN.exec(typed);
  if (no !== null) {
    const word = no[1] ?? '';
    const base = /ing$/.test(word)
      ? baseOfAnyGerund(word)
      : isVerbAfterTo(typed.slice(no[0].length - word.length))
        ? word
        : null;
    if (base !== null) return `agreed not to ${base}${typed.slice(no[0].length)}`;
  }
  const voted = VOTED_ON.exec(typed);
  const deed = voted === null ? null : /ing$/.test(voted[1] ?? '') ? baseOfAnyGerund(voted[1] ?? '') : null;
  if (voted !== null && deed !== null) return `agreed to ${deed}${typed.slice(voted[0].length)}`;
  const ask = ASK_FOR_THAT.exec(typed);
  if (ask !== null) {
    const [, what = '', deed = '', whom = ''] = ask;
    const passive = PASSIVE.exec(what);
    const wish = passive === null ? `for ${what}` : `that ${passive[1]} be ${what.slice(passive[0].length)}`;
    return `agreed to ${deed.toLowerCase()} ${whom} ${wish}`;
  }
  const happy = HAPPY_TO.exec(typed)?.[1]?.toLowerCase();
  if (happy !== undefined) return typed.replace(HAPPY_TO, `${HOUSE_VERBS[happy] ?? happy} `);
  const look = LAST_LOOK.exec(typed)?.[1];
  if (look !== undefined) return `delegated sign-off to ${look}`;
  const put = nodded(typed);
  if (put !== null) return put;
  const it = WITH_IT.exec(typed);
  if (it !== null)
    return `agreed ${/^(?:the|our)\b/i.test(it[1] ?? '') ? '' : 'the '}${it[1]} ${typed.slice(it[0].length)}`;
  return wanted(typed)
    .replace(YES_TO, '$1 and agreed to ')
    .replace(NOTED_LOBBY, 'noted the report and agreed to ')
    .replace(OF_WHAT, 'delegated the $2 of the $1 to ');
};
