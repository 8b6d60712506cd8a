import { isOpen, type Line } from '../line.ts';

/** How many notes back a correction in words may reach. */
const REACH = 25;

/** The latest open note before this one that is wanted, within reach; one that names an item looks there first. */
export const back = (
  lines: readonly Line[],
  from: number,
  wanted: (line: Line) => boolean,
  reach = REACH,
): Line | undefined => {
  const by = lines[from];
  const there =
    by?.elsewhere === true && by.note.thread === null
      ? backTo(lines, from, (line) => line.item === by.item && wanted(line), lines.length)
      : undefined;
  return there ?? backTo(lines, from, wanted, reach);
};

const backTo = (
  lines: readonly Line[],
  from: number,
  wanted: (line: Line) => boolean,
  reach: number,
): Line | undefined => {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    const line = lines[at];
    if (
      line !== undefined &&
      isOpen(line) &&
      line.parsed.item === null &&
      line.parsed.confidential !== 'start' &&
      wanted(line)
    )
      return line;
  }
  return undefined;
};

/** The open notes of a line's item among the last so many before it, latest first; for confidential words those alone. */
export const openBefore = (lines: readonly Line[], line: Line, reach: number): Line[] =>
  lines
    .slice(Math.max(0, line.index - reach), line.index)
    .filter(
      (one) =>
        isOpen(one) &&
        one.parsed.item === null &&
        one.item === line.item &&
        (!line.confidential || one.confidential),
    )
    .reverse();

/** Puts the corrected words in place; the corrected line rests on the correcting note too. */
export const fix = (target: Line, text: string, by: Line): void => {
  target.text = text;
  target.fixedBy = [...new Set([...target.fixedBy, by.note.id])];
  by.use = 'structure';
};
