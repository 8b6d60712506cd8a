import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { officersOnly, readHead } from './action-owners.ts';
import { baseOfGerund, baseOfPresent, isVerbAfterTo } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { type ParsedAction, withTask } from './task-parts.ts';

/** What follows from the debate, before who is to do what: "which means joyce drafts the response". */
const MEANS =
  /^(?:(?:and|so|ok|right|then|also)[!,.]*\s+)*(?:(?:(?:which|that|this|it) (?:all )?(?:means|leaves|makes it|brings us to)|meaning|in which case|as a result|so in short|therefore|accordingly|result)(?: that)?[:,]?\s+)(?=\S)/iu;
/** A topic of up to three words before it: "and on depots Lena to bring a valuer in". */
const TOPIC =
  /^(?:(?:and|so|ok|right|then|also)[!,.]*\s+)*(?:on|re|for|as for|as to|over|regarding|about) (?:the )?(?=\p{Ll})/iu;

/** Where whatever leads up to the owner ends. */
const leadEnds = (text: string): number[] => {
  const means = MEANS.exec(text)?.[0].length;
  const topic = TOPIC.exec(text)?.[0].length;
  const ends = means === undefined ? [] : [means];
  if (topic !== undefined)
    for (const gap of [...text.slice(topic).matchAll(/[,:]?\s+/gu)].slice(0, 3))
      ends.push(topic + gap.index + gap[0].length);
  return ends;
};

/** An aside on somebody in brackets: "Hamish (not here, lucky him) gets …". */
const ASIDE = /^\s*\([^)]{3,50}\)(?=\s)/;
/** "gets the flats plan to write", "has the pack to finish", "landed the survey to run". */
const GETS_THING =
  /^\s+(?:gets|got|has|takes|inherits|is given|was given|is left(?: with)?|lands?|landed|picks up)\s+((?:the|an?|our|that|this|some)\s.{3,60}?)\s+to\s+(do|write|finish|draft|prepare|send|sort|circulate|redo|revise|check|complete|update|produce|chase|arrange|fix|run|build|design|book|organise|cost|tidy|rewrite|file|publish|compile|review|scope|map|plan|deliver)\b[,\s]*(.*)$/iu;
/** "I've got to find it", "dev's got to ring them". */
const GOT_TO = /^(?:(?:['’](?:ve|s)|\s+(?:has|have))\s+(?:got\s+)?|\s*got\s+)to\s+(?=\p{Ll})/iu;
/** A deed that nobody does in the meeting, in the present: "CW serves the notice on them asap". */
const SOON =
  /\b(?:asap|straight ?away|at once|without delay|urgently|immediately|after (?:this|the meeting)|this (?:week|afternoon)|first thing)\b/i;
/** "Rosemary's collecting stories for our response": what a member does for the board. */
const DOES_FOR_US =
  /\b(?:for (?:our|us\b|the (?:committee|board|panel|forum|group|response|report|submission|inquiry|review|next meeting))|no (?:rush|hurry)|when (?:s?he|they) can|date tbc)\b/i;
const GATHERS =
  /^(?:collect|gather|pull|draft|write|prepare|compile|collate|arrange|organise|circulate|contact|send|share|find|put|invite|survey|research|draw|assemble|obtain)$/;
const BEFORE_NOW = /\b(?:already|currently|still|since|every|each|for (?:years|months|weeks)|has been)\b/i;
/** "she'll send members the link (elspeth)": who is meant, behind. */
const WHO_BEHIND =
  /^(?:and |so |also )*(?:s?he|they|you)(?:['’]ll| will| is to| are to| is going to| has agreed to| offered to| agreed to)\s+(?:also |then |now )*(\p{Ll}+\b.{4,90}?)\s*[([–-]\s*([^()[\]]{2,30})[)\]]?\s*[.!]?$/iu;

const named = (text: string, people: People, me: CastMember | undefined): ParsedAction | null => {
  const head = readHead(text, 0, people, me);
  if (head === null) return null;
  const officers = officersOnly(head);
  const rest = text.slice(head.end).replace(ASIDE, '');
  const gets = officers ? GETS_THING.exec(rest) : null;
  if (
    gets !== null &&
    isVerbAfterTo(gets[2] ?? '') &&
    !/^(?:speak|present|say|see|do with)$/i.test(gets[2] ?? '')
  )
    return withTask(head, `${(gets[2] ?? '').toLowerCase()} ${gets[1]} ${gets[3]}`.trim(), people);
  const got = GOT_TO.exec(rest);
  const mine = /^i\b/i.test(text);
  if (
    got !== null &&
    officers &&
    isVerbAfterTo(rest.slice(got[0].length)) &&
    (/got/i.test(got[0]) || mine) &&
    !/^(?:leave|go|say|be|pop|nip|get (?:off|away|home|back)|run|dash|catch|pick up|take (?:a|this) call|admit|ask)\b/i.test(
      rest.slice(got[0].length),
    )
  )
    return withTask(head, rest.slice(got[0].length), people);
  const present = /^\s+(\p{Ll}+)\b(\s.+)$/u.exec(rest);
  const base = baseOfPresent(present?.[1] ?? '');
  if (
    present !== null &&
    base !== null &&
    officers &&
    SOON.test(present[2] ?? '') &&
    !/^(?:report|note|present|say|ask|speak|want|leave|join|have|think|go|explain|warn|advise|start|finish|close|open|end|return|come)$/.test(
      base,
    )
  )
    return withTask(head, `${base}${present[2]}`, people);
  const doing = /^(?:['’]s|['’]re|\s+(?:is|are))\s+(?:now |also |kindly )*(\p{Ll}+ing)\b(\s.+)$/u.exec(
    /['’]s$/.test(text.slice(0, head.end)) ? `'s${rest}` : rest,
  );
  const gathers = baseOfGerund(doing?.[1] ?? '');
  return doing !== null &&
    gathers !== null &&
    GATHERS.test(gathers) &&
    DOES_FOR_US.test(doing[2] ?? '') &&
    !BEFORE_NOW.test(rest)
    ? withTask(head, `${gathers}${(doing[2] ?? '').replace(/,\s*no (?:rush|hurry)\s*$/i, '')}`, people)
    : null;
};

/** A task whose owner is led up to, set aside or named behind in some other way. */
export const readLedOtherwise = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
  again: (text: string) => ParsedAction | null,
): ParsedAction | null => {
  if (/\?\s*$/.test(text) || text.length > 220) return null;
  const behind = WHO_BEHIND.exec(text);
  const who = behind === null ? [] : people.find(behind[2] ?? '');
  const [only] = who;
  if (behind !== null && who.length === 1 && only !== undefined && ['officer', 'guest'].includes(only.role)) {
    const task = behind[1] ?? '';
    if (isVerbAfterTo(task) && !/^(?:speak|present|leave|join|report|explain|answer|be)\b/i.test(task))
      return { owners: [only.name], task, unclear: [] };
  }
  const own = named(text, people, me);
  if (own !== null) return own;
  for (const end of leadEnds(text)) {
    const rest = text.slice(end);
    const head = readHead(rest, 0, people, me);
    if (head === null || !officersOnly(head)) continue;
    const task = again(rest) ?? named(rest, people, me);
    if (task !== null) return task;
    const does = /^\s+(\p{Ll}+)\b(\s.+)$/u.exec(rest.slice(head.end));
    const base = baseOfPresent(does?.[1] ?? '');
    if (MEANS.test(text) && base !== null && isVerbAfterTo(base) && readDue(rest, context).due !== null)
      return withTask(head, `${base}${does?.[2] ?? ''}`, people);
  }
  return null;
};
