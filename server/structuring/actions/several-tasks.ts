import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { topicWords } from '../words.ts';
import { firstWord, readHead } from './action-owners.ts';
import { baseOfPresent, isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { hasHappened } from './has-happened.ts';
import { MADE } from './marked-owner.ts';
import type { ParsedAction } from './task-parts.ts';

/** Where a second task may begin: "…, dev to book the room", "… and dev books the room". */
const NEXT =
  /\s*[,;]\s+(?:and |then |also |while |whilst |with )*|\s+(?:and|&|\+|while|whilst|then)\s+|\.\s+(?:and |then |also )*/g;
/** What one does to another's work: then the task is one, and both have it. */
const HELPS =
  /^(?:check|clear|sign|countersign|proof|proofread|comment|help|support|review|approve|advise|see|read|assist|input|join|agree|vet|feed|edit|finish|follow|amend|liaise|work|do)$/i;
/** A part of the same thing. */
const PART =
  /^\s+(?:it|them|this|that|these|those|one|theirs|(?:the|an?) (?:\p{L}+ )?(?:bits?|parts?|half|rest|other|others|same|sections?|words|wording|numbers|figures|second|first)|hers|his)\b/iu;

const verbOf = (rest: string): { readonly verb: string; readonly object: string } | null => {
  const told = /^\s+(?:(?:also|then)\s+)?(?:(?:is |are )?to|will|['’]ll)\s+(\p{L}+)(.*)$/u.exec(rest);
  if (told !== null) return isTaskVerb(told[1] ?? '') ? { verb: told[1] ?? '', object: told[2] ?? '' } : null;
  const word = firstWord(rest.trim());
  const base = baseOfPresent(word);
  return base === null ? null : { verb: base, object: rest.trim().slice(word.length) };
};

/** "3 things for lena: …", "jobs for dev (a) …". */
const FOR_ONE =
  /^(?:(?:\d|two|three|four|five|a few|some|several) )?(?:things|jobs|tasks|actions|bits|action points) (?:for|on|with) ([^:,;(]{2,40}?)\s*(?::|\s[-–]|(?=\s*\(?[1a][).]))\s*/iu;
const A_THING =
  /^(?:the )?(?:minutes|map|note|draft|summary|survey|table|list|letter|slides|figures|costs|costings)$/iu;
/** "lena to: 1) chase the operator 2) update the map": one has them all. */
const NUMBER = /(?:^|[\s,;]+)(?:and )?\(?(?:[1-9]|[a-h])[).:]\s+/giu;
const numbered = (typed: string, people: People, me: CastMember | undefined): string[] => {
  const text = typed.replace(FOR_ONE, '$1: ');
  const head = readHead(text, 0, people, me);
  const to =
    head === null ? null : /^\s*(?:to\b|will\b)?\s*:?(?=\s*\(?[1a][).:]\s)/iu.exec(text.slice(head.end));
  if (head === null || to === null) return [];
  const parts = text
    .slice(head.end + to[0].length)
    .split(NUMBER)
    .map((part) => part.replace(/^to /i, '').trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => isTaskVerb(firstWord(part)) || A_THING.test(part))
    ? parts.map(
        (part) => `${text.slice(0, head.end)} to ${A_THING.test(part) ? `prepare the ${part}` : part}`,
      )
    : [];
};

/** "lena: map. dev: minutes. me: letter to the operator": a row for each, with nothing but the thing in it. */
const rows = (text: string, people: People, me: CastMember | undefined): string[] => {
  const parts = text
    .split(/[.;]\s+|,\s+(?=\S+(?: \S+)?\s*[:–-]\s)/u)
    .map((part) => part.replace(/[.\s]+$/, ''));
  if (parts.length < 2) return [];
  const found = parts.map((part) => {
    const head = readHead(part, 0, people, me);
    const mark = head === null ? null : /^\s*(?::|\s[-–])\s+(?:the )?(?=\S)/u.exec(part.slice(head.end));
    const thing = head === null || mark === null ? '' : part.slice(head.end + mark[0].length);
    const made = MADE.test(thing) && thing.split(/\s+/).length <= 6;
    return head?.people.every((person) => person.role === 'officer') &&
      made &&
      finiteVerbs(thing).every((verb) => verb.form?.noun === true) &&
      !hasHappened(thing)
      ? `${part.slice(0, head.end)} to ${/^letters?\b/i.test(thing) ? 'write' : 'prepare'} the ${thing}`
      : '';
  });
  return found.every((part) => part !== '') ? found : [];
};

/** A part of a list of tasks, its verb in the form of an order: "LC chases DfT". */
const asOrder = (part: string, people: People, me: CastMember | undefined): string => {
  const head = readHead(part, 0, people, me);
  const rest = head === null ? '' : part.slice(head.end);
  const base = baseOfPresent(firstWord(rest.trim()));
  return head === null || base === null || !head.people.every((person) => person.role === 'officer')
    ? part
    : `${part.slice(0, head.end)} to ${base}${rest.trim().slice(firstWord(rest.trim()).length)}`;
};

/** What the second does the same to: "and dev the council", "and lena to the operator". */
const SAME_TO = /^\s+(?=(?:the|an?|our|all|both|to|with|those)\s)/iu;
/** That tasks follow. */
const STEPS =
  /^(?:(?:ok|so|right|and|then)[\s,]+)*(?:(?:next|follow[- ]?up) )?(?:steps?|actions?|to[- ]?dos?|jobs|tasks|follow[- ]ups?|who does what)(?: (?:then|are|now))?\s*(?::|\s[-–])\s+/iu;
/** The day is everybody's. */
const BOTH = /[\s,;]+(?:(?:both|each|all)\s+)(?=(?:by|before|for|due|within)\b)/iu;

/**
 * A note by which two do one thing to two ends, each told by itself: "lena to ring the operator and dev the council, both
 * by friday". The verb is said once, and the day once.
 */
const spelledOut = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): string => {
  const head = readHead(text, 0, people, me);
  const told =
    head === null
      ? null
      : /^\s+(?:to|will)\s+(\p{Ll}+)\s+(to |with )?(?:the|an?|our|all|both|those)\s/u.exec(
          text.slice(head.end),
        );
  if (head === null || told === null || !isTaskVerb(told[1] ?? '')) return text;
  for (const cut of text.matchAll(NEXT)) {
    const at = cut.index + cut[0].length;
    const other = at > head.end ? readHead(text, at, people, me) : null;
    if (other === null || other.people.length !== 1 || head.people.includes(other.people[0] as CastMember))
      continue;
    const same = SAME_TO.exec(text.slice(other.end));
    const rest = text.slice(other.end + (same?.[0].length ?? 0));
    if (
      same === null ||
      (told[2] === undefined) === /^(?:to|with)\s/i.test(rest) ||
      verbOf(text.slice(other.end)) !== null
    )
      continue;
    const day = readDue(rest, context).phrase;
    const first = text.slice(0, cut.index);
    const own = readDue(first, context).due !== null;
    return `${first}${own ? '' : day.replace(/^[\s,]*(?:both|each|all)?/i, ' ')}; ${text.slice(at, other.end)} to ${told[1]} ${rest}`;
  }
  return text;
};

/**
 * The parts of a note that are tasks of their own, each with its owner: "lena drafts the letter and dev books the
 * room". One where the second owner only helps with the first's task, or does the same thing's other part.
 */
export const splitTasks = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): string[] => {
  const plain = typed.replace(STEPS, '');
  const list = [numbered(plain, people, me), rows(plain, people, me)].flat();
  if (list.length > 0) return list;
  const both = BOTH.exec(plain);
  const told = both === null ? plain : plain.replace(both[0], ' ');
  const text = spelledOut(told, people, me, context);
  const parts: string[] = [];
  let from = 0;
  for (const cut of text.matchAll(NEXT)) {
    const at = cut.index + cut[0].length;
    const before = text.slice(from, cut.index);
    const one = readHead(before, 0, people, me);
    const other = readHead(text, at, people, me);
    if (one === null || other === null || one.people.some((person) => other.people.includes(person)))
      continue;
    const first = verbOf(before.slice(one.end));
    const second = verbOf(text.slice(other.end));
    if (first === null || second === null) continue;
    const clause = second.object.split(/[,;]\s|\s(?:and|while)\s/)[0] ?? '';
    const ownDays =
      readDue(first.object, context).due !== null &&
      readDue(clause, context).due !== null &&
      readDue(first.object, context).due !== readDue(clause, context).due;
    const words = topicWords(clause.replace(readDue(clause, context).phrase, ''));
    const apart = both !== null || text !== told;
    if (!apart && (words.length === 0 || PART.test(clause))) continue;
    const shared = topicWords(first.object).some((word) => words.includes(word));
    const helps = HELPS.test(second.verb) && !(second.verb === 'do' && /^\s+an?\s/i.test(second.object));
    if (!ownDays && !apart && (shared || helps)) continue;
    parts.push(before);
    from = at;
  }
  if (parts.length === 0) return [];
  const last = text.slice(from);
  const day = both === null ? '' : readDue(last, context).phrase;
  const all = [...parts.map((part) => (readDue(part, context).due === null ? `${part}${day}` : part)), last];
  return plain !== typed || all.some((part) => / (?:to|will) /.test(part))
    ? all.map((part) => asOrder(part, people, me))
    : all;
};

/** The tasks of the parts, when each is one that stands by itself; else none. */
export const readParts = (
  parts: readonly string[],
  read: (part: string) => ParsedAction | null,
): ParsedAction[] => {
  const tasks = parts.map(read);
  const found = tasks.filter((task): task is ParsedAction => task !== null && task.owners.length > 0);
  return found.length === parts.length ? found : [];
};
