import type { CastMember } from '#server/domain/meeting.ts';
import type { StructuringInput } from '#server/domain/proposal.ts';
import { bareName, createPeople, type People } from '#server/house-style/people.ts';
import { plainWords } from '#server/house-style/plain-words.ts';
import { readDue } from '../actions/due-date.ts';
import { topicWords } from '../words.ts';
import { datesIn, monthsIn, type NamedDay } from './dates-in.ts';
import type { Part } from './divide.ts';
import { type FoundNumber, numbersIn } from './numbers-in.ts';
import type { Source } from './read-sources.ts';

/** Everything that a sentence resting on certain notes may say: the ground it stands on. */
export interface Ground {
  readonly sources: readonly Source[];
  readonly people: People;
  readonly persons: ReadonlySet<CastMember>;
  readonly numbers: readonly FoundNumber[];
  readonly days: readonly NamedDay[];
  readonly months: ReadonlySet<string>;
  /** Years that a day without one may fall in. */
  readonly years: ReadonlySet<string>;
  /** Due dates that the notes give, by the calendar's sense. */
  readonly dues: ReadonlySet<string>;
  /** Words in lower case, for names. */
  readonly words: ReadonlySet<string>;
  /** Stems, for what the sentence is about. */
  readonly stems: ReadonlySet<string>;
}

const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  ).flatMap((word) => [word, word.replace(/'s$/, ''), ...word.split(/['-]/)]);

const FIRST_PERSON = /\b(?:I|I'(?:m|ll|ve)|i'll|me|my|mine)\b/;

const authorsOf = (sources: readonly Source[], people: People): CastMember[] =>
  sources.flatMap((source) => people.cast.filter((one) => one.name === source.author));

/** Who is named in the notes, wrote them, presides, or attends for the item. */
const personsOf = (
  input: StructuringInput,
  part: Part,
  sources: readonly Source[],
  texts: readonly string[],
  people: People,
): Set<CastMember> =>
  new Set([
    ...texts.flatMap((text) => people.mentions(text, true).flatMap((mention) => mention.people)),
    ...authorsOf(sources, people),
    ...people.cast.filter(
      (one) =>
        one.name === input.meeting.chair ||
        one.role === 'chair' ||
        (one.role === 'guest' && new RegExp(`\\b${part.item.number}\\b`).test(one.attending)),
    ),
  ]);

/** Gathers the ground of a sentence: its notes, its scaffold's words, the item's paper and the meeting's people. */
export const groundOf = (
  input: StructuringInput,
  part: Part,
  sources: readonly Source[],
  scaffoldText: string,
): Ground => {
  const { meeting } = input;
  const people = createPeople(input.cast);
  const paper = [part.item.title, part.item.recommendation];
  const typed = sources.map((source) => source.text);
  const texts = [...typed, ...typed.map(plainWords), scaffoldText, ...paper];
  const persons = personsOf(input, part, sources, [...typed, scaffoldText, ...paper], people);
  const known = [...persons].flatMap((one) => [
    bareName(one.name),
    one.name,
    one.job,
    one.authority,
    one.organisation,
  ]);
  const frame = [
    meeting.board,
    meeting.organisation,
    ...input.cast.flatMap((one) => [one.authority, one.organisation]),
  ];
  const context = { date: meeting.date, nextMeeting: meeting.nextMeeting };
  const dues = typed.flatMap((text) => readDue(text, context).due ?? []);
  const dated = [...texts, ...dues, meeting.date, meeting.previousMeeting ?? '', meeting.nextMeeting ?? ''];
  const days = dated.flatMap((text) => datesIn(text).days);
  return {
    sources,
    people,
    persons,
    numbers: texts.flatMap((text) => numbersIn(text)),
    days,
    months: new Set([
      ...days.map(({ day }) => day.slice(0, 2)),
      ...texts.flatMap((text) => [...monthsIn(text)]),
    ]),
    years: new Set([-1, 0, 1].map((away) => String(Number(meeting.date.slice(0, 4)) + away))),
    dues: new Set(dues),
    words: new Set([...texts, ...known, ...frame].flatMap(wordsOf)),
    stems: new Set([...texts, ...known, ...frame].flatMap(topicWords)),
  };
};

/** Who may be given a task by these notes: whom they name, and their author where they say "I" or "me". */
export const ownersIn = (ground: Ground): ReadonlySet<string> =>
  new Set([
    ...ground.sources.flatMap((source) =>
      ground.people.mentions(source.text, true).flatMap((mention) => mention.people.map((one) => one.name)),
    ),
    ...authorsOf(
      ground.sources.filter((source) => FIRST_PERSON.test(source.text)),
      ground.people,
    ).map((one) => one.name),
  ]);
