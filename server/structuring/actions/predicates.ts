import { baseOfAnyGerund, isVerbAfterTo } from './action-verbs.ts';
import { plainIdiom } from './task-idioms.ts';

const ADVERBS =
  '(?:(?:also|now|just|then|both|kindly|all|still|next|again|gladly|already|in turn|between them|duly)\\s+)*';
/** "has the template to do", "now has a note to write": what the owner has before them. */
const HAS_THING = new RegExp(
  `^(?:['’]s|['’]ve|\\s+(?:has|have|had|gets|inherits|takes))?\\s+${ADVERBS}(?:(?:got|been given|been left with|left with)\\s+)?((?:the|an?|our|that|this|some|two|three)\\s.{3,60}?)\\s+to\\s+(do|write|finish|draft|prepare|send|sort|circulate|redo|revise|check|complete|update|produce|get out|turn round|put together|chase|arrange|fix)\\b(.*)$`,
  'iu',
);
/** The work by a name, and what it is: "took away a request to draft lines", "'s got the job of cleaning up". */
const CHARGE = new RegExp(
  `^(?:['’]s|['’]ve|\\s+(?:is|are|has|have|had|was|were))?\\s+${ADVERBS}(?:(?:got|been given|given|gets|takes|took|taken|taking|left|leaves|comes|came|picked|picks|picking|has|have|accept(?:s|ed)?)\\s+)?(?:(?:away|on|up|with|off)\\s+)*(?:the|an?|that)\\s+(?:\\p{Ll}+\\s+)?(?:action|job|task|request|remit|commission|challenge|brief|mandate|homework|errand|chore|duty|responsibility|instructions?|promise|to-do)\\s+(to|of)\\s+(\\p{Ll}+)\\b`,
  'iu',
);
/** "taking that away to raise with DWP". */
const AWAY = new RegExp(
  `^(?:['’]s|\\s+(?:is|are|has|have))?\\s*${ADVERBS}(?:tak(?:es?|ing|en)|took|picks?|picked|picking)\\s+(?:(?:it|that|this|them|those|the \\p{Ll}+)\\s+)?(?:away|on|up|off|back)(?:\\s+(?:it|that|this|them|those))?\\s+(?:and\\s+(?:will\\s+)?|to\\s+)(?=(\\p{Ll}+))`,
  'iu',
);
/** "is off to find", "has until 9 April to turn it round", "'s on the hook for a briefing". */
const SET_TO = new RegExp(
  `^(?:['’]s|['’]re|['’]m|\\s+(?:is|are|am|will be|gets|got|has|have))\\s+${ADVERBS}(?:off|set|on (?:it|this|that)|about|away|in line|lined up|teed up|signed up|pencilled in|booked|roped in|up|over|next up|in charge|ready|primed|cleared|free|able|under orders|instructed|(?:got )?(?:until|till|til|up to) .{3,25}?)\\s+to\\s+`,
  'iu',
);
const HOOK =
  /^(?:['’]s|['’]re|['’]m|\s+(?:is|are|am|will be)|(?=\s+on the hook|\s+down for|\s+signed up))\s+(?:now |also |both )*(?:on the hook for|down for|up for|signed up for|lined up for|responsible for|in charge of|charged with|tasked with|landed with|lumbered with|stuck with|doing|writing up|good for)\s+/iu;
const WILL_BE =
  /^\s*(?:will|['’]?ll|shall|(?:['’]s|is|are|am|['’]m|['’]re) (?:going )?to) (?:then |also |now )?be\s+(?:back )?/iu;
/** A thing promised, or given time for: "promised the plans by 1 July", "has until the 20th for the plans". */
const PROMISES_THING =
  /^(?:['’]s|['’]ve|\s+(?:has|have|had))?\s+(?:now |also |kindly )*(?:promised|promises|pledged|offered|volunteered|guaranteed|committed to|signed up to|signed up for)\s+(?:us |members |everyone |everybody |the board |lead members )?(?=(?:the|an?|some|our|his|her|their|two|three|\d+|\p{Ll}+(?:s|ed)?)\s)/iu;
const TIME_FOR =
  /^(?:(?:['’]s|['’]ve|\s+(?:has|have|gets|is))(?:\s+(?:got|been given|given))?|\s+(?:got|given))\s+((?:until|till|til|up to)\s+.{3,25}?)\s+(?:for|on)\s+(?=(?:the|an?|that|this|our)\s)/iu;
/** "taking that away", where nothing more is said of it. */
const TAKES_AWAY =
  /^(?:['’]s|\s+(?:is|are|will|has|to))?\s+(?:now |also )*(?:take|takes|taking|took|taken) (it|that|this|(?:the|those|these|both) [^,.;:]{3,50}?) (away|back to (?:base|the office))(?=\s*(?:$|[,.;]))(.*)$/iu;
/** A thing that an owner is on the hook for. */
const THING = /^(?:the|an?|our|this|that|some|two|three)\s+[\p{Ll}\d-]/u;

/** A thing promised by a day, as a task: "volunteered a blog on leases, by the 28th". */
export const promisedThing = (text: string): string | null => {
  const promises = PROMISES_THING.exec(text);
  const rest = text.slice(promises?.[0].length ?? 0);
  return promises === null ||
    /[,;.]\s+(?:and )?(?:s?he|they)(?:['’]ll| will| is to)\b|;\s+\S+(?: \p{Lu}\S+)? (?:to|will) \p{Ll}/iu.test(
      rest,
    ) ||
    isVerbAfterTo(rest.replace(/^to /, ''))
    ? null
    : ` to provide ${rest}`;
};

/** The words behind an owner's name as "to …", where they give a task in a way that needs no calendar; else null. */
export const readPredicate = (text: string, dated = false): string | null => {
  if (HABIT.test(text)) return null;
  const time = TIME_FOR.exec(text);
  if (time !== null && dated)
    return ` to prepare ${text.slice(time[0].length)} by ${time[1]?.replace(/^\S+(?: to)?\s+(?=\S)/u, '')}`;
  const promises = dated ? promisedThing(text) : null;
  if (promises !== null) return promises;
  const takes = TAKES_AWAY.exec(text);
  if (takes !== null) return ` to take ${takes[1]} ${takes[2]}${takes[3]}`;
  const to = (task: string): string | null => {
    const plain = plainIdiom(task);
    return isVerbAfterTo(plain) ? ` to ${plain}` : null;
  };
  const has = HAS_THING.exec(text);
  if (has !== null)
    return ` to ${/^do$/i.test(has[2] ?? '') ? 'prepare' : has[2]?.toLowerCase()} ${has[1]}${has[3]}`;
  const charge = CHARGE.exec(text);
  if (charge !== null) {
    const verb = /^of$/i.test(charge[1] ?? '') ? baseOfAnyGerund(charge[2] ?? '') : (charge[2] ?? '');
    if (verb !== null) return to(`${verb}${text.slice(charge[0].length)}`);
  }
  const away = AWAY.exec(text);
  if (away !== null) return to(text.slice(away[0].length));
  const set = SET_TO.exec(text);
  if (set !== null) {
    const until = /\b(?:until|till|til|up to) (.{3,25}?)\s+to\s+$/iu.exec(set[0])?.[1];
    return to(`${text.slice(set[0].length)}${until === undefined ? '' : ` by ${until}`}`);
  }
  const hook = HOOK.exec(text);
  if (hook !== null) {
    const rest = text.slice(hook[0].length);
    const doing = /^(\p{Ll}+ing)\b/u.exec(rest)?.[1];
    const base = doing === undefined ? null : baseOfAnyGerund(doing);
    if (doing !== undefined && base !== null) return to(`${base}${rest.slice(doing.length)}`);
    return THING.test(rest) ? ` to prepare ${rest}` : null;
  }
  const be = WILL_BE.exec(text);
  if (be !== null) {
    const rest = text.slice(be[0].length);
    const plain = plainIdiom(`be ${rest}`);
    if (!/^be\b/.test(plain)) return ` to ${plain}`;
    const doing = /^(\p{Ll}+ing)\b/u.exec(rest)?.[1];
    const base = doing === undefined ? null : baseOfAnyGerund(doing);
    return base === null || doing === undefined || ROOM.test(base)
      ? null
      : to(`${base}${rest.slice(doing.length)}`);
  }
  return null;
};
/** What is done year by year, which nobody was given now. */
const HABIT = /\b(?:(?:every|each) (?:\p{L}+)|always|annually|as usual|as ever|yearly|monthly|weekly)\b/iu;
/** What a person will be doing in the meeting, or does anyway. */
const ROOM =
  /^(?:present|report|speak|join|attend|chair|lead|stand|sit|go|come|leave|take|have|get|say|talk|ask|want|look|note|explain|introduce|represent|hold|keep|see|run|vote|wait)$/;
