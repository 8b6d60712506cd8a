import type { ReadableMeeting } from '#server/domain/archive.ts';
import { findDates } from '../importing/dates.ts';
import { plainName } from '../importing/same-name.ts';
import { sentences } from '../importing/sentences.ts';

const ABOUT_MINUTES = /\b(?:minutes|notes?)\b/i;
const AGREED = /\b(?:agreed|approved|confirmed|accepted|signed)\b/i;
const CORRECTED =
  /\bcorrect(?:ed|ion|ions|ing)\b|\bshould (?:read|be corrected|be amended|say|have read)\b|\bamend(?:ed|ment|ments|ing)\b|\bto (?:read|be replaced)\b|\bsubject to\b.{20,}/i;
/** A correction names what is wrong; "as a correct record" and "no corrections" are none. */
const NO_CORRECTION =
  /\b(?:correct|accurate|true) record\b(?!.*\bsubject to\b.{20,})|\bno (?:corrections|amendments)\b|\bsubject to the (?:above )?(?:corrections?|amendments?)\b/i;

/**
 * Raises imported minutes to *agreed* where the minutes of a later meeting of the same board record it, with the
 * corrections that stand there. Minutes published here have their own standing and keep it.
 */
export function withStandings(meetings: readonly ReadableMeeting[]): ReadableMeeting[] {
  const agreed = new Map<string, { at: string; corrections: string[] }>();
  for (const later of meetings) {
    if (later.source === 'agenda') continue;
    for (const [number, texts] of minutesItems(later)) {
      const decided = texts.filter((text) => ABOUT_MINUTES.test(text) && AGREED.test(text));
      if (decided.length === 0) continue;
      const title = later.passages.find((passage) => passage.item === number)?.itemTitle ?? '';
      const named = findDates([...decided, title].join('\n')).map((found) => found.iso);
      const before = named.length === 0 ? meetingBefore(later, meetings) : null;
      const dates = before === null ? named : [before];
      const corrections = [...new Set(texts.flatMap(sentences))].filter(
        (text) => CORRECTED.test(text) && !NO_CORRECTION.test(text),
      );
      for (const date of dates) {
        if (date < later.date) agreed.set(keyOf(later.board, date), { at: later.date, corrections });
      }
    }
  }
  return meetings.map((meeting) => {
    const found = agreed.get(keyOf(meeting.board, meeting.date));
    if (meeting.standing !== 'imported' || meeting.source === 'agenda' || found === undefined) return meeting;
    return {
      ...meeting,
      standing: found.corrections.length > 0 ? 'agreed with corrections' : 'agreed',
      corrections: found.corrections.map((text) => ({ agreedAtMeeting: found.at, text })),
    };
  });
}

/** The date of the board's meeting just before: "the minutes of the previous meeting" are of that one. */
function meetingBefore(later: ReadableMeeting, meetings: readonly ReadableMeeting[]): string | null {
  const earlier = meetings
    .filter(
      (meeting) =>
        meeting.source !== 'agenda' &&
        plainName(meeting.board) === plainName(later.board) &&
        meeting.date < later.date &&
        yearsBetween(meeting.date, later.date) < 1,
    )
    .map(({ date }) => date);
  return earlier.sort().at(-1) ?? null;
}

/** The archive may lack the meeting just before: one of another year is not taken for it. */
const yearsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 31_557_600_000;

const keyOf = (board: string, date: string): string => `${plainName(board)}\n${date}`;

/** The items about earlier minutes, each with its words. */
function minutesItems(meeting: ReadableMeeting): Map<number, string[]> {
  const items = new Map<number, string[]>();
  for (const passage of meeting.passages) {
    if (passage.item === 'att' || passage.confidential || !ABOUT_MINUTES.test(passage.itemTitle)) continue;
    const texts = items.get(passage.item) ?? [];
    if (passage.kind !== 'title') texts.push(passage.text);
    items.set(passage.item, texts);
  }
  return items;
}
