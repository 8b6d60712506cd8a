import type { AttendanceEntry, CastMember } from '#server/domain/meeting.ts';
import { bareName, type Mention, type People } from '#server/house-style/people.ts';
import { isOpen, type Line } from './line.ts';
import type { Warning } from './warning.ts';

type Status = 'present' | 'apologies' | 'absent';

interface Sitting {
  readonly status: Map<CastMember, Status>;
  readonly standsFor: Map<string, string>;
  readonly unknown: Map<string, { category: 'in-attendance' | 'substitute'; authority: string }>;
  /** A substitute announced before the member they sit for. */
  pending: string | null;
  lastApology: CastMember | null;
}

const POSITIVE =
  /\b(?:present|in the room|room|online|on line|teams|zoom|remote(?:ly)?|virtual(?:ly)?|here|attending|attendance|attended|joined|joins|joining|arrived|arrives|coming for|in the chair|chairing|chaired|dialled in|on the call|observ\w+|guests?|officers?|staff|was (?:here|there|present)|with us)\b/i;
const NEGATIVE =
  /\b(?:apols?|apologies|can'?t (?:make it|come|be here|attend)|cannot (?:make it|come|attend)|unable to (?:attend|come)|not (?:here|coming|present|attending|able)|isn'?t (?:here|coming)|wasn'?t (?:here|there|present)|absent|sent (?:her|his|their) apologies|take (?:her|him|them) off|has sent a sub|sent a sub|off sick|unwell)\b/i;
const LATE =
  /\b(?:no apol\w*|no sign of|running (?:\d+ ?(?:mins?|minutes) )?late|expected|not here yet|will be late|due at|delayed|waiting for)\b/i;
const SUB =
  /\b(?:subs?|subbing|substitut\w+|in (?:her|his|their) (?:place|stead)|in place of|instead of|standing in|sitting in|stands in|here for (?:her|him|them)|deputising)\b/i;
const FOR = /\bfor\b/i;
const LIST_CUE =
  /^(?:[-•*]\s*)?(?:also\s+|so\s+|then\s+|and\s+)?(?:present|attendance|attending|attendees|in the room|in room|room|online|on ?line|on teams|teams|on zoom|zoom|remote|virtual|members|apols?|apologies|subs?|substitutes?|officers?|staff|in attendance|observers?|observing|guests?|here|correction to attendance|attendance correction|who'?s here|no sign of|for the record)\b/i;
const MOVED =
  /\b(?:left|leaves|leaving|returned|returns|back|back in|came back|rejoin\w*|joined|joins|arrived|arrives|here now|in (?:at )?\d{1,2}[.:]\d{2}|dropped off|dialled in|stepped out|out of the room|has gone|gone|now here|now in|made it|present|online|in the room|not in the room)\b/i;
const STRANGER =
  /\b((?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Mayor|Chief Superintendent|Ch Supt)\.? (?:\p{Lu}[\p{L}'’-]+\s+)?\p{Lu}[\p{L}'’-]+)(?:\s*\(([^)]+)\)|,?\s+(?:from|of)\s+((?:\p{Lu}[\p{L}'’-]+\s?)+))?/gu;
const SPEECH = /^(?:[A-Z]{2,4}|[A-Z][a-z]+)\s*:\s/;

const isMember = (person: CastMember): boolean => !['officer', 'guest', 'substitute'].includes(person.role);

/** Whether the line is a list of people, about who is there, or a coming and going; never what was said. */
export const looksLikeAttendance = (line: Line, people: People): boolean => {
  const text = line.text;
  if (line.parsed.tag !== null || text.length > 600) return false;
  if (/\bquor(?:um|ate)\b/i.test(text)) return true;
  const found = people.mentions(text, LIST_CUE.test(text) || text.length < 70);
  const strangers = [...text.matchAll(STRANGER)].length;
  if (found.length === 0 && strangers === 0)
    return /^(?:apols?|apologies|subs?|substitutes?|officers|present)\s*:?\s*(?:none|nil|no\b)/i.test(text);
  if (/\b(?:interest|declar\w+)\b/i.test(text)) return false;
  const cue = LIST_CUE.exec(text);
  const listHead =
    cue !== null &&
    /^\s*(?:[:,–-]|(?:in the room|in person|online|today|from|are|is|received|for|of|to)\b|\p{Lu}|me\b)/u.test(
      text.slice(cue[0].length),
    );
  if (listHead) return true;
  if (SPEECH.test(text)) return false;
  const covered =
    found.reduce((sum, mention) => sum + mention.typed.length, 0) + (/\bme\b/.test(text) ? 2 : 0);
  const letters = text
    .replace(/\([^)]*\)/g, '')
    .replace(
      /\bfor (?:the )?(?:first|last|item|\d+)(?: item| one)?|\b(?:and|both|the|me|officers?|also|from)\b|[^\p{L}]/gu,
      '',
    ).length;
  if (found.length >= 2 && covered >= letters * 0.75) return true;
  if (SUB.test(text) && text.length < 160) return true;
  if (NEGATIVE.test(text) && text.length < 120) return true;
  if (LATE.test(text) && text.length < 60) return true;
  if (/\b(?:in the chair|chairing|took the chair)\b/i.test(text) && found.length >= 2) return true;
  if (/\b(?:both|all)\b.*\bhere\b|\bhere\b/i.test(text) && found.length >= 2 && text.length < 120)
    return true;
  if (
    found.length >= 1 &&
    /\b(?:joining|coming|here|attending|with us)\s+(?:us\s+)?(?:for|from|on)\s+(?:item\s+)?(?:\d|first|the)/i.test(
      text,
    ) &&
    text.length < 90
  )
    return true;
  const rest = found.reduce((words, mention) => words.replace(mention.typed, ' '), text).trim();
  return (
    MOVED.test(rest) &&
    rest.split(/\s+/).length <= 8 &&
    (found[0]?.start ?? 9) <= 12 &&
    !/\b(?:asked|said|wanted|raised|proposed)\b/i.test(rest)
  );
};

const choose = (mention: Mention, clause: string, sitting: Sitting): readonly CastMember[] => {
  const { people } = mention;
  if (people.length < 2) return people;
  const after = clause.slice(mention.end, mention.end + 30);
  const place = /^\s*\(([^)]+)\)/.exec(after)?.[1];
  if (place !== undefined) {
    const there = people.filter((person) => person.authority.toLowerCase().includes(place.toLowerCase()));
    if (there.length === 1) return there;
  }
  const before = clause.slice(0, mention.start);
  if (/\b(?:both|two|all)\s*$/i.test(before) || /s$/.test(mention.typed)) return people;
  const officers = /\b(?:officers?|staff)\b/i.test(before);
  const kind = people.filter((person) => (person.role === 'officer') === officers);
  const pool = kind.length > 0 ? kind : people;
  if (pool.length === 1) return pool;
  const fresh = pool.filter((person) => !sitting.status.has(person));
  return fresh.length > 0 ? fresh.slice(0, 1) : [];
};

const substituteIn = (sitting: Sitting, name: string, member: CastMember | null): void => {
  if (member === null) {
    sitting.pending = name;
    return;
  }
  sitting.standsFor.set(name, member.name);
  sitting.status.set(member, 'apologies');
  sitting.lastApology = member;
};

/** Names with a title that the agenda does not know: observers, or substitutes nobody announced. */
const strangers = (clause: string, sitting: Sitting, people: People, isSub: boolean): string[] => {
  const names: string[] = [];
  for (const match of clause.matchAll(STRANGER)) {
    const name = (match[1] ?? '').trim();
    if (people.mentions(name).length > 0 || bareName(name).split(' ').length < 2) continue;
    names.push(name);
    sitting.unknown.set(name, {
      category: isSub ? 'substitute' : 'in-attendance',
      authority: (match[2] ?? match[3] ?? '').trim(),
    });
  }
  return names;
};

const readClause = (
  clause: string,
  sitting: Sitting,
  people: People,
  me: CastMember | undefined,
  wholeSub: boolean,
): void => {
  const loose = true;
  const found = people.mentions(clause, loose);
  const persons = found.flatMap((mention) => choose(mention, clause, sitting));
  if (/\bme\b/.test(clause) && me !== undefined) persons.push(me);
  const isSub = wholeSub && (SUB.test(clause) || FOR.test(clause) || NEGATIVE.test(clause));
  const unknown =
    /\b(?:observ\w+|attendance|guest|sub\w*|place)\b/i.test(clause) || isSub
      ? strangers(clause, sitting, people, isSub)
      : [];
  const members = persons.filter(isMember);
  const subs = [
    ...persons.filter((person) => person.role === 'substitute').map((person) => person.name),
    ...(isSub ? unknown : []),
  ];
  for (const person of persons) if (person.role === 'substitute') sitting.status.set(person, 'present');
  for (const person of persons)
    if (person.role === 'officer' || person.role === 'guest')
      sitting.status.set(
        person,
        /\bapol/i.test(clause) && !/\bno apol/i.test(clause) ? 'apologies' : 'present',
      );
  if (subs.length > 0 && (isSub || /\bfor\b/i.test(clause))) {
    if (members.length > 0)
      for (const [at, name] of subs.entries())
        substituteIn(sitting, name, members[Math.min(at, members.length - 1)] ?? null);
    else
      for (const name of subs)
        substituteIn(sitting, name, sitting.standsFor.has(name) ? null : sitting.lastApology);
    if (members.length > 0) return;
  }
  const negative = NEGATIVE.test(clause) && !/\bno apol/i.test(clause);
  const late = LATE.test(clause);
  for (const person of members) {
    if (negative) {
      sitting.status.set(person, 'apologies');
      sitting.lastApology = person;
      if (sitting.pending !== null) {
        substituteIn(sitting, sitting.pending, person);
        sitting.pending = null;
      }
    } else if (late) {
      if (!sitting.status.has(person)) sitting.status.set(person, 'absent');
    } else if (POSITIVE.test(clause) || sitting.status.get(person) !== 'apologies')
      sitting.status.set(person, 'present');
  }
};

const CLAUSES =
  /(?<=[a-z\d)][.;])\s+|\s*;\s*|[,.\s]+(?=(?:apols?|apologies|online|on teams|officers?|guests?|in attendance|substitutes?|also)\b\s*[:A-Z]?)|\s*\/\s*/;

const readLine = (line: Line, sitting: Sitting, people: People): void => {
  const me = people.byUser(line.note.user);
  const text = line.text;
  const sub = SUB.test(text) || /\b(?:here )?for (?:her|him|them)\b/i.test(text);
  const clauses =
    sub && text.length < 120 && !/\.\s+so\b|\b(?:present|officers?)\b/i.test(text)
      ? [text]
      : text.split(CLAUSES);
  let negative = false;
  for (const clause of clauses) {
    if (clause.trim() === '') continue;
    const bare =
      people
        .mentions(clause, true)
        .reduce((rest, mention) => rest.replace(mention.typed, ''), clause)
        .replace(/\b(?:and|also)\b|[^\p{L}]/gu, '') === '';
    negative = NEGATIVE.test(clause) || (negative && bare);
    readClause(negative && !NEGATIVE.test(clause) ? `apologies ${clause}` : clause, sitting, people, me, sub);
  }
};

const SPOKE =
  /^([A-Z]{2,4}|(?:Cllr |Mayor )?[A-Z][\p{L}'-]+)\s*(?::|\s[-–]\s|(?:said|asked|introduced|wanted|felt|thought|reported|queried|proposed)\b)/u;

/** Whoever spoke or typed was there, unless they sent word that they were not. */
const addSpeakers = (lines: readonly Line[], sitting: Sitting, people: People): void => {
  const listed = [...sitting.status.keys()].some((person) => person.role === 'officer');
  for (const line of lines) {
    if (line.use === 'withdrawn' || line.retracted) continue;
    const author = people.byUser(line.note.user);
    if (author !== undefined && author.role === 'officer' && !sitting.status.has(author))
      sitting.status.set(author, 'present');
    const speaker = SPOKE.exec(line.text);
    const found = speaker === null ? [] : people.find(speaker[1] ?? '');
    const person = found.length === 1 ? found[0] : undefined;
    if (person === undefined || sitting.status.has(person) || person.role === 'substitute') continue;
    if (person.role === 'officer' && listed) continue;
    if (/\b(?:by email|in writing|written (?:comment|question)|sent a)\b/i.test(line.text)) continue;
    sitting.status.set(person, 'present');
  }
};

const ROLES: Readonly<Record<CastMember['role'], string>> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  'deputy-chair': 'Deputy Chair',
  member: 'Member',
  substitute: 'Substitute',
  observer: 'Observer',
  adviser: 'Adviser',
  officer: 'Officer',
  guest: 'Guest',
};

const entryOf = (person: CastMember, status: Status, sitting: Sitting): AttendanceEntry | null => {
  if (status === 'absent') return null;
  const base = { name: person.name, role: ROLES[person.role], authority: person.authority, standsFor: '' };
  if (person.role === 'officer')
    return status === 'present' ? { ...base, role: person.job, category: 'officer' } : null;
  if (person.role === 'guest')
    return status === 'present'
      ? { ...base, role: person.job, authority: person.organisation, category: 'in-attendance' }
      : null;
  if (person.role === 'substitute')
    return { ...base, standsFor: sitting.standsFor.get(person.name) ?? '', category: 'substitute' };
  return { ...base, category: status === 'apologies' ? 'apologies' : 'present' };
};

/** Who came, who sent word, who sat for whom: from lists, comings and goings, and corrections typed at any time. */
export const readAttendance = (
  lines: readonly Line[],
  people: People,
  chair: string,
): { entries: AttendanceEntry[]; warnings: Warning[] } => {
  const sitting: Sitting = {
    status: new Map(),
    standsFor: new Map(),
    unknown: new Map(),
    pending: null,
    lastApology: null,
  };
  const warnings: Warning[] = [];
  let seen = false;
  for (const line of lines) {
    if (!isOpen(line) || line.confidential || !looksLikeAttendance(line, people)) continue;
    // A welcome is both: who was there, and something the chair said.
    if (!/\b(?:welcomed|thanked)\b/i.test(line.text)) line.use = 'structure';
    seen = true;
    readLine(line, sitting, people);
  }
  for (const line of lines) {
    if (!isOpen(line) || !/\b(?:in the chair|chairing|welcomed)\b/i.test(line.text)) continue;
    for (const mention of people.mentions(line.text)) {
      const person = mention.people.length === 1 ? mention.people[0] : undefined;
      if (person?.role === 'guest' && !sitting.status.has(person)) sitting.status.set(person, 'present');
    }
  }
  addSpeakers(lines, sitting, people);
  const presiding = people.find(chair)[0];
  if (presiding !== undefined && seen && !sitting.status.has(presiding))
    sitting.status.set(presiding, 'present');
  const entries = people.cast.flatMap((person) => {
    const status = sitting.status.get(person);
    const entry = status === undefined ? null : entryOf(person, status, sitting);
    return entry === null ? [] : [entry];
  });
  for (const [name, { category, authority }] of sitting.unknown) {
    entries.push({ category, name, role: '', authority, standsFor: sitting.standsFor.get(name) ?? '' });
  }
  const chairs = entries.filter((entry) => entry.category === 'present' && entry.role === 'Chair');
  if (chairs.length > 1)
    warnings.push({
      text: `Two people are recorded as Chair: ${chairs.map((entry) => entry.name).join(' and ')}.`,
      noteIds: [],
    });
  return { entries, warnings };
};
