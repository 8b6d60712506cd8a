import type { CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { fix } from './reach-back.ts';
import { clausesOf } from './read-order.ts';
import { type Named, namedIn } from './task-owner.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back an appointment may lie that is told by its body, and one that is only pointed to. */
const TOLD = 40;
const POINTED = 2;

/** Somebody is put on a body, or sits there for the board. */
const SEATS =
  /\b(?:re-?appoint\p{L}*|appoint\p{L}*|nominat\p{L}*|takes? over|tak(?:e|es|ing)\b[^,.;]{0,16}\b(?:seat|place|chair)|carr(?:y|ies) on|stays? on|goes? on(?:to)?|seat|reps?|representatives?|represents?|champion|(?:our|the) (?:member|man|woman|person) on)\b|\bto (?:the )?(?:\p{Lu}|[^,.;]{0,30}\b(?:forum|panel|network|alliance|partnership|council|group|trust|committee|board|association|body)\b)/u;
const BODIES = /\b(?:outside bod\p{L}+|appointments?|nominations?|representatives?)\b/iu;
/** Who it is, said of what stands before: "that was Parveen for the alliance", "should be Cllr Finch on the forum". */
const IS_FOR =
  /(?:\b(?:that|this|it)(?:['’]?s| was| is| should (?:be|have been)| ought to be)?|\bshould (?:be|have been|read|say)|\bmake (?:that|it))\s+$/iu;
const FOR_IT = /^\s*(?:for|on|to|at|as)\b|^\s*(?:going|goes|sits|takes)\b|^\s*(?:$|[,.;])/iu;
/** Somebody lets a seat go. */
const LETS_GO =
  /\b(?:(?:2nd|second) thoughts?|thought better|changed (?:her|his|their) mind|no time|not the time|n['’]t (?:got )?(?:the |any )?time|can(?:not|['’]?t)|won['’]?t|does ?n['’]?t want|did ?n['’]?t want|declin\p{L}+|turn(?:s|ed) (?:it|that|them) down|stand(?:s|ing)? (?:down|aside)|stood (?:down|aside)|step(?:s|ped|ping) (?:down|aside|back)|withdr\p{L}+|pull(?:s|ed)? out|bows? out|busy|clash\p{L}*|on leave|away|gives? (?:it|that) up|gave (?:it|that) up|prefers? not|rather not|(?:said|says) no|conflicted|(?:has|had) (?:an interest|too much|enough on))\b/iu;
const TAKES =
  /^(?:['’](?:s|ll|d))?(?:\s+(?:will|to|can|is|has|would|now|happy|agreed|offered|said (?:s?he|they)['’]?(?:ll|d)))*\s+(?:do(?:es|ing)? (?:it|that|so)|do(?:es)? instead|tak(?:e|es|ing)\b|took (?:it|that)|go(?:es|ing)?\b|goes|stand(?:s|ing)? in|step(?:s|ping)? in|serve|sits?|fill)\b|^\s+instead\b/iu;

const denied = (before: string): boolean => /\b(?:not|rather than|instead of|in place of)\s+$/iu.test(before);

/** Who takes the seat by the note's words; null where it names nobody for it. */
const takerIn = (typed: string, named: readonly Named[]): CastMember | null => {
  const gone = LETS_GO.test(typed) || named.some((one) => denied(typed.slice(0, one.start)));
  for (const { start, end, person } of named) {
    const before = typed.slice(0, start);
    if (denied(before)) continue;
    if (IS_FOR.test(before) && FOR_IT.test(typed.slice(end))) return person;
    if (gone && TAKES.test(typed.slice(end))) return person;
  }
  return null;
};

/** Of those whom the appointment names, the one who goes: whom the note names too, else who stands by the body's words. */
const leaverIn = (
  target: Line,
  named: readonly Named[],
  taker: CastMember,
  words: readonly string[],
  known: Known,
): Named | null => {
  const seated = namedIn(target.text, known.people).filter((one) => one.person !== taker);
  const others = named.map((one) => one.person).filter((person) => person !== taker);
  const told = seated.filter((one) => others.includes(one.person));
  if (told.length > 0) return told[0] ?? null;
  if (others.length > 0) return null;
  const clause = target.text
    .split(/[,;.]\s|\band\b/u)
    .find((one) => sharedWords(words, one) > 0 && namedIn(one, known.people).length === 1);
  const at = clause === undefined ? -1 : target.text.indexOf(clause);
  const near = seated.find((one) => at >= 0 && one.start >= at && one.start < at + (clause?.length ?? 0));
  return near ?? (seated.length === 1 ? (seated[0] ?? null) : null);
};

/**
 * A seat just given that another has: "that was Parveen for the alliance, Hazel hasn't the time", "FW has had second
 * thoughts about the judging seat, HP will do it". The appointment is told by its body's words, or stands just before.
 */
export const changesSeat = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 190 || /\?\s*$/.test(typed) || line.parsed.tag !== null) return false;
  const { rest } = unaddressed(typed, known.people);
  const named = namedIn(rest, known.people);
  if (named.length === 0) return false;
  const taker = takerIn(rest, named);
  if (taker === null || taker.role === 'officer' || taker.role === 'guest') return false;
  const words = [
    ...new Set(clausesOf(rest).flatMap((one) => topicWords(withoutNames(one, known.people)))),
  ].filter((word) => word.length > 3 && !FILLER.has(word));
  for (const target of earlier(lines, line)) {
    const away = line.index - target.index;
    if (away > TOLD) return false;
    const shared = words.length === 0 ? 0 : sharedWords(words, target.text);
    if (shared === 0 && !(away <= POINTED && target.item === line.item && LETS_GO.test(rest))) continue;
    const title = known.agenda.find((one) => one.number === target.item)?.title ?? '';
    if (!SEATS.test(target.text) && !BODIES.test(title)) continue;
    const leaver = leaverIn(target, named, taker, words, known);
    if (leaver === null) continue;
    fix(target, `${target.text.slice(0, leaver.start)}${taker.name}${target.text.slice(leaver.end)}`, line);
    return true;
  }
  return false;
};

/** Words about hands, none of a body's name. */
const FILLER: ReadonlySet<string> = new Set(
  topicWords(
    'instead thought thoughts second time hasnt said says want clash clashes busy leave away that this will take takes seat place happy stated still after',
  ),
);
