import { remember } from '#server/house-style/remember.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS = 'spring summer autumn winter'.split(' ');
const DAYS = 'mon tue wed thu fri sat sun'.split(' ');
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|spring|summer|autumn|winter';
const DAY =
  'mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|weds?|thurs?|fri|sat|sun';
const ORDINALS =
  'fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const ORDINAL = ORDINALS.map((one) => one.replace('-', '[ -]')).join('|');
const NUMBERED = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}.,£$€/-])(?:(?<weekday>${DAY})[\\s,]+)?(?:(?:the )?(?:(?<a>${NUMBERED}|${ORDINAL})(?: of)? (?<b>${MONTH})|(?<c>${MONTH}) (?:the )?(?<d>${NUMBERED})(?!\\d|[.,:]?\\d|%))(?:,? (?<e>${YEAR}))?|(?:the )?(?<f>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL})|(?<g>${MONTH}),? (?<h>${YEAR})|(?<i>${MONTH})|(?<j>${YEAR})|(?<k>${DAY}))(?![\\p{L}\\p{N}%]|[.,]\\d)`,
  'giu',
);

/** A date as far as it is said: a weekday, a day, a month or season, a year. */
export interface SaidDate {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
}

const monthOf = (typed: string): string => {
  const low = typed.toLowerCase();
  return SEASONS.includes(low) ? low : (MONTHS.find((one) => low.startsWith(one)) ?? '');
};
const dayOf = (typed: string): number => {
  const low = typed.toLowerCase().replace(' ', '-');
  const spelt = ORDINALS.indexOf(low);
  return spelt >= 0 ? spelt + 4 : Number(/^\d+/.exec(low)?.[0] ?? 0);
};

/** Words that are months or days only where a date may stand. */
const DOUBTFUL = /^(?:may|mar|march|sat|sun|wed|dec|sep|spring|summer|mon|fri|thu)$/u;
const DATED_BEFORE =
  /(?:\b(?:in|by|to|until|til|till|of|not|is|was|from|for|since|next|last|on|this|early|late|mid|say|says|said|goes|going|be|read|meant|mean|make it|make that)(?: the)?|["“'‘])\s?$/iu;
const DATED_AFTER = /^["”'’]|^ (?:meeting|mtg|board|deadline|conference|\d{4})\b/iu;
/** "spring, she just told me": behind it nothing that a verb would need. */
const STOPS = /^\s*(?:$|[,.;!)–-]|not\b|sorry\b|actually\b)/iu;

/** The dates of a text, whole where they are said whole. */
export const datesSaid: (text: string) => readonly SaidDate[] = remember((text) =>
  [...text.matchAll(DATE)].flatMap((match): SaidDate[] => {
    const part = match.groups ?? {};
    const [typed] = match;
    const [at, end] = [match.index, match.index + typed.length];
    const alone =
      /^\W*(?:sorry\W+|no\W+|actually\W+)?$/iu.test(text.slice(0, at)) && STOPS.test(text.slice(end));
    if (
      DOUBTFUL.test(typed) &&
      !alone &&
      !DATED_BEFORE.test(text.slice(0, at)) &&
      !DATED_AFTER.test(text.slice(end))
    )
      return [];
    const weekday = part.weekday ?? part.k ?? '';
    return [
      {
        text: typed,
        at,
        end,
        weekday: DAYS.find((one) => weekday.toLowerCase().startsWith(one)) ?? '',
        day: dayOf(part.a ?? part.d ?? part.f ?? ''),
        month: monthOf(part.b ?? part.c ?? part.g ?? part.i ?? ''),
        year: Number(part.e ?? part.h ?? part.j ?? 0),
      },
    ];
  }),
);

type Part = 'weekday' | 'day' | 'month' | 'year';
const PARTS: readonly Part[] = ['weekday', 'day', 'month', 'year'];
const said = (date: SaidDate, part: Part): boolean => date[part] !== '' && date[part] !== 0;
const both = (left: SaidDate, right: SaidDate): Part[] =>
  PARTS.filter((part) => said(left, part) && said(right, part));

/** Whether two dates say the same as far as both go. */
export const sameDate = (left: SaidDate, right: SaidDate): boolean => {
  const shared = both(left, right);
  return shared.length > 0 && shared.every((part) => left[part] === right[part]);
};
/** Whether one date may stand for the other: they say a like part. */
export const likeDates = (left: SaidDate, right: SaidDate): boolean => both(left, right).length > 0;
/** Whether two dates say the same parts: two years, two days of a month. */
export const sameGrain = (left: SaidDate, right: SaidDate): boolean =>
  PARTS.every((part) => said(left, part) === said(right, part));
/** How many parts two dates have in common. */
export const partsAlike = (left: SaidDate, right: SaidDate): number =>
  both(left, right).filter((part) => left[part] === right[part]).length;

/** The new date where the old one stood: what the new one leaves out stays, but the weekday of another day. */
export const redated = (now: SaidDate, old: SaidDate): string => {
  const typed = now.text.replace(/^the /i, '');
  const [day, month] = [said(now, 'day'), said(now, 'month')];
  if (!day && !month && !said(now, 'weekday')) return old.text.replace(/(?:19|20)\d\d/, String(now.year));
  const word = new RegExp(`(?<![\\p{L}])(?:${MONTH})(?![\\p{L}])`, 'iu');
  if (!day && month && said(old, 'day')) return old.text.replace(word, word.exec(typed)?.[0] ?? typed);
  const oldMonth = !month && said(old, 'month') ? (word.exec(old.text)?.[0] ?? '') : '';
  const year = !said(now, 'year') && said(old, 'year') ? ` ${old.year}` : '';
  // "the 12th of May" becomes "the 21st of May"; its weekday was another day's.
  if (oldMonth !== '' && day) {
    const dated = old.text.replace(new RegExp(`^(?:${DAY})[\\s,]+`, 'iu'), '');
    const put = dated.replace(
      new RegExp(`(?<![\\p{L}\\d])(?:${NUMBERED}|${ORDINAL})(?![\\p{L}\\d])`, 'iu'),
      typed,
    );
    return put === dated
      ? `${now.day} ${oldMonth}${year}`
      : put.replace(word, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  }
  if (day && !month) return `${/^the /i.test(old.text) ? 'the ' : ''}${typed}`;
  if (!day && !month && said(old, 'day')) {
    const weekday = new RegExp(`^(?:${DAY})(?!\\p{L})`, 'iu');
    return weekday.test(old.text) ? old.text.replace(weekday, typed) : old.text;
  }
  return `${typed}${year}`;
};
