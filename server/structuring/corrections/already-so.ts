import type { Line } from '../line.ts';
import { unaddressed } from './addressed.ts';
import { SMALL } from './evidence/correcting-words.ts';
import { denialIn } from './evidence/denied-slots.ts';
import { deniesSlot, sameSlot, slotsIn } from './evidence/slots.ts';
import type { Known } from './known.ts';
import { words } from './numeral-likeness.ts';
import { openBefore } from './reach-back.ts';

/** How many notes back a note may lie that has the right value already. */
const NEAR = 6;

/**
 * A correction of what has been put right by then, by the typist who edited the note or by another colleague: "14 not 40"
 * behind "14 routes were lost" says no more.
 */
export const saidAlready = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const text = unaddressed(line.text.trim(), known.people).rest;
  if (text.length > 60 || line.parsed.tag !== null || /\?\s*$/.test(text)) return false;
  const { slots, denied } = denialIn(text, known.people, undefined);
  const right = slots.filter((one) => !denied.includes(one));
  if (denied.length === 0 || right.length === 0) return false;
  const beside = [...slots]
    .sort((left, other) => other.at - left.at)
    .reduce((rest, one) => `${rest.slice(0, one.at)} ${rest.slice(one.end)}`, text);
  const strange = words(beside).filter((word) => word.length > 1 && !SMALL.has(word));
  const target = openBefore(lines, line, NEAR).find((one) => {
    const own = slotsIn(one.text, known.people);
    return (
      right.every((value) => own.some((each) => each.kind === value.kind && sameSlot(each, value))) &&
      !own.some((each) => denied.some((value) => value.kind === each.kind && deniesSlot(value, each))) &&
      strange.every((word) => words(one.text).includes(word))
    );
  });
  if (target === undefined) return false;
  target.fixedBy = [...new Set([...target.fixedBy, line.note.id])];
  line.use = 'structure';
  return true;
};
