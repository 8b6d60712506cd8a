import type { Line } from '../../line.ts';
import { words } from '../numeral-likeness.ts';
import { fix, openBefore } from '../reach-back.ts';

/** A colleague sees at once that a word stands for its opposite. */
const NEAR = 5;
const NOT_LAST = /^(.{6,90}?)[\s,.;!–(-]+(?:and |but |definitely )?not ([\p{L}][\p{L}' -]{2,30}?)[)!.]*$/iu;
const LEAD = /^(?:(?:sorry|no|oops|correction|actually|er|um|wait|typo)[\s,:;!–-]+)+/iu;
/** Words of which one is true where the other is not. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['for', 'against'],
  ['supports', 'opposes'],
  ['supported', 'opposed'],
  ['rising', 'falling'],
  ['rose', 'fell'],
  ['up', 'down'],
  ['more', 'fewer'],
  ['more', 'less'],
  ['higher', 'lower'],
  ['won', 'lost'],
  ['accepted', 'rejected'],
  ['can', "can't"],
  ['is', "isn't"],
  ['will', "won't"],
  ['has', "hasn't"],
  ['did', "didn't"],
  ['doubled', 'trebled'],
  ['doubled', 'halved'],
  ['doubled', 'quadrupled'],
  ['trebled', 'quadrupled'],
];
const opposite = (left: string, right: string): boolean =>
  OPPOSITES.some(([a, b]) => (a === left && b === right) || (a === right && b === left));
const minus = (left: readonly string[], right: readonly string[]): string[] =>
  left.filter((word) => !right.includes(word));

/** "up 12!": one word, and perhaps the value it was said of. */
const ONE_WORD =
  /^(?:(?:no|nope|sorry|er|um|actually|you mean|(?:[A-Z]{2,4}|\p{L}+) said|it['’]?s|it was|that['’]?s|was|they|she|he)[\s,:–-]+)*(up|down|rose|fell|won|lost|more|fewer|less|higher|lower|for|against|rising|falling|doubled|trebled|halved|quadrupled)\b[\s£]*(\d[\d.,]*)?(?:k|m|bn|%)?(?: (?:surely|actually|sorry|not \p{L}+))*[\s!.]*$/iu;

/** A colleague's word for its opposite: "up 12!" over "numbers are down 12%". */
const turnsWord = (lines: readonly Line[], line: Line): boolean => {
  const [, word = '', value = ''] = ONE_WORD.exec(line.text.trim()) ?? [];
  if (word === '') return false;
  const now = word.toLowerCase();
  const target = openBefore(lines, line, 2).find(
    (one) =>
      (one.note.user !== line.note.user || /\b(?:sorry|actually|no)\b/iu.test(line.text)) &&
      words(one.text).filter((each) => opposite(each, now)).length === 1 &&
      !words(one.text).includes(now) &&
      one.text.includes(value),
  );
  const old = words(target?.text ?? '').find((each) => opposite(each, now));
  if (target === undefined || old === undefined) return false;
  fix(target, target.text.replace(new RegExp(`(?<!\\p{L})${old}(?!\\p{L})`, 'iu'), now), line);
  return true;
};

/**
 * A note said again but for a word that is denied, or its opposite: "RT for the levy!! not against" over "RT against the
 * levy". The right words stand in the place of the wrong ones.
 */
export const restateDenied = (lines: readonly Line[], line: Line): boolean => {
  if (turnsWord(lines, line)) return true;
  const typed = line.text.trim().replace(LEAD, '');
  if (typed.length > 130 || typed.includes('?') || /\d/u.test(typed)) return false;
  const match = NOT_LAST.exec(typed);
  const head = (match?.[1] ?? typed).replace(/[\s,.;!*–(-]+$/u, '');
  const said = words(head);
  if (said.length < 3) return false;
  const denied = words(match?.[2] ?? '');
  const target = openBefore(lines, line, NEAR).find((one) => {
    if (one.parsed.attendance || one.parsed.tag !== null) return false;
    const own = words(one.text);
    const [gone, fresh] = [minus(own, said), minus(said, own)];
    const [out, more] = gone;
    const [now, other] = fresh;
    if (own.length < 3 || out === undefined || more !== undefined || other !== undefined) return false;
    if (denied.length > 0) return denied.length === 1 && denied[0] === out;
    return now !== undefined && opposite(out, now) && line.index - one.index <= 3;
  });
  if (target === undefined) return false;
  fix(target, head, line);
  return true;
};
