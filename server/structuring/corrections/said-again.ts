import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { Line } from '../line.ts';
import { back, fix } from './reach-back.ts';

/** "make that backdated to April, they won't look at earlier": words again with another end. */
const MAKE_THAT =
  /^(?:(?:sorry|oops|correction|actually|no|ok)[\s,:;–-]+)*(?:make (?:that|it)|that should (?:be|say|read)|should (?:be|say|read)|i meant?|change (?:that|it) to|rather)\s+([^,.;]{4,60})(?:[,.;].*)?$/iu;

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
