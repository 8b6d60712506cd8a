import type { CastMember } from '#server/domain/meeting.ts';
import type { Mention, People } from '#server/house-style/people.ts';
import { baseOfPresent, isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { idsOf, isOpen, type Line } from './line.ts';
import type { Warning } from './warning.ts';

export interface FoundAction {
  readonly anchor: Line;
  readonly item: number;
  /** The task, verb first, without owners and date. */
  text: string;
  owners: string[];
  due: string | null;
  sources: string[];
  confidential: boolean;
  tagged: boolean;
}

interface Parsed {
  readonly owners: readonly string[];
  readonly task: string;
  readonly unclear: readonly string[];
}

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:all )?officers?\b/i, 'Officers'],
  [/^lead members?\b/i, 'Lead Members'],
  [/^(?:all )?members\b/i, 'Members'],
  [/^(?:the )?secretariat\b/i, 'Secretariat'],
  [/^(?:the )?clerk\b/i, 'Clerk'],
  [
    /^(?:the )?(?:comms|communications|policy|press|data|research|improvement|legal|finance|hr|secretariat|dem(?:ocratic)? services)(?: team| officers)?\b/i,
    '',
  ],
];
const JOIN = /^\s*(?:,|and|&|\+|\/|with|w\/)+\s*(?:the\s+)?/i;
const TO =
  /^\s*(?:is |are |was |were |needs? |agreed |asked |undertook |offered |promised )?to\s+(?:please\s+)?/i;
const WILL = /^\s*(?:will|'ll|shall|is going to|are going to)\s+(?:also\s+|please\s+)?/i;
const DASH = /^\s*(?:[-–—:,]|=>|->)\s*/;
const LED = /^(?:[-•*>]\s*)?(?:(?:and|also|so|then|plus|ok|next|yes)[\s,]+)*/i;
const TOLD =
  /^(?:(?:the )?(?:board|members|committee|panel|forum|group|chair)|[A-Z]{2,4}) (?:also |then )?(?:asked|instructed|requested|invited|tasked) (?=.{2,40} to \p{Ll})/u;

interface Head {
  readonly names: readonly string[];
  readonly people: readonly CastMember[];
  readonly unclear: readonly string[];
  readonly initials: boolean;
  readonly end: number;
}

const pick = (mention: Mention): { person: CastMember | null; unclear: boolean } => {
  if (mention.people.length === 1) return { person: mention.people[0] ?? null, unclear: false };
  const officers = mention.people.filter((person) => person.role === 'officer');
  return officers.length === 1
    ? { person: officers[0] ?? null, unclear: false }
    : { person: null, unclear: true };
};

const ROLE_WORD = /^(?:the )?(chair|chairman|vice-chair|deputy chair)\b/i;

const chairOf = (word: string, people: People): CastMember | undefined => {
  const role = /vice/i.test(word) ? 'vice-chair' : /deputy/i.test(word) ? 'deputy-chair' : 'chair';
  return people.cast.find((person) => person.role === role);
};

/** The owners at the head of a text: names, initials, handles, "me", roles, joined by "and", commas or a plus. */
const readHead = (text: string, from: number, people: People, me: CastMember | undefined): Head | null => {
  const mentions = people.mentions(text, true);
  const names: string[] = [];
  const found: CastMember[] = [];
  const unclear: string[] = [];
  let initials = true;
  let end = from;
  let joined = from;
  for (;;) {
    const rest = text.slice(joined);
    const mention = mentions.find(
      (one) =>
        one.start >= joined &&
        one.start - joined <= (/^[\s(<]*$/.test(text.slice(joined, one.start)) ? 3 : -1),
    );
    const role = ROLES.map(([form, name]) => ({ match: form.exec(rest), name })).find(
      (one) => one.match !== null,
    );
    const chair = ROLE_WORD.exec(rest);
    if (mention !== undefined) {
      const { person, unclear: shared } = pick(mention);
      if (person !== null) {
        names.push(person.name);
        found.push(person);
      } else if (shared) unclear.push(mention.typed);
      if (!/^[A-Z]{2,4}$/.test(mention.typed)) initials = false;
      end = mention.end;
    } else if (/^(?:me|I|myself)\b/.test(rest) && me !== undefined) {
      names.push(me.name);
      found.push(me);
      end = joined + (/^\w+/.exec(rest)?.[0].length ?? 0);
      initials = false;
    } else if (chair !== null) {
      const person = chairOf(chair[1] ?? '', people);
      if (person === undefined) break;
      names.push(person.name);
      found.push(person);
      end = joined + chair[0].length;
      initials = false;
    } else if (role?.match !== null && role !== undefined) {
      names.push(role.name || role.match[0]);
      end = joined + role.match[0].length;
      initials = false;
    } else break;
    const gap = JOIN.exec(text.slice(end));
    if (gap === null) break;
    joined = end + gap[0].length;
  }
  return names.length + unclear.length === 0 ? null : { names, people: found, unclear, initials, end };
};

const firstWord = (text: string): string => /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
const officersOnly = (head: Head): boolean =>
  head.people.length > 0 && head.people.every((person) => person.role === 'officer');

/** Owners named later in the same note: "…, hugo checks the medical bit", "…, sorrel to clear". */
const laterOwners = (task: string, people: People): CastMember[] =>
  people.mentions(task, true).flatMap((mention) => {
    const before = task.slice(0, mention.start);
    const after = task.slice(mention.end);
    const clause = /(?:[,;.]|\band|\bthen)\s*$/i.test(before);
    const word = firstWord(after.trim());
    const does = /^\s+to\s+\p{L}/u.test(after)
      ? isTaskVerb(firstWord(after.trim().slice(3)))
      : baseOfPresent(word) !== null;
    const { person } = pick(mention);
    if (person !== null && clause && does) return [person];
    return person !== null &&
      /(?:\bwith|\bw\/)\s*$/i.test(before) &&
      /^\s*$|^\s*[,.]|^\s+(?:by|before|to)\b/.test(after) &&
      person.role !== 'member' &&
      mention.start < 60
      ? [person]
      : [];
  });

/** A name alone in a sentence of its own at the end: "comms to produce the calendar. Ros." */
const aloneAtEnd = (task: string, people: People): { person: CastMember; task: string } | null => {
  const parts = task.split(/(?<=[.;])\s+|\s[-–]\s/);
  for (const [at, part] of parts.entries()) {
    const found = at === 0 ? [] : people.find(part.replace(/[.;,]+$/, ''));
    if (found.length !== 1 || found[0] === undefined) continue;
    return { person: found[0], task: parts.filter((_, other) => other !== at).join(' ') };
  }
  return null;
};

const withTask = (head: Head, task: string, people: People): Parsed => {
  const alone = aloneAtEnd(task, people);
  if (alone !== null) {
    const named = head.people.map((person) => person.name);
    return { owners: [...new Set([...named, alone.person.name])], task: alone.task, unclear: head.unclear };
  }
  const more = laterOwners(task, people).map((person) => person.name);
  return { owners: [...new Set([...head.names, ...more])], task, unclear: head.unclear };
};

const readTagged = (text: string, people: People, me: CastMember | undefined): Parsed => {
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
    readInner(text, people, me) ?? {
      owners: laterOwners(text, people).map((person) => person.name),
      task: text,
      unclear: [],
    }
  );
};

/** "letter to the regulator - callum to draft, by 24 march": the owner stands after the thing. */
const readInner = (text: string, people: People, me: CastMember | undefined): Parsed | null => {
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
      const task = /^(?:it|this|that|them)?\s*(?:[,.]|$|by\b|before\b|for\b)/i.test(
        rest.slice(verb.length).trim(),
      )
        ? `${verb} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}${rest.slice(verb.length)}`
        : `${rest} (${thing})`;
      return withTask(head, task, people);
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

const readUntagged = (line: Line, people: People, context: DueContext): Parsed | null => {
  const me = people.byUser(line.note.user);
  const text = line.text;
  if (/\?\s*$/.test(text)) return null;
  const start = TOLD.exec(text)?.[0].length ?? LED.exec(text)?.[0].length ?? 0;
  const head = readHead(text, start, people, me);
  if (head === null) return readInner(text, people, me);
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
  const base = baseOfPresent(word) ?? ((head.people.length > 1 || named) && isTaskVerb(word) ? word : null);
  const dated = readDue(plain, context).phrase !== '';
  if (
    base === null ||
    (/^(?:report|call|raise|ask|present|note|lead|speak|talk|come|go|record|consider|find|help|get|have|give|take|make)$/.test(
      base,
    ) &&
      !dated)
  )
    return null;
  if (!(officersOnly(head) && (named || head.people.length > 1 || dated))) return null;
  return withTask(head, base + plain.slice(word.length), people);
};

const TIDY: readonly (readonly [RegExp, string])[] = [
  [/\bparas?\b\.?/gi, 'paragraph'],
  [/\bmtg\b/gi, 'meeting'],
  [/\bw\/\s?/gi, 'with '],
  [/\s{2,}/g, ' '],
  [/\s+([,.;])/g, '$1'],
];

const LOOSE_END =
  /[\s,;:–-]+(?:to go|to be (?:sent|done)|by|before|please|pls|out|over|back|sent|due|to|and|ready|asap)$/i;

const verbFirst = (text: string): string => {
  const last =
    /^(.+?),\s*(?:please\s+)?(\p{L}+)(?:\s+(?:it|this|them|to (?:all|members|all members)))?$/u.exec(text);
  const first = firstWord(text);
  if (first === '' || isTaskVerb(first)) return text;
  const lower = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (last !== null && isTaskVerb(last[2] ?? ''))
    return `${last[2]} ${lower.slice(0, (last[1] ?? '').length)}`;
  return /^(?:a |an |the |terms|note|paper|report|letter|list|draft|options|briefing|summary|survey|response|checklist|costs?|figures|plan|slides|update|proposal|guidance|timetable|one[- ]pager|short)\b/i.test(
    text,
  )
    ? `prepare ${lower}`
    : text;
};

/** The task as an infinitive without "to": "Write to Oflog on data timeliness." A date that names a meeting stays. */
const taskText = (task: string, phrase: string): string => {
  const after = task.slice(task.indexOf(phrase) + phrase.length);
  const keep =
    /\b(?:meeting|mtg|board|committee|forum|panel|group)\b/i.test(phrase) ||
    /^\s*(?:meeting|mtg|board|deadline|conference|launch|event)\b/i.test(after);
  let text = phrase !== '' && !keep ? task.replace(phrase, ' ') : task;
  for (const [form, words] of TIDY) text = text.replace(form, words);
  text = text.replace(/^[\s,;:–-]+|[\s,;:–.-]+$/g, '');
  while (LOOSE_END.test(text)) text = text.replace(LOOSE_END, '');
  text = verbFirst(text.replace(/[\s,;:.–-]+$/, ''));
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** Reads the line as a task when it is one, tagged or by its form. */
export const readAction = (line: Line, people: People, context: DueContext): Parsed | null => {
  if (line.parsed.tag === 'decision' || line.parsed.item !== null) return null;
  return line.parsed.tag === 'action'
    ? readTagged(line.text, people, people.byUser(line.note.user))
    : readUntagged(line, people, context);
};

const SENTENCES =
  /(?<=[a-z\d)][.;])\s+|\s+(?:and|so)\s+(?=[\p{L}@]+ (?:will|to)\s)|,\s+(?=[\p{Lu}@][\p{L}]+ (?:will|to)\s)/u;

/**
 * A task in a later part of a note whose beginning is something else: "members want a session on this. tom to sort".
 * Only an officer's or guest's, and only when told to, or promising it by a date.
 */
const readLaterPart = (line: Line, people: People, context: DueContext): Parsed | null => {
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
    if (!isTaskVerb(verb) || (to === null && readDue(task, context).due === null)) continue;
    const bare =
      task
        .slice(verb.length)
        .replace(/^\s*(?:it|this|that|one)\b/i, '')
        .replace(readDue(task, context).phrase, '')
        .replace(/[\s.,;]+/g, '') === '';
    const before = (at === 0 ? (first ?? '') : (parts[at - 1] ?? ''))
      .replace(
        /^(?:the )?(?:members?|board|committee|panel|forum|group|all|we|[A-Z]{2,4})\s+(?:would like|want(?:ed|s)?|asked for|agreed|requested)\s+/i,
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

const actionFrom = (
  line: Line,
  parsed: Parsed,
  context: DueContext,
  warnings: Warning[],
): FoundAction | null => {
  const due = readDue(parsed.task, context);
  const text = taskText(parsed.task, due.phrase);
  if (text === '') return null;
  const noteIds = idsOf(line);
  if (due.impossible)
    warnings.push({
      text: `There is no such day as "${due.phrase.trim()}"; the action has no date.`,
      noteIds,
    });
  for (const typed of parsed.unclear)
    warnings.push({
      text: `"${typed}" may be more than one person; the action's owner is not clear.`,
      noteIds,
    });
  return {
    anchor: line,
    item: line.item ?? 0,
    text,
    owners: [...parsed.owners],
    due: due.due,
    sources: noteIds,
    confidential: line.confidential,
    tagged: line.parsed.tag === 'action',
  };
};

/** Every action in the notes, with its owners by full name and its due date. */
export const findActions = (
  lines: readonly Line[],
  people: People,
  context: DueContext,
): { actions: FoundAction[]; warnings: Warning[] } => {
  const actions: FoundAction[] = [];
  const warnings: Warning[] = [];
  for (const line of lines) {
    if (line.item === null || line.retracted) continue;
    const whole = isOpen(line) ? readAction(line, people, context) : null;
    // A note that decides, or that is a point, may still end with a task.
    const parsed =
      whole ?? (isOpen(line) || line.use === 'sentence' ? readLaterPart(line, people, context) : null);
    const action = parsed === null ? null : actionFrom(line, parsed, context, warnings);
    if (action === null) continue;
    if (whole !== null) line.use = 'sentence';
    actions.push(action);
  }
  return { actions, warnings };
};
