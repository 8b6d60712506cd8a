import type { Answer } from '#server/domain/answer.ts';
import type { Passage, ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { joinNames } from './answer-parts.ts';
import { cite } from './citations.ts';
import type { FoundPerson } from './find-people.ts';
import { numberWord } from './numbers.ts';

const MOST = 8;

interface Presence {
  readonly meeting: ReadableMeeting;
  readonly row: Passage;
}

/** What a question about somebody's attendance wants to know. */
export interface PresenceWish {
  readonly kind: 'attended' | 'apologised' | 'how-often' | 'first' | 'last';
  readonly yesNo: boolean;
  /** The question names a time. */
  readonly dated: boolean;
}

/** Answers whether, when or how often named people were there; null when the lists never name them. */
export function answerPresence(
  question: string,
  wish: PresenceWish,
  people: readonly FoundPerson[],
  meetings: readonly ReadableMeeting[],
): Answer | null {
  const answers = people
    .map((person) => presenceOf(person, wish, meetings))
    .filter((found) => found !== null);
  if (answers.length === 0) return null;
  const cited = new Map(
    answers.flatMap(({ rows }) => rows).map(({ meeting, row }) => [meeting.id, { meeting, row }]),
  );
  return {
    question,
    answer: answers.map(({ words }) => words).join(' '),
    abstained: false,
    citations: [...cited.values()].map(({ meeting, row }) => cite(meeting, 'att', 'Attendance', row.text)),
  };
}

function presenceOf(
  person: FoundPerson,
  wish: PresenceWish,
  meetings: readonly ReadableMeeting[],
): { words: string; rows: Presence[] } | null {
  const inScope = meetings.filter(({ source }) => source !== 'agenda');
  const rows = inScope
    .flatMap((meeting) => {
      const theirs = person.rows.filter((entry) => entry.meeting === meeting).map(({ passage }) => passage);
      const [row] = theirs.filter(({ detail }) => detail.category !== 'member');
      return row === undefined ? [] : [{ meeting, row }];
    })
    .sort((a, b) => b.meeting.date.localeCompare(a.meeting.date));
  const known = person.rows.some(({ passage }) => passage.detail.category !== 'member');
  if (rows.length === 0) return wish.dated ? notListed(person, inScope, known) : null;
  const there = rows.filter(({ row }) => row.detail.category !== 'apologies');
  const sorry = rows.filter(({ row }) => row.detail.category === 'apologies');
  const name = rows[0]?.row.detail.name ?? person.name;
  if (wish.kind === 'how-often')
    return { words: howOften(name, there, sorry), rows: [...there, ...sorry].slice(0, MOST) };
  if (wish.kind === 'first' || wish.kind === 'last') {
    const one = wish.kind === 'first' ? there.at(-1) : there[0];
    if (one !== undefined)
      return {
        words: `The ${wish.kind} meeting in the archive that ${name} attended was that of ${longDate(one.meeting.date)}.`,
        rows: [one],
      };
  }
  const said = rows.slice(0, MOST);
  const yes = wish.kind === 'apologised' ? sorry.length > 0 : there.length > 0;
  const first = wish.kind === 'apologised' && sorry.length > 0 ? [...sorry, ...there] : said;
  const words = first
    .slice(0, MOST)
    .map(({ meeting, row }) => `${describePresence(row)} at the meeting of ${longDate(meeting.date)}.`);
  return {
    words: `${wish.yesNo ? (yes ? 'Yes: ' : 'No: ') : ''}${words.join(' ')}`,
    rows: first.slice(0, MOST),
  };
}

/** The lists of the meetings asked about, which do not name somebody whom other papers do. */
function notListed(
  person: FoundPerson,
  meetings: readonly ReadableMeeting[],
  known: boolean,
): { words: string; rows: Presence[] } | null {
  const held = meetings.flatMap((meeting) => {
    const row = meeting.passages.find(({ kind }) => kind === 'attendance');
    return row === undefined ? [] : [{ meeting, row }];
  });
  if (held.length === 0 || !known) return null;
  const dates = joinNames(held.map(({ meeting }) => longDate(meeting.date)));
  const name = person.rows[0]?.passage.detail.name ?? person.name;
  return {
    words: `No: the minutes do not record ${name} at the meeting of ${dates}, neither present nor with apologies.`,
    rows: held.slice(0, 3),
  };
}

function howOften(name: string, there: readonly Presence[], sorry: readonly Presence[]): string {
  const dates = (list: readonly Presence[]): string =>
    joinNames([...list].reverse().map(({ meeting }) => longDate(meeting.date)));
  const count = (list: readonly Presence[]): string =>
    `${numberWord(list.length)} ${list.length === 1 ? 'meeting' : 'meetings'}`;
  const came =
    there.length === 0
      ? `${name} attended no meeting in the archive`
      : `${name} attended ${count(there)}: ${dates(there)}`;
  return sorry.length === 0 ? `${came}.` : `${came}; and sent apologies to ${count(sorry)}: ${dates(sorry)}.`;
}

/** "Cllr Ann Example (Mill Vale Council) was present as a member". */
function describePresence(row: Passage): string {
  const name = `${row.detail.name ?? row.text}${row.detail.authority ? ` (${row.detail.authority})` : ''}`;
  switch (row.detail.category) {
    case 'apologies':
      return `${name} sent apologies`;
    case 'substitute':
      return `${name} attended as a substitute`;
    case 'in-attendance':
      return `${name} was in attendance`;
    case 'officer':
      return `${name} was there as an officer`;
    default:
      return `${name} was present as ${positionOf(row)}`;
  }
}

/** "Members" over a block of names is "a member" for one of them. */
function positionOf(row: Passage): string {
  const position = row.detail.position ?? 'present';
  return /^members?$/i.test(position) ? 'a member' : position;
}
