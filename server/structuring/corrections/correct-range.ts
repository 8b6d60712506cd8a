import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { stem } from '../words.ts';
import { unaddressed } from './addressed.ts';
import { cuesOf } from './evidence/correcting-words.ts';
import type { Known } from './known.ts';
import { fix, openBefore } from './reach-back.ts';

/** How many notes back a span may lie that is another. */
const NEAR = 6;

const RANGE =
  /(?<![\p{L}\d.,£$€/:-])(\d{1,3}(?:st|nd|rd|th)?)(\s?[-–]\s?| to )(\d{1,3}(?:st|nd|rd|th|%)?)(?![\d\p{L}/:-]|[.,]\d)(?: (?:of )?(\p{L}+))?/gu;
const DENIED = /\b(?:not|rather than|instead of)(?: the)?\s+$/iu;

interface Span {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** What it counts, or the month. */
  readonly of: string;
  readonly denied: boolean;
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/u;

const spansIn: (text: string) => readonly Span[] = remember((text) =>
  [...text.matchAll(RANGE)].map((match): Span => {
    const typed = `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`;
    const word = (match[4] ?? '').toLowerCase();
    return {
      at: match.index,
      end: match.index + typed.length,
      text: typed,
      of: MONTH.test(word) ? word.slice(0, 3) : stem(word),
      denied: DENIED.test(text.slice(0, match.index)),
    };
  }),
);

/** A span of days or numbers put right as a whole: "23-24 june, hall's taken on the 25th" over "24-25 June 2026". */
export const correctRange = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 110 || /\?\s*$/.test(typed)) return false;
  if (spansIn(typed).length === 0) return false;
  const { rest, to } = unaddressed(typed, known.people);
  const spans = spansIn(rest);
  const [now, more] = spans.filter((one) => !one.denied);
  if (now === undefined || more !== undefined || now.of === '') return false;
  const cues = cuesOf(rest);
  const corrects = cues.plain || cues.source || spans.length > 1 || to.length > 0;
  for (const target of openBefore(lines, line, NEAR)) {
    if (!corrects && !(now.at === 0 && target.note.user !== line.note.user)) continue;
    const [old, other] = spansIn(target.text).filter((one) => one.of === now.of);
    if (old === undefined || other !== undefined || old.text === now.text) continue;
    if (spans.some((one) => one.denied && one.text !== old.text)) continue;
    fix(target, target.text.slice(0, old.at) + now.text + target.text.slice(old.end), line);
    return true;
  }
  return false;
};
