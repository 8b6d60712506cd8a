/** What is taken of one paste: more is a paper, to be filed as one. */
export const MOST_LINES = 300;
export const MOST_LETTERS = 60_000;

export interface Pasted {
  readonly lines: readonly string[];
  /** What was left out, in words; empty when nothing was. */
  readonly leftOut: readonly string[];
}

/** Hidden marks that change how words look or are found: no-width spaces, direction overrides, control characters. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu;

/** A line as it is kept: what cannot be seen is gone, spaces are single. */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Cuts to what one paste may bring, between lines where possible. */
export function withinLimits(lines: readonly string[]): Pasted {
  const kept: string[] = [];
  let letters = 0;
  for (const line of lines) {
    if (kept.length === MOST_LINES || letters + line.length > MOST_LETTERS) break;
    kept.push(line);
    letters += line.length;
  }
  const first = lines[0];
  if (kept.length === 0 && first !== undefined) kept.push(first.slice(0, MOST_LETTERS));
  const more = lines.length - kept.length;
  const leftOut =
    more > 0
      ? [
          `${more.toLocaleString('en-GB')} of ${lines.length.toLocaleString('en-GB')} lines: too much for the minutes at once`,
        ]
      : [];
  return { lines: kept, leftOut };
}

export const linesOfText = (text: string): string[] =>
  text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(cleanLine)
    .filter((line) => line !== '');
