import { escapePattern } from '#server/domain/escape-pattern.ts';
import { remember } from '#server/house-style/remember.ts';
import { idsOf, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { fix } from './reach-back.ts';
import { clausesOf, isOrder, type Order, readOrder } from './read-order.ts';
import { withoutPart } from './struck-part.ts';
import { weightOf } from './weight-of-note.ts';
import { earlier, findWithdrawn, sharedWords } from './withdrawn-note.ts';

/** How many notes back some words of an entry may be left out. */
const NEAR = 5;

/** Who was there is read by its own step. */
export const OF_ATTENDANCE =
  /\b(?:apolog\p{L}+|apols?|attend\p{L}+|present|(?:him|her|them) (?:off|out|from))\b/iu;

/** Says only that the earlier entry is gone, not what stands in its place. */
const ONLY_GONE =
  /^(?:(?:so|and|but|just|now|(?:it|that|this|they|we|members|chair|board)(?:['’](?:s|ve|re))?|was|is|been|has|have|no longer|not|never) )*(?:not|never|nothing|no longer|isn['’]?t|wasn['’]?t|dropp?(?:ed|ing)|withdrawn|withdrew|pulled|scrapped|fell|fallen|lost|off|gone|talked|backed|changed|went|reopened)\b|\bas follows\b/iu;

const SETS = /^(?:members|officers|councils?|it|this|that|the \p{L}+)\b[^,.;]{0,30}\bto (?:be )?\p{L}{3}/iu;
const ROOM =
  /^(?:(?:so|and|but|instead|now)\s+)*(?:they|we)(?:['’](?:ve|d)| have| had)? (?:(?:only |just |really )?(?=(?:wants?(?! (?:it|that|this) \p{Ll}+ first\b)|prefer|would (?:like|prefer|rather))\b)|(?=(?:only |just )?\p{L}+(?:ed|ose|ent)\b))/iu;

const PUT_OFF = /\b(?:noted|deferred|held over|put off|postponed|referred)\b/iu;
const NO_MORE = /[\s,.;–-]+(?:and )?(?:nothing (?:more|else|further)|that['’]?s (?:all|it)|no more)\.?$/iu;

/** What a note decides anew: what stands behind the clause that takes the earlier entry back, or else before it. */
const decidedAnew = (text: string, by: string, { cue }: Known): string => {
  const clauses = clausesOf(text);
  const at = clauses.indexOf(by);
  const gone = at >= 0 ? at : clauses.findLastIndex((one) => isOrder(one) || ONLY_GONE.test(one));
  const decides = (one: string): boolean =>
    /^\S+ \S+ \S/.test(one) && cue(one.replace(ROOM, 'members ')) !== null;
  const first = clauses[gone + 1];
  const behind =
    first === undefined
      ? ''
      : text
          .slice(text.lastIndexOf(first))
          .replace(ROOM, 'members ')
          .replace(/^members (?:only|just|merely|simply) (?=\p{L}+ed\b)/iu, 'members ')
          .replace(NO_MORE, '');
  if (
    gone >= 0 &&
    behind !== '' &&
    !isOrder(behind) &&
    (topicWords(behind).length > 1 || PUT_OFF.test(behind)) &&
    !/\b(?:it|that|this|them)[.!]*$/i.test(behind)
  ) {
    if (decides(behind) || clausesOf(behind).some(decides))
      return cue(behind) === null && SETS.test(behind) ? `agreed: ${behind}` : behind;
    if (at >= 0 && SETS.test(behind)) return `agreed: ${behind}`;
  }
  return clauses
    .slice(0, Math.max(0, gone))
    .filter((one) => !isOrder(one) && !ONLY_GONE.test(one) && decides(one))
    .join(', ');
};

/** "scratch that, it was thanks to all officers": the remark as it was, of the same speaker and in a word of the old. */
const saidInstead = (text: string, target: Line): string | null => {
  const clauses = clausesOf(text);
  const at = clauses.findIndex((one) => isOrder(one));
  const rest = clauses.slice(at + 1).join(', ');
  const [lead, words] =
    /^(?:it (?:was|is)|it['’]?s|that was|(?:s?he|they) (?:said|meant)|should be|make it)\s+(.{6,})$/iu.exec(
      rest,
    ) ?? [];
  if (at < 0 || lead === undefined || words === undefined) return null;
  if (sharedWords(topicWords(words), target.text) === 0) return null;
  return `${LED_BY_SPEAKER.exec(target.text)?.[0] ?? ''}${words}`;
};

const NOT_SO = /^(?:so |and |but |it['’]?s |that['’]?s )*(?:not|no longer|never)\b/iu;

/** An entry is off the minutes; the note that says so stands for what it decides in its place, or else says no more. */
export const strike = (target: Line, line: Line, known: Known, by = ''): true => {
  const whole = line.text.trim();
  const left = (by === '' || by === whole ? clausesOf(whole) : [by])
    .map((clause) => withoutPart(target.text, clause, target.parsed.tag === 'decision'))
    .find((one) => one !== null);
  target.retracted = left === undefined;
  line.tookBack = true;
  if (left !== undefined) {
    fix(target, left, line);
    return true;
  }
  if (by !== whole && by !== '' && !NOT_SO.test(by) && known.cue(by) !== null) return true;
  const anew = line.parsed.tag === null ? decidedAnew(whole, by, known) : '';
  const said = anew === '' && weightOf(target, known) === 'remark' ? saidInstead(whole, target) : null;
  if (said !== null) {
    line.text = said;
    line.fixedBy = idsOf(target);
    return true;
  }
  if (anew !== '') {
    line.text = anew;
    return true;
  }
  if (by !== whole && line.parsed.tag === null && known.cue(whole) !== null && !ONLY_GONE.test(whole))
    return true;
  line.fixedBy = idsOf(target);
  line.use = 'structure';
  return true;
};

/** Leaves some words out of the entry that has them, with what tied them to it; an order that finds none is no point of the talk. */
const leaveOut = (lines: readonly Line[], line: Line, words: string): true => {
  const form = new RegExp(
    `\\s*,?(?:(?<![\\p{L}\\p{N}])(?:and|or|in|for|to|of|on|with|from|about|at|including|especially|by) )?(?:(?<![\\p{L}\\p{N}])(?:the|a|an) )?(?<![\\p{L}\\p{N}])["“‘']?${escapePattern(words)}["”’']?(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const target = earlier(lines, line).find(
    (one) => line.index - one.index <= NEAR && words !== '' && form.test(one.text),
  );
  const text = target?.text.replace(form, '').trim() ?? '';
  if (target !== undefined && text.split(/\s+/).length > 2) fix(target, text, line);
  line.use = 'structure';
  return true;
};

/** "scrap what I put about HW being cross, just say he raised overflows": the words that stand in its place. */
const JUST_SAY =
  /[\s,;.–-]+(?:and |but )?(?:just|only|instead|simply) (?:say|put|minute|record|note|have)(?: instead)?(?: that)? (?!(?:it|that|this|so)\b\W*$)(\S.{8,})$/iu;
const SPEAKER = /^((?:cllr )?[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=\s*[:–-]|\s+\p{Ll})/u;

const putInstead = (target: Line, line: Line): boolean => {
  const said = JUST_SAY.exec(line.text)?.[1];
  if (said === undefined || target.parsed.tag !== null) return false;
  const who = SPEAKER.exec(target.text)?.[1];
  fix(target, who === undefined ? said : said.replace(/^(?:s?he|they)\b/i, who), line);
  return true;
};

/** Takes an earlier note, or some of its words, off the minutes when that is what the note orders. */
export const takeBack = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const { rest, to } = unaddressed(line.text, known.people);
  const order = readOrder(line.text) ?? readOrder(rest);
  if (order === null || (!order.entry && OF_ATTENDANCE.test(line.text))) return false;
  if (order.part !== null) return leaveOut(lines, line, order.part);
  // It may be off the minutes already: a colleague, or the room, took it back before.
  const target = findWithdrawn(earlier(lines, line, true), line, order, to, known);
  if (target?.retracted === false) return putInstead(target, line) || strike(target, line, known);
  if (target === undefined || order.words.length === 0) return false;
  line.use = 'structure';
  return true;
};

const THAT: Order = { kind: null, entry: true, last: false, whose: null, words: [], part: null };

/** Takes back what a note points to without an order: "that was not agreed". */
export const takeBackPointed = (
  lines: readonly Line[],
  line: Line,
  kind: Order['kind'],
  known: Known,
): boolean => {
  const { to } = unaddressed(line.text, known.people);
  const target = findWithdrawn(earlier(lines, line), line, { ...THAT, kind }, to, known);
  return target !== undefined && strike(target, line, known);
};

/** "don't minute that", alone: of the note before it, not of itself. */
export const keepsOut = (lines: readonly Line[], line: Line, said: string): boolean => {
  const order = readOrder(said);
  if (order === null || !order.entry || order.words.length > 0) return false;
  const before = earlier(lines, line);
  const target = before.find((one) => one.note.id === line.note.thread) ?? before[0];
  if (target === undefined || line.index - target.index > 3) return false;
  target.retracted = true;
  return true;
};

const UNDONE = [
  /^(?:(?:sorry|no|actually|oh|ok|hang on|correction|update)[\s,:;–-]+)*(?:that|this|it|last one|the last one|last action|last decision)\s*(?:wasn['’]?t|was not|isn['’]?t|is not|['’]s not|was never)\s+(?:a decision|agreed|an action|decided|needed|required|said|right|what was agreed)\b/iu,
  /^(?:(?:sorry|no|actually|oh|ok)[\s,:;–-]+)*(?:that|this|the|last) (?:action|decision|one) (?:is |was |has been )?(?:withdrawn|cancelled|not needed|no longer needed|already done|dropped|off)\b/iu,
  /^(?:(?:sorry|no|actually|oh|ok)[\s,:;–-]+)*(?:not (?:an action|a decision|needed|required)(?: after all| now)?|as you were)\b/iu,
];
/** Whether the words take the note just before back without a word of command. */
export const takesBackPlainly: (text: string) => boolean = remember((text) =>
  UNDONE.some((form) => form.test(text.trim())),
);
