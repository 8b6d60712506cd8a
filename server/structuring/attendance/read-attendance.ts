import type { AttendanceEntry, CastMember } from '#server/domain/meeting.ts';
import { bareName, type Mention, type People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { between, CLAUSES, isNegative, joined, plainly, withoutDenied } from './attendance-clauses.ts';
import { FOR, LATE, looksLikeAttendance, POSITIVE, STRANGER, SUB } from './attendance-cues.ts';
import { addGuests } from './guests-heard.ts';
import { isMember, OBSERVED, type Sitting, type Status, seatSubstitutes, substituteIn } from './sitting.ts';
import { addSpeakers } from './speakers-heard.ts';
import { sitsForLast, tellsWhereabouts } from './whereabouts.ts';

/** What stands between a substitute and the member whose seat it is. */
const INSTEAD =
  /^[^.;]*\b(?:for(?! (?:her|him|them)\b)|in (?:the )?place of|instead of|subbing|sub|substitut\w+|replac\w+|deputising|standing in|sitting in|covering)\b(?!.*\b(?:and|apols?|apologies)\b)[^.;]*$/i;
const ALL_MEMBERS =
  /\bfull (?:house|attendance|turn ?out|complement)\b|\b(?:all (?:the )?(?:other |remaining |rest of the )?members|every(?:one|body)(?: else)?|all)\b(?=\s+(?:(?:is|are|was|were)\s+)?(?:present|here|attend\w*|in the room|in attendance|on the call)\b|[^.;]*\bmembers?\b[^.;]*\b(?:present|here|attend\w*|in the room)\b|\s*(?:except|save|bar|apart|other than|but not)\b)|\ball (?:the )?members[\s.]*$/i;
const EXCEPT = /\b(?:except|save|bar|apart from|other than|but not|excluding)\b/i;
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

/** Names with a title that the agenda does not know: observers, or substitutes nobody announced. */
const strangers = (clause: string, sitting: Sitting, people: People, isSub: boolean): string[] => {
  const names: string[] = [];
  for (const match of clause.matchAll(STRANGER)) {
    const name = (match[1] ?? '').trim();
    if (people.mentions(name).length > 0 || bareName(name).split(' ').length < 2) continue;
    names.push(name);
    sitting.unknown.set(name, {
      category: isSub ? 'substitute' : 'in-attendance',
      authority: (match[2] ?? match[3] ?? '').replace(/['’]s?\s*$/u, '').trim(),
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
  here: boolean,
): void => {
  const loose = true;
  const found = people.mentions(clause, loose);
  const persons = found.flatMap((mention) => choose(mention, clause, sitting));
  if (/\bme\b/.test(clause) && me !== undefined) persons.push(me);
  const isSub =
    wholeSub && !OBSERVED.test(clause) && (SUB.test(clause) || FOR.test(clause) || isNegative(clause));
  const unknown =
    /\b(?:observ\w+|attendance|guest|sub\w*|place)\b/i.test(clause) || OBSERVED.test(clause) || isSub
      ? strangers(clause, sitting, people, isSub)
      : [];
  const members = persons.filter(isMember);
  if (ALL_MEMBERS.test(clause)) {
    const [, except = ''] = clause.split(EXCEPT);
    const left = people.mentions(except, true);
    const out = left.flatMap((mention) => mention.people);
    for (const {
      end,
      people: [person],
    } of left)
      if (person !== undefined && isMember(person) && /^\W{0,3}(?:sent )?apol/i.test(except.slice(end)))
        sitting.status.set(person, 'apologies');
    for (const person of people.cast)
      if (isMember(person) && !sitting.status.has(person) && !out.includes(person))
        sitting.status.set(person, 'present');
    return;
  }
  const subs = [
    ...persons.filter((person) => person.role === 'substitute').map((person) => person.name),
    ...(isSub ? unknown : []),
  ];
  for (const person of persons) if (person.role === 'substitute') sitting.status.set(person, 'present');
  for (const person of persons)
    if (person.role === 'officer' || person.role === 'guest')
      sitting.status.set(person, isNegative(clause) && !/\bno apol/i.test(clause) ? 'absent' : 'present');
  if (subs.length > 0 && (isSub || /\bfor\b/i.test(clause))) {
    const sat = found.flatMap(({ start, end, people: [person] }) =>
      person !== undefined && isMember(person) ? [{ start, end, person }] : [],
    );
    for (const name of subs) {
      const at = found.find((mention) => mention.people.some((person) => person.name === name));
      const start = at?.start ?? clause.indexOf(name);
      const end = at?.end ?? start + name.length;
      const after = sat.find((one) => one.start >= end && INSTEAD.test(between(clause, end, one.start)));
      const before = sat.findLast((one) => one.end <= start);
      const taken = after ?? before ?? sat[0];
      substituteIn(
        sitting,
        name,
        taken?.person ?? (members.length > 0 || sitting.standsFor.has(name) ? null : sitting.lastApology),
      );
    }
    if (members.length > 0) {
      const stoodFor = new Set(subs.map((name) => sitting.standsFor.get(name)));
      if (isNegative(clause))
        for (const person of members) if (!stoodFor.has(person.name)) sitting.status.set(person, 'apologies');
      return;
    }
  }
  const negative = isNegative(clause) && !/\bno apol/i.test(clause);
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
    } else if (here || POSITIVE.test(clause) || sitting.status.get(person) !== 'apologies')
      sitting.status.set(person, 'present');
  }
};

/** "didn't sub", "not as a sub": whatever was typed of it before. */
const NO_SUB =
  /(?:\b(?:not|never|rather than|no longer)|(?:nobody|no[- ]?one)(?:['’]s| is| was)?|n['’]t)\s+(?:here |in |there )?(?:(?:as )?an? )?(?:sub(?:s|bing|stitut\p{L}+)?|(?:standing|sitting|filling) in)\b/iu;

const readLine = (line: Line, sitting: Sitting, people: People, toldLate: boolean): void => {
  const me = people.byUser(line.note.user);
  // What was asked is not so: "was that Omar for Shabnam? No - Shabnam was there".
  const told = line.text.replace(/[^.;:?]*\?+\s*(?:(?:no|yes)\b[\s,:–-]*)?/gi, ' ').trim();
  const text = withoutDenied(plainly(told === '' ? line.text : told, people), sitting, people)
    .replace(
      /[\s,;–-]*\b(?:no|not|n['’]t|did(?:n['’]?t| not)|without an?|no(?:body|[- ]?one| one)(?: (?:is|was|else))?)\s+(?:sub(?:stitut(?:e|ing))?|subbing|deput(?:y|ising)|stand(?:ing)?[- ]in|replacement|covering|(?:here |in )?for (?:her|him|them)|instead of (?:her|him|them)|in (?:her|his|their) (?:place|stead))\b(?: (?:needed|required|for \w+|sent|coming|after all))*/gi,
      ' ',
    )
    .replace(/\s+(?=[.;,])/g, '');
  const unseated = NO_SUB.test(line.text);
  // Whoever watched is named in the same sentence.
  const parts = text.split(/(?<=[.;])\s+/);
  for (const [at, one] of parts.entries()) {
    const watched = OBSERVED.exec(one)?.index;
    if (watched === undefined) continue;
    // "Add Cllr Munn. Sat at the back observing": of whom the sentence before names.
    const before = parts[at - 1] ?? '';
    const part = people.mentions(one.slice(0, watched), true).length === 0 && before !== '' ? before : one;
    for (const mention of people.mentions(part, true))
      for (const person of mention.people)
        if (person.role === 'substitute' && (unseated || !sitting.standsFor.has(person.name))) {
          sitting.standsFor.delete(person.name);
          sitting.observing.add(person);
          sitting.status.set(person, 'present');
        }
  }
  const sub =
    SUB.test(text) ||
    /\b(?:here|there|on|in) instead\b|\b(?:covers|covering)\b|[,;]\s*(?:\S+ ){1,3}instead[.!]*$/i.test(
      text,
    ) ||
    /\b(?:here )?for (?:her|him|them)\b/i.test(text);
  const clauses = joined(
    sub && text.length < 120 && !/\.\s+so\b|\b(?:present|officers?)\b/i.test(text)
      ? [text]
      : text.split(CLAUSES),
    people,
  );
  // A visitor whom nobody listed, told of afterwards: "Mr Rees from the ministry sat at the back throughout".
  if (toldLate && !sub) strangers(text, sitting, people, false);
  let negative = false;
  for (const clause of clauses) {
    if (clause.trim() === '') continue;
    const bare =
      people
        .mentions(clause, true)
        .reduce((rest, mention) => rest.replace(mention.typed, ''), clause)
        .replace(/\b(?:and|also)\b|[^\p{L}]/gu, '') === '';
    negative = isNegative(clause) || (negative && bare);
    readClause(
      negative && !isNegative(clause) ? `apologies ${clause}` : clause,
      sitting,
      people,
      me,
      sub,
      toldLate,
    );
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
    return sitting.observing.has(person)
      ? { ...base, category: 'in-attendance' }
      : { ...base, standsFor: sitting.standsFor.get(person.name) ?? '', category: 'substitute' };
  return { ...base, category: status === 'apologies' ? 'apologies' : 'present' };
};

/** Words of coming, going and staying away; without one a task in the middle of the meeting is only a task. */
const PRESENCE =
  /\b(?:here|there|present|apolog\p{Ll}*|apols|absen\p{Ll}+|left|leav\p{Ll}+|arriv\p{Ll}*|join\p{Ll}*|online|on ?screen|dialled|dialling|subbing|substitut\p{Ll}*|subs? (?:for|is|are|was|here)|as (?:a |the )?sub|(?:sits?|sitting|stands?|standing|in|covers?|covering) for|instead|attend\p{Ll}*|in the room|remote\p{Ll}*|zoom|teams|quor\p{Ll}+|away|gone|came|comes|turned up|popped|dropped|late)\b/iu;

/** A list, a coming or going; while the meeting opens also who sits for whoever was named last. */
const looksAt = (line: Line, people: People, opening: boolean): boolean =>
  looksLikeAttendance(line, people, opening) ||
  (opening && line.parsed.tag === null && sitsForLast(line.text, people));

const isOpening = (line: Line, opening: number | null): boolean =>
  line.item === null || (line.item === opening && !line.elsewhere);

/** Who came, who sent word, who sat for whom: from lists, comings and goings, and corrections typed at any time. */
export const readAttendance = (
  lines: readonly Line[],
  people: People,
  chair: string,
  isTask: (line: Line) => boolean = () => false,
): { entries: AttendanceEntry[]; warnings: Warning[] } => {
  const sitting: Sitting = {
    status: new Map(),
    standsFor: new Map(),
    unknown: new Map(),
    pending: null,
    lastApology: null,
    observing: new Set(),
  };
  const warnings: Warning[] = [];
  let seen = false;
  const opening = lines.find((line) => line.item !== null)?.item ?? null;
  for (const line of lines) {
    if (!isOpen(line) || line.confidential) continue;
    const told = line.parsed.tag === null && tellsWhereabouts(line.typed, people);
    // The whole of it: "we never put down Alan Frost" is no opening of a late note.
    if (told) line.text = line.typed;
    if (!told && !looksAt(line, people, isOpening(line, opening))) continue;
    if (!told && !isOpening(line, opening) && !PRESENCE.test(line.text) && isTask(line)) continue;
    // A welcome is both: who was there, and something the chair said.
    if (!/\b(?:welcomed|thanked)\b/i.test(line.text)) line.use = 'structure';
    seen = true;
    readLine(line, sitting, people, told);
    seatSubstitutes(line.text, sitting, people);
  }
  for (const line of lines) {
    if (!isOpen(line) || !/\b(?:in the chair|chairing|welcom(?:e|es|ed|ing))\b/i.test(line.text)) continue;
    for (const mention of people.mentions(line.text, true)) {
      const person = mention.people.length === 1 ? mention.people[0] : undefined;
      if (person?.role === 'guest' && !sitting.status.has(person)) sitting.status.set(person, 'present');
    }
  }
  addSpeakers(lines, sitting, people);
  addGuests(lines, sitting, people);
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
