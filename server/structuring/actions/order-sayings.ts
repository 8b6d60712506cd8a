import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, type Head, officersOnly, readHead } from './action-owners.ts';
import { baseOfAnyGerund, baseOfGerund, isTaskVerb, isVerbAfterTo } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { MADE } from './marked-owner.ts';
import { isAnswer } from './task-sayings.ts';

/** What asks for an action to be written down: "can we have an action please for …", "AP2 …", "todo …". */
const RECORD =
  /^(?:(?:hey|hi|hello|oi|dear)?[\s,]*@?\s?(?:minute\s?book|bot|minutes bot)\b[\s,:–-]*)?(?:(?:and|also|oh|ok|so|please|pls|oops|yes|no|right|sorry|thanks|ta|while (?:i['’]?m|we['’]?re) (?:at it|on|here)|before (?:i|we) forget)[\s,.;–-]+)*(?:(?:can|could|would|will|shall|might|may) (?:you|we|i|some(?:one|body)|any(?:one|body)|one of you) (?:please |pls )?)?(?:put|minute|record|note|add|log|write|stick|pop|have|get|take|make)(?: (?:down|in|up))? (?:it as )?(?:an?|the|one|another) (?:new )?(?:action(?: point)?|task)(?: (?:down|in))?(?:[\s,]+(?:please|pls))*[\s,:–-]*(?:(?:on|under|for|to|against|in) (?:the [^:,;]{2,40}?|[^:,;]{2,40}? (?:item|paper|report|bit|section))\s*:\s*|(?:for|on|to|against|that)\s+)?/i;
const FOR_THE_MINUTES =
  /^(?:(?:and|also|so|then)\s+)?(?:(?:please |pls )?(?:minute|record|note) that|for the (?:minutes|record|file|log)[\s,:–-]+|to confirm[\s,:–-]+|(?:just )?to be clear[\s,:–-]+)\s*(?=.{2,40}?\s(?:to|will|is|are|shall)\s)/i;
const LABEL =
  /^(?:->|=>|→)?\s*(?:(?:minutes?|secretariat|clerk(?:['’]s)?|officers?|comms|policy|team|follow[- ]up|new|another|extra|last|first|quick|small|also|and) )?\[?(?:act(?:ion)?|actn|a\/p|ap|to[- ]?do|task|homework)\.?(?:\s?(?:no\.?\s?)?\d{1,2})?\]?(?:\s*[|:.,–-]+\s*|\s+(?:(?:for|on|to)\s+)?)(?:\|\s*)?/i;
const JOB_FOR =
  /^(?:(?:and|also|another|one|a|an|the|next|new|little|small|quick)\s+)*(?:(?:job|task|action|homework|something)\s+for|(?:ask|request)\s+(?:of|to|for))\s+/i;

/** A person asked to their face, whatever the form: "Lena, might I put an action on you to send …", "lena could i ask you to". */
const TO_THEIR_FACE =
  /^[\s,:–-]*(?:(?:and|so|then)\s+)?(?:(?:might|may|can|could|shall|should|would)\s+(?:i|we)(?:\s+(?:please|pls|just|also|now))*|(?:i|we)(?:['’]ll|['’]d like to| will| would like to| need to| want to)?|please may i)\s+(?:(?:put|place|log|record|note|pin|give|set|land)\s+(?:(?:an?|the|this|that|one)\s+)?(?:(?:new|small|little|quick)\s+)?(?:action|task|job|one|it)?\s*(?:down\s+)?(?:on|to|for|against|with)?|ask|trouble|leave|leave it (?:to|with)|look to|rely on|trust|need|want|charge|task|get|count on|bother)\s+you\s+(?:please\s+)?(?:to|for)\s+(?=\p{Ll})/iu;
const WOULD_YOU =
  /^[\s,:–-]*(?:(?:would|could|can|will|might) you (?:mind|be (?:so kind as|good enough|able|willing|happy|kind enough) to|see your way to)|(?:are|were) you (?:able|happy|ok|willing) to|you['’](?:re|ll)(?: going)? to|your (?:job|task|action)(?: is|['’]s)? to|(?:it['’]?s )?(?:over|down|up) to you to|yours? to)\s+(?:please\s+)?(\p{Ll}+)\b/iu;

/** Where the task belongs, said first: "for apprenticeships: georgia …", "on fares - lena …". */
const TOPIC =
  /^(?:(?:and|also|so|then)\s+)?(?:for|on|re:?|regarding|under|as to|as for)\s+(?:the\s+)?[^:,;?]{3,50}(?:[:,]|\s[-–])\s+(?:then\s+)?/i;
/** The person in brackets or before an arrow, then the order: "[LC] ask DfT", "LC >> ask DfT". */
const POINTED = /^(?:[[(]\s*([^\])]{2,40})\s*[\])]|([^>→]{2,40}?)\s*(?:>>|=>|->|→))\s*[-:]?\s*(?=\p{L}{2})/u;

/** One name said and another meant: "caspian no hang on it's anjali", "dev, not lena,", "lena sorry dev". */
const TAKES_BACK =
  /^[\s,.–—-]*(?:(?:no|nope|not|sorry|wait|hang on|hold on|oops|er+m?|u[hm]+|i mean|i meant|or rather|rather|correction|scratch that|actually|make that|should be|it['’]?s|it is|that['’]?s|make it|beg pardon|apologies)[\s,.–—-]+){1,5}$/i;
const NOT_THEM = /^\s*[,(–-]?\s*not\s+(?:for\s+|the\s+)?$/i;

/** What leads to the person: "it falls to lena to", "we left it that lena would". */
const FRONT =
  /^(?:(?:and|so|then|also|ok)\s+)*(?:(?:it|that)['’]?s (?:down to|up to|over to|for|with|on)|it (?:falls|fell|is|was|will be)(?: now| then)?(?: left| down| up)? (?:to|for|with)|(?:we(?:['’]ve| have)? )?(?:(?:it|that) (?:was|is) )?left (?:it |that |this )?(?:to|with)|leave (?:it|that|this) (?:to|with)|(?:we|i|members|board)(?: all)? (?:need|want|would like|['’]d like)|(?:that|this)(?: one)?(?:['’]?s| is) (?:for|with|on)|it['’]?s|(?:please |pls |can you |could you |we should |better )?(?:get|tell|ask|have|remind|task))\s+(?=\S.{0,40}? to \p{Ll})/iu;
const THAT_THEY =
  /^(?:(?:and|so|then|also|ok)\s+)*(?:it was |we(?:['’]ve| have)? |(?:the )?(?:board|members|chair|all|committee|panel|forum|group)(?: \w+ly)? )?(?:left it|agreed|settled|decided|directed|desired|arranged|ordered|requested|wished|required|asked) (?:that\s+|(?=(?:@?\p{Lu}\p{L}*|officers)(?: (?:and|&|\+) \S+)? (?:should|would|will|['’]d|['’]ll)\s))/iu;
const WOULD = /^(?:\s+(?:should|would|will|shall|is to|['’]d|['’]ll|to))?\s+(?=\p{Ll})/u;

/** What I have to do, said of myself without a name. */
const MINE =
  /^(?:(?:and|so|then|also|ok)\s+)*(?:note to (?:self|me)[\s,:–-]+(?:to )?|remind me to |(?:and |also )?(?:add(?:ing|ed)?|put(?:ting)?|goes|that['’]?s|another|one(?: more)?|it['’]?s) (?:it |that |one |this )?(?:on|to|for) (?:my (?:own )?(?:list|to-?do(?: list)?|pile|desk)|me)[\s,:–-]+(?:to )?|my (?:job|action|task|to-?do|homework)(?: is|['’]s|,)?(?: then| now| too)?[,:]?(?: to|:| -|,| is to|) |(?:it['’]?s )?on me to |leave (?:it|that|this) (?:with|to) me to |i(?:['’]d| had) better |i (?:undertook|promised|offered|agreed|volunteered|said i(?:['’]?d| would)) (?:to )?|i (?:need|have|have got|ought|intend|plan|propose|am going) to )/i;
/** The typist's own, without an I: "will take advice and come back to members", "happy to pick that up with press". */
const OWN =
  /^(?:(?:yes|ok|yep|sure|and|so|fine)[\s,]+)*(?:will|can|shall|happy to|glad to|going to|about to|must|need to|got to|have to)\s+(?:then |also )?(?=\p{Ll})/iu;
const TAKEN_ON =
  /^(?:take (?:it|that|this|advice|counsel['’]s \p{Ll}+|legal \p{Ll}+) (?:up|away|back|and|on|to)|pick (?:it|that|this) up|come back to (?:members|the board|everyone|you)|circulate|chase|look into|find out|follow (?:it|that|this) up|check (?:and|with|that|the)|report back|get back to|write to|send (?:it |that |this |the \p{Ll}+ )?(?:round|out|to)|share (?:it|that|this|the)|draft|email|ask (?:them|the|for|\p{Lu}))\b/u;
const OWES =
  /^\s+(?:still\s+)?owes?\s+(?=(?:us|me|members|lead members|group leaders|councils|the|officers|all|everyone|\p{Lu}))/u;
const WANTED_FROM =
  /^(?:(?:we|members|still|board|(?:the )?chair|[A-Z]{2,4}|Cllr \p{Lu}\p{L}+)\s+)*(?:(?:would|['’]d) like|asked for|wants|wanted|needs|needed|need|want|require|awaiting|await|expecting|waiting for)\s+(.{3,80}?)\s+from\s+/u;

/** Between the name and the task: where the person is, who helps. It is no part of the task. */
const ASIDE =
  /^\s*(?:,\s*(?:when|once|as soon as|after|if|on (?:her|his|their)|with (?:\p{Ll}+ )?(?:help|support|input|advice|a hand|assistance)|helped|supported|assisted|aided|advised|who|being|now|as)\b[^,]{2,60},|\((?!\d)[^)]{2,50}\))\s*(?=(?:to|will|is|was|shall|has|can|\p{Ll}+s|\p{Ll}+ing)\b)/iu;

const ADVERBS =
  '(?:(?:duly|kindly|now|also|then|accordingly|readily|gamely|graciously|gladly|further|again|both|all|already)\\s+)*';
/** The board gave it to them, or they took it on: whoever they are, it is theirs. */
const GIVEN = new RegExp(
  `^\\s*${ADVERBS}(?:(?:instructed|directed|tasked|charged|deputed|mandated|commissioned|detailed|required)|(?:is|are|was|were|be|been|has been|have been|['’]s been|['’]ve been|got|gets|stands?)\\s+${ADVERBS}(?:asked|requested|instructed|directed|charged|desired|deputed|commissioned|mandated|told|bidden|assigned|engaged|required|detailed|appointed|pledged|tasked|set)|(?:has |have |['’]s )?(?:undertook|undertaken|undertakes?|pledge[sd]?|engaged|consent(?:s|ed)|volunteer(?:s|ed)|covenanted|took it (?:up)?on (?:herself|himself|themselves)|bound (?:herself|himself|themselves)|(?:takes?|took|taken|has|have|had|gets?|got|picks up|picked up|owns?) (?:the|an|that) (?:action|job|task|duty)))\\s+(?:to|of)\\s+${ADVERBS}(?=\\p{Ll}{2,})`,
  'iu',
);
const PROMISES = new RegExp(
  `^\\s+${ADVERBS}(?:has |have |['’]s )?(?:promise[sd]?|offer(?:s|ed)?|agree[sd]?)\\s+to\\s+(?=\\p{Ll}{2,})`,
  'iu',
);
/** The same with the verb as a noun: "was charged with writing", "gets the job of chasing". */
const DOING =
  /^\s+(?:(?:is|are|was|were|has been|have been|['’]s been|been|gets?|got)\s+)?(?:duly |now |accordingly )?(?:(?:charged|tasked|entrusted|trusted|landed|lumbered|saddled|stuck)\s+with|responsible for|down for|in charge of|on the hook for|(?:gets?|got|has|have|takes?|took) (?:on )?(?:the |an )?(?:job|task|action|duty|work) of|takes? on|took on|(?:has|have) taken on)\s+(?:the (?:job|task|duty|work) of\s+)?(\p{Ll}+ing)\b/iu;

/** What somebody has to do year by year, which nobody gave them now. */
const OF_OLD =
  /^(?!\s+(?:to|will)\b).*\b(?:job|duty|task|work|charge|responsible|down for|with|on)\b.*\b(?:(?:every|each) \p{L}+|always|as usual|as ever|as always|annually)/iu;

/** The base form is the past as well. */
const PAST_TOO = /^(?:set|put|read|cut|cost|let|hit|split|spread|run|come)$/;

const headAt = (text: string, at: number, people: People, me: CastMember | undefined): Head | null =>
  at > text.length ? null : readHead(text, at, people, me);
const isPerson = (head: Head): boolean =>
  head.people.length > 0 || head.unclear.length > 0 || head.names.includes('Officers');

/** The name taken back at the head is dropped: "lena no hang on it's dev to write" is "dev to write". */
export const dropSlip = (text: string, people: People): string => {
  const mentions = people.mentions(text, true);
  for (const [at, first] of mentions.entries()) {
    const second = mentions[at + 1];
    if (second === undefined || first.start > 20 || second.start - first.end > 45) continue;
    const between = text.slice(first.end, second.start);
    // A bracket that opens before both names stays whole: "SM (Sadie not Stuart!)".
    if (NOT_THEM.test(between))
      return `${text.slice(0, first.end)}${text.slice(second.end).replace(between.includes('(') || between.includes(',') ? /^[!.\s]*[),]/ : /^!/, '')}`;
    if (TAKES_BACK.test(between) && !/\bnot\s*$/i.test(between))
      return `${text.slice(0, first.start)}${text.slice(second.start)}`;
  }
  return text;
};

/** What stands before the person goes; "Act: " stays where the words called it an action. */
const leadOff = (text: string, people: People, me: CastMember | undefined): string => {
  const faced = headAt(text, 0, people, me);
  if (faced !== null && isPerson(faced)) {
    const rest = text.slice(faced.end);
    const asks = TO_THEIR_FACE.exec(rest);
    if (asks !== null && isVerbAfterTo(rest.slice(asks[0].length)) && !isAnswer(rest.slice(asks[0].length)))
      return `${text.slice(0, faced.end)} to ${rest.slice(asks[0].length).replace(/\s*\?+\s*$/, '')}`;
    const would = WOULD_YOU.exec(rest);
    const verb = would === null ? null : (baseOfGerund(would[1] ?? '') ?? would[1] ?? '');
    const order = would === null ? '' : rest.slice(would[0].length).replace(/\s*\?+\s*$/, '');
    if (verb !== null && isTaskVerb(verb) && officersOnly(faced) && !isAnswer(`${verb}${order}`))
      return `${text.slice(0, faced.end)} to ${verb}${order}`;
  }
  for (const form of [RECORD, LABEL, JOB_FOR]) {
    const lead = form.exec(text);
    if (lead === null || lead[0] === '') continue;
    const head = headAt(text, lead[0].length, people, me);
    const rest = head === null ? '' : text.slice(head.end);
    const orders =
      /^\s*(?:to|will|is|shall|please|pls|[:–,()\]|-])(?![\p{L}])/iu.test(rest) ||
      isTaskVerb(firstWord(rest.trim())) ||
      (/^action\b/i.test(lead[0]) &&
        MADE.test(rest) &&
        finiteVerbs(rest).every((verb) => verb.form?.noun === true));
    if (head !== null && isPerson(head) && (form !== LABEL || orders))
      return `Act: ${text.slice(lead[0].length)}`;
  }
  for (const form of [FOR_THE_MINUTES, TOPIC, FRONT]) {
    const lead = form.exec(text);
    const head = lead === null ? null : headAt(text, lead[0].length, people, me);
    if (lead !== null && head !== null && isPerson(head) && (form !== FRONT || officersOnly(head)))
      return text.slice(lead[0].length);
  }
  const pointed = POINTED.exec(text);
  const at = pointed === null ? '' : (pointed[1] ?? pointed[2] ?? '').trim();
  const whom = at === '' ? null : headAt(at, 0, people, me);
  if (pointed !== null && whom !== null && whom.end === at.length && officersOnly(whom)) {
    const task = text.slice(pointed[0].length).replace(/^to\s+/, '');
    const verb = firstWord(task);
    if (
      isTaskVerb(verb) &&
      verb.toLowerCase() === verb &&
      !PAST_TOO.test(verb) &&
      !/^\S+ (?:is|are|was|were|has|have|had|fell|rose|went)\b/i.test(task)
    )
      return `${at} to ${task}`;
  }
  const that = THAT_THEY.exec(text);
  const who = that === null ? null : headAt(text, that[0].length, people, me);
  if (that !== null && who !== null && officersOnly(who)) {
    const would = WOULD.exec(text.slice(who.end));
    const task = text.slice(who.end + (would?.[0].length ?? 0));
    if (would !== null && isTaskVerb(firstWord(task)) && !/^(?:have|be) /.test(task))
      return `${text.slice(that[0].length, who.end)} to ${task}`;
  }
  const own = OWN.exec(text);
  if (
    own !== null &&
    me?.role === 'officer' &&
    TAKEN_ON.test(text.slice(own[0].length)) &&
    !people.mentions(text, true).some((mention) => mention.people.some((person) => person.role === 'officer'))
  )
    return `I to ${text.slice(own[0].length)}`;
  const mine = MINE.exec(text);
  if (mine !== null && me !== undefined && isTaskVerb(firstWord(text.slice(mine[0].length))))
    return `I to ${text.slice(mine[0].length)}`;
  return text;
};

const wantedFrom = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): string => {
  const wanted = WANTED_FROM.exec(text);
  const head = wanted === null ? null : headAt(text, wanted[0].length, people, me);
  if (wanted === null || head === null || !officersOnly(head)) return text;
  if (readDue(text, context).due === null && !MADE.test(wanted[1] ?? '')) return text;
  return `${text.slice(wanted[0].length, head.end)} to provide ${wanted[1]}${text.slice(head.end)}`;
};

const OWNER_AND_DAY = /\s*(?:\s[-–]\s|\()\s*([^-–,()]{2,30}?)\s*(?:,|\s[-–])\s*([^-–,()]{3,25})\)?$/;

/** "… (lena, friday)", "… - lena - friday": the day is one by which. */
const dayBehind = (text: string, people: People, me: CastMember | undefined, context: DueContext): string => {
  const behind = OWNER_AND_DAY.exec(text);
  const who = behind?.[1] ?? '';
  const day = (behind?.[2] ?? '').replace(/^(?:by|on|for|due)\s+/i, '');
  const head = who === '' ? null : readHead(who, 0, people, me);
  if (behind === null || head === null || head.end !== who.length || !officersOnly(head)) return text;
  return readDue(`by ${day}`, context).phrase.trim() === `by ${day}`
    ? `${text.slice(0, behind.index)} (${who}, by ${day})`
    : text;
};

const dayAside = (rest: string, context: DueContext): string => {
  const aside = ASIDE.exec(rest)?.[0].replace(/^\s*[,(]\s*|[,)]?\s*$/g, '') ?? '';
  return aside !== '' && readDue(aside, context).phrase.trim() === aside ? ` ${aside}` : '';
};

/** "next step is rashid writing to all MPs": the step is the task. */
const NEXT_STEP =
  /^(?:(?:and|so|then|ok)\s+)*(?:(?:the |our )?next (?:step|job|thing|move|up)(?: (?:here|now|on this))?|what happens (?:now|next)|from here|way forward)(?:\s+(?:is|was|will be)(?: that| for)?|\s*[:–-])\s+(?=\S)/iu;
/** "3 things for lena: chase operators, update the map". */
const THINGS_FOR =
  /^(?:(?:a )?(?:few|couple of)|some|several|\d|two|three|four|five) (?:things|jobs|tasks|actions|bits|action points) (?:for|on|with) ([^:,;]{2,40}?)\s*(?::|\s[-–])\s+(?=\p{Ll})/iu;
/** "4 weeks for dan to get counsel's opinion". */
const SPAN_FOR =
  /^((?:\d{1,2}|a|one|two|three|four|six|a couple of) (?:days?|weeks?|wks?|months?|fortnight)) for (\S+(?: \S+)?\s+to \p{Ll}.*)$/iu;
/** "let's have pippa write it up". */
const HAVE_THEM =
  /^(?:(?:and|so|then|ok)\s+)*(?:let['’]?s|we['’]ll|i['’]d like to|we should|better|can we|could we|please|pls) (?:have|let|get) (\S+) (?=(?:write|draft|do|check|find|look|send|pull|put|work|chase|ask|prepare|produce|run|map|cost|add|update|revise|redo|go|take|bring|come|sort|sound|ring|speak|circulate)\b)/iu;

/** "one for the chair please: she will write": the pronoun is whoever was named. */
const ONE_FOR =
  /^((?:(?:and|also|another|next|a)\s+)*(?:one|job|task|action|something) (?:for|on|to)\s+(?:the )?\S+(?: \S+)??)(?:\s+(?:too|also|as well|please|pls))*\s*[:–-]\s*(?:s?he|they|you)\s+(?=(?:will|to|is to|are to)\b)/iu;

/**
 * An order in whatever form it was given, as "lena to …": the lead before the name, a name taken back, an aside
 * after the name and the words by which the task was given or taken on are read away.
 */
export const plainOrder = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): string => {
  const spoken = typed
    .replace(/^meanwhile[\s,]+/i, '')
    .replace(
      /^(?:some(?:one|body) (?:from|in|on) )?(\p{L}[\p{L}-]+)['’]s (?:team|people|lot)(?= (?:to|will)\s)/iu,
      '$1',
    )
    .replace(THINGS_FOR, '$1 to ')
    .replace(ONE_FOR, '$1 ')
    .replace(NEXT_STEP, '')
    .replace(SPAN_FOR, '$2 within $1')
    .replace(HAVE_THEM, '$1 to ')
    .replace(
      /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:['’]s| is| was| isn['’]?t| wasn['’]?t| has| hasn['’]?t| missed| left| couldn['’]?t)\b[^.;:?]{2,60}?,? so (?:s?he|they) (?=(?:gets?|has|takes?|is to|will|can)\b)/u,
      '$1 ',
    )
    .replace(
      /^(\S+(?: \S+)?) and (?:his|her|their) (?:team|staff|colleagues|people|office)\b(?:(,? with [^,]{2,40}),)?(?=\s+(?:to|will)\s)/iu,
      '$1$2',
    )
    .replace(/[.]\s+(?:thank you|thanks|ta|many thanks)(?: (?:all|both))?[.!]*$/i, '')
    .replace(/^we \(([^)]{2,40})\)(?= (?:will|to|are)\b)/i, '$1')
    .replace(/^(\S+(?: \S+)?)\s*\((?:action|task|ap)\)\s*[:–-]?\s*/i, 'Act: $1 - ')
    .replace(/^(?!(?:i|we|you|they|he|she|it|that|there|who)['’])(\S{2,})['’]ll\b/iu, '$1 will');
  const text = wantedFrom(
    leadOff(dropSlip(dayBehind(spoken, people, me, context), people), people, me),
    people,
    me,
    context,
  );
  const start = /^(?:Act: )?(?:(?:and|also|so|then|plus|ok)[\s,]+)*(?:both\s+)?/i.exec(text)?.[0].length ?? 0;
  const head = readHead(text, start, people, me);
  if (head === null) return text;
  const before = text.slice(/both\s+$/i.test(text.slice(0, start)) ? start : 0, head.end);
  // A day in brackets behind the name goes to the end of the task.
  const rest = text.slice(head.end).replace(ASIDE, ' ') + dayAside(text.slice(head.end), context);
  const plain = `${before}${rest}`;
  if (!isPerson(head)) return plain;
  const doing = DOING.exec(rest);
  const base = doing === null ? null : baseOfAnyGerund(doing[1] ?? '');
  if (doing !== null && base !== null && !OF_OLD.test(rest))
    return `${before} to ${base}${rest.slice(doing[0].length)}`;
  const owes = OWES.exec(rest);
  if (owes !== null && officersOnly(head)) return `${before} to send ${rest.slice(owes[0].length)}`;
  if (OF_OLD.test(rest)) return plain;
  const given = GIVEN.exec(rest) ?? (officersOnly(head) ? PROMISES.exec(rest) : null);
  if (given === null) return plain;
  const named = rest.slice(given[0].length);
  const verb = /\bof\s+$/i.test(given[0]) ? baseOfGerund(firstWord(named)) : firstWord(named);
  if (verb === null || isAnswer(named) || !isVerbAfterTo(named.replace(/^\S+/, verb))) return plain;
  return `${before} to ${verb}${named.slice(firstWord(named).length)}`;
};
