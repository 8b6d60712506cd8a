import { DateTime } from 'luxon';

/** The dates a due date is reckoned from, ISO. */
export interface DueContext {
  readonly date: string;
  readonly nextMeeting: string | null;
  /** A remembered reading for this calendar, where there is one. */
  readonly remembered?: (text: string) => DueDate;
}

export interface DueDate {
  readonly due: string | null;
  /** The words that say when, as typed, with their preposition; empty when none do. */
  readonly phrase: string;
  /** Set when the words name a day that no calendar has. */
  readonly impossible: boolean;
}

export const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const DAYS =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
};
export const MEETING = '(?:meetings?|mtgs?|board|committee|panel|forum|group|session)';
const BY =
  '(?:(?:to be )?(?:done|sent|out|back|in|ready|due|over|go|with them|finished|completed|circulated)?\\s*(?:by|b4|before|for|on|at|to|till?|until|no later than|ahead of|in time for|within|w\\/in|in|from)?\\s*(?:the\\s+|our\\s+)?(?:deadline(?: of)?\\s+)?(?:(?:cop|cob|eod|noon|midday|lunchtime|close(?: of (?:play|business))?|end of (?:the )?day|w/c|wc|week (?:commencing|beginning|of))\\s+(?:on\\s+)?(?:the\\s+)?)?)?';

/** The words that give the day, and the same with what leads up to them. The first are quickly seen to be absent. */
export interface Form {
  readonly body: RegExp;
  readonly whole: RegExp;
}
/** A form from the words that give the day. */
export const form = (body: string): Form => ({
  body: new RegExp(body, 'i'),
  whole: new RegExp(`[,;–-]*\\s*${body.startsWith('\\(') ? '' : '\\b'}${BY}${body}`, 'i'),
});
/** 1 to 12; 0 when it is no month. */
export const monthIndex = (name: string): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    name.slice(0, 3).toLowerCase(),
  ) + 1;
/** 1 for Monday to 7; 0 when it is no day. */
export const dayIndex = (name: string): number =>
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The day in the year that makes it later than the meeting, unless the year is named. */
export const later = (meeting: DateTime, month: number, day: number, year: string | undefined): DateTime => {
  if (year !== undefined) return DateTime.utc(Number(year.length === 2 ? `20${year}` : year), month, day);
  const same = DateTime.utc(meeting.year, month, day);
  if (same.isValid && same > meeting) return same;
  const next = DateTime.utc(meeting.year + 1, month, day);
  return same.isValid || next.isValid ? next : same;
};

/** What the words of a form mean, said at a meeting. */
export type Read = (
  match: RegExpExecArray,
  meeting: DateTime,
  context: DueContext,
) => DateTime | 'none' | 'impossible';

/** The next such day of the week after the meeting. */
export const nextOnDay = (meeting: DateTime, day: number, plus = 0): DateTime => {
  const ahead = (day - meeting.weekday + 7) % 7;
  return meeting.plus({ days: (ahead === 0 ? 7 : ahead) + plus });
};
/** "the 18th": of this month when still to come, else of the next that has such a day. */
export const nextDayOfMonth = (meeting: DateTime, day: number): DateTime | 'impossible' => {
  if (day < 1 || day > 31) return 'impossible';
  for (let months = 0; months < 3; months++) {
    const month = meeting.startOf('month').plus({ months });
    const date = DateTime.utc(month.year, month.month, day);
    if (date.isValid && date > meeting) return date;
  }
  return 'impossible';
};
/** A number in figures or words. */
export const count = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word);
/** A date that a calendar has. */
export const checked = (date: DateTime): DateTime | 'impossible' => (date.isValid ? date : 'impossible');
/** The next meeting's date. */
export const meetingOn = (context: DueContext): DateTime | 'none' =>
  context.nextMeeting === null ? 'none' : DateTime.fromISO(context.nextMeeting, { zone: 'utc' });

/** A span reckoned from a day that nobody knows yet. */
export const OF_ANOTHER_DAY =
  /^\s+(?:of|from|after)\s+(?!(?:today|now|this (?:meeting|mtg)|the (?:meeting|mtg)|work\b|notice\b))/i;

/** A span that is all the time there is: "3 weeks to do it", "she has two weeks", "- 10 days max", ", 1 week." */
export const isAllowed = (m: RegExpExecArray): boolean => {
  const before = m.input.slice(0, m.index);
  const after = m.input.slice(m.index + m[0].length);
  return (
    /\b(?:to (?:do|get|sort|finish|turn)|for (?:it|this|that)|max|maximum|tops|most|latest|outside|turn ?around|deadline|(?:from )?(?:now|today))\b/i.test(
      m[0],
    ) ||
    (/^\s*[.)]?\s*$/.test(after) &&
      (/^\s*[,;–-]/.test(m[0]) ||
        /[.;(/]\s*$/.test(before) ||
        /\b(?:has|have|gets?|got|given?|giving|allow(?:ed|ing)?|deadline|timescale)(?:\s+(?:her|him|them|it|me|us))?(?:\s+(?:of|is))?\s*$/i.test(
          before,
        )))
  );
};
