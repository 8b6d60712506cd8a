import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { Line } from '../line.ts';
import { back, fix } from './reach-back.ts';

/** "make that backdated to April, they won't look at earlier": words again with another end. */
const MAKE_THAT =
  /^(?:(?:sorry|oops|correction|actually|no|ok)[\s,:;–-]+)*(?:make (?:that|it)|that should (?:be|say|read)|should (?:be|say|read)|i meant?|change (?:that|it) to|rather)\s+([^,.;]{4,60})(?:[,.;].*)?$/iu;

/** "sorry - weekend buses, misheard": the right words alone, and that they were others. */
const MISHEARD =
  /^(?:(?:sorry|soz|oops|whoops|correction|typo|no|er|um|i meant?|meant)[\s,.:;–-]+)*(?:the |an? )?(\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){1,3})[\s,.;(–-]+(?:(?:i )?mis-?heard|misheard (?:her|him|that|it)|i mean|typo|my (?:mistake|error|bad|ears?)|wrong word|sorry)[).!]*$|^(?:(?:sorry|soz|oops|whoops|correction|typo)[\s,.:;–-]+)+(?:i meant? )?(?:the |an? )?(\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){1,3})[.!]*$/iu;
const SMALL_WORD = /^(?:the|a|an|of|to|in|on|at|for|and|or|by|with|from|is|are|was|were|no|not|all|any)$/iu;

/** Another word before the same end: "weekend buses" over "evening buses". */
export const remakeHead = (lines: readonly Line[], line: Line): boolean => {
  const match = MISHEARD.exec(line.text.trim());
  const words = (match?.[1] ?? match?.[2] ?? '').split(/\s+/);
  if (words.length < 2 || words.length > 3) return false;
  const [head = '', ...tail] = words;
  if (SMALL_WORD.test(head) || tail.join('').length < 4) return false;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(\\p{L}[\\p{L}'’-]*)(?=\\s+${escapePattern(tail.join(' '))}(?![\\p{L}]))`,
    'iu',
  );
  const target = back(
    lines,
    line.index,
    (one) => {
      const old = pattern.exec(one.text)?.[1];
      return old !== undefined && !SMALL_WORD.test(old) && old.toLowerCase() !== head.toLowerCase();
    },
    3,
  );
  if (target === undefined) return false;
  fix(target, target.text.replace(pattern, head), line);
  return true;
};

/** "Yes 12, sorry": the typist confirms a correction made just before. */
const CONFIRMS =
  /^(?:yes|yep|yeah|yup|right|correct|indeed|ok|sorry|quite right|you['’]?re right|agreed)[\s,:–-]+(?:sorry[\s,]+)?([£$€]?\d[\d,.]*)(?:k|m|bn|%)?(?:[\s,]+(?:sorry|it (?:is|was)|you['’]?re right|my (?:mistake|bad|error)))*[.!]*$/iu;

/** Puts the new end of a phrase where an earlier note has the same beginning: "backdated to April" over "backdated to January". */
export const remake = (lines: readonly Line[], line: Line): boolean => {
  const words = (MAKE_THAT.exec(line.text)?.[1] ?? '').trim().split(/\s+/);
  if (words.length < 2) return false;
  for (let kept = words.length - 1; kept >= 1; kept--) {
    const lead = words.slice(0, kept).join(' ');
    if (kept === 1 && lead.length < 4) continue;
    const rest = words.slice(kept).join(' ');
    const pattern = new RegExp(`(?<![\\p{L}\\d])(${escapePattern(lead)})\\s+(\\S+?)(?=[\\s,.;]|$)`, 'iu');
    const target = back(lines, line.index, (candidate) => pattern.test(candidate.text), 6);
    if (target === undefined) continue;
    fix(target, target.text.replace(pattern, `$1 ${rest}`), line);
    return true;
  }
  return false;
};

/** A figure said again in assent to a correction of the last few notes: it corrects nothing more. */
export const confirms = (lines: readonly Line[], line: Line): boolean => {
  const value = CONFIRMS.exec(line.text)?.[1]?.replace(/^[£$€]/, '');
  if (value === undefined) return false;
  const target = back(
    lines,
    line.index,
    (candidate) => candidate.fixedBy.length > 0 && candidate.text.includes(value),
    6,
  );
  if (target === undefined) return false;
  target.fixedBy = [...new Set([...target.fixedBy, line.note.id])];
  line.use = 'structure';
  return true;
};
