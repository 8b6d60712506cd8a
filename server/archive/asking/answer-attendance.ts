import type { Answer } from '#server/domain/answer.ts';
import type { Passage, ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { joinNames } from './answer-parts.ts';
import { answerPresence } from './answer-presence.ts';
import type { AttendanceIntent } from './attendance-intent.ts';
import { cite } from './citations.ts';
import type { FoundPerson } from './find-people.ts';
import { numberWord } from './numbers.ts';
import { stemsOf } from './words.ts';

interface Finding {
  readonly meeting: ReadableMeeting;
  readonly words: string;
  readonly snippet: string;
}

const MOST = 8;
const MOST_UNDATED = 4;

/** "the meeting", "our last meeting": one, and without a date the latest that says it. */
const ONE_MEETING = /\b(?:the|this|that|our)\s+(?:(?:last|latest|most recent)\s+)?meeting\b/i;

/** Answers who was there, or null when the lists do not say. `meetings` are those the question speaks of. */
export function answerAttendance(
  question: string,
  intent: AttendanceIntent,
  people: readonly FoundPerson[],
  meetings: readonly ReadableMeeting[],
  dated: boolean,
): Answer | null {
  if (
    intent.kind === 'attended' ||
    intent.kind === 'apologised' ||
    intent.kind === 'how-often' ||
    intent.kind === 'first' ||
    intent.kind === 'last'
  )
    return answerPresence(question, { ...intent, dated }, people, meetings);
  const newestFirst = [...meetings].sort((a, b) => b.date.localeCompare(a.date));
  const found = newestFirst.flatMap((meeting) => find(meeting, intent, people, question) ?? []);
  if (found.length === 0) return null;
  const single = ['authority-of', 'position-of', 'who-is', 'group-of'].includes(intent.kind);
  const most = ONE_MEETING.test(question) ? 1 : MOST_UNDATED;
  const chosen = single && !dated ? oncePerWords(found) : found.slice(0, dated ? MOST : most);
  return {
    question,
    answer: chosen.map(({ words }) => words).join(' '),
    abstained: false,
    citations: chosen.map(({ meeting, snippet }) => cite(meeting, 'att', 'Attendance', snippet)),
  };
}

function find(
  meeting: ReadableMeeting,
  intent: AttendanceIntent,
  people: readonly FoundPerson[],
  question: string,
): Finding | null {
  const rows = meeting.passages.filter((passage) => passage.kind === 'attendance');
  const at = `at the meeting of ${longDate(meeting.date)}`;
  const say = (list: readonly Passage[], words: (names: string) => string): Finding | null =>
    list.length === 0
      ? null
      : {
          meeting,
          words: words(joinNames(list.map(intent.kind === 'role' ? nameAndAuthority : nameOf))),
          snippet: list.map((row) => row.text).join('; '),
        };
  const of = (category: string): Passage[] => rows.filter((row) => row.detail.category === category);
  const theirs = rows.filter((row) =>
    people.some((person) => person.rows.some((entry) => entry.passage === row)),
  );

  switch (intent.kind) {
    case 'role': {
      const holders = of('present').filter((row) => roleOf(row) === intent.role);
      return say(holders, (names) =>
        intent.role === 'chair'
          ? `${names} chaired the meeting of ${longDate(meeting.date)}.`
          : `${names} ${holders.length > 1 ? 'were' : 'was'} ${titleOf(holders[0])} ${at}.`,
      );
    }
    case 'apologies':
      return say(of('apologies'), (names) => `Apologies ${at} came from ${names}.`);
    case 'substitutes': {
      const all = rows.filter(
        (row) =>
          row.detail.category === 'substitute' || /\bsub(?:stitute)?\b/i.test(row.text.split('(')[1] ?? ''),
      );
      const asked =
        people.length === 0
          ? all
          : all.filter((row) => people.some((person) => person.words.length > 0 && mentions(row, person)));
      return say(asked, () => `${joinNames(asked.map(substituteWords))} ${at}.`);
    }
    case 'authority-of':
      return say(
        theirs,
        () =>
          `${theirs
            .filter((row) => row.detail.authority)
            .map((row) => `${nameOf(row)} was from ${row.detail.authority ?? ''}`)
            .join('; ')} (${at}).`,
      );
    case 'position-of':
      return say(
        theirs,
        () =>
          `${theirs.map((row) => `${nameOf(row)} was listed under ${row.detail.position ?? ''}`).join('; ')} ${at}.`,
      );
    case 'from-authority': {
      const wanted = stemsOf(intent.authority).filter((stem) => !NOT_TELLING.has(stem));
      if (wanted.length === 0) return null;
      const list = rows.filter((row) => {
        if (row.detail.category === 'member') return false;
        const stems = new Set(stemsOf(row.detail.authority ?? ''));
        return wanted.every((stem) => stems.has(stem));
      });
      return say(list, () => `${list.map((row) => `${nameOf(row)} (${describe(row)})`).join('; ')} ${at}.`);
    }
    case 'chaired': {
      const chairs = of('present').filter((row) => roleOf(row) === 'chair');
      const same = chairs.some((row) => theirs.includes(row));
      return say(
        chairs,
        () =>
          `${same ? 'Yes' : 'No'}: ${joinNames(chairs.map(nameOf))} chaired the meeting of ${longDate(meeting.date)}.`,
      );
    }
    case 'group-of':
      return say(
        theirs.filter((row) => row.detail.group),
        () =>
          `${theirs
            .filter((row) => row.detail.group)
            .map(
              (row) =>
                `${nameAndAuthority(row)} sat for the ${row.detail.group ?? ''} group${row.detail.position === 'Substitute' ? ' as a substitute' : ''}`,
            )
            .join('; ')}, as the agenda of ${longDate(meeting.date)} lists the membership.`,
      );
    case 'in-group': {
      const wanted = groupKey(intent.group);
      const list = of('member').filter((row) => groupKey(row.detail.group ?? '') === wanted);
      const chosen = /\bsubstitut/i.test(question)
        ? list.filter((row) => row.detail.position === 'Substitute')
        : list;
      return say(
        chosen,
        () =>
          `${chosen[0]?.detail.group ?? ''} members listed on the agenda of ${longDate(meeting.date)}: ${joinNames(chosen.map((row) => `${nameOf(row)}${row.detail.position === 'Member' ? '' : ` (${row.detail.position ?? ''})`}`))}.`,
      );
    }
    case 'who-is':
      return say(
        theirs,
        () => `${theirs.map((row) => `${nameAndAuthority(row)} was ${whoWords(row)}`).join('; ')} ${at}.`,
      );
    case 'attended':
    case 'apologised':
    case 'how-often':
    case 'first':
    case 'last':
      return null;
    case 'present':
      return say([...of('present'), ...of('substitute')], (names) => `Present ${at}: ${names}.`);
    case 'count': {
      const category = /\bapolog/i.test(question)
        ? 'apologies'
        : /\bofficer/i.test(question)
          ? 'officer'
          : /\bguest|in attendance/i.test(question)
            ? 'in-attendance'
            : /\bsubstitut/i.test(question)
              ? 'substitute'
              : 'present';
      const list = category === 'present' ? [...of('present'), ...of('substitute')] : of(category);
      const what =
        category === 'apologies'
          ? 'sent apologies'
          : category === 'officer'
            ? 'officers attended'
            : category === 'in-attendance'
              ? 'were in attendance'
              : 'attended';
      return say(list, (names) => `${capital(numberWord(list.length))} ${what} ${at}: ${names}.`);
    }
    case 'guests': {
      const observers = /\bobserv/i.test(question)
        ? rows.filter((row) => /observer/i.test(`${row.detail.position} ${row.detail.authority}`))
        : [];
      const list = observers.length > 0 ? observers : of('in-attendance');
      return say(
        list,
        () =>
          `${observers.length > 0 ? 'Observers' : 'In attendance'} ${at}: ${joinNames(list.map((row) => `${nameOf(row)}${row.detail.authority ? ` (${row.detail.authority})` : ''}`))}.`,
      );
    }
    case 'officers':
      return say(of('officer'), (names) => `Officers ${at}: ${names}.`);
    case 'venue': {
      const place = meeting.passages.find((passage) => passage.item === 'att' && passage.kind === 'text');
      return place === undefined ? null : { meeting, words: place.text, snippet: place.text };
    }
  }
}

/** "Members" over a block of names is "member" for one of them. */
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const positionWord = (row: Passage): string =>
  /^members?$/i.test(row.detail.position ?? '') ? 'member' : (row.detail.position ?? 'present');
/** What somebody was at a meeting, after "was". */
function whoWords(row: Passage): string {
  if (row.detail.category === 'member')
    return `listed as ${positionWord(row)}${row.detail.group ? ` of the ${row.detail.group} group` : ''}`;
  if (row.detail.category === 'apologies') return 'a member who sent apologies';
  if (row.detail.category === 'in-attendance') return 'in attendance';
  if (row.detail.category === 'officer') return 'an officer';
  return positionWord(row) === 'member' ? 'a member' : positionWord(row);
}

const groupKey = (group: string): string => {
  const plain = group.toLowerCase().replace(/[^a-z]/g, '');
  return /^lib|liberal/.test(plain)
    ? 'liberal'
    : /^tor(?:y|ies)/.test(plain)
      ? 'conservative'
      : plain.replace(/s$/, '');
};

const nameAndAuthority = (row: Passage): string =>
  row.detail.authority ? `${nameOf(row)} (${row.detail.authority})` : nameOf(row);
const nameOf = (row: Passage): string => row.detail.name ?? row.text;
const titleOf = (row: Passage | undefined): string => row?.detail.position ?? '';

function roleOf(row: Passage): 'chair' | 'vice-chair' | 'deputy-chair' | null {
  const position = (row.detail.position ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (position.startsWith('vicechair')) return 'vice-chair';
  if (position.startsWith('deputychair')) return 'deputy-chair';
  return position.startsWith('chair') || position.startsWith('actingchair') ? 'chair' : null;
}

const describe = (row: Passage): string => {
  const how =
    row.detail.category === 'apologies'
      ? 'sent apologies'
      : row.detail.category === 'in-attendance'
        ? 'in attendance'
        : positionWord(row);
  return [row.detail.authority ?? '', how].filter((part) => part !== '').join(', ');
};

const substituteWords = (row: Passage): string => {
  const beside = /\bfor ([^)]+)\)?/.exec(row.text)?.[1];
  return beside === undefined
    ? `${nameOf(row)} (${row.detail.authority ?? ''}) attended as a substitute`
    : `${nameOf(row)} attended as substitute for ${beside.replace(/\)$/, '')}`;
};

/** Whether a row names a person, as the one who came or the one who was stood in for. */
const mentions = (row: Passage, person: FoundPerson): boolean => {
  const surname = person.name.split(' ').at(-1) ?? '';
  return row.text.includes(surname);
};

const NOT_TELLING = new Set(
  stemsOf(
    'council borough district county city metropolitan london royal the of member members councillor board meeting',
  ),
);

function oncePerWords(found: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return found.filter((entry) => {
    const key = entry.words.replace(/\(at the meeting.*$|at the meeting.*$/, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
