import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, laterOwners, readHead } from './action-owners.ts';
import { baseOfPresent } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { dropSlip } from './order-sayings.ts';
import { readInner } from './read-inner.ts';
import { DASH, LED, type ParsedAction, TO, WILL, withTask } from './task-parts.ts';

/** A row of a table typed as a note: "| LC | template | 10 July |". */
const CELL = /\s*\|\s*/g;

/** Where one field of an action ends: "… / Lena / 10 June", "…. Owner: Lena. Due: 10 June", "… @lena 10 June". */
const FIELD = /\s+[-–—/|]+\s+|[.;]\s+|,\s+|\s+(?=@)|\s*\(|\)\s*/;
const FIELD_NAME =
  /^(?:owners?|lead|who|assigned to|resp(?:onsible)?|by whom|due(?: date)?|deadline|when|date|by when|for)\s*[:=–-]?\s*/i;

/** A paper and nothing more, which looks like what somebody does: "dev - minutes by friday". */
const A_THING =
  /^(?:minutes|maps?|notes?|drafts?|reports?|summar(?:y|ies)|reviews?|plans?|surveys?|tables?|lists?|letters?|slides|figures|costs|costings)$/iu;

/** An owner who has a field behind the task to themselves, with or without the day; what is left is the task. */
const fromFields = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const fields = text.split(FIELD).filter((field) => field.trim() !== '');
  const owned = fields.findIndex((field, at) => {
    if (at === 0) return false;
    const words = field.replace(FIELD_NAME, '');
    const head = readHead(words, 0, people, me);
    if (head === null) return false;
    const rest = words.slice(head.end).replace(/^\s*(?:please|pls|to do)\b/i, '');
    return rest.replace(readDue(rest, context).phrase, '').replace(/[\s.,)]+|\b(?:by|on|for)\b/gi, '') === '';
  });
  const words = (fields[owned] ?? '').replace(FIELD_NAME, '');
  const head = owned === -1 ? null : readHead(words, 0, people, me);
  if (head === null) return null;
  const [task = '', ...more] = fields.filter((_, at) => at !== owned);
  const left = more.map((field) => {
    const plain = field.replace(FIELD_NAME, '');
    return plain === field || readDue(plain, context).due === null ? field : `by ${plain}`;
  });
  return withTask(head, `${[task, ...left].join(', ')} ${words.slice(head.end).trim()}`.trim(), people);
};

/** The task of a note tagged as an action: its owner before, behind, or nowhere. */
export const readTagged = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction => {
  const text = dropSlip(
    typed.replace(CELL, (_bar, at: number) => (at === 0 ? '' : ' - ')).replace(/\s-\s*$/, ''),
    people,
  );
  const start = LED.exec(text)?.[0].length ?? 0;
  const head = readHead(text, start, people, me);
  if (head !== null) {
    const rest = text.slice(head.end).replace(TO, '').replace(WILL, '').replace(DASH, '').replace(TO, '');
    const thing = rest.replace(readDue(rest, context).phrase, '').trim();
    if (A_THING.test(thing)) return withTask(head, `prepare the ${rest}`, people);
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
    readInner(text, people, me, context) ??
    fromFields(text, people, me, context) ?? {
      owners: laterOwners(text, people).map((person) => person.name),
      task: text,
      unclear: [],
    }
  );
};
