import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { aloneAtEnd, firstWord, type Head, laterOwners, officersOnly, readHead } from './action-owners.ts';
import { baseOfParticiple, baseOfPresent, isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import type { Line } from './line.ts';

/** A task as read from a note: owners by full name, its words, and names that may be several people. */
export interface ParsedAction {
  readonly owners: readonly string[];
  readonly task: string;
  readonly unclear: readonly string[];
}

const TO =
  /^\s*(?:is |are |was |were |needs? |agreed |asked |undertook |offered |promised )?to\s+(?:(?:please|also|then)\s+)*/i;
const WILL = /^\s*(?:will|['’]?ll|shall|is going to|are going to)\s+(?:also\s+|please\s+)?/i;
const DASH = /^\s*(?:[-–—:,]|=>|->)\s*/;
const LED = /^(?:[-•*>]\s*)?(?:(?:and|also|so|then|plus|ok|next|yes)[\s,]+)*/i;
const TOLD =
  /^(?:(?:the )?(?:board|members|committee|panel|forum|group|chair)|[A-Z]{2,4}) (?:also |then )?(?:asked|instructed|requested|invited|tasked) (?=.{2,40} to \p{Ll})/u;

/** A verb in its base form after one person's initials, with its object: "CH update the map" tells CH to. */
const TOLD_OFF =
  /^(?!(?:set|put|read|cost|cut|run|report|note|come|find|present|lead|speak|talk)\b)\p{Ll}+ (?:the|a|an|all|our|new|any|this|these|those|it|them|with|to|round|for)\b/u;

/** A thing to be made, with no verb of its own: "costed submission to the pay review by 17 October". */
const isThing = (text: string): boolean =>
  /^\p{Ll}/u.test(text) &&
  !/\b(?:is|are|was|were|has|have|had|will|would|could|should|said|says|asked|thinks?|felt|wants?|did|does|can)\b/i.test(
    text,
  ) &&
  !/^(?:\p{Ll}+ed (?:the|that|to|how|on|about|it|them|members|a|an)|to|on|at|in|for|of|not|back|here|away|off|out|left|there|too|also|and|or|joined|arrived|presented|reported)\b/u.test(
    text,
  );

const withTask = (head: Head, task: string, people: People): ParsedAction => {
  const alone = aloneAtEnd(task, people);
  if (alone !== null) {
    const named = head.people.map((person) => person.name);
    return { owners: [...new Set([...named, alone.person.name])], task: alone.task, unclear: head.unclear };
  }
  const more = laterOwners(task, people).map((person) => person.name);
  return { owners: [...new Set([...head.names, ...more])], task, unclear: head.unclear };
};

const readTagged = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction => {
  const start = LED.exec(text)?.[0].length ?? 0;
  const head = readHead(text, start, people, me);
  if (head !== null) {
    const rest = text.slice(head.end).replace(TO, '').replace(WILL, '').replace(DASH, '').replace(TO, '');
    const base = baseOfPresent(firstWord(rest));
    return withTask(head, base === null ? rest : base + rest.slice(firstWord(rest).length), people);
  }
  const trailing = /^(.*?)\s*(?:[-–—(:]|\bowner:?|\bassigned to)\s*([^-–—(]+?)\)?\s*$/.exec(text);
  if (trailing !== null) {
    const tail = readHead(trailing[2] ?? '', 0, people, me);
    if (
      tail !== null &&
      tail.end >= (trailing[2] ?? '').replace(/[\s.,]*(?:by|before)\b.*$/i, '').trim().length - 1
    ) {
      return withTask(tail, `${trailing[1] ?? ''} ${(trailing[2] ?? '').slice(tail.end)}`.trim(), people);
    }
  }
  return (
    readInner(text, people, me, context) ?? {
      owners: laterOwners(text, people).map((person) => person.name),
      task: text,
      unclear: [],
    }
  );
};

/** "letter to the regulator - callum to draft, by 24 march": the owner stands after the thing. */
const readInner = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const parts = /^(.{3,120}?)\s*(?:\s[-–—]|[,;.:])\s+(?=\S)/g;
  for (let cut = parts.exec(text); cut !== null; cut = null) {
    for (const match of text.matchAll(/(?:\s[-–—]\s*|[,;.:]\s+)/g)) {
      const at = match.index + match[0].length;
      const head = readHead(text, at, people, me);
      if (head === null) continue;
      const to = TO.exec(text.slice(head.end));
      const rest = text.slice(head.end + (to?.[0].length ?? 0));
      const verb = firstWord(rest);
      if (to === null || !isTaskVerb(verb)) continue;
      const thing = text.slice(0, match.index).trim();
      const wondered =
        /\b(?:asked|wanted to know|queried) (?:for )?((?:what|how|why|when|who|which|where|whether|if)\b.+)$/i.exec(
          thing,
        );
      const said = /\b(?:asked|said|was|were|is|are|has|have|had|wanted|felt|thought|raised)\b/i.test(thing);
      if (wondered !== null && /^(?:find|check|confirm|look|establish)\b/i.test(rest))
        return withTask(
          head,
          rest.replace(
            /^(?:find out|find|check|confirm|look into|establish)\b/i,
            (asks) => `${asks} ${(wondered[1] ?? '').replace(/^if\b/, 'whether')}`,
          ),
          people,
        );
      if (said && rest.replace(readDue(rest, context).phrase, '').trim().split(/\s+/).length > 1)
        return withTask(head, rest, people);
      const task = /^(?:it|this|that|them)?\s*(?:[,.]|$|by\b|before\b|for\b)/i.test(
        rest.slice(verb.length).trim(),
      )
        ? `${verb} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}${rest.slice(verb.length)}`
        : `${rest} (${thing})`;
      return withTask(head, task, people);
    }
  }
  const passive =
    /^(.{3,100}?) (?:to be|needs? to be|should be) (\p{L}+)\b(.{0,60}?)(?:\s*[-–—(,]\s*|\s+by\s+)([^-–—(,]{2,60}?)\)?[.]*$/u.exec(
      text,
    );
  if (passive !== null) {
    const base = baseOfParticiple(passive[2] ?? '');
    const tail = base === null ? null : readHead(passive[4] ?? '', 0, people, me);
    const after = (passive[4] ?? '').slice(tail?.end ?? 0).trim();
    if (tail !== null && (after === '' || /^(?:by|before|for|asap|this|next)\b/i.test(after))) {
      const thing = passive[1] ?? '';
      return withTask(
        tail,
        `${base} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}${passive[3]} ${after}`.trim(),
        people,
      );
    }
  }
  const trail = /^(\p{L}+)\b(.{4,140}?)\s+[-–—]\s*(.+)$/u.exec(text);
  if (trail !== null && isTaskVerb(trail[1] ?? '')) {
    const tail = readHead(trail[3] ?? '', 0, people, me);
    if (
      tail !== null &&
      (trail[3] ?? '')
        .slice(tail.end)
        .replace(/[\s.,]*(?:by|before|for|asap).*$/i, '')
        .trim() === ''
    ) {
      return withTask(tail, `${trail[1]}${trail[2]} ${(trail[3] ?? '').slice(tail.end)}`.trim(), people);
    }
  }
  return null;
};

const CAN = /^(?:(?:ok|so|and|please|pls)[\s,]+)*(?:can|could|would|will)\s+/i;
const CAN_YOU =
  /^[\s,:–-]*(?:(?:can|could|would|will) (?:you|u|ya)\b(?: both)?|please|pls)(?:[\s,]+(?:please|pls))*[\s,]+/i;
const PLEASE = /^\s+(?:(?:please|pls|also)\s+)*/i;

/** A task put as a request: "@owen can you pull the figures", "can Ros please check". Only to an officer. */
const readAsked = (text: string, people: People, me: CastMember | undefined): ParsedAction | null => {
  const can = CAN.exec(text);
  const head = readHead(text, can?.[0].length ?? 0, people, me);
  if (head === null || !officersOnly(head)) return null;
  const rest = text.slice(head.end);
  const lead = (can === null ? CAN_YOU : PLEASE).exec(rest);
  if (lead === null || lead[0] === '') return null;
  const task = rest.slice(lead[0].length).replace(/[\s?]+$/, '');
  return isTaskVerb(firstWord(task)) ? withTask(head, task, people) : null;
};

const readUntagged = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  const me = people.byUser(line.note.user);
  const text = line.text;
  const asked = readAsked(text, people, me);
  if (asked !== null) return asked;
  if (/\?\s*$/.test(text)) return null;
  const start = TOLD.exec(text)?.[0].length ?? LED.exec(text)?.[0].length ?? 0;
  const head = readHead(text, start, people, me);
  if (head === null) return readInner(text, people, me, context);
  const rest = text.slice(head.end);
  const to = TO.exec(rest);
  if (to !== null) {
    const task = rest.slice(to[0].length);
    if (/^\s*(?:asked|agreed)\s/i.test(to[0]) && !officersOnly(head)) return null;
    return isTaskVerb(firstWord(task)) ? withTask(head, task, people) : null;
  }
  const will = WILL.exec(rest);
  if (will !== null && (officersOnly(head) || head.names.includes('Officers'))) {
    const task = rest.slice(will[0].length);
    return isTaskVerb(firstWord(task)) ? withTask(head, task, people) : null;
  }
  const named = !head.initials && (officersOnly(head) || head.names.includes('Officers'));
  const dash = /^\s*(?:[-–—:])\s*/.exec(rest);
  if (dash !== null) {
    const task = rest
      .slice(dash[0].length)
      .replace(/^(?:please|pls|can you|could you)\s+/i, '')
      .replace(/^to\s+/i, '');
    if (isTaskVerb(firstWord(task)) && (named || /^\s*[-–—:]\s*to\s/i.test(rest)))
      return withTask(head, task, people);
    const dated = readDue(task, context);
    const asks = /[,;]\s*(?:please\s+)?(\p{L}+)\b/u.exec(task);
    return named &&
      (dated.due !== null || (asks !== null && isTaskVerb(asks[1] ?? ''))) &&
      !/\b(?:was|were|is|are|has|have|had|said)\b/i.test(task)
      ? withTask(head, task, people)
      : null;
  }
  const word = firstWord(rest.trim());
  const plain = rest.trim();
  const told = head.people.length > 1 || named || (officersOnly(head) && TOLD_OFF.test(plain));
  const base = baseOfPresent(word) ?? (told && isTaskVerb(word) ? word : null);
  const dated = readDue(plain, context).phrase !== '';
  const deadline = readDue(plain, context);
  if (
    base === null &&
    deadline.due !== null &&
    (named || (officersOnly(head) && /\b(?:by|before)\b/i.test(deadline.phrase))) &&
    isThing(plain)
  )
    return withTask(head, `prepare ${plain}`, people);
  if (
    base === null ||
    (/^(?:report|call|raise|ask|present|note|lead|speak|talk|come|go|record|consider|find|help|get|have|give|take|make)$/.test(
      base,
    ) &&
      !dated)
  )
    return null;
  if (!(officersOnly(head) && (named || head.people.length > 1 || dated || baseOfPresent(word) === null)))
    return null;
  return withTask(head, base + plain.slice(word.length), people);
};

/** Several tasks behind one tag, each with its owner: "Actions: FT - circulate it by Weds; AN - brief members". */
export const readSeveral = (line: Line, people: People, context: DueContext): ParsedAction[] => {
  const parts = line.text
    .split(/;\s+|(?<=[\p{Ll}\d)])\.\s+(?=[\p{Lu}@])/u)
    .filter((part) => part.trim() !== '');
  const me = people.byUser(line.note.user);
  return line.parsed.tag === 'action' &&
    parts.length > 1 &&
    parts.every(
      (part) =>
        (readHead(part, LED.exec(part)?.[0].length ?? 0, people, me)?.end ?? part.length) < part.length - 4,
    )
    ? parts.map((part) => readTagged(part, people, me, context))
    : [];
};

/** Reads the line as a task when it is one, tagged or by its form. */
export const readAction = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  if (line.parsed.tag === 'decision' || line.parsed.item !== null) return null;
  return line.parsed.tag === 'action'
    ? readTagged(line.text, people, people.byUser(line.note.user), context)
    : readUntagged(line, people, context);
};

/** Promises that are tasks without a date. */
const FIRM =
  /^(?:take (?:it|this|that) (?:back|up|away)|circulate|find out|look into|follow (?:it|this|that)? ?up|report back|write to|check (?:and|with)|come back|get back)\b/i;

const SENTENCES =
  /(?<=[a-z\d)][.;])\s+|\s+(?:and|so)\s+(?=[\p{L}@]+ (?:will|to)\s)|,\s+(?=[\p{Lu}@][\p{L}]+ (?:will|to)\s)|,\s+(?=[Ii](?:['’]?ll| will| to)\s|me to\s)/u;

/**
 * A task in a later part of a note whose beginning is something else: "members want a session on this. tom to sort".
 * Only an officer's or guest's, and only when told to, or promising it by a date.
 */
export const readLaterPart = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  if (line.parsed.tag !== null || line.text.length > 600) return null;
  const [first, ...parts] = line.text.split(SENTENCES);
  for (const [at, part] of parts.entries()) {
    const head = readHead(part, 0, people, people.byUser(line.note.user));
    if (head === null || !(officersOnly(head) || head.people.some((person) => person.role === 'guest')))
      continue;
    const rest = part.slice(head.end);
    const to = /^\s+to\s+/.exec(rest);
    const will = WILL.exec(rest);
    const told = to ?? will;
    if (told === null) continue;
    const task = rest.slice(told[0].length);
    const verb = firstWord(task);
    const mine = /^(?:I|i|me)\b/.test(part);
    if (
      !isTaskVerb(verb) ||
      (to === null && !mine && !FIRM.test(task) && readDue(task, context).due === null)
    )
      continue;
    const bare =
      task
        .slice(verb.length)
        .replace(/^\s*(?:it|this|that|one)\b/i, '')
        .replace(readDue(task, context).phrase, '')
        .replace(/[\s.,;]+/g, '') === '';
    const before = (at === 0 ? (first ?? '') : (parts[at - 1] ?? ''))
      .replace(
        /^(?:the )?(?:members?|chair|board|committee|panel|forum|group|all|we|[A-Z]{2,4})\s+(?:would like|want(?:ed|s)?|asked for|agreed|requested)\s+/i,
        '',
      )
      .replace(/[.;\s]+$/, '');
    return withTask(
      head,
      bare && before.length < 120
        ? `${verb} ${before.charAt(0).toLowerCase()}${before.slice(1)}, ${task.slice(verb.length).replace(/^\s*(?:it|this|that|one)\b/i, '')}`
        : task,
      people,
    );
  }
  return null;
};
