import { distance } from 'fastest-levenshtein';
import type { Line } from '../../line.ts';
import { back, fix } from '../reach-back.ts';

/** How many notes back a name may be spelt otherwise. */
const NEAR = 5;
/** What is said of a spelling beside the word itself. */
const OF_SPELLING =
  /^(?:with|w|wi|a|an|no|not|one|two|double|single|spelt|spelled|spelling|sp|is|its|it['’]?s|sorry|has|name|surname|the|of|and|for|fyi|btw|\p{L}{1,2}|\p{L}['’]s)$/iu;

/** A name spelt otherwise in a note that says nothing else: "ogilvy with a y", "Smythe, not Smith". */
export const respell = (lines: readonly Line[], line: Line): boolean => {
  const said = line.text.split(/[^\p{L}'’-]+/u).filter((word) => word !== '');
  const [word, more] = said.filter((one) => !OF_SPELLING.test(one)).map((one) => one.replace(/['’]s$/u, ''));
  if (word === undefined || more !== undefined || word.length < 5 || said.length > 7) return false;
  if (/\?/u.test(line.text)) return false;
  const misspelt = (text: string): string | undefined =>
    (text.match(/(?<![\p{L}])\p{Lu}\p{Ll}{3,}/gu) ?? []).find((one) => {
      const [a, b] = [one.toLowerCase(), word.toLowerCase()];
      return a !== b && a[0] === b[0] && distance(a, b) <= 2;
    });
  const target = back(lines, line.index, (one) => misspelt(one.text) !== undefined, NEAR);
  const old = target === undefined ? undefined : misspelt(target.text);
  if (target === undefined || old === undefined) return false;
  fix(target, target.text.replaceAll(old, word.charAt(0).toUpperCase() + word.slice(1)), line);
  return true;
};
