import { DateTime } from 'luxon';
import { count } from '../../actions/due-calendar.ts';
import { type DueContext, readDue } from '../../actions/due-date.ts';
import type { TaskBefore } from './task-before.ts';

/** A day that a note names, and its clause without the words that name it. */
export interface NewDay {
  readonly day: string;
  readonly clause: string;
}

/** Up to when somebody is away, the day that holds no more, or the one by which it cannot be done. */
const AWAY =
  /\b(?:on (?:annual |paternity |maternity |parental |a )*(?:leave|holidays?|hols|jury)|away|(?<!\b(?:put|pushed|held) )off|abroad|sick|busy|closed)\b[^,;.]{0,30}$|(?:\bis|['’]s|\bare|\bbe|\bs?he|\bthey|\bgets?|\bonly|\bnot) back\b[^,;.]{0,12}$/iu;
const GONE =
  /\b(?:instead of|rather than|than|from|was|were|not|no longer)\s*(?:(?:by|on|for|the|as|at)\s*)*$|(?:n['’]t|\bcannot|\bcan not|\bcant|\bwont)\b[^,;.]{0,50}$/iu;
const NOT_BEFORE = /(?:\bnot|n['’]t|\bcannot|\bcant)\b[^,;.]{0,40}\b(?:until|till?|before)\s*(?:the\s*)?$/iu;

const NUMBER = '(?:\\d|an?|one|two|three|four|five|six)';
const UNIT = '(?:days?|weeks?|wks?|fortnights?|months?)';
/** "another fortnight", "two more weeks", "a week later", "a week sooner": counted from the day that was set. */
const SHIFT = new RegExp(
  `\\b(?:(?:another|an? (?:extra|further|additional|more)|the extra)(?: (${NUMBER}))? (${UNIT})|(${NUMBER}) (?:more|extra|further|additional) (${UNIT})|(${NUMBER}) (${UNIT}) (?:more|longer|later|extra|(sooner|earlier|before that)))\\b`,
  'iu',
);
/** "three weeks instead of two": counted from the meeting. */
const SPAN = new RegExp(
  `\\b(${NUMBER}) (${UNIT})\\b[^,;.]{0,40}?\\b(?:instead of|rather than|not)\\s+(?:the )?${NUMBER}\\b`,
  'iu',
);
/** A day of the month alone, said where a day had been set: "the 13th", "make it the 28th". */
const OF_THE_MONTH = /(?<![\p{L}\d])(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|floor|item|place))/iu;
const SOONER = /\b(?:sooner|earlier|forward|quicker|faster|before that)\b/iu;

const plus = (from: DateTime, many: number, unit: string): DateTime =>
  /^f/i.test(unit)
    ? from.plus({ weeks: 2 * many })
    : /^w/i.test(unit)
      ? from.plus({ weeks: many })
      : /^m/i.test(unit)
        ? from.plus({ months: many })
        : from.plus({ days: many });

const clausesIn = (text: string): string[] =>
  text.split(
    /(?<!\b(?:mon|tues?|weds?|thurs?|fri|sept?|jan|feb|mar|apr|aug|oct|nov|dec))[,;.:!](?=\s|$)|\s[-–—→>]+\s+|\s+(?:so|but|and|as|because|since|cos|that)\s+(?=\p{L})/iu,
  );

/** The day of the month nearest to the one that was set, before or after it as the note has it. */
const nearest = (set: DateTime, day: number, sooner: boolean, after: DateTime): DateTime | null => {
  const there = [-1, 0, 1]
    .map((months) => set.startOf('month').plus({ months }))
    .map((month) => DateTime.utc(month.year, month.month, day))
    .filter((one) => one.isValid && one > after && !one.equals(set));
  const wanted = there.filter((one) => (sooner ? one < set : one > set));
  return (sooner ? wanted.at(-1) : wanted[0]) ?? there[0] ?? null;
};

/** The days that a note may set for a task in place of the one it had, each with its clause. */
export const newDays = (text: string, task: TaskBefore, context: DueContext): NewDay[] => {
  const found: NewDay[] = [];
  const set = task.due === null ? null : DateTime.fromISO(task.due, { zone: 'utc' });
  const meeting = DateTime.fromISO(context.date, { zone: 'utc' });
  const iso = (day: DateTime, clause: string): NewDay => ({ day: day.toISODate() ?? '', clause });
  for (const clause of clausesIn(text)) {
    const span = SPAN.exec(clause);
    if (span !== null)
      return [iso(plus(meeting, count(span[1] ?? ''), span[2] ?? ''), clause.replace(span[0], ' '))];
    const shift = set === null ? null : SHIFT.exec(clause);
    if (set !== null && shift !== null) {
      const many = count(shift[1] ?? shift[3] ?? shift[5] ?? 'a');
      const back = shift[7] !== undefined ? -1 : 1;
      const day = plus(set, back * many, shift[2] ?? shift[4] ?? shift[6] ?? '');
      // The day itself may follow: "a week sooner than that, 13th".
      const said = OF_THE_MONTH.exec(text.slice(text.indexOf(clause) + clause.length));
      const named = said === null ? null : nearest(set, Number(said[1]), back < 0, meeting);
      return [iso(named ?? day, clause.replace(shift[0], ' '))];
    }
    let rest = clause;
    for (let reads = 0; reads < 3; reads++) {
      const { due, phrase } = readDue(rest, context);
      const bare = due === null && set !== null ? OF_THE_MONTH.exec(rest) : null;
      const words = due === null ? (bare?.[0] ?? '') : phrase;
      if (words === '') break;
      const at = rest.indexOf(words);
      const upTo = `${rest.slice(0, at)}${/^\W*(?:(?:by|on|for|until|till?|before|from|than|of)\b)?/iu.exec(words)?.[0] ?? ''}`;
      const dayAlone = /\b(\d{1,2})(?:st|nd|rd|th)\W*$/iu.exec(words);
      const month = dayAlone !== null && set !== null;
      const day =
        bare !== null && set !== null
          ? nearest(set, Number(bare[1]), SOONER.test(text), meeting)?.toISODate()
          : month
            ? nearest(set, Number(dayAlone[1]), SOONER.test(text), meeting)?.toISODate()
            : due;
      const other =
        AWAY.test(upTo.trimEnd()) || (GONE.test(upTo.trimEnd()) && !NOT_BEFORE.test(upTo.trimEnd()));
      const asSet = set !== null && dayAlone !== null && Number(dayAlone[1]) === set.day;
      if (!other && !asSet && day !== undefined && day !== null && day !== task.due)
        found.push({ day, clause: rest.replace(words, ' ') });
      rest = rest.replace(words, ' ');
    }
  }
  return found;
};
