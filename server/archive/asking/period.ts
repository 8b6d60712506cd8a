import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { findDates, monthNumber } from '../importing/dates.ts';

/** Which meetings a question speaks of. */
export interface Period {
  readonly kind: 'any' | 'day' | 'month' | 'year' | 'range' | 'latest' | 'earliest';
  /** True for the dates of meetings in the period. */
  readonly holds: (date: string) => boolean;
  /** In words, for an answer that there was no such meeting. */
  readonly words: string;
  /** The question without the words of the period. */
  readonly rest: string;
}

const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

/** Reads the time a question names. */
export function readPeriod(question: string): Period {
  const found = findDates(question)[0];
  if (found !== undefined) {
    const { iso, text } = found;
    const range = /\b(?:since|after|before|until)\s*$/i.exec(question.slice(0, question.indexOf(text)));
    if (range !== null && !/\bnext (?:board |committee )?meeting\b|\bmeet(?:ing)? after\b/i.test(question))
      return bounded(question.replace(text, ' '), range[0].trim(), iso, iso, longDate(iso));
    return {
      kind: 'day',
      holds: (date) => date === iso,
      words: `on ${longDate(iso)}`,
      rest: question.replace(text, ' '),
    };
  }
  const between = /\b(?:between|from)\s+(?:\w+\s+)?(\d{4})\s+(?:and|to|until|-)\s+(?:\w+\s+)?(\d{4})\b/i.exec(
    question,
  );
  if (between !== null) {
    const [whole, from = '', to = ''] = between;
    return {
      kind: 'range',
      holds: (date) => date.slice(0, 4) >= from && date.slice(0, 4) <= to,
      words: `between ${from} and ${to}`,
      rest: question.replace(whole, ' '),
    };
  }
  const months = new RegExp(
    `\\b(?:between|from)\\s+${MONTH}\\s*(\\d{4})?\\s+(?:and|to|until)\\s+${MONTH}\\s+(\\d{4})\\b`,
    'i',
  ).exec(question);
  if (months !== null) {
    const [whole, first = '', firstYear, last = '', year = ''] = months;
    const ym = (name: string, of: string): string => `${of}-${String(monthNumber(name)).padStart(2, '0')}`;
    const [from, to] = [ym(first, firstYear ?? year), ym(last, year)];
    return {
      kind: 'range',
      holds: (date) => date.slice(0, 7) >= from && date.slice(0, 7) <= to,
      words: whole,
      rest: question.replace(whole, ' '),
    };
  }
  const month = new RegExp(
    `\\b(?:(since|after|before)\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${MONTH}\\b\\.?,?\\s*(?:of\\s+)?(\\d{4})?\\b`,
    'i',
  ).exec(question);
  if (
    month !== null &&
    (month[4] !== undefined || month[2] !== undefined || meansMonth(question, month[3] ?? ''))
  ) {
    return monthPeriod(question, month);
  }
  const years = new Set(
    Array.from(question.matchAll(/(?<![\d/-])(?:19|20)\d{2}\b(?!\s*[/-]\s*\d)/g), (match) => match[0]),
  );
  if (years.size > 1) {
    const rest = question.replace(/(?<![\d/-])(?:19|20)\d{2}\b/g, ' ');
    return {
      kind: 'range',
      holds: (date) => years.has(date.slice(0, 4)),
      words: `in ${[...years].join(' or ')}`,
      rest,
    };
  }
  const year = /\b(?:(since|after|before)\s+)?((?:19|20)\d{2})\b(?!\s*[/-]\s*\d{2})/i.exec(question);
  if (year !== null && !/\d\s*[/-]$/.test(question.slice(0, year.index))) {
    const [whole, way, number = ''] = year;
    const rest = question.replace(whole, ' ');
    if (way !== undefined) return bounded(rest, way, `${number}-01-01`, `${number}-12-31`, number);
    return { kind: 'year', holds: (date) => date.startsWith(number), words: `in ${number}`, rest };
  }
  const latest =
    /\b(?:(?:the|our)\s+)?(?:last|latest|most recent|recent)\s+(?:board\s+|committee\s+)?(?:meeting|minutes|one|time)\b|\bmost recently\b/i.exec(
      question,
    );
  if (latest !== null)
    return { ...ANY, kind: 'latest', words: 'at the latest meeting', rest: question.replace(latest[0], ' ') };
  const first =
    /\b(?:(?:the|our)\s+)?(?:earliest|first|oldest)\s+(?:board\s+)?(?:meeting|minutes|note)\b(?!\s+of)/i.exec(
      question,
    );
  if (first !== null)
    return {
      ...ANY,
      kind: 'earliest',
      words: 'at the earliest meeting',
      rest: question.replace(first[0], ' '),
    };
  return { ...ANY, rest: question };
}

const ANY = { kind: 'any', holds: () => true, words: '' } as const;

/** "may" and "march" are words too: they mean the month only where a month is spoken of. */
const meansMonth = (question: string, name: string): boolean =>
  new RegExp(
    `\\b(?:in|of|for|the|last|since|before|after)\\s+${name}\\b(?:\\s+(?:meeting|board|minutes|note))?`,
    'i',
  ).test(question) &&
  (!/^(?:may|march|mar)$/i.test(name) ||
    new RegExp(`\\b${name}\\s+(?:meeting|board|minutes|note)\\b|\\bin ${name}\\b\\s*\\??$`, 'i').test(
      question,
    ));

function monthPeriod(question: string, match: RegExpExecArray): Period {
  const [whole, way, day, name = '', year] = match;
  const number = String(monthNumber(name)).padStart(2, '0');
  const rest = question.replace(whole, ' ');
  if (way !== undefined && year !== undefined) {
    return bounded(rest, way, `${year}-${number}-01`, `${year}-${number}-31`, `${name} ${year}`);
  }
  const suffix = day === undefined ? '' : `-${day.padStart(2, '0')}`;
  return {
    kind: day === undefined ? 'month' : 'day',
    holds: (date) =>
      (year === undefined || date.startsWith(year)) && date.slice(5, 7) === number && date.endsWith(suffix),
    words: `${day === undefined ? 'in' : 'on'} ${[day, capital(name), year].filter((part) => part !== undefined).join(' ')}`,
    rest,
  };
}

function bounded(rest: string, way: string, from: string, to: string, words: string): Period {
  const after = /since|after/i.test(way);
  return {
    kind: 'range',
    holds: (date) => (after ? date >= (/after/i.test(way) ? `${to}~` : from) : date < from),
    words: `${way.toLowerCase()} ${words}`,
    rest,
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** The meetings of a period; the latest and earliest are chosen among those given. */
export function meetingsIn(period: Period, meetings: readonly ReadableMeeting[]): ReadableMeeting[] {
  const sorted = [...meetings].sort((a, b) => a.date.localeCompare(b.date));
  const held = sorted.filter(({ source }) => source !== 'agenda');
  if (period.kind === 'latest') return held.slice(-1);
  if (period.kind === 'earliest') return held.slice(0, 1);
  return sorted.filter((meeting) => period.holds(meeting.date));
}
