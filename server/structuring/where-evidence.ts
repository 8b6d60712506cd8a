import { itemsOfWord } from '#server/capture/resolve-item.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { attends, tokensOf, whoIs } from './cast-names.ts';
import type { Line } from './line.ts';
import { COMMON } from './title-words.ts';

/** A typed word that some titles have. */
interface NamedWord {
  readonly word: string;
  /** The places in the agenda of the items it may mean. */
  readonly places: readonly number[];
  readonly weight: number;
}

/** What one note says of where the meeting stands. */
export interface WhereEvidence {
  /** Its words that titles have, and what each tells of the items, in the agenda's order. */
  readonly words: readonly NamedWord[];
  /** What those who are named or speak tell of the items. */
  readonly people: readonly number[];
  /** An officer or guest begins to speak. */
  readonly introduces: boolean;
  /** A few words that nobody is said to have spoken: a heading, if they name a matter. */
  readonly bare: boolean;
  /** What a matter ends with: a decision, or a task and its day. */
  readonly concludes: boolean;
  /** That the meeting goes back to something. */
  readonly returns: boolean;
}

/** A word that one title has; a word that titles share counts its part of this. */
const WORD = 1.6;
/** A word of a title that every meeting uses. */
const COMMON_WORD = 0.5;
/** Words that more items than these may mean tell nothing. */
const SHARED = 3;
/** An officer whose post is called as the item is. */
const POST = 0.8;
/** A guest who came for the item, named or speaking. */
const GUEST = 2.5;
const GUEST_SPEAKS = 1.5;
const SHORT = 6;

const SPEAKS =
  /^(@?[\p{L}.'’-]+(?: [\p{L}'’-]+){0,2}?)\s?(?::|\s-+\s|\s(?:introduced|presented|reported|set out|took|takes|gave|gives|spoke|said|says|told|explained|explains|outlined|opened|opens|ran|went through|led|kicked off|showed|summarised|introduces|presents|reports|updated)\b)/u;
const CONCLUDES =
  /\b(?:agreed|noted|approved|endorsed|supported|deferred|held over|carried|content|accepted|put off|action|to (?:write|draft|send|bring|circulate|check|get|do|find|set|chase)|by (?:the )?\d|by (?:mon|tue|wed|thu|fri|end)|within|tomorrow|next meeting|next mtg)\b/iu;
const RETURNS = /\b(?:back|again|return\w*|re-?open\w*|resum\w*|revisit\w*|still|cont\w*)\b/iu;
/** Who has an interest in what, sends apologies or will come for what: nothing of where the meeting stands. */
const OPENING =
  /\b(?:interest|declar|apolog|apols|joining|observing|welcom|substitut|later\b|will (?:come|join|be here)|coming (?:in )?(?:for|later)|come to (?:that|this|it)\b)/iu;
/** Names that are everyday words too: people only when they begin with a capital. */
const WORDS_TOO = new Set(
  'will may mark grace bill frank joy hope faith rose dawn art ray rob sue pat drew grant chase miles dale glen lane hall long short young brown white black green king bishop day field hill wood park church lord head price cross stone banks rivers street bridge'.split(
    ' ',
  ),
);

const wordsNamed = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): readonly NamedWord[] => {
  const seen = new Map<string, NamedWord>();
  for (const token of tokensOf(text)) {
    if (token.raw.length < 2 || seen.has(token.word) || personIn(token, cast) !== undefined) continue;
    const items = itemsOfWord(token.raw, agenda);
    if (items.length === 0 || items.length > SHARED) continue;
    const places = items.map((number) => agenda.findIndex((item) => item.number === number));
    const weight = (COMMON.test(token.word) ? COMMON_WORD : WORD) / items.length;
    seen.set(token.word, { word: token.word, places, weight });
  }
  return [...seen.values()];
};

const personIn = (
  token: ReturnType<typeof tokensOf>[number],
  cast: readonly CastMember[],
): CastMember | undefined =>
  WORDS_TOO.has(token.word) && token.raw === token.word ? undefined : whoIs(token, cast);

const recalled = createRecall<readonly AgendaItem[], readonly number[]>(500);
/** What somebody's presence tells of the items: a guest's own, or those an officer's post is called as. */
const personVotes = (
  person: CastMember,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): readonly number[] =>
  recalled(agenda, `${person.role}|${person.name}|${person.job}|${person.attending}`, () => {
    if (person.role === 'guest') {
      const items = attends(person);
      return agenda.map(({ number }) => (items.includes(number) ? GUEST : 0));
    }
    if (person.role !== 'officer' || person.job === '') return agenda.map(() => 0);
    const votes = agenda.map(() => 0);
    for (const { places, weight } of wordsNamed(person.job, agenda, cast))
      for (const at of places) votes[at] = (votes[at] ?? 0) + weight;
    const top = Math.max(...votes);
    return votes.map((vote) => (top > 0 && vote === top ? POST : 0));
  });

const known = new WeakMap<
  readonly CastMember[],
  ReturnType<typeof createRecall<readonly AgendaItem[], WhereEvidence>>
>();

const read = (line: Line, agenda: readonly AgendaItem[], cast: readonly CastMember[]): WhereEvidence => {
  const text = line.typed;
  const tokens = tokensOf(text);
  const label = SPEAKS.exec(text)?.[1];
  const speaker = tokens
    .filter(({ end }) => end <= (label?.length ?? 0))
    .map((token) => personIn(token, cast))
    .find((person) => person !== undefined);
  const silent = line.parsed.attendance || OPENING.test(text);
  const people = agenda.map(() => 0);
  for (const person of silent ? [] : new Set(tokens.map((token) => personIn(token, cast)))) {
    if (person === undefined) continue;
    for (const [at, vote] of personVotes(person, agenda, cast).entries())
      people[at] = (people[at] ?? 0) + vote;
  }
  if (speaker?.role === 'guest' && !silent)
    for (const [at, vote] of personVotes(speaker, agenda, cast).entries())
      people[at] = (people[at] ?? 0) + (vote > 0 ? GUEST_SPEAKS : 0);
  return {
    words: silent ? [] : wordsNamed(text, agenda, cast),
    people,
    introduces: speaker?.role === 'officer' || speaker?.role === 'guest',
    bare: label === undefined && text.split(/\s+/).length <= SHORT,
    concludes: CONCLUDES.test(text),
    returns: RETURNS.test(text),
  };
};

/** What a note says of where the meeting stands; each text is read once for a meeting's agenda and people. */
export const whereEvidence = (
  line: Line,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): WhereEvidence => {
  const recall = known.get(cast) ?? createRecall<readonly AgendaItem[], WhereEvidence>();
  known.set(cast, recall);
  return recall(agenda, `${line.parsed.attendance} ${line.typed}`, () => read(line, agenda, cast));
};
