import { isOpen, type Line } from '../../line.ts';
import type { Known } from '../known.ts';
import { fix } from '../reach-back.ts';
import { slotsIn } from './slots.ts';

/** How many notes back two people may be put the other way round. */
const NEAR = 8;
const TURNED =
  /\b(?:(?:wrong|other) way (?:round|about|around)|vice versa|back to front|the wrong way|reversed|swapped|mixed up|muddled|swap)\b/iu;

/**
 * Two people of a note put the other way round: "other way round: Ana has the charity, Bo the museum" over "Bo to the
 * charity, Ana to the museum".
 */
export const turnPersons = (lines: readonly Line[], line: Line, { people }: Known): boolean => {
  if (line.text.length > 200 || !TURNED.test(line.text)) return false;
  const named = new Set(
    slotsIn(line.text, people).flatMap((one) => (one.kind === 'person' ? [one.person] : [])),
  );
  if (named.size < 2) return false;
  const target = lines.slice(Math.max(0, line.index - NEAR), line.index).findLast((one) => {
    if (!isOpen(one) || one.parsed.item !== null || one.item !== line.item || one.parsed.attendance)
      return false;
    if (line.confidential && !one.confidential) return false;
    const there = slotsIn(one.text, people).flatMap((each) => (each.kind === 'person' ? [each.person] : []));
    const both = new Set(there);
    return both.size === 2 && [...both].every((who) => named.has(who));
  });
  if (target === undefined) return false;
  const places = slotsIn(target.text, people).flatMap((one) => (one.kind === 'person' ? [one] : []));
  const text = [...places].reverse().reduce((rest, place) => {
    const other = places.find((one) => one.person !== place.person);
    return other === undefined ? rest : rest.slice(0, place.at) + other.text + rest.slice(place.end);
  }, target.text);
  fix(target, text, line);
  return true;
};
