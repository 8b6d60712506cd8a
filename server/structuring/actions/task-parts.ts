import type { People } from '#server/house-style/people.ts';
import { aloneAtEnd, type Head, laterOwners } from './action-owners.ts';

/** A task as read from a note: owners by full name, its words, and names that may be several people. */
export interface ParsedAction {
  readonly owners: readonly string[];
  readonly task: string;
  readonly unclear: readonly string[];
}

export const TO =
  /^\s*(?:(?:also|then|now|both|again|kindly|still|next|meanwhile|therefore|each|all|jointly|together|separately|between (?:them|us|the two of them|themselves)) )*(?:is |are |am |['’]m |['’]s |was |were |needs? |agreed |asked |undertook |offered |promised )?to\s+(?:(?:please|also|then)\s+)*/i;
export const WILL = /^\s*(?:will|['’]?ll|shall|(?:is |are )?going to)\s+(?:also\s+|please\s+)?/i;
export const DASH = /^\s*(?:[)\]]?\s*[-–—:,]|[)\]]|=>|->|→)\s*/;
export const LED =
  /^(?:(?:->|=>|→|[-•*>+&])\s*)?(?:(?:and|also|so|then|plus|ok|next|yes|last one|one (?:more|last thing|(?:that )?(?:i|we) (?:missed|forgot)))[\s,:–-]+)*(?:(?:i |we |nearly )?(?:forgot|missed)(?: to (?:record|say|minute|note|mention|put))?(?: (?:on|under|from|for) [^:,.]{2,40})?[:,–-]\s*)?/i;

/** The task is recorded elsewhere, or was done before the meeting: "(see action)", "/ DC sent it 1 Sept". */
export const ALREADY =
  /\((?:see|as per|cf\.?) (?:the )?actions?\b[^)]*\)|\s[/–-]\s+\S+(?: \S+)? (?:has |had |have |already )*(?:sent|did|wrote|replied|chased|answered|circulated|done|went)\b|[,–(-]\s*(?:now |already |all )?(?:done|sorted|completed?)(?: already| now| yesterday| last week| this morning)?[)\s.!]*$/i;

/** An offer or a wish, and that nothing comes of it: "offered to host but it's too far", "could she do a note? no need". */
const OFFERED =
  /\b(?:offer(?:ed|s|ing)?|could|can|happy|volunteer\p{Ll}*|wanted|asked|willing|suggested)\b/iu;
const CAME_TO_NOTHING =
  /\b(?:but|though|although|except)\b[^.;]{0,60}(?:\b(?:no|not|never|too|already|declined|nobody)\b|n['’]t\b)|\b(?:no need|not needed|not necessary|declined|no thanks|thanks but no|turned (?:it|that|this|the offer|her|him|them) down|was(?:n['’]t| not) taken up)\b/iu;
/** "but not till 7 February" says when. */
const NOT_BEFORE = /\bnot (?=(?:un)?til+\b|before\b)/giu;
/** An offer to do without something, which asks for an answer first. */
const OFFERED_UP =
  /\boffer(?:ed|s|ing) to (?:drop|stop|end|scrap|lose|give up|forgo|waive|pause|cut|fund|pay)\b/iu;
export const isDeclined = (text: string): boolean =>
  OFFERED_UP.test(text) || (OFFERED.test(text) && CAME_TO_NOTHING.test(text.replace(NOT_BEFORE, '')));

/** Who takes the notes, has the chair or the floor: arranged for the meeting itself, no task after it. */
export const IN_THE_ROOM =
  /^(?:type|minute|scribe|present|take (?:over|notes|the (?:notes|minutes|pen|chair))|do (?:the )?(?:notes|minutes)|introduce (?:this|it|the (?:paper|item|report))|take (?:the |this )?(?:next|first|last|this|that)(?! (?:away|back|up|forward|on)\b)(?: (?:item|one|question|paper|bit))?|cover (?:this|that|the) ?(?:item|one|paper|report|bit)?|answer (?:this|that|it)(?: one)?|speak to (?:the |this |that )?(?:\p{Ll}+ )?(?:bits?|parts?|sections?|slides?|papers?|reports?|items?|points?|numbers|figures|aspects?|side)|chair (?:this|from|for|until|till|the (?:meeting|item|rest))|move on|speak(?= (?:first|next|last|on|to (?:this|it|that|item))|\s*$)|go first|speak first)\b[^,]{0,25}$/iu;

/** Who only helps has a share in the task, and is no part of its words: "look at it, Rhona to help". */
const HELPS =
  /[\s,;–-]+(?:(?:and|with|while|plus)\s+)?(\p{L}[^,;]{1,30}?)(?:\s+(?:to|will|can)|['’]ll)\s+(?:help|assist|support)(?:\s+(?:out|her|him|them|with (?:it|this|that|them)))?(?:\s+(?:if|as|where) (?:needed|necessary|required|asked))?(?=\s*[.!]*$|\s+(?:by|before)\b)/iu;
const withoutHelpers = (task: string, people: People, owners: readonly string[]): string => {
  const helper = HELPS.exec(task);
  const [who, other] = helper === null ? [] : people.find(helper[1] ?? '');
  return helper !== null && who !== undefined && other === undefined && owners.includes(who.name)
    ? task.slice(0, helper.index) + task.slice(helper.index + helper[0].length)
    : task;
};

/** What one does with another's work once it is done: "…, lena to check it", "… and lena checks". */
const LOOKS_OVER =
  /(?:\s*[,;.&+]+\s*|\s+[-–]\s+|\s+)(?:(?:and|then|with|plus|for)\s+)*(?<=[,;.&+–-]\s*(?:(?:and|then|with|plus|for)\s+)*|\b(?:and|then|with)\s+)((?:the )?(?!the\b)\p{L}[\p{L}'’-]*(?: (?!(?:to|will|can|then|draft|write)\b)\p{L}[\p{L}'’-]*)?)(?: then)?(?:['’]ll|\s+(?:to|will|can|then))?\s+(check|clear|sign|countersign|proof|proofread|review|approve|read|vet|see|edit|agree|comment|draft|prepare)(s?)(?: (off))?(?: (?:it|this|that|them)\b)?(?= (?:off|over|through|before|first|on|with|by)\b|\s*[,.;]|\s*$)/iu;
/** The second pair of hands, said as a clerk does: "Draft the letter, for Lena Cross to check". */
const secondHands = (task: string, people: People): string => {
  const match = LOOKS_OVER.exec(task);
  if (match === null) return task;
  const [all, who = '', verb = '', s = '', off] = match;
  const told =
    s !== '' || /(?:['’]ll|\s(?:to|will|can))\s+\p{L}+(?: off)?(?: (?:it|this|that|them))?$/iu.test(all);
  const [one, other] = people.find(who);
  const chair = /^(?:the )?(?:chair|vice[- ]chair|clerk|secretariat)$/i.test(who);
  if (!told || (!chair && (one === undefined || other !== undefined)) || match.index === 0) return task;
  const lead = /^(?:draft|prepare)/i.test(verb) ? 'with' : 'for';
  return `${task.slice(0, match.index)}, ${lead} ${chair ? `the ${who.replace(/^the /i, '')}` : who} to ${verb}${off === undefined ? '' : ' off'}${task.slice(match.index + all.length)}`;
};

/** What somebody thinks of the task, in a sentence behind it ("…. RT keen to see it"), or who does not have it. */
const THINKS =
  /(?<=\p{Ll})\.\s+(\p{L}[\p{L}'’-]*)\s+(?:(?:is|was|very|also)\s+)*(?:keen|happy|pleased|glad|grateful|interested|wants to see|would like to see|likes?|said|says|thinks?|thought)\b(?!.*\d)[^.]*[.]*$/u;
const withoutThoughts = (task: string, people: People): string => {
  const match = THINKS.exec(task);
  if (match !== null && people.find(match[1] ?? '').length > 0) return task.slice(0, match.index);
  const other = /[\s,]+(?:and )?not (@?\p{L}[\p{L}'’-]+)[.!\s]*$/u.exec(task);
  return other !== null && people.find(other[1] ?? '').length > 0 ? task.slice(0, other.index) : task;
};

/** The owners named at the head, and any named alone at the end or later on. */
export const withTask = (head: Head, typed: string, people: People): ParsedAction => {
  const task = withoutThoughts(typed, people);
  const alone = aloneAtEnd(task, people);
  if (alone !== null) {
    const named = head.people.map((person) => person.name);
    return { owners: [...new Set([...named, alone.person.name])], task: alone.task, unclear: head.unclear };
  }
  const more = laterOwners(task, people).map((person) => person.name);
  const owners = [...new Set([...head.names, ...more])];
  return { owners, task: secondHands(withoutHelpers(task, people, owners), people), unclear: head.unclear };
};
