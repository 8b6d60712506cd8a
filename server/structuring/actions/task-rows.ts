import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, type Head, readHead } from './action-owners.ts';
import { asPrepared } from './action-text.ts';
import { baseOfGerund, baseOfPresent, isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { hasHappened } from './has-happened.ts';
import { LED, type ParsedAction } from './task-parts.ts';

/** Where one field of a row ends: "evidence pack - LC - 5 Aug", "letter to the operators. lena, by friday". */
const FIELD =
  /\s+[-–—|/=]+\s+|\s*(?:->|=>|→)\s*|\s*[|;]\s*|,\s+|(?<=[\p{Ll}\d)]{2})\.\s+|\s*\((?=[^()]*\)$)|\)$|:\s+/u;
/** The same where only a stroke divides. */
const STROKE = /\s+[-–—|=]+\s+|\s*(?:->|=>|→)\s*|\s*\|\s*/;

/** A matter said first: "re fares: list of the 13". */
const ABOUT = /^(?:re|on|for|under|as to)\b:? [^:,]{2,30}:\s+/i;
/** What says no more of a thing than that it has to be. */
const STILL_TO_BE =
  /^(?:(?:and|also|then|plus|so|ok)\s+)*(?:there['’]?s|there is|there are|we need|we want|need|needs|want|still(?: need)?)\s+|(?:\s+(?:(?:is|are|has|have)\s+)?(?:still\s+)?(?:to (?:go(?: (?:with it|out|off|too|in|round))?|come|be (?:done|written|sent))|needed|wanted|required|due|too|as well|also|next|please|pls))+$/gi;
const FIGURE = /^(?:[£$€]?[\d.,]+(?:%|k|m|bn)?|yes|no|none|nil|all|both)$/i;
/** Words that tell, and what a row of the meeting itself is about: who is away, who speaks, when it breaks. */
const NO_THING =
  /\b(?:be|is|are|was|were|has|have|had|will|would|could|should|said|says|asked|felt|wants?|went|sent|got|came|noted|agreed|received|arrived|yes|apolog\w+|apols|absent|away|leave|late|sub(?:stitute)? for|speak\w*|present(?:s|ed|ing)|chair(?:s|ed|ing)?|intro(?:s|duces|ducing)?|break|lunch|coffee|seconded|moved|declar\w+|thanks|phone|since|nomin\w+|you|me|i|we|us|him|her|them|appointed|elected|seat|seats|reps?|vice|deputy|next (?:meeting|mtg))\b|["?%]|[£$€]\d|\d[:.]\d\d/i;
const PLACE =
  /^(?:(?:on|onto|to|in|into|for)\s+)?(?:the\s+)?((?:fwd|forward|work|wk)[- ]?(?:plan|programme|prog|program)|(?:risk )?register|(?:(?:next|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\s+)?agenda|website|web ?site|site|intranet|newsletter|bulletin|(?:action )?(?:log|tracker)|calendar)(\s+(?:for|in)\s.{3,20})?$/iu;
const PUT_IN = /^(.{3,60}?)\s+(?=(?:on|onto|to|in|into)\s)(.{4,40})$/i;

/** The words of a field that is nothing but a day, as "by …"; null when it is more. */
export const onlyDay = (field: string, context: DueContext): string | null => {
  const words = field
    .replace(
      /^(?:by|before|on|for|to|at|ready for|in time for|due(?: by| on)?|out by|in by|deadline|done by)\s+(?:our\s+)?/i,
      '',
    )
    .replace(/[.)\s]+$/, '');
  const forms = [`by ${words}`, `for the ${words.replace(/^the\s+/i, '')}`];
  for (const typed of /\b(?:meeting|mtg|board|committee|panel|forum)\b/i.test(words)
    ? forms.reverse()
    : [...forms, words]) {
    const day = readDue(typed, context);
    if (day.due !== null && day.phrase.trim().length === typed.length) return typed;
  }
  return null;
};

/** Owners alone in a field, a day behind them or not; an officer must be among them. */
const onlyOwners = (
  field: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): { readonly head: Head; readonly day: string } | null => {
  const head = readHead(field.replace(/^(?:owner|lead|action|who)\s*[:–-]?\s*/i, ''), 0, people, me);
  if (head === null || !head.people.some((person) => person.role === 'officer')) return null;
  const rest = field
    .replace(/^(?:owner|lead|action|who)\s*[:–-]?\s*/i, '')
    .slice(head.end)
    .replace(/^[\s,]*(?:please|pls|to do(?: it| this| that)?)?[\s,]*|[.)\s]+$/gi, '');
  const day = rest === '' ? '' : onlyDay(rest, context);
  return day === null ? null : { head, day };
};

/** What the row says has to be made or put somewhere, as a task; null when it tells something. */
export const thingToDo = (fields: readonly string[]): string | null => {
  const [first = '', second, ...more] = fields;
  const thing = first.replace(STILL_TO_BE, '').trim();
  if (
    thing.length < 4 ||
    thing.length > 90 ||
    more.length > 0 ||
    FIGURE.test(thing) ||
    NO_THING.test(thing) ||
    hasHappened(thing)
  )
    return null;
  if (!isTaskVerb(firstWord(thing)) && finiteVerbs(thing).length > 0) return null;
  const where = second === undefined ? null : PLACE.exec(second);
  if (where !== null) return `add ${thing} to the ${where[1]}${where[2] ?? ''}`;
  if (second !== undefined) {
    const verb = firstWord(second);
    return isTaskVerb(verb) && /^\p{L}+(?: (?:it|this|that|one))?$/u.test(second) ? `${verb} ${thing}` : null;
  }
  const put = PUT_IN.exec(thing);
  const inside = put === null ? null : PLACE.exec(put[2] ?? '');
  if (put !== null && inside !== null && !isTaskVerb(firstWord(thing)))
    return `add ${put[1]} to the ${inside[1]}${inside[2] ?? ''}`;
  return isTaskVerb(firstWord(thing)) && / (?:the|a|an|all|our|to|with|for|up|out)\b/i.test(thing)
    ? thing
    : asPrepared(thing);
};

const FROM =
  /^(.{4,70}?)\s+(?:(?:is |are )?(?:still )?(?:to come|due|expected|required|needed|wanted|outstanding|awaited)\s+)?from\s+/i;
const SIGNS = /^(?:(?:and|then)\s+)?(.{2,30}?)\s+(?:to\s+)?(?:counter)?signs?(?:\s+(?:it|off|them))?$/i;

/** "letter to the operators, lena drafting, NP signs, out by friday": what the owner does to the thing before. */
const doneTo = (
  fields: readonly string[],
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const [first = '', second = '', ...more] = fields;
  const thing = first.replace(STILL_TO_BE, '').trim();
  const head = readHead(second, 0, people, me);
  const whose = readHead(thing, 0, people, me);
  if (
    head === null ||
    (whose !== null &&
      (whose.end >= thing.length ||
        /^\s+(?:to|will|['’]ll)\s/i.test(thing.slice(whose.end)) ||
        baseOfPresent(firstWord(thing.slice(whose.end).trim())) !== null)) ||
    thing.length < 4 ||
    NO_THING.test(thing) ||
    hasHappened(thing) ||
    finiteVerbs(thing).length > 0
  )
    return null;
  if (!head.people.some((person) => person.role === 'officer')) return null;
  const does =
    /^(?:\s+(?:is|are|will be|to|will|can|['’]s|['’]ll))?\s+(\p{Ll}+)(?:\s+(?:it|this|that|one|them))?(\s.*)?$/u.exec(
      second.slice(head.end),
    );
  const word = does?.[1] ?? '';
  const verb =
    baseOfGerund(word) ??
    baseOfPresent(word) ??
    (/\s(?:to|will|can)\s|['’]ll\s/.test(does?.[0] ?? '') && isTaskVerb(word) ? word : null);
  if (
    does === null ||
    verb === null ||
    /^(?:present|speak|report|introduce|lead|chair|note|have|give|attend|explain)$/.test(verb)
  )
    return null;
  let task = `${verb} ${thing.replace(/^(?:draft|copy)\s+(?=\p{Ll})/iu, '')}`;
  let day = (does[2] ?? '').trim();
  if (day !== '') {
    const said = onlyDay(day, context);
    if (said === null) return null;
    day = said;
  }
  for (const field of more) {
    const signs = SIGNS.exec(field);
    const said = onlyDay(field, context);
    if (signs !== null) task = `${task} for ${signs[1]} to sign`;
    else if (said !== null) day = said;
    else return null;
  }
  return { owners: head.names, task: `${task} ${day}`.trim(), unclear: head.unclear };
};

/**
 * A task typed as a row without a verb: the thing, whose it is and by when, in whatever order ("evidence pack - LC -
 * 5 Aug", "one pager from lena by friday"), or the thing and what its owner does to it. Null when the row tells
 * something, has no officer, or names no day where only a day makes it a task.
 */
export const readRow = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  if (typed.length > 140 || typed.includes('?')) return null;
  const text = typed
    .slice(LED.exec(typed)?.[0].length ?? 0)
    .replace(ABOUT, '')
    .replace(/[.\s]+$/, '');
  const from = FROM.exec(text);
  const whose = from === null ? null : onlyOwners(text.slice(from[0].length), people, me, context);
  if (from !== null && whose !== null && /^(?:by|for)\b/.test(whose.day)) {
    const thing = thingToDo([(from[1] ?? '').replace(STILL_TO_BE, '')]);
    if (thing !== null)
      return {
        owners: whose.head.names,
        task: `${thing.replace(/^prepare (?!an? )/, 'provide ')} ${whose.day}`,
        unclear: whose.head.unclear,
      };
  }
  for (const divide of [STROKE, FIELD]) {
    const fields = text.split(divide).filter((field) => field !== undefined && field.trim() !== '');
    if (fields.length < 2 || fields.length > 5) continue;
    const done = doneTo(fields, people, me, context);
    if (done !== null) return done;
    const at = fields.findIndex((field) => onlyOwners(field, people, me, context) !== null);
    const owner = at === -1 ? null : onlyOwners(fields[at] ?? '', people, me, context);
    if (owner === null) continue;
    const others = fields.filter((_, other) => other !== at);
    const days = others.map((field) => onlyDay(field, context));
    const things = others.filter((_, other) => days[other] === null);
    let day = owner.day || (days.find((one) => one !== null) ?? '');
    let task = things.length === 0 ? null : thingToDo(things);
    if (task === null) continue;
    if (day === '') {
      const inside = readDue(task, context);
      if (
        inside.due !== null &&
        task.indexOf(inside.phrase) > 12 &&
        /\b(?:by|before|for|next)\b/i.test(inside.phrase)
      ) {
        day = inside.phrase.trim();
        task = task.replace(inside.phrase, '');
      }
    }
    // Who speaks to a matter is typed in the same way: only a day, or a place where it goes, makes it a task.
    if (day === '' && !/^add /.test(task)) continue;
    // A name before the rest may be a speaker's, unless the day stands alone.
    if (at === 0 && (fields.length < 3 || divide !== STROKE)) continue;
    return { owners: owner.head.names, task: `${task} ${day}`.trim(), unclear: owner.head.unclear };
  }
  return null;
};
