import type { CastMember } from '#server/domain/meeting.ts';
import type { Mention, People } from '#server/house-style/people.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { baseOfPresent, isTaskVerb } from './action-verbs.ts';
import { postAt, teamOf } from './posts.ts';

/** The names with which a task begins, and where they end. */
export interface Head {
  readonly names: readonly string[];
  readonly people: readonly CastMember[];
  readonly unclear: readonly string[];
  readonly initials: boolean;
  readonly end: number;
}

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:all )?officers?\b/i, 'Officers'],
  [/^lead members?\b/i, 'Lead Members'],
  [/^(?:all )?members\b/i, 'Members'],
  [/^(?:all|everyone|everybody)(?=\s+to\s)/i, 'Members'],
  [/^(?:the )?(?:officer )?team(?=\s+(?:to|will|are to|is to)\s)/i, 'Officers'],
  [/^(?:the )?secretariat\b/i, 'Secretariat'],
  [/^(?:the )?clerk\b/i, 'Clerk'],
  [
    /^(?:the )?(?:comms|communications|policy|press|media|data|research|improvement|legal|finance|hr|workforce|digital|pensions|events|public affairs|parliamentary|campaigns|secretariat|dem(?:ocratic)? services)(?: team| officers| colleagues| people)?\b(?=\s*(?:$|[,;:.&+)>–-]|['’]|\s(?:to|will|and|are|is|can|should|with|by|for|please|pls|who|has|have|also|then|\p{Ll}+ing)\b))/iu,
    '',
  ],
];
const JOIN =
  /^\s*(?:(?:,|with (?:some )?(?:help|support|input|a hand) from|and|&|\+|\/|(?:together |along |jointly |working (?:closely |jointly )?|in tandem |teaming up )?with|w\/|plus|then|alongside|as well as)\s*)+(?:the\s+)?/i;

const pick = (mention: Mention): { person: CastMember | null; unclear: boolean } => {
  if (mention.people.length === 1) return { person: mention.people[0] ?? null, unclear: false };
  const officers = mention.people.filter((person) => person.role === 'officer');
  return officers.length === 1
    ? { person: officers[0] ?? null, unclear: false }
    : { person: null, unclear: true };
};

const ROLE_WORD =
  /^(?:the )?((?:vice|deputy)[- ]?chair(?:man|woman|person)?|chair(?:man|woman|person)?|v\/?c(?= (?:to|will)\b))\b/i;

/** Nothing between the owners but a bracket, or a rank cut short: "DCFO Birch", "Supt Hale". */
const RANKED =
  /^[\s(<[]{0,3}(?:(?:[A-Z]{2,5}|(?:Ch|Det|Chief)\.? Supt|Supt|Insp|Sgt|Capt|Col|Cmdr|Rev)\.? )?$/u;

/** Somebody called by a title alone, where one person only bears it: "the Prof". */
const TITLED = /^(?:[Tt]he )?([Pp]rof(?:essor)?|[Dd]octor(?= (?:to|will|and|is)\b))\b\.?(?!\s+\p{Lu})/u;
const titled = (word: string, people: People): CastMember | undefined => {
  const form = /^prof/i.test(word) ? /^prof(?:essor)?\b/i : /^dr\b/i;
  const [only, other] = people.cast.filter((person) => form.test(person.name));
  return other === undefined ? only : undefined;
};

const chairOf = (word: string, people: People): CastMember | undefined => {
  const role = /vice|^v/i.test(word) ? 'vice-chair' : /deputy/i.test(word) ? 'deputy-chair' : 'chair';
  return people.cast.find((person) => person.role === role);
};

/** Which of those with the same initials, said in brackets behind them: "PL (pippa)", "PL (the officer)". */
const meantInBrackets = (
  text: string,
  mention: Mention,
  mentions: readonly Mention[],
): { readonly person: CastMember; readonly end: number } | null => {
  const bracket =
    /^\s*(?:\(([^)]{2,40})\)|,\s+((?:the |our )?(?:officer|member|cllr|councillor)),(?=\s+to\b))/i.exec(
      text.slice(mention.end),
    );
  if (bracket === null) return null;
  const end = mention.end + bracket[0].length;
  const inside = mentions.find((one) => one.start > mention.end && one.end < end);
  const named = mention.people.filter((person) => inside?.people.includes(person) === true);
  const words = bracket[1] ?? bracket[2] ?? '';
  const kind = /^(?:the |our )?(?:officer|staff|adviser)\b|\bnot (?:the )?(?:cllr|councillor|member)\b/i.test(
    words,
  )
    ? mention.people.filter((person) => person.role === 'officer')
    : /^(?:the )?(?:cllr|councillor|member)\b|\bnot (?:the )?officer\b/i.test(words)
      ? mention.people.filter((person) => person.role !== 'officer')
      : named;
  const [person, other] = kind;
  return person === undefined || other !== undefined || mention.people.length < 2 ? null : { person, end };
};

const heads = createRecall<People, Head | null>();
/** The owners at the head of a text: names, initials, handles, "me", roles, joined by "and", commas or a plus. */
export const readHead = (
  text: string,
  from: number,
  people: People,
  me: CastMember | undefined,
): Head | null => heads(people, `${from} ${me?.name ?? ''}\n${text}`, () => headAt(text, from, people, me));

const headAt = (text: string, from: number, people: People, me: CastMember | undefined): Head | null => {
  const mentions = people.mentions(text, true);
  const names: string[] = [];
  const found: CastMember[] = [];
  const unclear: string[] = [];
  let initials = true;
  let end = from;
  let joined = from;
  for (;;) {
    const rest = text.slice(joined);
    const named = mentions.find(
      (one) =>
        one.start >= joined && one.start - joined <= (RANKED.test(text.slice(joined, one.start)) ? 9 : -1),
    );
    const role = ROLES.map(([form, name]) => ({ match: form.exec(rest), name })).find(
      (one) => one.match !== null,
    );
    const chair = ROLE_WORD.exec(rest);
    const title = TITLED.exec(rest)?.[1];
    const titledNow = title === undefined ? undefined : titled(title, people);
    // "the station manager" is a post, though the first word may begin a name.
    const asPost = named === undefined || /^\p{Ll}/u.test(named.typed) ? postAt(rest, people) : null;
    const post =
      named !== undefined && asPost !== null && joined + asPost.length <= named.end ? null : asPost;
    const mention = post === null ? named : undefined;
    if (mention !== undefined) {
      const { person, unclear: shared } = pick(mention);
      if (person !== null) {
        names.push(person.name);
        found.push(person);
      } else if (shared) unclear.push(mention.typed);
      if (!/^[A-Z]{2,4}$/.test(mention.typed)) initials = false;
      // "Capt Tennant": a title that is a name by itself, and the name behind it.
      const again = mentions.find(
        (one) => one.start > mention.end && text.slice(mention.end, one.start).trim() === '',
      );
      const whole = person !== null && again?.people.length === 1 && again.people[0] === person;
      end = whole ? again.end : mention.end;
      const which =
        person === null || person.role === 'officer' ? meantInBrackets(text, mention, mentions) : null;
      if (which !== null) {
        if (person === null) unclear.pop();
        else {
          names.pop();
          found.pop();
        }
        names.push(which.person.name);
        found.push(which.person);
        end = which.end;
      }
    } else if (
      /^(?:me|I|myself|[Ii](?=['’]m \p{Ll}|['’]ve (?:been|got|to|agreed|offered|said|volunteered|taken|promised|undertaken)\b)|i(?=['’]?ll\b| \p{Ll}{2})|[Ii](?=ll \p{Ll}))(?![\p{L}-])|^[Ii](?=ll \p{Ll})/u.test(
        rest,
      ) &&
      me !== undefined
    ) {
      names.push(me.name);
      found.push(me);
      end = joined + (/^(?:[Ii](?=ll |['’]m |['’]ve )|\w+)/.exec(rest)?.[0].length ?? 0);
      initials = false;
    } else if (post !== null) {
      names.push(post.person.name);
      found.push(post.person);
      end = joined + post.length;
      initials = false;
    } else if (chair !== null) {
      const person = chairOf(chair[1] ?? '', people);
      if (person === undefined) break;
      names.push(person.name);
      found.push(person);
      end = joined + chair[0].length;
      initials = false;
    } else if (titledNow !== undefined) {
      names.push(titledNow.name);
      found.push(titledNow);
      end = joined + (TITLED.exec(rest)?.[0].length ?? 0);
      initials = false;
    } else if (role?.match !== null && role !== undefined) {
      const team = teamOf(role.match[0], people);
      const typed = role.match[0].replace(/^the /i, '');
      names.push(team?.name ?? (role.name || `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`));
      if (team !== null) found.push(team);
      end = joined + role.match[0].length;
      initials = false;
    } else break;
    const gap = JOIN.exec(text.slice(end));
    if (gap === null) break;
    joined = end + gap[0].length;
  }
  return names.length + unclear.length === 0 ? null : { names, people: found, unclear, initials, end };
};

/** The first word of a text, letters and hyphens only. */
export const firstWord = (text: string): string => /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
/** Whether the named owners are officers, guests beside them or not. */
export const officersOnly = (head: Head): boolean =>
  head.people.some((person) => person.role === 'officer') &&
  head.people.every((person) => ['officer', 'guest', 'adviser'].includes(person.role));

/** What those do who have no part in the work: they see it, put their name to it. */
const LOOKS_ON =
  /^\s+(?:to\s+|will\s+)?(?:first\s+)?(?:counter)?(?:signs?|sees?|approves?|oks?|okays?|agrees?|reads?|gets? (?:a )?(?:sight|look|copy)|has (?:a )?(?:look|sight)|have (?:a )?(?:look|sight)|looks? (?:it )?over)\b/i;

/** Owners named later in the same note: "…, hugo checks the medical bit", "…, sorrel to clear". */
export const laterOwners = (task: string, people: People): CastMember[] =>
  people.mentions(task, true).flatMap((mention) => {
    const before = task.slice(0, mention.start);
    const after = task.slice(mention.end);
    const clause = /(?:[,;.&+]|\band|\bthen)\s*$/i.test(before);
    const word = firstWord(after.trim());
    const does = /^\s+to\s+\p{L}/u.test(after)
      ? isTaskVerb(firstWord(after.trim().slice(3)))
      : baseOfPresent(word) !== null;
    const { person } = pick(mention);
    // Who only puts a name to it has no task.
    if (person !== null && clause && does)
      return person.role !== 'officer' && LOOKS_ON.test(after) ? [] : [person];
    // What is shared with somebody is theirs to have, not to do.
    return person !== null &&
      !/^(?:share|discuss|raise|check|square)\b/i.test(task) &&
      /(?:\bwith|\bw\/)\s*$/i.test(before) &&
      /^\s*$|^\s*[,.]|^\s+(?:by|before|to)\b/.test(after) &&
      person.role !== 'member' &&
      mention.start < 60
      ? [person]
      : [];
  });

/** A name alone in a sentence of its own at the end: "comms to produce the calendar. Ros." */
export const aloneAtEnd = (task: string, people: People): { person: CastMember; task: string } | null => {
  const parts = task.split(/(?<=[.;])\s+|\s[-–]\s/);
  for (const [at, part] of parts.entries()) {
    const found = at === 0 ? [] : people.find(part.replace(/[.;,]+$/, ''));
    if (found.length !== 1 || found[0] === undefined) continue;
    return { person: found[0], task: parts.filter((_, other) => other !== at).join(' ') };
  }
  return null;
};
