import { isOpen, type Line } from '../line.ts';
import { numeralsIn, sameNumber } from '../numerals.ts';
import { fix } from './reach-back.ts';

/** How many notes back two things may be put the other way round. */
const NEAR = 6;

const TURNED =
  /\b(?:(?:the )?(?:wrong|other) way (?:round|about|around)|vice versa|(?:got|have|has|had|put) (?:it|them|those|that|these|the two)(?: two)? (?:back to front|the wrong way|reversed|swapped|muddled|mixed up|round the wrong way)|swap (?:them|those|the two|these)(?: (?:round|over|two))?)\b/iu;

const wordsOf = (text: string): { word: string; at: number; end: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    at: match.index,
    end: match.index + match[0].length,
  }));
const SMALL = new Set(
  'the a an and or but of to in on at for from by with w is are was were be been it that this not no yes in out goes go stays stay way round other wrong both'.split(
    ' ',
  ),
);

interface Phrase {
  readonly at: number;
  readonly end: number;
  readonly size: number;
}

/** The phrases of a text that stand word for word in another too, the longest first; small words begin and end none. */
const sharedPhrases = (target: string, by: string): Phrase[] => {
  const own = wordsOf(target);
  const said = ` ${wordsOf(by)
    .map((one) => one.word)
    .join(' ')} `;
  const found: Phrase[] = [];
  for (let from = 0; from < own.length; from++) {
    if (SMALL.has(own[from]?.word ?? '')) continue;
    for (let to = Math.min(own.length, from + 5); to > from; to--) {
      const part = own.slice(from, to);
      const last = part.at(-1);
      if (last === undefined || SMALL.has(last.word)) continue;
      if (!said.includes(` ${part.map((one) => one.word).join(' ')} `)) continue;
      found.push({ at: own[from]?.at ?? 0, end: last.end, size: part.length });
      from = to - 1;
      break;
    }
  }
  return found.sort((left, right) => right.size - left.size);
};

/** The only two numbers of a note, both said again: "other way round, 3 this year 5 last". */
const turnNumbers = (target: Line, typed: string, line: Line): boolean => {
  const [one, two, three] = numeralsIn(target.text);
  const said = numeralsIn(typed);
  if (one === undefined || two === undefined || three !== undefined || one.unit !== two.unit) return false;
  if (sameNumber(one, two) || ![one, two].every((own) => said.some((each) => sameNumber(each, own))))
    return false;
  const { text } = target;
  fix(
    target,
    text.slice(0, one.at) + two.text + text.slice(one.end, two.at) + one.text + text.slice(two.end),
    line,
  );
  return true;
};

/**
 * Two things of a colleague's note put the other way round: "other way round, Kez! inclusion goes in, housing stays out"
 * over "approved with housing added, inclusion not".
 */
export const correctTurned = (lines: readonly Line[], line: Line): boolean => {
  const typed = line.text.trim();
  if (typed.length > 200 || !TURNED.test(typed)) return false;
  for (let at = line.index - 1; at >= Math.max(0, line.index - NEAR); at--) {
    const target = lines[at];
    if (target === undefined || !isOpen(target) || target.parsed.item !== null || target.item !== line.item)
      continue;
    if (line.confidential && !target.confidential) continue;
    if (turnNumbers(target, typed, line)) return true;
    const phrases = sharedPhrases(target.text, typed);
    if (phrases.length < 2) continue;
    const [first, second] = phrases.slice(0, 2).sort((left, right) => left.at - right.at);
    if (first === undefined || second === undefined || (phrases[2]?.size ?? 0) === second.size) continue;
    const text = target.text;
    fix(
      target,
      text.slice(0, first.at) +
        text.slice(second.at, second.end) +
        text.slice(first.end, second.at) +
        text.slice(first.at, first.end) +
        text.slice(second.end),
      line,
    );
    return true;
  }
  return false;
};
