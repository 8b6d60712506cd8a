import { DAYS, MONTHS as MONTH_NAMES } from '#server/domain/dates.ts';

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase());
const WEEKDAYS = DAYS.map((name) => name.toLowerCase());

export interface FoundDate {
  /** ISO date. */
  readonly iso: string;
  readonly weekday: string | null;
  /** The words as they stand in the text. */
  readonly text: string;
}

const WORDY = new RegExp(
  `(?:\\b(${WEEKDAYS.join('|')}|mon|tues?|wed|thurs?|fri|sat|sun)\\b,?\\s*(?:the\\s+)?)?\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS.join(
    '|',
  )}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b,?\\s+(\\d{4})\\b`,
  'gi',
);
const NUMERIC = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

/** Every full date of a text, in order, as people in Britain write them. */
export function findDates(text: string): FoundDate[] {
  const found: (FoundDate & { at: number })[] = [];
  for (const match of text.matchAll(WORDY)) {
    const month = MONTHS.findIndex((name) => name.startsWith((match[3] ?? '').toLowerCase().slice(0, 3)));
    push(match, Number(match[4]), month + 1, Number(match[2]), match[1]?.toLowerCase() ?? null);
  }
  for (const match of text.matchAll(NUMERIC))
    push(match, Number(match[3]), Number(match[2]), Number(match[1]), null);
  for (const match of text.matchAll(ISO))
    push(match, Number(match[1]), Number(match[2]), Number(match[3]), null);
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ iso, weekday, text: words }) => ({ iso, weekday, text: words }));

  function push(
    match: RegExpMatchArray,
    year: number,
    month: number,
    day: number,
    weekday: string | null,
  ): void {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || month === 0) return;
    const iso = date.toISOString().slice(0, 10);
    found.push({
      iso,
      weekday: weekday === null ? null : fullWeekday(weekday),
      text: match[0].trim(),
      at: match.index ?? 0,
    });
  }
}

const fullWeekday = (word: string): string =>
  WEEKDAYS.find((name) => name.startsWith(word.slice(0, 3))) ?? word;

/** The weekday of an ISO date, in lower case. */
export const weekdayOf = (iso: string): string => WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';

/** A line that is a date and little else: "Tuesday, 20 January 2015 11.00 am", "Date: Monday 2 June 2014". */
export function isDateLine(text: string): boolean {
  const dates = findDates(text);
  if (dates.length !== 1) return false;
  const rest = text
    .replace(dates[0]?.text ?? '', '')
    .replace(/^(?:date( of meeting)?\s*:?|(?:meeting )?held on)/i, '')
    .replace(/\bat\b|\d{1,2}[.:]\d{2}\s*(am|pm)?|\d{1,2}\s*(am|pm)|noon|[-–—,.|\s]/gi, '');
  return rest === '';
}

export const monthNumber = (word: string): number =>
  MONTHS.findIndex(
    (name) => word.length >= 3 && name.startsWith(word.toLowerCase().replace(/^sept$/, 'sep')),
  ) + 1;
