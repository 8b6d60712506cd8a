import type { CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../../line.ts';
import { stem } from '../../words.ts';
import type { Known } from '../known.ts';
import { type Named, namedIn } from '../task-owner.ts';
import { sharedWords } from '../withdrawn-note.ts';
import type { TaskBefore } from './task-before.ts';

/** Somebody cannot do it, is away, or has let it go. */
const LETS_GO =
  /n['’]t\b|\b(?:cannot|cant|wont|isnt|hasnt|not|never|off|away|leave|leaving|leaves|left|busy|swamped|snowed|handed|passed|given|gave|gives|no time|too much|enough on|retires|retiring|retired|sick|ill|holiday|declined?|out of it|someone else|misheard|wrong|stretched|unable|swap(?:s|ped|ping)?)\b/iu;
/** What leads from a person to the task: "will do", "is doing", "has", "takes", "picks up". */
const TAKES =
  /^(?:['’](?:s|ll|d|ve))?(?:\s+(?:and|&|\+|with)\s+\S+(?: \S+)?)?(?:\s+(?:is|will|has|have|can|could|would|should|are|to|now|then|just|kindly|agreed|offered|said (?:s?he|they)(?:['’]d|['’]ll| would| will)|happy|going|who(?:['’]s|['’]ll)?|already|actually))*\s+(?:do(?:es|ing)?|tak(?:e|es|ing|en)|pick(?:s|ing|ed)? (?:it|that|this|them|up)|cover(?:s|ing)?|sort(?:s|ing)?|handl(?:e|es|ing)|lead(?:s|ing)?|finish(?:es|ing)?|writ(?:e|es|ing)|draft(?:s|ing)?|send(?:s|ing)?|run(?:s|ning)?|(?:has|have|got|owns?)(?= (?:it|that|this|them|those|these|the|his|her|their)\b)|step(?:s|ping)? in|fill(?:s|ing)? in|go(?:es|ing)?(?= (?:with|instead|along|in)\b))\b/iu;
const IS_THEIRS =
  /\b(?:is|was|are|be|now|it['’]?s|that['’]?s|thats|to|for|with|by|from)\s+(?:now |really |actually )?$/iu;
const THEIRS =
  /^(?:['’]s|\s+now|\s+instead|['’]s now)?\s*(?:$|[,.;!)]|instead\b|now\b|then\b|he\b|she\b|they\b|not\b)/iu;
const DENIED = /\b(?:not|instead of|rather than|in place of|and not)\s+(?:to |for |with |by )?$/iu;
const MINE = /\bmine\b/iu;
const HE = /(?<![\p{L}’'])(?:s?he|they)(?:['’]?s|['’]re)?(?!\p{L})/iu;
const FOR_HIM = /\b(?:instead of|rather than|in place of|not) (?:him|her|them)\b/iu;
/** Between two who have a task together, and from one who takes it to who is with them. */
const JOINS = /(?:\band|&|\+|\bwith|\bplus)\s*$/iu;
const JOINED = /^\s*(?:and|&|\+|plus)\s*$/iu;
/** Whoever the note names joins those who have the task already. */
const BESIDE = /\b(?:too(?= *(?:$|[,.;]))|as well|also|help(?:s|ing)?|joins?|joining|alongside|both of)\b/iu;

const CLAUSE = /[,;.!]+(?=\s|$)|\s[-–—]+\s|\s+(?:so|but|because|since|cos|as)\s+(?=\p{L})/giu;

/** Where each clause of a text begins and ends. */
const clausesOf = (text: string): { readonly start: number; readonly end: number }[] => {
  const cuts = [...text.matchAll(CLAUSE)].map((cut) => ({
    start: cut.index,
    end: cut.index + cut[0].length,
  }));
  return [...cuts, { start: text.length, end: text.length }].map(({ start }, at) => ({
    start: cuts[at - 1]?.end ?? 0,
    end: start,
  }));
};

const withTypist = (line: Line, { people }: Known): Named[] => {
  const named = namedIn(line.text, people);
  const person = people.byUser(line.note.user);
  if (person === undefined) return named;
  const own = [
    ...line.text.matchAll(/(?<![\p{L}’'-])(?:I(?![\p{L}])|i(?=['’]?(?:ll|m|ve)?\b)|me|mine)(?!\p{L})/gu),
  ].map((match): Named => ({ start: match.index, end: match.index + match[0].length, person }));
  return [...named, ...own].sort((left, right) => left.start - right.start);
};

/** The verb behind a person is the task's own: "dev is chasing the operator". */
const doesSo = (after: string, task: TaskBefore): boolean => {
  const verb = /^(?:['’](?:s|ll|d))?(?:\s+(?:is|will|to|now|would|can|just))*\s+(\p{Ll}{3,})(?=\s)/u.exec(
    after,
  )?.[1];
  return verb !== undefined && sharedWords([stem(verb)], task.line.text) > 0;
};

/**
 * Who has a task from now on, when a note says that another takes it: those who let it go make room, those who had it
 * with them stay. Null where nobody new takes it.
 */
export const newHands = (line: Line, task: TaskBefore, known: Known): CastMember[] | null => {
  const { text } = line;
  if (BESIDE.test(text)) return null;
  const named = withTypist(line, known);
  if (named.length === 0) return null;
  const gone = new Set<CastMember>();
  const takers = new Set<CastMember>();
  let last: CastMember | undefined;
  for (const { start, end } of clausesOf(text)) {
    const inside = named.filter((one) => one.start >= start && one.end <= end);
    const clause = text.slice(start, end);
    const taking = inside.filter((one) => {
      const before = text.slice(start, one.start);
      const after = text.slice(one.end, end);
      const theirs =
        IS_THEIRS.test(before) && (MINE.test(text.slice(one.start, one.end)) || THEIRS.test(after));
      return !DENIED.test(before) && (TAKES.test(after) || doesSo(after, task) || theirs);
    });
    const free = taking.some((one) => !task.owners.includes(one.person));
    for (const [at, one] of inside.entries()) {
      const joined =
        JOINS.test(text.slice(inside[at - 1]?.end ?? start, one.start)) ||
        JOINED.test(text.slice(one.end, inside[at + 1]?.start ?? end));
      if (DENIED.test(text.slice(start, one.start))) gone.add(one.person);
      else if (free && (taking.includes(one) || joined)) takers.add(one.person);
      else if (task.owners.includes(one.person) && LETS_GO.test(clause)) gone.add(one.person);
    }
    // "he's off most of June", "instead of him": of those who have it, the one named last.
    if (
      last !== undefined &&
      (inside.length === 0 ? HE.test(clause) && LETS_GO.test(clause) : FOR_HIM.test(clause))
    )
      gone.add(last);
    last = inside.findLast((one) => task.owners.includes(one.person))?.person ?? last;
  }
  for (const person of gone) takers.delete(person);
  const fresh = [...takers].filter((person) => !task.owners.includes(person));
  if (fresh.length === 0) return null;
  const left = [...gone].some((person) => task.owners.includes(person));
  if (!left && !/\b(?:instead|now|mine|himself|herself)\b/iu.test(text)) {
    // "it's Cllr Boland with Ravi, not Sohal": who was put down may have been somebody else still.
    return null;
  }
  const staying = left ? task.owners.filter((person) => !gone.has(person)) : [];
  return [...new Set([...staying, ...takers])];
};
