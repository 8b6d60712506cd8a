import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { Line } from '../line.ts';
import { overlap } from '../words.ts';
import type { Known } from './correct-alike.ts';
import { back, fix } from './reach-back.ts';
import { weightOf } from './weight-of-note.ts';

const FIGURE = '[£$€]?\\d[\\d,.]*(?:k|m|bn|%)?';
/** A figure said again with up to three of the words beside it, then perhaps whom it is said to. */
const AGAIN = new RegExp(
  `^(?:(?:it['’]?s|its|that['’]?s|no|sorry|actually|should be|make that)[\\s,]+)*(${FIGURE}(?:\\s+[\\p{L}%]+){0,4})[.!]*$`,
  'iu',
);
const PAIR = new RegExp(
  `^(?:(?:it['’]?s|its|should be)\\s+)?${FIGURE}(?:\\s+\\p{L}+){0,3}\\s+not\\s+${FIGURE}[.!]*$`,
  'iu',
);
/** How somebody knows better, or that somebody misheard: what makes a bare figure a correction. */
const REASON =
  /\b(?:not what (?:i|we|you) (?:put|typed|wrote|said|heard)|(?:has |have )?(?:just )?(?:messaged|emailed|texted|pinged|told|corrected)(?: me| us)?|mis-?(?:heard|read|typed|hearing|noted)|it['’]?s (?:on|in) (?:her|his|the|their|my)|its (?:on|in) (?:her|his|the|their|my)|i['’]?ve (?:got|just) |i (?:just )?(?:checked|have)|(?:slide|paper|report|notebook)s? (?:here|says)|says (?:i\b|\p{L}{2,}$)|(?:confirmed by|according to|per) \p{L}+$|typo|my mistake|my error|wrong figure|slip)(?![\p{L}\d])/iu;

/** The ways in which a note that gives its reason may be read as a bare correction: "*1,250 homes", "130 not 310". */
export const coresOf = (text: string): string[] => {
  if (text.length > 140) return [];
  const clauses = text.split(/,\s+|\s[-–]\s|;\s+/);
  if (clauses.length < 2) return [];
  const others = clauses.filter((clause) => !AGAIN.test(clause) && !PAIR.test(clause));
  const [core, more] = clauses.filter((clause) => AGAIN.test(clause) || PAIR.test(clause));
  if (core === undefined || more !== undefined) return [];
  if (!others.some((clause) => REASON.test(clause)) || others.some((clause) => /\d/.test(clause))) return [];
  if (PAIR.test(core)) return [core];
  const words = (AGAIN.exec(core)?.[1] ?? '').split(/\s+/);
  return words
    .map((_, kept) => words.slice(0, words.length - kept).join(' '))
    .filter((one, kept) => kept === 0 || one.includes(' ') || /[£%kmn]/.test(one))
    .map((one) => `*${one}`);
};

const NAME = "(@?[\\p{L}][\\p{L}.'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}'’-]+)?)";
/** "it's not GM for the unspent balance, RS asked for alun": who is to do a thing changes. */
const OWNER_CHANGED = [
  new RegExp(
    `^(?:(?:and|so|sorry|also|oh|correction)[\\s,:]+)*(?:it['’]?s|its|that['’]?s|thats|should be|shouldn['’]?t be)\\s+not\\s+${NAME}\\s+(?:for|on|doing|who['’]?s|to do)\\s+(?:the\\s+)?([^,;.]{3,60}?)\\s*[,;.–-]+\\s*(?:[^,;.]{0,30}?\\b(?:asked for|wants|wanted|should be|it['’]?s|its|make it|give it to|goes to|but|it is)\\s+)?${NAME}(?=\\s*[,;.]|\\s*$|\\s+(?:instead|now|please|pls|as|because)\\b)`,
    'iu',
  ),
];

/** Puts another owner into the task that the words name. */
export const changeOwner = (lines: readonly Line[], line: Line, known: Known): boolean => {
  for (const form of OWNER_CHANGED) {
    const match = form.exec(line.text);
    if (match === null) continue;
    const [, old = '', about = '', now = ''] = match;
    const named = new RegExp(`(?<![\\p{L}\\d])${escapePattern(old)}(?![\\p{L}\\d])`, 'iu');
    const target = back(
      lines,
      line.index,
      (candidate) =>
        named.test(candidate.text) &&
        overlap(candidate.text, about) >= 0.5 &&
        weightOf(candidate, known) !== 'remark',
      lines.length,
    );
    if (target === undefined) continue;
    fix(target, target.text.replace(named, now), line);
    return true;
  }
  return false;
};

/** "AR... sorry CT said fees ought to double": the speaker put right in the same breath. */
const OTHER_SPEAKER =
  /^(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'’-]+)\s*(?:\.{2,}|…|[,–-]|\()+\s*(?:sorry|no|i mean|correction|oops)[\s,:]+(?=(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'’-]+)\b)/u;
export const otherSpeaker = (text: string): string => text.replace(OTHER_SPEAKER, '');
