import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { type Head, officersOnly, readHead } from './action-owners.ts';
import { baseOfGerund, baseOfPresent, isVerbAfterTo } from './action-verbs.ts';
import { memberWill } from './member-will.ts';
import { plainIdiom } from './task-idioms.ts';
import { isGuestOrOfficer } from './task-sayings.ts';

/** Somebody is asked to write it down: "could someone minute that …", "can you log one under buses - …". */
const WRITE_DOWN =
  /^(?:[^.:;?]{0,40}[\s,.–-]+)??(?:(?:can|could|would|will|may|might|shall) (?:you|u|we|i|some(?:one|body)|any(?:one|body)|one of (?:you|us)|whoever [^,:]{3,50}?|\p{Lu}\p{L}+)|please|pls|need to|let['’]?s|remember to|(?:i|we)(?:['’]ll| will| should| must|['’]d better)?)(?: (?:please|pls|just|also|both))* (?:minute|record|note|log|add|capture|write|jot|pop|stick|put|get)(?:[\s,]+(?:down|in|up|it|this|one|an? (?:action|task|line)|the (?:action|task)|somewhere|please|pls|(?:(?:in|on|to|under|against|for) (?!that\b)(?:the )?(?:\p{Ll}[\p{L}\d-]* ?){1,4}?)))*(?:\s*[:,]\s+|\s+[–-]+\s+|\s+that\s+)(?:that\s+)?(?=\S)/u;

/** What stands before and only joins the note to the talk: "on the back of that", "before I forget", "to that end". */
const JOINS =
  /^(?:(?:on|off) the back of (?:that|this|it|(?:the|all) [^,]{3,40}?)|following (?:on )?(?:from )?(?:that|this|it|(?:the|all) [^,]{3,40}?)|further to (?:that|this|it)|in (?:the )?light of (?:that|this|it)|(?:given|because of|out of|arising from|after|with) (?:all )?(?:that|this|it)|as a (?:result|consequence)(?: of (?:that|this|it))?|as (?:agreed|discussed|promised)|to (?:that|this) end|in the (?:meantime|interim|meanwhile)|meantime|separately|finally|lastly|first(?:ly)?|one (?:more|last|other) (?:thing|one|point)|(?:that|which) reminds me|(?:just )?(?:a |as a |for )?reminder(?: that)?|nb|ps|oh(?: and)?|btw|by the way|(?:so|lest|in case) (?:that )?(?:we|it|i|they) (?:do(?:es)?(?:n['’]t| not)|forget)[^,:]{0,25}|before (?:i|we|it) (?:forget|lose|gets?|move)[^,:]{0,22}|while (?:i|we) remember|(?:the )?(?:upshot|outcome|end result|net result|result)(?: (?:of (?:that|this|it|all that)|is|was|being))*(?: that)?|afterwards|after (?:the|this) meeting|in any (?:case|event)|in the end|in the round|to sum up|either way|anyway|instead|at the same time|fine|great|good|super|lovely|thanks|right so)[\s,:;.–-]+(?:so |and |then |also |that )*(?=\S)/iu;

/** Whose plan it is that somebody does it: "the plan is that", "we're getting", "NP keen for". */
const PLANNED =
  /^(?:(?:and|so|then|ok|also|oh)[.,]?\s+)*(?:(?:the|our|my) (?:plan|idea|deal|understanding|arrangement|intention|thinking|agreement)(?:\s+(?:now|is|was|then|here|being))*(?: that| for| to (?:have|get))?|what (?:was|we) (?:settled|agreed|decided|said)(?: on)? (?:is|was)(?: that)?|(?:(?:the )?(?:board|members|committee|panel|forum|group|all|everyone|chair)(?: all)? )?(?:agreed|settled|decided|wants?|wanted|would like|prefer(?:red)?)(?: that| for)?|(?:[Ii]|we)(?:['’]?d| would)(?: really| also)? (?:like|love|need|want)|(?:we|chair|i)(?:['’](?:re|ve|ll)| are| have| had| will| need to| should)?(?: (?:now|also|all))* (?:getting|asking|having|got|get|asked|ask|want|wanted)|(?:[A-Z]{2,4}|(?:the )?(?:chair|vice[- ]chair|board|members|committee|panel|forum|group|all))(?:['’]s| is| was| are| were)? (?:(?:very|quite|really|all) )?(?:keen|anxious|insistent|clear|adamant|happy|content|directed|insisted|said|says|suggested|proposed|ruled|asks)(?: that| for)?)\s+(?=\S)/u;
/** An officer's own wish of somebody, for something sent to them. */
const OWN_WISH = /\b(?:[Ii]|we)(?:['’]?d| would)(?: really| also)? (?:like|love|need|want)\s+$/u;
const SENDS_US = /^\s+to\s+(?:send|share|give|provide|forward|email|get|let)\b.{0,40}\b(?:me|us)\b/u;
const TO_DO = /^\s+(?:(?:is|are) )?to\s+(?=\p{Ll})/u;
const WOULD_DO = /^\s+(?:(?:would|should|will|shall|must|['’]ll|['’]d)\s+)(?:now |then |also )?(?=\p{Ll})/u;

/** "if lena could write to them by friday that would be great". */
const IF_THEY_COULD =
  /^(?:(?:and|so|maybe|perhaps)\s+)*(?:if|could we (?:have|get)|grateful if|be good if|would be (?:good|great|helpful|useful) if|it would (?:help|be (?:good|great|helpful|useful)) if)\s+(?=\S)/iu;
const COULD = /^\s+(?:could|can|would|might)\s+(?:please |pls |just |also |perhaps )*(?=\p{Ll})/u;
const GRATEFUL =
  /[\s,–-]+(?:that|it)(?: would|['’]d) (?:be (?:great|good|helpful|lovely|ideal|perfect|useful|brilliant)|help)\b.*$/iu;

/** "it'll be lena who writes", "lena is the one to write". */
const WHO_WILL =
  /^(?:(?:so|and|then) )*(?:it(?:['’]ll| will|['’]s| is)(?: to| going to)? be|it['’]?s|it is)\s+(?=\S)/iu;
const WHO = /^\s+(?:who|that)(?:\s+(?:will|is to|['’]ll|has to))?\s+(\p{Ll}+)\b/u;
const THE_ONE =
  /^(?:\s+(?:is|are|will be)|['’]s)\s+(?:the (?:one|person|ones|man|woman)|our (?:man|woman)|on)\s+(?:who (?:will|is to|has to)|to)\s+(?=\p{Ll})/u;

/** A paper on its way, and from whom: "a letter will go from the Chair to DfT". */
const GOES_FROM =
  /^((?:an?|the)? ?(?:(?:joint|formal|short|covering|holding|strong|stiff) )*(?:letter|e?mail|note|reply|response|invitation|invite))\s+(?:(?:is|are|will|needs?|should|ought|has)\s+)?(?:to\s+)?(?:go(?:es|ing)?|be (?:sent|going))(?: out| off)?(?: (to [^,.;]{3,50}?))?\s+from\s+/iu;

/** The same, and who drafts it for them: "letter to go to DfT from the chair, lena drafting". */
const LETTER_DRAFTED =
  /^((?:an?|the)? ?(?:(?:joint|formal|short|covering|holding|strong|stiff) )*(?:letter|e?mail|note|reply|response))\s+(?:(?:to|will|needs? to|should) )?(?:go (?:out |off )?)?(to [^,.;]{3,40}? )?from ([^,.;]{2,30}),? (?:and |with )?([^,.;]{2,20}?)(?:['’]s| is|'ll| will| to)? (?:draft(?:ing|s)?|(?:do|write)(?:ing|s)? (?:it|the draft))([\s,].{3,30})?$/iu;
/** "il get it out": the typist's own future, without its mark. */
const SLIP = /^((?:and |so |ok |then |yes |right )*)[Ii]l (?=\p{Ll})/u;

/** A common word that only begins the sentence. */
const CAPITAL =
  /^(?:The|Our|My|What|We|Chair|Board|Members|Plan|And|So|Then|Ok|Also|If|Can|Could|Would|Will|Please|Pls|That|This|It|Thats|On|To|In|As|After|Following|Further|Given|Before|While|Fine|Great|Good|One)(?=['’\s])/u;
/** "Steve B. will": the surname cut to its letter. */
const SURNAME_CUT = /^(\p{Lu}\p{Ll}+ \p{Lu})\.(?=,?\s+(?:to|will|is|has|can|and|\p{Ll}+s)\b)/u;

/** An officer's own word: "SB: I'll get that to members by Friday", "SB - can send it round". */
const OWN_WORD =
  /^\s*(?:[:–-]+|→)\s*["“]?(?:(?:yes|yep|yeah|ok|okay|sure|fine|happy to|glad to|no problem)[\s,.–-]+)*(?:(?:i|we)(?:['’]?ll|['’]m going to| will| can| shall)|will|can|going to|happy to|glad to)\s+(?:also |then |just )?(?=\p{Ll})/iu;
const DELIVERS =
  /^(?:send|circulate|share|drop|write|e-?mail|let|get (?:it|that|this|them|the|an?|those|back)|check|chase|ask (?!(?:that|this|the question|again|you|a|an)\b)|speak to|contact|find out|come back|report back|bring|follow (?:it|that|this)? ?up|put (?:it|that|something|a|the)|ring|draft|do (?:a|an|the|some)|pick (?:it|that|this) up|look into|dig out|forward|pass)\b/iu;

/** "me: finding out how they did it, by friday". */
const DOING_NOW = /^\s*(?:[:–-]+|->|=>|→)\s+(\p{Ll}+ing)(?=\s+(?!to\b|that\b)\S)/u;

/** "RT's been promised the log, steve by friday": to whom, what and from whom. */
const PROMISED_TO =
  /^(\S+(?: \S+){0,2}?)(?:['’]s| has| have| was| were)(?: been)? promised ((?:the|an?|some|more|his|her|their|full)\s[^,;]{3,60}?)(?:[,;]|\s[–-])\s*(?:and |from |by )?(\S.*)$/iu;

/** The chair or the board speaks, so that a bare verb behind is an order. */
const ROOM_SAID = /\b(?:chair|board|members|committee|panel|forum|group|agreed|decided|settled)\b/i;
const AGREED = /\b(?:agreed|decided|settled)\b/i;
/** What officers do anyhow, or say. */
const TELLS_THAT =
  /^(?:\p{Ll}+ (?:that|how|why)\b|(?:report|note|present|consider|see|help|support|have|meet|get|come|go (?!away|off|and|back)|do (?!the|an?|some))\b)|\b(?:every|each|always|already|monthly|weekly|annually)\b/iu;
/** Work for officers, named or all of them. */
const isWork = (head: Head): boolean =>
  officersOnly(head) || (head.people.length === 0 && head.names.every((name) => name === 'Officers'));

const isPerson = (head: Head): boolean =>
  head.people.length > 0 || head.unclear.length > 0 || head.names.includes('Officers');

const headIn = (text: string, at: number, people: People, me: CastMember | undefined): Head | null => {
  const head = readHead(text, at, people, me);
  return head !== null && isPerson(head) ? head : null;
};

const planned = (
  text: string,
  people: People,
  me: CastMember | undefined,
  isDated: (text: string) => boolean,
): string | null => {
  for (const form of [PLANNED, IF_THEY_COULD]) {
    const lead = form.exec(text)?.[0];
    if (lead === undefined) continue;
    const head = headIn(text, lead.length, people, me);
    if (head === null) continue;
    const rest = text.slice(head.end);
    const sure = form === PLANNED;
    const given = sure && AGREED.test(lead) ? TO_DO.exec(rest) : null;
    // A member, too, where the board agreed that they are to see to something outside the room.
    const asked = sure && me !== undefined && OWN_WISH.test(lead) ? SENDS_US.exec(rest) : null;
    if (asked !== null)
      return `${text.slice(lead.length, head.end)} to ${rest.slice(TO_DO.exec(rest)?.[0].length ?? 0).replace(/\bme\b/u, me?.name ?? 'me')}`;
    if (!isWork(head) && (given === null || memberWill(rest.slice(given[0].length)) === null)) continue;
    const does = sure ? (TO_DO.exec(rest) ?? WOULD_DO.exec(rest)) : COULD.exec(rest);
    const plan = sure && /\b(?:that|for)\s+$|\b(?:plan|idea|deal|arrangement)\b/i.test(lead);
    const task = does === null ? rest.trim() : rest.slice(does[0].length);
    const word = /^\p{Ll}+/u.exec(task)?.[0] ?? '';
    const base = does === null && plan ? baseOfPresent(word) : null;
    if (base !== null) return `${text.slice(lead.length, head.end)} to ${base}${task.slice(word.length)}`;
    // "chair said officers talk to them": the verb without "to", as the order was given.
    if (
      does === null &&
      sure &&
      ROOM_SAID.test(lead) &&
      isVerbAfterTo(plainIdiom(task), false) &&
      !TELLS_THAT.test(task)
    )
      return `${text.slice(lead.length, head.end)} to ${plainIdiom(task)}`;
    // What a person only said should be done is their wish; what they said is "to" be done is an order.
    const wish =
      does !== null &&
      !/to\s+$/.test(does[0]) &&
      sure &&
      /\b(?:said|says|suggested|proposed|happy|content)\b/i.test(lead);
    const bareIf = !sure && /^(?:(?:and|so|maybe|perhaps) )*if\s+$/i.test(lead) && !GRATEFUL.test(task);
    if (
      does === null ||
      wish ||
      /^(?:have|be) \p{Ll}+(?:ed|en|ne)\b/u.test(task) ||
      (bareIf && !isDated(task)) ||
      !isVerbAfterTo(task)
    )
      continue;
    return `${text.slice(lead.length, head.end)} to ${task.replace(GRATEFUL, '')}`;
  }
  return null;
};

/**
 * An order without what leads up to it: who is asked to write it down, what joins it to the talk, whose plan it is. The
 * text as it is where nobody is named behind the lead.
 */
export const withoutLead = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  isDated: (text: string) => boolean,
): string => {
  let text = typed
    .replace(CAPITAL, (word) => word.toLowerCase())
    .replace(SURNAME_CUT, '$1')
    .replace(SLIP, '$1I will ');
  for (let joined = JOINS.exec(text); joined !== null; joined = JOINS.exec(text))
    text = text.slice(joined[0].length);
  const down = WRITE_DOWN.exec(text);
  const noted = down === null ? null : headIn(text, down[0].length, people, me);
  if (down !== null && noted !== null && noted.end < text.length - 6)
    return text.slice(down[0].length).replace(/\s*\?+\s*$/, '');
  const owed = PROMISED_TO.exec(text);
  const giver = owed === null ? null : headIn(owed[3] ?? '', 0, people, me);
  if (owed !== null && giver !== null && officersOnly(giver))
    return `${(owed[3] ?? '').slice(0, giver.end)} to provide ${owed[1]} with ${owed[2]}${(owed[3] ?? '').slice(giver.end)}`;
  const drafted = LETTER_DRAFTED.exec(text);
  const drafter = drafted === null ? null : headIn(drafted[4] ?? '', 0, people, me);
  if (
    drafted !== null &&
    drafter !== null &&
    drafter.end === (drafted[4] ?? '').length &&
    officersOnly(drafter)
  )
    return `${drafted[4]} to draft ${drafted[1]} ${drafted[2] ?? ''} from ${drafted[3]}${drafted[5] ?? ''}`.replace(
      / {2,}/g,
      ' ',
    );
  const from = GOES_FROM.exec(text);
  const sender = from === null ? null : headIn(text, from[0].length, people, me);
  if (from !== null && sender !== null)
    return `${text.slice(from[0].length, sender.end)} to send ${from[1]?.trim()} ${from[2] ?? ''}${text.slice(sender.end)}`;
  const plan = planned(text, people, me, isDated);
  if (plan !== null) return plan;
  const will = WHO_WILL.exec(text);
  const it = will === null ? null : headIn(text, will[0].length, people, me);
  if (will !== null && it !== null && officersOnly(it)) {
    const who = WHO.exec(text.slice(it.end));
    const base = who === null ? null : (baseOfPresent(who[1] ?? '') ?? who[1] ?? '');
    if (who !== null && base !== null && isVerbAfterTo(base))
      return `${text.slice(will[0].length, it.end)} to ${base}${text.slice(it.end + who[0].length)}`;
  }
  const head = headIn(text, 0, people, me);
  if (head === null) return typed;
  const doing = DOING_NOW.exec(text.slice(head.end));
  const base = doing === null ? null : baseOfGerund(doing[1] ?? '');
  const arrow = /^\s*(?:->|=>|→)/.test(text.slice(head.end));
  if (doing !== null && base !== null && (officersOnly(head) || (arrow && isGuestOrOfficer(head)))) {
    const task = `${base}${text.slice(head.end + doing[0].length)}`;
    if (
      (/^(?:me|i)\b/i.test(text) || arrow) &&
      !/^(?:present|report|speak|lead|chair|note|explain|hope|look forward)\b/.test(task)
    )
      return `${text.slice(0, head.end)} to ${task}`;
  }
  const own = OWN_WORD.exec(text.slice(head.end));
  const word = own === null ? '' : text.slice(head.end + own[0].length).replace(/["”]\s*$/u, '');
  if (own !== null && (DELIVERS.test(word) || isDated(word)) && isVerbAfterTo(plainIdiom(word), false))
    return `${text.slice(0, head.end)} will ${word}`;
  const one = officersOnly(head) ? THE_ONE.exec(text.slice(head.end)) : null;
  return one === null ? text : `${text.slice(0, head.end)} to ${text.slice(head.end + one[0].length)}`;
};
