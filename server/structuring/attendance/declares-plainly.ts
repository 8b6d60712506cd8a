import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { matchTitle } from '../placing/agenda-match.ts';

/** What ties somebody to a matter: kin, office, pay, property. */
const TIE =
  /\b(?:wife|husband|partner|spouse|mother|father|mum|dad|son|daughter|brother|sister|cousin|family|chairs?|trustee|governor|director|owns?|shares?|shareholder|works? (?:for|at|in|with)|employed|employee|consultant|landlord|tenant|lets(?: out)?|rents(?: out)?|leases?|farms?|sells?|supplies|trades?|client|adviser|volunteers?|lives?|pension|carer|member of|sits on|on (?:the|its|their|an?) (?:[\p{L}-]+ )?(?:board|panel|group|trust|committee)\b|runs?(?! (?:on|over|late|out|short)\b)|patron|adviser to|contract with|bidders?|bid(?:s|ding)? (?:for|to|in)|appl(?:ies|ied|ying) (?:for|to)|applicants?|invest(?:s|ed|ments?|or)|(?:money|savings|a stake|an? (?:part|holding)) in|hosts?|lives? (?:next|near|on|in)|fosters?|day job|teach(?:es|er)|drives? for|(?:his|her|their) (?:own )?(?:\w+ )?(?:caf[eé]|shop|firm|business|company|farm|pub|land|house|home|property|job|employer|school|college|charity|practice|garage|stall))\b/iu;
/** What follows of it: going out, staying, the item it is about. */
const CONSEQUENCE =
  /\b(?:(?:will|['’]ll|to|is going to|going to|is) (?:step(?:ping)?|leav(?:e|ing)|go(?:ing)?|sit(?:ting)?|withdraw(?:ing)?|absent|be out|stay(?:ing)?)\b|(?:will )?not (?:be )?(?:take|taking|taken) part|steps? out|stepping out|leaves? (?:the room|for)|stays?(?: in| put)?\b|staying|remain(?:s|ing)?|sits? (?:that|it|this) out|no vote|not vot(?:e|ing)|['’]s out\b|(?:come|drop|get|go|hop|step|jump|log|dial|hang|switch|be|is|comes|drops|goes|hops|coming|dropping|going|hopping)(?:ping|ging)? (?:off|up)\b|mut(?:es?|ing) (?:him|her|them)sel\w+|out (?:of )?(?:the )?room|(?:go|goes|going) out\b|keep(?:s|ing)? (?:out|quiet)|off out|\bleaving\b|won['’]?t take part|(?:takes?|taking) no part|no part\b)/iu;

/** A number that stands alone between dashes or commas, or that the meeting will get to, is an item's. */
const BARE_ITEM =
  /(?:\s[-–—]\s*|,\s*|:\s*|\b(?:get|come|gets|comes) to\s+)(\d{1,2})(?=\W*$|\s*[,;:–—-]|\.\s)/iu;

/** The item whose bare number a declaration gives; null when it gives none of the agenda's. */
export const bareItem = (text: string, agenda: readonly AgendaItem[]): number | null => {
  const number = Number(BARE_ITEM.exec(text)?.[1] ?? Number.NaN);
  return agenda.some((item) => item.number === number) ? number : null;
};

/** The clerk's question, or a head, before the answer: "Anything to declare? Cllr Crake owns …". */
const opens = (text: string): number =>
  /^(?:[^?:.]{0,50}\b(?:declar\w+|interests?|conflicts?|doi)\b[^?:.]{0,20}[?:.–-]\s+|[^?:.]{0,30}\?\s+)/iu.exec(
    text,
  )?.[0].length ?? 0;

/** Which kind it is, or that it was said to be one. */
const KIND =
  /\b(?:personal|pecuniary|prejudicial|registrable|dpi|disclosable|declar(?:ed|es|ing) (?:it|that|this|so))\b/iu;
/** Out for one matter and not for good: "so he'll come off the call for that", "will be off for that one". */
const OUT_FOR_IT =
  /\b(?:leav(?:e|es|ing)|steps?|stepping|going|goes|go|comes?|coming|drops?|dropping|hops?|logs?|be|out|off|withdraw\w*|mut(?:e|es|ing))\b(?: (?!back\b)[\p{L}'’]+){0,5} (?:(?:for|during|while|on|through) (?:that|it|this|those|them)\b|when (?:we|it|that|they)\b)/iu;

/** Whether the line says enough of a tie to a matter, or of going out for a matter that it names. */
const isTied = (text: string, agenda: readonly AgendaItem[]): boolean =>
  (TIE.test(text) && (CONSEQUENCE.test(text) || KIND.test(text) || bareItem(text, agenda) !== null)) ||
  (OUT_FOR_IT.test(text) &&
    !/\b(?:officers?|staff|team)\b/iu.test(text) &&
    itemSpokenOf(text, agenda) !== null);

/**
 * Under the item that takes declarations: a member, what ties them, and what follows of it or the item it is about.
 * Nobody needs to say "interest".
 */
export const declaresPlainly = (line: Line, people: People, agenda: readonly AgendaItem[]): boolean =>
  line.parsed.tag === null &&
  line.text.length < 240 &&
  /\bdeclarations?\b/i.test(agenda.find((item) => item.number === line.item)?.title ?? '') &&
  isTied(line.text, agenda) &&
  people
    .mentions(line.text, true)
    .some(
      ({ start, people: [who] }) =>
        start <= 6 + opens(line.text) && who !== undefined && who.role !== 'officer' && who.role !== 'guest',
    );

/** What somebody says out of the room or over the vote for, whichever item is being taken. */
const NO_PART =
  /\b(?:(?:sit|sits|sat|sitting) (?:(?:this|that|it|them|the \p{L}+(?: \p{L}+)?) )?out\b|step(?:s|ped|ping)? out|(?:left|leaves?|leaving) the room|out of the room|(?:takes?|took|taking|take) no part|(?:did(?: not|n['’]?t)|will not|won['’]?t|wouldn['’]?t|not) (?:take part|vot(?:e|ing)|speak)|without voting|no vote|withdr(?:e|a)w\w*|abstain\w*)/iu;
const OWN_TIE =
  /^\s*(?:[:,–-]\s*)?(?:(?:has )?(?:just )?(?:says?|said|declare[sd]?|declaring|mention(?:s|ed)|admitted|admits|disclosed|discloses|flag(?:s|ged)|told us|pointed out|reminded us|noted|mentions)\b(?: (?:that|now|late|at this point|as))*\s*[,:–-]?\s*(?:(?:he|she|they|s\/he)(?:['’]?s|['’]re| is| was| has| had| owns?| runs?| works?| chairs?| sits?| lives?| lets?| rents?| sells?)|(?:his|her|their|an?|one|as)\b)|(?:['’]?s)?\s+(?:own )?(?:wife|husband|partner|spouse|mother|father|mum|dad|son|daughter|brother|sister|cousin|family|firm|company|farm|business|employer)\b|\s*[-–:,]?\s*(?:is|he['’]?s|she['’]?s) (?:an? |the )?(?:trustee|governor|director|shareholder|patron|landlord|tenant)\b)/iu;

/** A member's own council, which has something to win: "her council is one of the 22". */
const OWN_PLACE =
  /(?:\b(?:his|her|their)|['’]s) (?:own )?(?:council|authority|borough|district|county|ward|town|parish)\b/iu;
const HAS_TIE =
  /^\s*(?:(?:['’]s)? (?:own )?(?:council|authority|borough|district|county|ward|town|parish) (?:is|was|are|has|had|bid|applied|stands)|(?:also |both |jointly )?(?:owns?|runs?|chairs?|chaired|sits on|works? (?:for|at)|has (?:shares|an? |money)|is (?:on|an?|the)|lets?|rents?|teaches)\b)/iu;
/** Out of the room, or no part taken: more than a vote that was not given. */
const KEPT_OUT =
  /\b(?:(?:left|leaves?|leaving) the room|step(?:s|ped|ping)? (?:out|outside)|went (?:out|outside)|goes out|(?:sits?|sat|sitting) (?:(?:this|that|it) (?:one )?)?out\b|out of the room|(?:takes?|took|taking) no part|not (?:take|taking) part|(?:did|wo|would)n['’]?t take part|withdr(?:e|a)w\w*|recus\w+)/iu;

/**
 * In the middle of the meeting: a member, what ties them, and either the word itself or that they kept out of it.
 * "Ivan declared he's a trustee of the canal trust, stayed but didn't vote".
 */
export const declaresInPassing = (line: Line, people: People): boolean => {
  const tied = TIE.test(line.text);
  if (line.parsed.tag !== null || line.text.length > 200 || !(tied || OWN_PLACE.test(line.text)))
    return false;
  const [first] = people.mentions(line.text, true);
  const [who, more] = first?.people ?? [];
  if (first === undefined || who === undefined || more !== undefined || first.start > 12) return false;
  if (who.role === 'officer' || who.role === 'guest') return false;
  const behind = line.text.slice(first.end);
  return (
    (OWN_TIE.test(behind) &&
      (/^\s*(?:[:,–-]\s*)?(?:has )?(?:just )?(?:declare|declaring|disclose)/iu.test(behind) ||
        (tied ? NO_PART : KEPT_OUT).test(behind))) ||
    (HAS_TIE.test(behind) && KEPT_OUT.test(behind))
  );
};

/** Behind a member's name, that an interest is declared. */
const DECLARES_SO =
  /^\s*[,:–-]?\s*(?:(?:has|had|have|just|now|also|late|sorry|then|belatedly)\s+)*(?:declar(?:e[sd]?|ing)\b(?:(?: (?:now|late|here|too|also|that))*\s*(?:$|[,.:;(–-])| (?:an?|one|his|her|their)\b(?: [\w-]+){0,2} (?:interest|int|conflict)\b| as an?\b)|(?:an? )?(?:[\w-]+ )?(?:interest|int|conflict)\s*(?:$|[,.:;(–-])|recus\p{L}+|should(?:['’]?ve| have) declared|(?:out of the room|left the room|stepped out|went out)\b.*\b(?:conflict|interest|declar\p{L}+|conflicted)\b)/iu;
const DECLARATION_OF =
  /^(?:(?:and|also|late|another|further|one|an?)\s+)*(?:declarations?|decls?|decs?|dois?|interests?|conflicts?)\b\.?(?: (?:of )?(?:int(?:erest)?s?))?(?: here| now| noted)?\s*(?:from|by|of|for|[-:–])\s*(?:Cllr )?$/iu;

/** At an item of substance, by whoever is named first: "declaration from RT, brother is a driver". */
export const declaresHere = (text: string, people: People): boolean => {
  const [first] = text.length > 200 || /\?\s*$/.test(text) ? [] : people.mentions(text, true);
  const [who, more] = first?.people ?? [];
  if (first === undefined || who === undefined || more !== undefined) return false;
  if (who.role === 'officer' || who.role === 'guest' || first.start > 40) return false;
  return (
    (first.start <= 6 && DECLARES_SO.test(text.slice(first.end))) ||
    DECLARATION_OF.test(text.slice(0, first.start))
  );
};

/** The items a declaration gives behind its first: "items 3 & 4", "for 3, 4 and 6". */
export const otherItems = (text: string, agenda: readonly AgendaItem[]): number[] =>
  [
    ...(/\bitems?\s+\d{1,2}((?:\s*(?:,|&|\+|\band\b)\s*(?:item )?\d{1,2}(?![\d%]))+)/iu
      .exec(text)?.[1]
      ?.matchAll(/\d+/g) ?? []),
  ]
    .map(Number)
    .filter((number) => agenda.some((item) => item.number === number));

const TAKEN_BACK =
  /\b(?:(?:nothing|no interest|none) (?:after all )?to declare|(?:no|not an|isn['’]?t an|hasn['’]?t an?|has no|got no|doesn['’]?t have an?|never had an?) (?:longer )?interest\b(?: after all| any ?more| now)?|(?:withdr(?:aw|ew)\w*|drop(?:s|ped)?|takes? back|took back|strike|scrap|delete|remove|take out) (?:his|her|their|the|that) (?:declaration|interest)|need(?:n['’]?t|ed not| not) (?:to )?(?:have )?declared?)\b/iu;

/** Whether the line says that what was declared is none after all. */
export const declaresNothing = (text: string): boolean =>
  TAKEN_BACK.test(text) && !/\b(?:other|further|else|else['’]s)\b/iu.test(text) && !/\?/.test(text);

const OTHER_NUMBER =
  /\b(?:that['’]?s|thats|it['’]?s|its|should (?:be|say)|(?:you|i|he|she) means?|meant|make (?:that|it)|surely)\s+(?:(?:item|no|number)\s+)?(\d{1,2})\b|\b(?:item )?(\d{1,2})(?: \([^)]*\))?,? not (?:item )?\d{1,2}\b|\bnot (?:item )?\d{1,2}[,;]? (?:but )?(?:item )?(\d{1,2})\b/iu;

/** The item that a note behind a declaration puts in place of its own: "that's 7, e-books. 6 is attendance". */
export const itemInstead = (text: string, wrong: number, agenda: readonly AgendaItem[]): number | null => {
  const match = text.length > 100 ? null : OTHER_NUMBER.exec(text);
  const number = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? Number.NaN);
  if (number === wrong || !agenda.some((item) => item.number === number)) return null;
  return new RegExp(`\\b${wrong}\\b`).test(text) || itemSpokenOf(text, agenda) === number ? number : null;
};

const ABOUT =
  /(?:\b(?:for|in|on|re|under|named in|into|so)\s+(?:the\s+|our\s+|that\s+)?|\bthe\s+)(?=([\p{L}\d][\p{L}\d'’&/ -]{2,60}))/giu;

/** The one item the words speak of, by any of their phrases; null when none does or several do. */
export const itemSpokenOf = (text: string, agenda: readonly AgendaItem[]): number | null => {
  const open = agenda.filter(
    (item) => !/\b(?:declarations?|minutes|any other business|aob)\b/i.test(item.title),
  );
  for (const match of [...text.matchAll(ABOUT)].reverse()) {
    const words = (match[1] ?? '').split(/\s+/);
    // Words that only point, as "for it" does, name nothing; "IT" may.
    if (
      /^(?:it|its|that|this|those|them|which|her|his|him|their|us|we|for|in|on|at|by|to|of|as|he|she|they|is|are)$/u.test(
        words[0] ?? '',
      )
    )
      continue;
    // The board, the room and the chair are spoken of at every item.
    if (
      /^(?:boards?|committee|panel|forum|meeting|chair|room|members?|council|authority|table|item|report|paper)$/iu.test(
        words[0] ?? '',
      )
    )
      continue;
    for (let size = Math.min(4, words.length); size >= 1; size--) {
      const number = matchTitle(words.slice(0, size).join(' '), open, 0.99);
      if (number !== null) return number;
    }
  }
  const found = new Set<number>();
  for (const [word] of text.matchAll(/\p{L}{5,}|\b\p{Lu}{3,}\b/gu)) {
    if (/^(?:boards?|members?|council|authority|report|paper|meeting)$/iu.test(word)) continue;
    const number = matchTitle(word, open, 0.99);
    if (number !== null) found.add(number);
  }
  const [only, more] = found;
  return only !== undefined && more === undefined ? only : null;
};
