import type { CastMember } from '#server/domain/meeting.ts';
import { nicknamesOf } from './nicknames.ts';
import { remember } from './remember.ts';

/** A stretch of text that names people; more than one when the name is shared. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly people: readonly CastMember[];
}

export interface People {
  /** Whom one name, initials, handle or user id may mean; empty when nobody. */
  find(typed: string): readonly CastMember[];
  /** Every name in a text. `loose` also takes names typed in lower case. */
  mentions(text: string, loose?: boolean): readonly Mention[];
  readonly cast: readonly CastMember[];
  byUser(user: string): CastMember | undefined;
}

const HONORIFIC =
  /^(?:cllrs?|councillors?|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lord|lady|baroness|mayor|rev|chief (?:superintendent|constable|supt)|ch supt|supt|insp(?:ector)?|det|commander|cdr)\.?\s+/i;
const HONORIFIC_START =
  /^(?:cllrs?|councillors?|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lord|lady|baroness|mayor|rev|chief|ch|supt|insp(?:ector)?|det|commander|cdr)$/i;
const HONOURS = /\s+(?:obe|cbe|mbe|kbe|dbe|qpm|jp|dl|mp|qc|kc)\b\.?/gi;
const WORD = /<?@?[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** The name without title and honours: "Cllr Ann Bee MBE" gives "Ann Bee". */
export const bareName = (name: string): string => {
  let rest = name.trim().replace(HONOURS, '');
  while (HONORIFIC.test(rest)) rest = rest.replace(HONORIFIC, '');
  return rest.trim();
};

const key = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’`]/g, "'")
    .replace(/'s$/, '')
    .toLowerCase()
    .trim();

const aliasesOf = (person: CastMember): string[] => {
  const bare = bareName(person.name);
  const parts = bare.split(/\s+/);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const title = HONORIFIC.exec(person.name)?.[0].trim() ?? '';
  const all = [
    person.name,
    bare,
    last,
    first,
    `${first[0]}${last}`,
    `${first[0]} ${last}`,
    `${first} ${last[0]}`,
    `${title} ${last}`,
  ];
  // "Dr I-L", "Mayor F": the surname by its letters behind a title.
  if (title !== '')
    all.push(
      `${title} ${last[0]}`,
      `${title} ${last
        .split('-')
        .map((half) => half[0])
        .join('-')}`,
    );
  if (last.includes('-'))
    all.push(
      last
        .split('-')
        .map((half) => half[0])
        .join('-'),
    );
  for (const half of last.split('-')) if (half.length > 3 && last.includes('-')) all.push(half);
  if (person.handle !== '') all.push(person.handle, `@${person.handle}`);
  if (person.user !== '') all.push(person.user, `@${person.user}`);
  all.push(`@${first}`, `@${bare}`, `@${person.name}`);
  return all.filter((alias) => alias.trim().length > 1).map(key);
};

const add = (map: Map<string, CastMember[]>, alias: string, person: CastMember): void => {
  const known = map.get(alias);
  if (known === undefined) map.set(alias, [person]);
  else if (!known.includes(person)) known.push(person);
};

const isOfficer = (person: CastMember): boolean => person.role === 'officer';

/** Of several people with one first name or surname, officers go by first name and members by surname. */
const narrow = (typed: string, people: readonly CastMember[]): readonly CastMember[] => {
  if (people.length < 2) return people;
  const name = key(typed);
  const surname = people.filter((person) => key(bareName(person.name)).endsWith(name) && !isOfficer(person));
  const first = people.filter(
    (person) => key(bareName(person.name)).startsWith(`${name} `) && isOfficer(person),
  );
  const exact = people.filter(
    (person) => person.handle !== '' && key(person.handle) === name.replace('@', ''),
  );
  for (const group of [exact, first, surname]) if (group.length === 1) return group;
  return people;
};

/** Words that begin a sentence as often as they begin a first name: "The" is not short for Theo. */
const COMMON = new Set(
  'the and all any are has her his can not nor for per our was did don had how its may new now one out own see she too two use who why yes you jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun some when then that this there with will from have after also but even each both more most many much few note item chair board members officers'.split(
    ' ',
  ),
);

const built = new WeakMap<readonly CastMember[], People>();

/** The directory of everybody whose name may come up, by every way officers type a name. One cast has one directory. */
export const createPeople = (cast: readonly CastMember[]): People => {
  const before = built.get(cast);
  if (before !== undefined) return before;
  const people = build(cast);
  built.set(cast, people);
  return people;
};

const build = (cast: readonly CastMember[]): People => {
  const names = new Map<string, CastMember[]>();
  const initials = new Map<string, CastMember[]>();
  for (const person of cast) {
    for (const alias of aliasesOf(person)) add(names, alias, person);
    if (person.initials !== '') add(initials, person.initials.toUpperCase(), person);
  }
  /** What people are called for short, where nobody has it as a name or a handle. */
  const short = new Map<string, CastMember[]>();
  for (const person of cast)
    for (const nick of nicknamesOf(bareName(person.name).split(' ')[0] ?? ''))
      if (!names.has(nick)) add(short, nick, person);
  /** First words of all names: no other word begins one. */
  const starts = new Set([...names.keys()].map((alias) => alias.split(' ')[0] ?? ''));
  const keys = cast.map((person) => [key(bareName(person.name)), person] as const);
  const users = new Map(cast.filter((person) => person.user !== '').map((person) => [person.user, person]));

  const look = (typed: string): readonly CastMember[] => {
    const text = typed.trim().replace(/^<@([A-Z0-9]+)(?:\|[^>]*)?>$/, '$1');
    const upper = text.replace(/['’]s$/, '').replace(/\./g, '');
    if (/^[A-Z]{2,4}s?$/.test(upper)) {
      const found = initials.get(upper.replace(/s$/, ''));
      if (found !== undefined) return found;
    }
    const direct = names.get(key(text));
    if (direct !== undefined) return narrow(text, direct);
    const title = HONORIFIC.exec(text);
    if (title !== null) return look(text.slice(title[0].length));
    const typedKey = key(text);
    if (/^\p{Lu}[\p{Ll}]{2,}$/u.test(text) && !COMMON.has(typedKey)) {
      const nick = keys.filter(([bare]) => bare.startsWith(typedKey)).map(([, person]) => person);
      if (nick.length === 1) return nick;
    }
    if (/^\p{Lu}\p{Ll}+$/u.test(text)) return short.get(typedKey) ?? [];
    return /^@/.test(text) ? (initials.get(text.slice(1).toUpperCase()) ?? []) : [];
  };

  const find = remember(look);

  const scan = (text: string, loose: boolean): readonly Mention[] => {
    const words = [...text.matchAll(WORD)];
    const found: Mention[] = [];
    for (let at = 0; at < words.length; at++) {
      const first = words[at]?.[0] ?? '';
      const longest = HONORIFIC_START.test(first)
        ? 5
        : starts.has(key(first)) || first.startsWith('@') || first.startsWith('<')
          ? 4
          : 1;
      if (longest === 1 && !/^\p{Lu}/u.test(first)) continue;
      for (let size = Math.min(longest, words.length - at); size >= 1; size--) {
        const start = words[at]?.index ?? 0;
        const lastWord = words[at + size - 1];
        const end = (lastWord?.index ?? 0) + (lastWord?.[0].length ?? 0);
        const typed = text.slice(start, end);
        if (size > 1 && /[^\p{L}\p{N}\s'’.@-]/u.test(typed)) continue;
        const capital = /^[@<]?\p{Lu}/u.test(typed) || typed.startsWith('@') || HONORIFIC.test(typed);
        if (!capital && !loose) continue;
        if (/^(?:may|will|mark|bill|rose|grace|hope|art|the|to|a|and|so|no|is|it|as|at|or|us)$/.test(typed))
          continue;
        const people = find(typed);
        if (people.length === 0) continue;
        found.push({ start, end, typed, people });
        at += size - 1;
        break;
      }
    }
    return found;
  };
  const strict = remember((text) => scan(text, false));
  const lenient = remember((text) => scan(text, true));
  const mentions = (text: string, loose = false): readonly Mention[] =>
    loose ? lenient(text) : strict(text);
  return { find, mentions, cast, byUser: (user) => users.get(user) };
};
