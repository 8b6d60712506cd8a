import { type Head, officersOnly } from './action-owners.ts';
import { baseOfGerund, isTaskVerb, isVerbAfterTo } from './action-verbs.ts';
import { promisedThing, readPredicate } from './predicates.ts';
import { plainIdiom } from './task-idioms.ts';

/** What leads up to the person: "over to lena to …", "one for LC - …", "action on me: …". */
export const LEADS_TO_OWNER =
  /^(?:(?:and|also|so|then|plus|ok|next|yes|right)[\s,]+)*(?:(?:that['’]?s |this is |it['’]?s )?(?:over|down|up|back|falls|left|passed|handed|one|job|task|action(?: point)?)\s+(?:is\s+)?(?:to|for|on|with)\s+|(?:that|it)['’]?s (?:with|for) (?=.{2,20}?\s*[:–-]\s)|for\s+(?=.{2,30}? to \p{Ll})|(?:action(?: point)?|ap)\s+(?=(?:me|@?\p{L}+)\s*[:–-]\s))/iu;

/** Somebody asks a person for a paper: "NP asked LC for a note on fares". */
export const ASKED_FOR =
  /^\s+for (?=(?:an? |the |some |more |further |full )*(?:[\p{L}-]+ ){0,2}?(?:note|briefing|paper|report|figures|data|breakdown|list|summary|options|costs|costings|map|copy|copies|one[- ]pager|table|timetable|draft|examples|slides|numbers|spreadsheet|detail|details)\b)/iu;

/** Verbs of what a person does in the meeting itself: never a task by their mere present or progressive. */
const IN_THE_ROOM = new Set(
  'present report speak join attend lead chair come go stand run note work wait take sit introduce explain say ask raise talk help get have give make do agree support call move see stop leave look propose announce answer state'.split(
    ' ',
  ),
);
/** What a member, too, may take away: words and papers passed on. */
const PASSES_ON = new Set(
  'send share circulate forward provide write email contact meet raise supply pass draft sign ring phone invite visit submit bring chase nominate let arrange organise convene host fix set'.split(
    ' ',
  ),
);
/** A matter carried elsewhere. */
const TAKES_UP = /^take (?:it|this|that|the \S+) (?:up with|back to|to|forward with|away)\b/i;
/** What may be going to happen in the meeting. */
const ROOM =
  /^(?:present|report|speak|join|attend|lead|chair|come|go|stand|run|take|sit|introduce|explain|say|ask|talk|have|give|make|support|call|see|stop|leave|move|look|need|want|show|open|close|cover|start|do)$/;
/** What a member takes to somebody outside the room. */
const CARRIES =
  /^(?:(?:speak|talk)(?: about (?:it|this|that))? (?:to|with) (?:the \p{Ll}+ (?:minister|secretary|commissioner|leader|mayor|mp)|the (?:minister|mayor|leader|ombudsman|commissioner|regulator|inspectorate|department|press|mp)|(?:her|his|their) (?:own|(?:local )?(?:MPs?|mps?|leader|council|cabinet|group|chief exec|portfolio holder|region|team|officers))|\p{Lu}\p{Ll}{3,})|(?:raise|take) (?:it|this|that|the \p{Ll}+)(?: up)? (?:with|to) |sound out |write to |report back |ask (?:\p{Lu}\p{Ll}+|the (?:minister|mayor|leader|ombudsman|commissioner|regulator|department)|(?:her|his|their) own)|brief (?:\p{Lu}\p{Ll}+|officers|the clerk))/u;
/** What is asked of somebody there and then: an answer, not a task. */
const ANSWERS =
  /^(?:explain|say|clarify|comment|respond|introduce|present|speak|outline|describe|expand|elaborate|summarise|confirm|answer|tell|talk|go|take|note|read|remind|start|begin)\b/i;

/** Asked to leave something alone for now, which gives nobody anything to do. */
const IN_MEETING = /^(?:hold (?:off|fire|back|on)|wait|bear with|calm|keep (?:quiet|it brief|to time))\b/i;

/** Whether the task asked of a person is only to answer in the meeting. */
export const isAnswer = (task: string): boolean =>
  (IN_MEETING.test(task) || ANSWERS.test(task)) &&
  !/\b(?:by|before|outside|after|afterwards|next|when)\b/i.test(task);

const PROMISED =
  /^\s*(?:(?:has|have|had|['’]ve|['’]s|is|are|was|were|am)\s+)?(?:(?:now|also|kindly|since)\s+)?(?:(?:said|agreed|promised|confirmed|offered|volunteered|thought|told us)(?: that)? (?:she|he|they|i)(?:['’]?d|['’]ll| would| will| could)|(?:says|agrees|promises|confirms|reckons|thinks)(?: that)? (?:she|he|they|i)(?:['’]ll| will| can)|agreed|agreeing|offered|offering|volunteered|volunteering|undertaken|undertook|undertaking|promised|promising|committed|committing|taken an action|took an action|tasked|got|down|due|happy|going)\s+(?:to\s+)?(?=\p{Ll})/iu;
const MUST =
  /^\s*(?:must|(?:had |['’]d )?(?:better|best)|should|needs? to|has to|have to|has got to|ought to|shall|can)\s+(?:also\s+|please\s+|now\s+)?/i;
/** "I should have said": what was left undone in the past. */
const REGRET = /^have (?!(?:the|an?|all|our|some|it|this|that|another|more)\b)/i;
const PROGRESSIVE =
  /^(\s*(?:['’]s|['’]m|['’]re|\s(?:is|are|am|will be|to be)))?\s+(?:(?:also|now|just|both)\s+)*(?!(?:briefing|holding|covering|scoping|planning|working) (?:note|paper|letter|line|statement|pack|sheet|draft)s?\b)(\p{Ll}+ing)\b(?!(?<!\bwriting)\s+(?:that(?!\s+(?:on|in|to|up|round|out|back|into|onto|off|with|for|together|over|down|away)\b)|to|about|of)\b)/iu;
/** Work done at a desk after a meeting, which an officer who is doing it was given in it. */
const DESK_WORK =
  /^(?:draft|redraft|redo|rewrite|revise|write|send|circulate|share|chase|arrange|organise|sort|collate|compile|prepare|submit|email|ring|phone|invite|contact|cost|find|pull|raise|book|set|put|ask|look|check|get|update|tidy|rework)$/;
/** Under way anyhow. */
const ONGOING =
  /\b(?:already|currently|still|since|at the moment|at present|for (?:years|months|weeks|a (?:year|while))|every|each|always|busy|struggling|meanwhile councils)\b/i;
const WILL_DO = /^\s*(?:will|['’]?ll)\s+(?:also\s+|then\s+|now\s+|kindly\s+)*/i;

/** An officer's undertaking as it is noted at the time: "LC would circulate it". */
const WOULD_DO =
  /^\s+(?:would|wd|['’]d)\s+(?:also |then )?(?=(?:circulate|send|share|chase|draft|redraft|check (?:and|with|this|that|it)|come back|report back|get back|follow (?:it |this |that )?up|look into|find out|write to|e-?mail|ask|contact|update|collate|prepare|provide|arrange|set up|take (?:it|this|that) (?:up|away|back))\b)(?!.*\b(?:if|unless|but|rather|were|had)\b)/iu;

/** Whether every owner named is an officer or a guest. */
export const isGuestOrOfficer = (head: Head): boolean =>
  head.people.length > 0 &&
  head.people.every((person) => ['officer', 'guest', 'adviser'].includes(person.role));

/**
 * What follows a person's name, said plainly as "to …" when the words give them a task in another way: a promise, an
 * obligation, a progressive, a future. Null when they give none.
 */
export const plainTask = (rest: string, head: Head, dated: boolean): string | null => {
  const text = rest
    .replace(
      /^\s+(?:now|also|still|then|next|meanwhile|kindly)\s+(?=(?:has|have|is|are|will|gets|got|to|owes)\b)/i,
      ' ',
    )
    .replace(
      /^\s*\((?:(?:with|w\/|and|\+|via) [^)]{2,40}|(?:the )?(?:officer|staff)\b[^)]{0,30}|(?:not|isn['’]t|away|absent|poor|lucky|sorry|bless|who)\b[^)]{0,40})\)/i,
      '',
    );
  // Where an officer is one of those named, it is work for the board as theirs alone would be.
  const officers = officersOnly(head) || head.people.some((person) => person.role === 'officer');
  const first = (words: string): string => /^[\p{L}-]+/u.exec(words)?.[0].toLowerCase() ?? '';
  const promised = PROMISED.exec(text);
  if (promised !== null) {
    const verb = first(text.slice(promised[0].length));
    const loose = /\b(?:happy|got|going|down|due)\s+(?:to\s+)?$/i.test(promised[0]);
    const goes = /\bgoing\s+to\s+$/i.test(promised[0]) && isGuestOrOfficer(head) && !ROOM.test(verb);
    if (
      (isTaskVerb(verb) || (officers && isVerbAfterTo(text.slice(promised[0].length), false))) &&
      verb !== 'support' &&
      (loose
        ? (dated && officers) || goes || CARRIES.test(text.slice(promised[0].length))
        : officers ||
          isGuestOrOfficer(head) ||
          dated ||
          PASSES_ON.has(verb) ||
          CARRIES.test(text.slice(promised[0].length)))
    )
      return ` to ${text.slice(promised[0].length)}`;
  }
  const must = MUST.exec(text);
  if (
    must !== null &&
    officers &&
    isVerbAfterTo(text.slice(must[0].length), false) &&
    !REGRET.test(text.slice(must[0].length)) &&
    (dated || !/can/i.test(must[0]))
  )
    return ` to ${text.slice(must[0].length)}`;
  const further =
    isGuestOrOfficer(head) || officers ? readPredicate(text, dated) : dated ? promisedThing(text) : null;
  if (further !== null) return further;
  const will = WILL_DO.exec(text);
  if (will !== null) {
    const task = plainIdiom(text.slice(will[0].length).replace(/^have to (?=\p{Ll})/u, ''));
    const verb = first(task);
    if (
      isTaskVerb(verb) &&
      (officers ||
        (isGuestOrOfficer(head) && (dated || PASSES_ON.has(verb))) ||
        (dated && (PASSES_ON.has(verb) || TAKES_UP.test(task))) ||
        CARRIES.test(task) ||
        (PASSES_ON.has(verb) &&
          /\b(?:officers|members|round|clerk|minister|secretariat|secretary)\b/i.test(text)))
    )
      return ` to ${task}`;
  }
  const would = officersOnly(head) ? WOULD_DO.exec(text) : null;
  if (would !== null) return ` to ${text.slice(would[0].length)}`;
  const going = PROGRESSIVE.exec(text);
  if (going === null) return text === rest ? null : text;
  const base = baseOfGerund(going[2] ?? '');
  if (base === null || (IN_THE_ROOM.has(base) && !(dated && /^(?:bring|do|run)$/.test(base))))
    return text === rest ? null : text;
  const bare = going[1] === undefined;
  const sure =
    officers &&
    DESK_WORK.test(base) &&
    !ONGOING.test(text) &&
    !/\bso (?:is|knows|has)\b|\b(?:thesis|novel|phd|book)\b/i.test(text);
  if (!bare && CARRIES.test(`${base}${text.slice(going[0].length)}`) && !ONGOING.test(text))
    return ` to ${base}${text.slice(going[0].length)}`;
  if (!(isGuestOrOfficer(head) || officers || (PASSES_ON.has(base) && bare)) || !(bare || dated || sure))
    return null;
  return ` to ${base}${text.slice(going[0].length)}`;
};
