import { MONTHS } from '#server/domain/dates.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The ISO date of a day that calendars have; null for any other. */
function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const monthOf = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase())) + 1;

/** A year typed with two digits is of this century; none means the first such day on or after the meeting. */
function withYear(year: string | undefined, month: number, day: number, meeting: string): string | null {
  if (year !== undefined) return isoOf(Number(year.length === 2 ? `20${year}` : year), month, day);
  const first = Number(meeting.slice(0, 4));
  const found = isoOf(first, month, day);
  return found !== null && found >= meeting ? found : isoOf(first + 1, month, day);
}

/**
 * A date as people in Britain type it, the day first: "1 March 2027", "1 Mar", "1st March", "1/3/27", "2027-03-01".
 * Empty for no date, null when it is none. `meeting` is the ISO date of the meeting.
 */
export function readDate(typed: string, meeting: string): string | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (numbers !== null) return withYear(numbers[3], Number(numbers[2]), Number(numbers[1]), meeting);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?,?(?: (\d{4}|\d{2}))?$/i.exec(text);
  const month = monthOf(words?.[2] ?? '');
  return words === null || month === 0 ? null : withYear(words[3], month, Number(words[1]), meeting);
}
