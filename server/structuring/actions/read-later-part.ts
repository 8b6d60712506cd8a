import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { firstWord, officersOnly, readHead } from './action-owners.ts';
import { isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { ALREADY, isDeclined, type ParsedAction, WILL, withTask } from './task-parts.ts';
import { plainTask } from './task-sayings.ts';

/** Promises that are tasks without a date. */
const FIRM =
  /^(?:take (?:it|this|that) (?:back|up|away)|circulate|find out|look into|follow (?:it|this|that)? ?up|report back|write to|check (?:and|with)|come back|get back)\b/i;

/** Something was asked for, so that a plain "lena will send it" answers with a task. */
const REQUESTED =
  /\b(?:asked (?:for|if|whether|about|after)|can (?:we|members|i|you)|could (?:we|members|i|you)|wants?|wanted|would like|requested|request for)\b|\?\s*$/i;
const ASKS =
  /^(?:(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'-]+)\s*[:–-]?\s+)?(?:(?:can|could|may) (?:we|members|i|you) (?:please |pls )?(?:have|see|get)|asked (?:for|about|after|to see)|wants? to see|would like to see)\s+/iu;

/** What somebody wanted to know, which an officer is to ask or find out. */
const WONDERED =
  /\b(?:asked|wondered|asks|wonders|wanted to know|queried)\s+((?:if|whether|when|why|how|what|who|which|where)\b.+)$/iu;
const ASKS_ON = /^(?:ask|check|confirm|establish|investigate|explore|clarify)$/i;

/** What somebody has brought for others to deal with: "RT has offered her council's protocol; lena to circulate it". */
const OFFERED =
  /^\S+(?: \p{Lu}\S+)? (?:has |have )?(?:offered|promised|shared|brought|tabled|sent(?: round)?|passed on) (?:us |members )?(?=(?:the|an?|her|his|their|some)\b)/iu;
/** Who was spoken of goes on: "… offered their template, will send it", "…, he'll send it". */
const GOES_ON =
  /^(?:(?:s?he|they)(?:['’]ll| will| is to| are to| has to|['’]s to|['’]s going to)|will|is to|has to) (?=\p{Ll})/iu;

/** Said of somebody after a full stop, it is theirs to do, a member's too: "bid backed. Rhona to sign it". */
const IS_TO =
  /^\s+(?:is |are )?to (?!(?:speak|chair|leave|attend|join|move|second|propose|ask|follow|come|go|be)\b)/iu;

/** Where a task may begin inside a note: after a sentence, a clause, a dash. */
const CLAUSE =
  /(?<=[\p{Ll}\d)][.;?!])(?<!\b(?:tues?|weds?|thurs?|sept?|cllr|paras?)\.)\s+|,\s+(?:and |so |then )?|\s[-–]\s+|\s+(?:and|so)\s+/gu;
const SENTENCE_END =
  /(?<!\b(?:mon|tues?|weds?|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|paras?|no|nos|approx|cllr|mrs?|ms|dr|st|prof|rev|hon|incl|esp|inst|prox|mtg|dept|govt?)(?=\.))[.;?!]\s+/gi;

/**
 * A task in a later part of a note whose beginning is something else: "members want a session on this. tom to sort".
 * Only an officer's or guest's unless a sentence of its own gives it to a member, and only when told to, or promising it
 * by a date.
 */
export const readLaterPart = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  if (line.parsed.tag !== null || line.text.length > 600 || ALREADY.test(line.text) || isDeclined(line.text))
    return null;
  const me = people.byUser(line.note.user);
  const first = readHead(line.text, 0, people, me);
  const opener =
    first !== null && first.people.length === 1 && !/^\s*[:–-]/.test(line.text.slice(first.end))
      ? first
      : null;
  for (const cut of line.text.matchAll(CLAUSE)) {
    const start = cut.index + cut[0].length;
    const end = [...line.text.slice(start).matchAll(SENTENCE_END)][0];
    const typedPart = line.text.slice(start, end === undefined ? undefined : start + end.index + 1);
    // "kirsty offered their template, will send it to officers": who was spoken of goes on.
    const pronoun = opener === null ? null : GOES_ON.exec(typedPart);
    const goesOn = pronoun !== null;
    const part =
      pronoun === null
        ? typedPart
        : `${line.text.slice(0, opener?.end ?? 0)} will ${typedPart.slice(pronoun[0].length)}`;
    const head = readHead(part, 0, people, me);
    if (
      head === null ||
      !(
        officersOnly(head) ||
        head.people.some((person) => person.role === 'guest') ||
        head.names.includes('Officers') ||
        (/[.;!]$/.test(line.text.slice(0, cut.index)) && IS_TO.test(part.slice(head.end))) ||
        (goesOn &&
          (/\b(?:officers|members|us|the clerk|the team)\b/i.test(typedPart) ||
            people
              .mentions(typedPart)
              .some(({ people: named }) => named.some((one) => one.role === 'officer'))))
      )
    )
      continue;
    const due = readDue(part, context);
    const typed = part.slice(head.end);
    const to = /^\s+to\s+/.exec(typed);
    const plain = to === null ? plainTask(typed, head, due.phrase !== '') : null;
    const rest = to === null ? (plain ?? typed) : typed;
    const told = to ?? /^\s+to\s+/.exec(rest) ?? WILL.exec(rest);
    if (told === null) continue;
    const task = rest.slice(told[0].length);
    const verb = firstWord(task);
    const mine = /^(?:I|i|me)\b/.test(part);
    const sentence =
      line.text
        .slice(0, cut.index)
        .split(/(?<=[.;?!])\s+/)
        .at(-1) ?? '';
    if (
      !isTaskVerb(verb) ||
      (to === null &&
        !REQUESTED.test(sentence) &&
        !mine &&
        !FIRM.test(task) &&
        readDue(task, context).due === null)
    )
      continue;
    const bare =
      task
        .slice(verb.length)
        .replace(/^\s*(?:it|this|that|one)\b/i, '')
        .replace(readDue(task, context).phrase, '')
        .replace(/[\s.,;]+/g, '') === '';
    const before = sentence
      .replace(ASKS, '')
      .replace(
        /^(?:the )?(?:members?|chair|board|committee|panel|forum|group|all|we|[A-Z]{2,4})\s+(?:would like|want(?:ed|s)?|asked for|agreed|requested)\s+/i,
        '',
      )
      .replace(OFFERED, '')
      .replace(/[.;?\s]+$/, '');
    const wondered = WONDERED.exec(before);
    if (bare && wondered !== null && ASKS_ON.test(verb))
      return withTask(
        head,
        `${verb} ${(wondered[1] ?? '').replace(/^if\b/i, 'whether')}, ${task.slice(verb.length)}`,
        people,
      );
    return withTask(
      head,
      bare && before.length < 120
        ? `${verb} ${/^\p{Lu}{2}/u.test(before) ? before : before.charAt(0).toLowerCase() + before.slice(1)}, ${task.slice(verb.length).replace(/^\s*(?:it|this|that|one)\b/i, '')}`
        : task,
      people,
    );
  }
  return null;
};
