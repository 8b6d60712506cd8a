import { DateTime } from 'luxon';
import {
  checked,
  count,
  DAYS,
  dayIndex,
  type Form,
  form,
  isAllowed,
  later,
  MEETING,
  MONTHS,
  meetingOn,
  monthIndex,
  nextDayOfMonth,
  nextOnDay,
  OF_ANOTHER_DAY,
  type Read,
} from './due-calendar.ts';

/** "26/27" is a year of account, no day. */
const YEARS = Array.from({ length: 40 }, (_, at) => `${at + 12}/${at + 13}`).join('|');

/** Days that have a name and keep their date. */
const FEASTS: readonly (readonly [string, number, number])[] = [
  ['halloween', 10, 31],
  ['bonfire night', 11, 5],
  ['christmas eve', 12, 24],
  ['boxing day', 12, 26],
  ["new year['’]?s eve", 12, 31],
  ["new year['’]?s day", 1, 1],
  ['burns night', 1, 25],
  ["valentine['’]?s(?: day)?", 2, 14],
  ["st\\.? david['’]?s(?: day)?", 3, 1],
  ["st\\.? patrick['’]?s(?: day)?", 3, 17],
  ["st\\.? george['’]?s(?: day)?", 4, 23],
  ["st\\.? andrew['’]?s(?: day)?", 11, 30],
  ['(?:armistice|remembrance) day', 11, 11],
];

/** What is booked or held at a time is done before it. */
const HELD_THEN =
  /\b(?:book|hire|reserve|invite|arrange|hold|host|plan|fix|line up|organise|schedule|find (?:an?|some\w+|the) (?:room|venue|place|where|date|slot|speaker))\b/i;

/** Every way of naming a day, the surest first. */
export const FORMS: readonly (readonly [Form, Read])[] = [
  [
    form('(\\d{4})-(\\d{2})-(\\d{2})\\b'),
    (m) => checked(DateTime.utc(Number(m[1]), Number(m[2]), Number(m[3]))),
  ],
  [
    form(
      `(?:(?:${DAYS})[.,]{0,2}\\s+(?:the\\s+)?)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS})\\b(?:\\.?\\s+(\\d{4}|\\d{2}(?=\\s*(?:$|[.,;)]))))?`,
    ),
    (m, at) => checked(later(at, monthIndex(m[2] ?? ''), Number(m[1]), m[3])),
  ],
  [
    form(`(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`),
    (m, at) => checked(later(at, monthIndex(m[1] ?? ''), Number(m[2]), m[3])),
  ],
  [
    form(`(?<!\\d)(?!(?:${YEARS})\\b(?!/))(\\d{1,2})/(\\d{1,2})(?:/(\\d{2,4}))?\\b`),
    (m, at) =>
      Number(m[2]) > 12 || Number(m[2]) < 1
        ? 'impossible'
        : checked(later(at, Number(m[2]), Number(m[1]), m[3])),
  ],
  [
    form('(\\d{1,2})[.-](\\d{1,2})[.-](\\d{2,4})\\b'),
    (m, at) =>
      Number(m[2]) > 12 || Number(m[2]) < 1
        ? 'impossible'
        : checked(later(at, Number(m[2]), Number(m[1]), m[3])),
  ],
  // "by 30.6": a day and a month with a full stop between them, where a day is looked for and nothing grew by as much.
  [
    form(
      `(?<=\\b(?:by|before|until|till?|due|than)\\s+)(?<!\\b(?:up|down|rose|rises?|rising|risen|grew|grows?|grown|fell|falls?|fallen|cut|cuts|raised?|increased?|reduced?|went|gone|over|out|higher|lower)\\s+by\\s+)(?:(?:${DAYS})[.,]{0,2}\\s+)?([0-3]?\\d)[.](0?[1-9]|1[0-2])(?!\\d|[.]\\d)(?!\\s*(?:per|percent|points?|m|bn|k|million|billion|x|times|am|pm|hours?|miles?|km|fte)\\b|\\s*%)`,
    ),
    (m, at) => checked(later(at, Number(m[2]), Number(m[1]), undefined)),
  ],
  [
    form(
      `(?:the\\s+|(?<=\\b(?:by|before|until|till?|than)\\s+(?:(?:${DAYS})\\s+)?)|(?:${DAYS})[.,]{0,2}\\s+(?:the\\s+)?)(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:floor|century|time|place|of (?!this|the month|next)|meeting|edition|draft|round))(?:\\s+(inst|instant|prox|proximo|of (?:this|the) month|of next month)\\b\\.?)?(?!\\s+thing)`,
    ),
    (m, at) => {
      if (
        !/\b(?:by|before|on|for|until|till?|than)\b/i.test(
          `${m.input.slice(Math.max(0, m.index - 8), m.index)}${m[0]}`,
        )
      )
        return 'none';
      if (/^prox|next/i.test(m[2] ?? '')) {
        const next = at.plus({ months: 1 });
        return checked(DateTime.utc(next.year, next.month, Number(m[1])));
      }
      return nextDayOfMonth(at, Number(m[1]));
    },
  ],
  [
    form(
      `(?:the\\s+)?(?:very\\s+)?(?:end|last (?:\\w+ )?day|close)(?:\\s+of|\\s+in|-)?\\s*(?:the\\s+)?(${MONTHS})\\b(?:\\s+(\\d{4}))?|(?:before\\s+)?(${MONTHS})(?:\\s+is\\s+(?:out|over|done|through)|['’]s\\s+end)\\b`,
    ),
    (m, at) => {
      const month = monthIndex(m[1] ?? m[3] ?? '');
      const year = m[2] !== undefined ? Number(m[2]) : month < at.month ? at.year + 1 : at.year;
      return DateTime.utc(year, month, 1).endOf('month').startOf('day');
    },
  ],
  [form(`mid[- ](${MONTHS})\\b`), () => 'none'],
  [
    form(`(?:the\\s+)?(${MONTHS})(?:['’]?s|\\.)?\\s+(?:${MEETING}|agenda|one)\\b`),
    (m, _at, context) => {
      const next = meetingOn(context);
      return next !== 'none' && next.month === monthIndex(m[1] ?? '') ? next : 'none';
    },
  ],
  // "a first draft for us in january", where the board meets in January.
  [
    form(
      `(?<=\\b(?:for|to)\\s+(?:us|members|you|everyone|the board)\\s+)in\\s+(${MONTHS})(?=\\s*(?:$|[.,;)]))`,
    ),
    (m, _at, context) => {
      const next = meetingOn(context);
      return next !== 'none' && next.month === monthIndex(m[1] ?? '') ? next : 'none';
    },
  ],
  // "three options for june", where the board meets in June.
  [
    form(`(?<=\\bfor\\s+)(${MONTHS})(?=\\s*(?:$|[.,;)]))`),
    (m, _at, context) => {
      const next = meetingOn(context);
      return next !== 'none' && next.month === monthIndex(m[1] ?? '') && !HELD_THEN.test(m.input)
        ? next
        : 'none';
    },
  ],
  // "brings the final version to June".
  [
    form(
      `(?<=\\b(?:bring|brings|back|takes?|reports?|returns?|comes?|goes|presents?)\\b.{0,50}\\b)to\\s+(${MONTHS})(?=\\s*(?:$|[.,;)]))`,
    ),
    (m, _at, context) => {
      const next = meetingOn(context);
      return next !== 'none' && next.month === monthIndex(m[1] ?? '') ? next : 'none';
    },
  ],
  [
    form(`(?:for|in time for|at|by|before|to)\\s+that\\s+${MEETING}\\b`),
    (_m, _at, context) => meetingOn(context),
  ],
  [
    form(`(?:the\\s+|this\\s+)?${MEETING} in (${MONTHS})\\b`),
    (m, _at, context) => {
      const next = meetingOn(context);
      return next !== 'none' && next.month === monthIndex(m[1] ?? '') ? next : 'none';
    },
  ],
  // "bring it back in September": the board meets once in that month.
  [
    form(`(?:back|again|on the agenda)\\s+(?:in|to|for|at)\\s+(${MONTHS})\\b(?!\\s+\\d)`),
    (m, _at, context) => {
      const next = meetingOn(context);
      return next !== 'none' && next.month === monthIndex(m[1] ?? '') ? next : 'none';
    },
  ],
  // "a week before the next meeting": counted back from it.
  [
    form(
      `(?:at least |no later than )?(\\d+|an?|one|two|three|four|five|six|ten)\\s+(days?|weeks?|wks?|fortnight)\\s+(?:before|ahead of|prior to)\\s+(?:the\\s+|our\\s+)?(?:next\\s+${MEETING}|(?:${MONTHS})\\s+${MEETING}|we\\s+(?:next\\s+)?meet)\\b`,
    ),
    (m, _at, context) => {
      const next = meetingOn(context);
      const unit = (m[2] ?? '').toLowerCase();
      return next === 'none'
        ? next
        : next.minus({
            days: count(m[1] ?? '') * (unit.startsWith('d') ? 1 : unit.startsWith('w') ? 7 : 14),
          });
    },
  ],
  [form(`(?:the\\s+)?next\\s+(?:${MEETING}|time|one)\\b`), (_m, _at, context) => meetingOn(context)],
  [form('next time\\b'), (_m, _at, context) => meetingOn(context)],
  [
    form(
      '(?:when |until |till |before |by the time )?(?:we|the (?:board|committee|panel|forum|group)|members|all)(?: are| is)? (?:next (?:meets?|together|sits?|convenes?|back)|meets? (?:again|next)|sits? (?:again|next)|reconvenes?|(?:back )?together again)\\b',
    ),
    (_m, _at, context) => meetingOn(context),
  ],
  [form('our next\\b(?=\\s*(?:$|[.,;)]))'), (_m, _at, context) => meetingOn(context)],
  // "within the week", "over the next month", "in the coming fortnight": all of that time, counted from the meeting.
  [
    form(
      '(?:(?:within|w\\/in|inside)\\s+(?:the\\s+|this\\s+)?(week|wk|month|mth|fortnight)|(?:over|during|in|within|inside|across|for)\\s+(?:the\\s+)?(?:next|coming|following)\\s+(week|wk|month|mth|fortnight))\\b(?!\\s+(?:of|from|after|before)\\b)(?:\\s+or\\s+so\\b)?',
    ),
    (m, at) => {
      const unit = (m[1] ?? m[2] ?? '').toLowerCase();
      if (unit.startsWith('f')) return at.plus({ weeks: 2 });
      return at.plus(unit.startsWith('w') ? { weeks: 1 } : { months: 1 });
    },
  ],
  [
    form(
      "(?:the\\s+next\\s+)?(\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a )?couple(?: of)?)\\s+(hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|mths?|working days)(?:['’]?\\s*time)?\\b(?:\\s+(?:to (?:do|get|sort|finish|turn)\\b(?:\\s+(?:it|this|that)(?:\\s+(?:round|done|in|out|around))?)?|for (?:it|this|that)\\b|max(?:imum)?\\b|tops\\b|at (?:the )?(?:most|latest|outside)\\b|turn ?around\\b|deadline\\b|(?:from )?(?:now|today)\\b))?",
    ),
    (m, at) => {
      const many = count((m[1] ?? '').replace(/^a couple.*|^couple.*/i, 'couple'));
      const unit = (m[2] ?? '').toLowerCase();
      if (!/\b(?:within|w\/in|inside|in|next|by|time)\b/i.test(m[0]) && !isAllowed(m)) return 'none';
      // "within two weeks of the claim": reckoned from a day that nobody knows yet.
      if (OF_ANOTHER_DAY.test(m.input.slice(m.index + m[0].length))) return 'none';
      if (unit.startsWith('h')) return at.plus({ days: Math.ceil(many / 24) });
      if (unit.startsWith('fortnight')) return at.plus({ weeks: 2 * many });
      if (unit.startsWith('w'))
        return unit.startsWith('working')
          ? at.plus({ days: Math.round((many * 7) / 5) })
          : at.plus({ weeks: many });
      return unit.startsWith('d') ? at.plus({ days: many }) : at.plus({ months: many });
    },
  ],
  [
    form('\\((\\d{1,2})\\s+(days?|weeks?|wks?)\\)'),
    (m, at) => at.plus({ [/^d/i.test(m[2] ?? '') ? 'days' : 'weeks']: Number(m[1]) }),
  ],
  [form('(?:a\\s+)?fortnight\\b'), (_m, at) => at.plus({ weeks: 2 })],
  [
    form('(?:a\\s+)?week (?:from\\s+)?(?:today|now)\\b|\\bthis time next week\\b'),
    (_m, at) => at.plus({ weeks: 1 }),
  ],
  [
    form(`(?:a\\s+)?week\\s+(?:on|from|this|next|come)\\s+(${DAYS})\\b`),
    (m, at) => nextOnDay(at, dayIndex(m[1] ?? ''), 7),
  ],
  [
    form('(?:the\\s+)?weekend\\b'),
    (m, at) =>
      /\b(?:by|before|ahead of|till?|until)\b/i.test(m[0]) && at.weekday < 5
        ? at.plus({ days: 5 - at.weekday })
        : 'none',
  ],
  [
    form(
      '(?:the\\s+)?(?:end\\s+of\\s+)?(?:this|the)\\s+(?:week|wk)\\b(?!\\s+of\\b)|\\b(?:by )?(?:eow|end of (?:week|wk))\\b',
    ),
    (_m, at) => (at.weekday > 5 ? nextOnDay(at, 5) : at.plus({ days: 5 - at.weekday })),
  ],
  [
    form('(?:the\\s+)?(?:end\\s+of\\s+)?next\\s+(?:week|wk)\\b'),
    (_m, at) => at.plus({ days: 12 - at.weekday }),
  ],
  [
    form(
      "(?:the\\s+)?end\\s+of\\s+(?:(?:the|this)\\s+)?month\\b|\\bmonth[- ]end\\b|\\b(?:the|this) month(?: is|[’']s) (?:out|over|done|through)\\b",
    ),
    (_m, at) => at.endOf('month').startOf('day'),
  ],
  [
    form('(?:the\\s+)?end\\s+of\\s+next\\s+month\\b'),
    (_m, at) => at.plus({ months: 1 }).endOf('month').startOf('day'),
  ],
  [
    form(
      '(?:the\\s+)?(?:end\\s+of\\s+)?(?:the\\s+|this\\s+)?(?:financial|fiscal|municipal)?\\s*(?:financial|fiscal|fin)\\s+(?:year|yr)(?:[- ]end)?\\b',
    ),
    (m, at) => (/\bend\b/i.test(m[0]) ? later(at, 3, 31, undefined) : 'none'),
  ],
  [
    form('(?:the\\s+)?end\\s+of\\s+(?:the|this)\\s+year\\b|\\byear[- ]end\\b'),
    (_m, at) => DateTime.utc(at.year, 12, 31),
  ],
  [form('(?:first thing\\s+)?(?:tomorrow|tmrw|tmw|tomoz)\\b'), (_m, at) => at.plus({ days: 1 })],
  ...FEASTS.map(([name, month, day]): readonly [Form, Read] => [
    form(`${name}\\b`),
    (_m, at) => later(at, month, day, undefined),
  ]),
  [
    form(
      "(?<!\\b(?:from|as of) )(?:later |end of )?today\\b(?!['’]s)|\\b(?:this (?:afternoon|evening|lunchtime)|tonight)\\b|\\b(?:by )?(?:cop|cob|close of play)(?: today)?\\b(?!\\s+(?:on\\s+)?(?:the\\s+)?(?:next\\b|mon|tue|wed|thu|fri|sat|sun|tom|\\d))",
    ),
    (_m, at) => at,
  ],
  [
    form(
      `(next\\s+)?(${DAYS})(?:['’]s|s(?=\\s+(?:[a-z]+\\s+){0,3}(?:call|meeting|mtg|briefing|session|deadline|event|launch|catch[- ]?up)\\b))?\\b(?!\\s*(?:group|club))(\\s+week)?`,
    ),
    (m, at) =>
      m[2] === undefined || (/^(?:sat|sun|mon|wed)$/i.test(m[2]) === true && !/\bby|on|before/i.test(m[0]))
        ? 'none'
        : nextOnDay(at, dayIndex(m[2] ?? ''), m[3] !== undefined ? 7 : 0),
  ],
];
