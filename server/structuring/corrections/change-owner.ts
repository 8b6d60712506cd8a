import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { Line } from '../line.ts';
import { overlap } from '../words.ts';
import type { Known } from './known.ts';
import { back, fix } from './reach-back.ts';
import { weightOf } from './weight-of-note.ts';

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
