import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, type Head, readHead } from './action-owners.ts';
import { asPrepared } from './action-text.ts';
import { isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { MADE } from './marked-owner.ts';
import type { ParsedAction } from './task-parts.ts';
import { onlyDay, thingToDo } from './task-rows.ts';

const FIELD =
  /\s+[-–—|/=]+\s+|\s*(?:->|=>|→)\s*|\s*[|;]\s*|,\s+|(?<=[\p{Ll}\d)]{2})\.\s+|\s*\((?=[^()]*\)$)|\)$|:\s+/u;
/** A day still to be found, or none wanted: a task all the same. */
const OPEN_DAY =
  /^(?:(?:date|day|time|when)s? (?:tbc|tba|tbd|to be (?:confirmed|agreed|fixed|set|found))|tbc|no (?:rush|hurry|date(?: set| yet)?|deadline)|not urgent|asap|a\.s\.a\.p\.?|urgent(?:ly)?|straight ?away|when (?:s?he|they|i|we) (?:can|gets? (?:a )?(?:chance|round to it)|ha(?:s|ve) time)|when (?:possible|time allows|ready)|in (?:her|his|their|my|our) own time|as soon as(?: possible)?|pronto|in due course|in slow time|over (?:the )?(?:summer|winter|christmas|easter|recess))$/i;
/** A season, or what it has to wait for: when it comes, though on no day. */
const SEASON =
  /\s+((?:in|by|for|over|during|before|after|come) (?:the )?(?:new )?(?:(?:early|late) )?(?:autumn|spring|summer|winter|new year|recess|year end)(?:[\s,]+(?:once|when|after|as soon as|if)\b.{3,50})?|(?:once|when|as soon as|after) (?:the|we|all|they|it|that|those|our)\b.{3,50})$/i;
/** What is said of an owner by the way. */
const ASIDE =
  /^(?:(?:s?he|they|who)(?:['’](?:s|ll|ve|re|d))?\s.{2,35}|(?:i|we) (?:suppose|guess|think|know|said)|poor \p{L}+|bless (?:her|him|them)|thanks?(?: .{2,20})?|ta|please|pls|as (?:ever|usual|agreed|before)|again|between (?:us|them)|jointly|together|with thanks|if (?:s?he|they)['’]?(?:s|re)? (?:willing|about|free))$/iu;
const SIGNS =
  /^(?:(?:and|then)\s+)?(.{2,30}?)\s+(?:to\s+)?(?:counter)?(signs?|clears?|approves?|oks?|checks?)(?:\s+(?:it|off|them))*$/i;
const OWNS = /^(?:owner|lead|action|who|with|for|to|over to|down to|one for|left with)?\s*[:–-]?\s*/i;

const ownersAlone = (field: string, people: People, me: CastMember | undefined): Head | null => {
  const from = OWNS.exec(field)?.[0].length ?? 0;
  const head = readHead(field, from, people, me);
  if (head === null) return null;
  return /^(?:['’]s)?[\s,.!]*(?:please|pls|both|then|too|again)?[\s,.!]*$/i.test(field.slice(head.end))
    ? head
    : null;
};

const joined = (one: Head, other: Head): Head => ({
  ...other,
  names: [...one.names, ...other.names],
  people: [...one.people, ...other.people],
  unclear: [...one.unclear, ...other.unclear],
});

/** "visit to the control room", "session with drivers": to be arranged; else as any row has it. */
const taskFor = (thing: string): string | null => {
  const text = thing.trim();
  if (
    /^(?:(?:site|members?|joint|short|half[- ]day|follow[- ]?up)\s+)?(?:visit|trip|meeting|session|call|workshop|webinar|tour|briefing|drop[- ]in|roundtable)\s+(?:to|with|for|at|on)\s/i.test(
      text,
    )
  )
    return `arrange a ${text}`;
  if (
    /^(?:translations?|catering|transport|venue|room|speakers?|refreshments|parking|interpreters?)\b/i.test(
      text,
    )
  )
    return `arrange ${text}`;
  return thingToDo([text]);
};

/** A row whose fields say by the way who signs, who is well placed, or that no day is set. */
const readLooseRow = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const fields = text.split(FIELD).filter((field) => field !== undefined && field.trim() !== '');
  if (fields.length < 3 || fields.length > 6) return null;
  let head: Head | null = null;
  let last = -1;
  let task: string | null = null;
  let day: string | null = null;
  let tail = '';
  for (const [at, field] of fields.entries()) {
    const signs = at > 0 ? SIGNS.exec(field) : null;
    const said = onlyDay(field, context);
    const owners: Head | null = ownersAlone(field, people, me);
    if (owners !== null && (head === null || last === at - 1)) {
      head = head === null ? owners : joined(head, owners);
      last = at;
    } else if (said !== null) day = said;
    else if (OPEN_DAY.test(field.trim())) day ??= '';
    else if (signs !== null && readHead(field, 0, people, me) !== null)
      tail = ` for ${(signs[1] ?? '').replace(/^(?:the )?chair$/i, 'the Chair')} to ${(signs[2] ?? '').replace(/s$/, '')}`;
    else if (at > 0 && ASIDE.test(field.trim())) continue;
    else {
      if (at > 1 || task !== null) return null;
      task = taskFor(field);
      if (task === null) return null;
    }
  }
  if (head === null || task === null || day === null) return null;
  if (!head.people.some((person) => person.role === 'officer')) return null;
  // A name first is a speaker's unless a day stands behind.
  if (ownersAlone(fields[0] ?? '', people, me) !== null && day === '') return null;
  return { owners: head.names, task: `${task}${tail} ${day}`.trim(), unclear: head.unclear };
};

/** "the exemptions annex is Sanjay's then, for the June meeting", "letter goes to Lena, by friday". */
const BELONGS =
  /^(.{4,70}?)\s+(?:is|are|['’]s|goes|go|falls|fall|sits|stays|rests|lands|belongs|will be|can be|to be|=)\s+(?:(?:now|still|all|yours|down|over|back|left|handed|one|a job)\s+)*(?:with|to|for|on)?\s*(?=\S)/iu;

const readBelongs = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const belongs = BELONGS.exec(text);
  if (belongs === null) return null;
  const [all, named = ''] = belongs;
  const rest = text.slice(all.length);
  const mine =
    /^mine\b/i.test(rest) && me !== undefined
      ? { names: [me.name], people: [me], unclear: [], end: 4 }
      : null;
  const head = mine ?? readHead(rest, 0, people, me);
  if (head === null || !head.people.some((person) => person.role === 'officer')) return null;
  const thing = named.replace(/^(?:(?:ok|so|right|then|and|also)[!,.]*\s+)+/i, '').trim();
  const behind = rest
    .slice(head.end)
    .replace(
      /^(?:['’]s)?[\s,]*(?:(?:then|too|now|again|job|i think|please|pls|to (?:do|write|draft|sort))\b[\s,]*)*/i,
      '',
    )
    .replace(/[\s.!]+$/, '');
  const day = behind === '' ? null : (onlyDay(behind, context) ?? (OPEN_DAY.test(behind) ? '' : null));
  const owned =
    /^['’]s\b/.test(rest.slice(head.end)) ||
    /['’]s$/.test(rest.slice(0, head.end)) ||
    mine !== null ||
    /\b(?:to|with|for|on|=)\s*$/i.test(all);
  if (
    !owned ||
    day === null ||
    !(MADE.test(thing) || /\b(?:annex|appendix|piece|chapter|section|foreword|pack|bit)\b/i.test(thing))
  )
    return null;
  const task = isTaskVerb(firstWord(thing)) && finiteVerbs(thing).length > 1 ? null : thingToDo([thing]);
  return task === null ? null : { owners: head.names, task: `${task} ${day}`.trim(), unclear: head.unclear };
};

const FROM =
  /^((?:an?|the|our|some|another|further)?\s*[^,;:?.]{4,70}?)\s+(?:(?:is |are )?(?:to come|due|expected|wanted|needed)\s+)?from\s+/iu;

/** "lessons learned paper from Bronwen in the autumn once the audits are out". */
const readComing = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const from = FROM.exec(text);
  const head = from === null ? null : readHead(text, from[0].length, people, me);
  if (from === null || head === null || !head.people.some((person) => person.role === 'officer')) return null;
  const thing = (from[1] ?? '').trim();
  const when = text.slice(head.end);
  const season = SEASON.exec(when);
  const whole = season !== null && when.slice(0, season.index).trim() === '';
  if (!whole || !MADE.test(thing) || finiteVerbs(thing).some((verb) => verb.form?.noun !== true)) return null;
  if (/\b(?:was|were|had|came|went)\b/i.test(when) || readDue(when, context).impossible) return null;
  return {
    owners: head.names,
    task: `${asPrepared(thing)} ${season?.[1] ?? ''}`.trim(),
    unclear: head.unclear,
  };
};

/** A task without a verb of its own, in a looser row than `readRow` takes. */
export const readLoosely = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  if (typed.length > 150 || typed.includes('?')) return null;
  const text = typed.replace(/^(?:(?:ok|so|right|then|and|also|plus)[!,.]*\s+)+/i, '').replace(/[.\s]+$/, '');
  return (
    readLooseRow(text, people, me, context) ??
    readBelongs(text, people, me, context) ??
    readComing(text, people, me, context)
  );
};
