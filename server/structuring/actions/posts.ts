import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';

const FORMS_OF_ADDRESS =
  /^(?:cllr|councillor|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lady|lord|the|rt|hon|rev|revd|canon)$/i;
/** The rank before a guest's name: "station manager" of Station Manager Ann Lee. */
const rankOf = (person: CastMember): string => {
  const words = person.name.split(' ');
  return person.role === 'guest' && words.length > 2 && !FORMS_OF_ADDRESS.test(words[0] ?? '')
    ? words.slice(0, -2).join(' ').toLowerCase()
    : '';
};
const CLERKS = [
  /\bclerk\b/i,
  /\b(?:committee|democratic|governance|secretariat|meetings|member services|board support)\b/i,
];
/** The only officer who is a clerk of some sort is "the clerk"; where nobody is called so, whoever serves the board. */
const isClerk = (person: CastMember, people: People): boolean => {
  const officers = people.cast.filter((one) => one.role === 'officer');
  const called = CLERKS.map((form) => officers.filter((one) => form.test(one.job))).find(
    (some) => some.length > 0,
  );
  return called?.length === 1 && called[0] === person;
};

interface Post {
  readonly name: string;
  readonly person: CastMember;
}
const posts = new WeakMap<People, readonly Post[]>();
/** What each may be called by post, where nobody else's post begins so; read once for a cast. */
const postsOf = (people: People): readonly Post[] => {
  const known = posts.get(people);
  if (known !== undefined) return known;
  const jobs = people.cast.map((person) => ({
    person,
    job: person.job.toLowerCase(),
    rank: rankOf(person),
  }));
  const found = jobs.flatMap(({ person, job, rank }) =>
    [
      job,
      job.split(',')[0] ?? '',
      job.split(/ (?:to|of|for|and) /)[0] ?? '',
      job.split(/ (?:to|and) /)[0] ?? '',
      rank,
      isClerk(person, people) ? 'clerk' : '',
    ]
      .filter(
        (name) =>
          name.length >= 5 &&
          !jobs.some(
            (other) => other.person !== person && (other.job.startsWith(name) || other.rank === name),
          ),
      )
      .map((name) => ({ name, person })),
  );
  posts.set(people, found);
  return found;
};

/** Nouns that name a post by what its holder is. */
const HOLDER =
  /^(?:advis[eo]r|analyst|officer|manager|lead|head|director|clerk|lawyer|solicitor|economist|secretary|coordinator|co-ordinator|accountant|treasurer|consultant|specialist|researcher|assistant|trainee|apprentice|graduate|intern|engineer|planner|editor|associate|statistician|actuary|barrister)s?$/;
/** The same post in another word. */
const ALSO: Readonly<Record<string, string>> = {
  advisor: 'adviser',
  'co-ordinator': 'coordinator',
  lawyer: 'legal',
  solicitor: 'legal',
  researcher: 'research',
  accountant: 'finance',
  graduate: 'trainee',
  comms: 'communications',
  press: 'media',
  it: 'ict',
  hr: 'workforce',
  asst: 'assistant',
  dep: 'deputy',
  exec: 'executive',
};
const SMALL = /^(?:of|for|and|the|to|in|on)$/;
const wordsOf = (job: string): string[] =>
  job
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '' && !SMALL.test(word));
const fits = (word: string, job: readonly string[]): boolean =>
  job.includes(word) || job.includes(ALSO[word] ?? word) || job.some((own) => ALSO[own] === word);

/** An officer by some words of a post, in any order: "the housing adviser" for an Adviser, Housing and Planning. */
const looselyAt = (text: string, people: People): { person: CastMember; length: number } | null => {
  const lead = /^(?:(?:the|our)\s+)?/i.exec(text)?.[0] ?? '';
  const typed = /^(?:[\p{L}-]+(?:[ ]+|$|(?=[^\p{L}-]))){1,5}/u.exec(text.slice(lead.length))?.[0] ?? '';
  const officers = people.cast.filter((person) => person.role === 'officer' && person.job !== '');
  let length = 0;
  const said: string[] = [];
  let best: { person: CastMember; length: number } | null = null;
  for (const word of typed.matchAll(/[\p{L}-]+/gu)) {
    const lower = word[0].toLowerCase();
    length = lead.length + word.index + lower.length;
    if (SMALL.test(lower)) {
      if (said.length === 0) return best;
      continue;
    }
    said.push(lower);
    const able = officers.filter((person) => {
      const job = wordsOf(person.job);
      return said.every((one) => fits(one, job) || (HOLDER.test(one) && one === lower && said.length > 1));
    });
    if (able.length === 0) return best;
    const holder = said.some((one) => HOLDER.test(one));
    const [only] = able;
    if (able.length === 1 && only !== undefined && holder && (lead !== '' || said.length > 1))
      best = { person: only, length };
  }
  return best;
};

/** An officer named by post at the head of the text: "section 73 officer", "the Head of Transport". */
export const postAt = (text: string, people: People): { person: CastMember; length: number } | null => {
  const head = /^(?:the )?/i.exec(text)?.[0].length ?? 0;
  const rest = text.slice(head, head + 80).toLowerCase();
  let best: { person: CastMember; length: number } | null = null;
  if (!/^\p{L}/u.test(rest)) return null;
  for (const { name, person } of postsOf(people)) {
    if (!rest.startsWith(name) || /^\p{L}/u.test(rest.slice(name.length))) continue;
    if (best === null || head + name.length > best.length) best = { person, length: head + name.length };
  }
  return best ?? looselyAt(text, people);
};

/** The only officer of a team that is named alone: "comms", "the legal team". */
export const teamOf = (typed: string, people: People): CastMember | null => {
  const said = wordsOf(typed.replace(/^the\s+/i, '')).filter(
    (word) => !/^(?:team|officers?|colleagues|people)$/.test(word),
  );
  const able = people.cast.filter(
    (person) => person.role === 'officer' && said.every((word) => fits(word, wordsOf(person.job))),
  );
  const [only, other] = able;
  return only === undefined || other !== undefined || said.length === 0 || /officers$/i.test(typed)
    ? null
    : only;
};
