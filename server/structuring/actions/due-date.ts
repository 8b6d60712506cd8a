import { DateTime } from 'luxon';
import { remember } from '#server/house-style/remember.ts';
import { DAYS, type DueContext, type DueDate, MONTHS } from './due-calendar.ts';
import { FORMS } from './due-forms.ts';

export type { DueContext, DueDate } from './due-calendar.ts';

/** Words of time that give no day: the phrase goes from the task's words, the date stays open. */
const VAGUE = new RegExp(
  `[,;.–-]*\\s*\\b(?:early|mid|late)[- ](?:${MONTHS})\\b|[,;–-]*\\s*\\b(?:by|before|in|over|during|ahead of|for)\\s+(?:the\\s+)?(?:early\\s+|late\\s+|mid[- ]?)?(?:new year|easter|christmas|xmas|summer(?: recess| break)?|recess|spring|autumn|winter|${MONTHS}|due course)\\b\\s*$`,
  'i',
);

/** A day that is named only to be ruled out, or as the day of some figures: "instead of 1 July", "31 March actuals". */
const NOT_THEN = new RegExp(
  `\\b(?:instead of|rather than|apart from|other than|except|not)\\s+(?:on\\s+)?(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTHS})\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTHS})(?:\\s+\\d{4})?(?=\\s+(?:actuals|figures|data|position|prices|numbers|baseline|snapshot|census|accounts|balances|outturn|levels)\\b)`,
  'gi',
);
/** A word that some form of date needs; without one there is nothing to look for. */
const HINT = new RegExp(
  `\\d|\\b(?:${MONTHS}|${DAYS}|tomorrow|tmrw|tmw|tomoz|today|tonight|afternoon|evening|lunchtime|halloween|night|eve|day|year|valentine|david|patrick|george|andrew|meet|meets|sits|convenes|reconvenes|together|hours?|hrs?|weekend|week|weeks|wk|wks|eow|month|year|fortnight|meetings?|mtgs?|time|cop|close of play|next|easter|christmas|xmas|summer|recess|spring|autumn|winter|due course|days?|(?:board|committee|panel|forum|group|session))\\b`,
  'i',
);

const dayOf = remember((date) => DateTime.fromISO(date, { zone: 'utc' }), 50);

/**
 * When something is due, by the conventions of the command line's formats: the day named, in the year that
 * makes it later than the meeting; the last such words in the text count. A month without a day is no date.
 */
export const readDue = (text: string, context: DueContext): DueDate => {
  if (context.remembered !== undefined) return context.remembered(text);
  const told = text.replace(NOT_THEN, (words) => ' '.repeat(words.length));
  if (!HINT.test(told)) return { due: null, phrase: '', impossible: false };
  const meeting = dayOf(context.date);
  for (const [{ body, whole }, read] of FORMS) {
    const match = body.test(told) ? whole.exec(told) : null;
    if (match === null) continue;
    const value = read(match, meeting, context);
    if (value === 'impossible') return { due: null, phrase: match[0], impossible: true };
    if (value === 'none') continue;
    return { due: value.toISODate(), phrase: match[0], impossible: false };
  }
  const vague = VAGUE.exec(told);
  return { due: null, phrase: vague?.[0] ?? '', impossible: false };
};
