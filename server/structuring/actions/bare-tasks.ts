import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, type Head, officersOnly, readHead } from './action-owners.ts';
import { asDelivery, asPrepared } from './action-text.ts';
import { baseOfGerund, isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { hasHappened } from './has-happened.ts';
import { isMadeByThen, MADE } from './marked-owner.ts';
import { LED, type ParsedAction, withTask } from './task-parts.ts';

/** Things that somebody has to make after the meeting, and what is done to make each. A report or update is given in it. */
const MAKES: readonly (readonly [RegExp, string])[] = [
  [/^(?:joint |draft |formal |short |follow[- ]?up )*(?:letters?|e?mails?)$/i, 'write'],
  [
    /^(?:joint |draft |short |press |holding |costed |revised |one[- ]page )*(?:one[- ]pager|briefing note|options paper|scoping paper|summary|template|checklist|survey|case stud(?:y|ies)|explainer|draft response|draft reply|lines to take|factsheet|guidance note)$/i,
    'prepare',
  ],
  [/^(?:reply|response)$/i, 'draft'],
  [/^(?:follow[- ]?up |catch[- ]?up |site )(?:meeting|call|visit)$/i, 'arrange'],
];

/** The thing alone, and with the words that say for whom or on what. */
const THING = /^((?:[\p{L}-]+ ){0,2}?[\p{L}-]+)((?: (?:to|for|on|about|re|of)\b .{2,70})?)$/u;
/** Words of telling: then the noun is part of what somebody said. */
const TELLS =
  /\b(?:is|are|was|were|has|have|had|will|would|could|should|said|says|asked|asks|thinks?|felt|wants?|went|sent|got|came|noted|agreed|received|arrived|from|not|no|yet|still)\b|[?":%]/i;

/** Verbs that a note without a day may as well mean as things, or as done: "report, lena", "set aside (LC)". */
const NOUN_TOO =
  /^(?:note|report|plan|review|list|survey|record|map|table|brief|cost|draft|study|model|update|benchmark|audit|test|train|trial|total|type|sample|host|link|document|email|film|focus|lead|line|look|mail|mark|measure|offer|order|pilot|place|post|present|press|price|print|progress|promise|proof|push|query|raise|rate|release|request|research|run|score|screen|scope|set|put|read|cut|shape|share|shift|show|sign|slot|sort|source|split|sponsor|start|state|stop|store|supply|support|swap|sweep|talk|task|tender|tie|top|track|transfer|turn|use|vary|view|visit|wait|work|wrap|thanks?|help|see|come|go|have|do|get|give|take|make|keep|hold|welcome|speak|present|attend|join|book|build|call|chase|check|change|chair|drop|log|minute|close|detail|design|deal|copy|cover|capture|answer|amend)\b/i;

/** What is done in the meeting. */
const IN_SESSION =
  /^(?:present|chair|speak|take|lead|introduce|attend|report|join|note|ask|raise|open|close|propose|move|record|minute|type|have|support|represent|see|use)$/;

const asTask = (typed: string, dated = false): string | null => {
  const words = typed
    .replace(/^(?:and|also|then|plus|the|an?|our)\s+/i, '')
    .replace(
      /^(?:(?:we|someone|somebody|still) )*(?:needs?|wants?|has|have|ought|will|shall)(?: to)? (?=\p{Ll})/iu,
      (lead) => (/to $|^(?:will|shall) $/i.test(lead) ? 'to ' : lead),
    )
    .trim();
  const doing = /^(\p{Ll}+ing) (?=(?:the|a|an|all|our|members|officers|it|them)\b)/u.exec(words);
  const base = doing === null ? null : baseOfGerund(doing[1] ?? '');
  if (doing !== null && base !== null && !IN_SESSION.test(base) && !TELLS.test(words))
    return `${base} ${words.slice(doing[0].length)}`;
  const delivery = dated ? asDelivery(words) : null;
  if (delivery !== null) return delivery;
  if (TELLS.test(words) || hasHappened(words)) return null;
  if (/^to \p{Ll}/u.test(words)) {
    const task = words.slice(3);
    return isTaskVerb(firstWord(task)) ? task : null;
  }
  if (
    /^\p{Ll}/u.test(words) &&
    isTaskVerb(firstWord(words)) &&
    (!NOUN_TOO.test(words) || (dated && finiteVerbs(words).every((verb) => verb.at === 0)))
  )
    return words;
  const thing = THING.exec(words);
  if (thing === null) return null;
  const verb = MAKES.find(([form]) => form.test(thing[1] ?? ''))?.[1];
  return verb === undefined ? null : `${verb} the ${thing[1]}${thing[2] ?? ''}`;
};

/** Nothing but an owner, with or without a day after the name. */
const onlyOwner = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): { readonly head: Head; readonly when: string } | null => {
  const lead = /^(?:action|owner|lead|who|by|for)\s*[:–-]?\s*(?=\S)/i.exec(text)?.[0].length ?? 0;
  const head = readHead(text, lead, people, me);
  if (head === null || !officersOnly(head)) return null;
  const rest = text.slice(head.end).replace(/^[\s,]*(?:please|pls)?[\s,]*/i, ' ');
  const day = readDue(rest, context).phrase;
  return rest
    .replace(day, '')
    .trim()
    .replace(/[.)\]]+$/, '') === ''
    ? { head, when: day }
    : null;
};

/** What is plainly made after the meeting, right behind a name: "hattie press release on the fund", "lena letter to minister". */
const MADE_BARE =
  /^(?:(?:thank[- ]you|joint|short|quick|formal|follow[- ]?up|holding|covering|draft) )*(?:(?:letter|e-?mail) to (?=\S)|(?:press (?:release|statement|notice)|(?:one|1)[- ]pager|briefing note|lines to take|factsheet|checklist)(?=\s*$| (?:for|on|to|about|re)\b))/iu;
const ROUND = /^[\p{L}\d -]{4,40} (?:round|out) to \S/u;
const bareThing = (typed: string, context: DueContext): string | null => {
  const words = typed.trim().replace(/[.\s]+$/, '');
  if (words.length > 90 || TELLS.test(words) || !/^\s+\S/.test(typed)) return null;
  const plain = words.replace(readDue(words, context).phrase, '').trim();
  if (MADE_BARE.test(words) && finiteVerbs(plain).every((verb) => verb.form?.noun === true || verb.at === 0))
    return words;
  return ROUND.test(words) ? asDelivery(words) : null;
};

/** What follows "on": "lena on the letter", "LC on point for the survey". */
const ON = /^\s+(?:is |are |['’]s )?(?:on|doing|has|for)\s+(?:the|a|an|that|this|our)\s+/i;

/**
 * A task with no verb of its own, or with its owner behind it: "letter to DfT (lena)", "to chase DfT: lena",
 * "lena on the letter". Only an officer's, and only a thing that is made after the meeting.
 */
export const readBareTask = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  if (typed.length > 160) return null;
  const start = LED.exec(typed)?.[0].length ?? 0;
  const text = typed.slice(start);
  const owned = readHead(text, 0, people, me);
  if (owned !== null && officersOnly(owned)) {
    const on = ON.exec(text.slice(owned.end));
    const made = on === null ? bareThing(text.slice(owned.end), context) : null;
    if (made !== null) return withTask(owned, made, people);
    const behindName = text.slice(owned.end);
    if (/^\s+\S/.test(behindName) && isMadeByThen(behindName))
      return withTask(owned, asPrepared(behindName.trim()), people);
    if (on === null) return null;
    const rest = text.slice(owned.end + on[0].length);
    const day = readDue(rest, context).phrase;
    const task = asTask(rest.replace(day, '').replace(/[.\s]+$/, ''));
    if (task !== null) return withTask(owned, `${task} ${day.trim()}`.trim(), people);
    const words = rest.replace(day, '').replace(/[.,\s]+$/, '');
    return day !== '' && /\b(?:on|doing)\b/i.test(on[0]) && MADE.test(words) && !TELLS.test(words)
      ? withTask(owned, `prepare the ${words} ${day.trim()}`, people)
      : null;
  }
  const behind =
    /^(.{4,110}?)(?:\s*[-–—:,]\s+|\s+[-–—]\s*|\s*[([])((?:(?:action|owner|lead)\s*:?\s+)?[^-–—:,()]{2,50}(?:,? (?:by|before) [^()]{3,30})?)[)\]]?([\s,]+(?:by|before|for) .{3,30})?$/u.exec(
      text,
    );
  if (behind === null) return null;
  const owner = onlyOwner(`${behind[2] ?? ''}${behind[3] ?? ''}`, people, me, context);
  if (owner === null) return null;
  const day = readDue(behind[1] ?? '', context).phrase;
  const task = asTask(
    (behind[1] ?? '').replace(day.replace(/^[\s,]*(?:out|over|back|in|on)\b/i, ''), '').trim(),
    readDue(owner.when || day, context).due !== null,
  );
  if (task === null) return null;
  return withTask(owner.head, `${task} ${(owner.when || day).trim()}`.trim(), people);
};

/** A member who says that they pass something on, outside the room and once: "NP writes to the minister". */
const MEMBER_DOES =
  /^\s+(writes to|emails|chases|circulates|forwards|sends (?=(?:the|a|an|officers|members|us|round)\b))\s*(?:(?:the|a|an|all|our|officers|members|us|round)\b|\p{Lu})/u;
const HABIT =
  /\b(?:every|always|often|regularly|usually|each|never|sometimes|apologies|apols|greetings|regards|love|again|weekly|monthly|residents|still|no)\b/i;

/** The task of such a member, as "to …"; null when it is a habit or talk. */
export const memberDoes = (rest: string): string | null => {
  const match = MEMBER_DOES.exec(rest);
  if (match === null || HABIT.test(rest) || /[?:]/.test(rest)) return null;
  const verb = match[1] ?? '';
  const base = verb.replace(/^(\p{L}+?)s(?= |$)/u, '$1');
  return `${base}${rest.trimStart().slice(verb.length)}`;
};
