import { itemsOfWord } from '#server/capture/match-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';
import type { Line } from '../line.ts';
import { isMinutesItem } from '../previous-minutes.ts';
import { attends, tokensOf, whoIs } from './cast-names.ts';
import { COMMON } from './title-words.ts';
import { MOVES, ORDER } from './turn-words.ts';

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
  /** What those who are named or speak tell of the items, and the date of the next meeting of its own. */
  readonly people: readonly number[];
  /** An officer or guest begins to speak. */
  readonly introduces: boolean;
  /** A few words that nobody is said to have spoken: a heading, if they name a matter. */
  readonly bare: boolean;
  /** Nothing but letters that no title has: a heading all the same. */
  readonly letters: boolean;
  /** What a matter ends with: a decision, or a task and its day. */
  readonly concludes: boolean;
  /** That the meeting goes back to something. */
  readonly returns: boolean;
  /** That the meeting itself goes back, or somebody takes it there. */
  readonly takesBack: boolean;
  /** That the meeting moves, in a few words that nobody is said to have spoken. */
  readonly moves: boolean;
}

/** A word that one title has; a word that titles share counts its part of this. */
const WORD = 1.6;
/** A word of a title that every meeting uses. */
const COMMON_WORD = 0.5;
/** A word of the same family as a title's. */
const KIN = 0.8;
/** Words that more items than these may mean tell nothing. */
const SHARED = 3;
/** An officer whose post is called as the item is. */
const POST = 0.8;
/** A guest who came for the item, named or speaking. */
const GUEST = 2.5;
const GUEST_SPEAKS = 1.5;
/** When the next meeting is. */
const NEXT_ITEM = 4;
const SHORT = 6;
const STATES =
  /\b(?:is|are|was|were|has|have|had|will|would|wants?|wanted|needs?|needed|can|could|should|not|said|says|ask(?:s|ed)|thinks?|thought)\b|\?/iu;
const MOVING = 14;
/** "to 8", "item 8", "8) rail": the item's number. */
const NUMBER = 1.5;
const NUMBERED =
  /(?:\b(?:items?|to|onto|no\.?|number|agenda|bring\w*|take|taking|doing|do|moving)\s+#?|^\W*(?=\d{1,2}(?:[):/]|\.\s|\s-|\W*$)))(\d{1,2})\b(?![.:]\d|\s*(?:%|[ap]\.?m\b|per cent|of\b|out of|(?:weeks?|days?|months?|years?|members|councils?|votes?|people|for|against|min\w*|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b))/giu;
/** "5 tourist tax": a number and a few words that say nothing, whatever the item's title is. */
const HEADED =
  /^\W*(\d{1,2})[\s.:)–-]+(?!(?:%|[ap]\.?m\b|per cent|of\b|out of|in \d|(?:\p{L}+ ){0,2}\p{Ll}{3,}s\W*$|for\b|against\b|votes?\b|min\b|yes\b|no\b))\p{L}[\p{L}'’/& -]{2,30}$/iu;
/** What is said of the last meeting's minutes, whatever their title. */
const OF_MINUTES =
  /\b(?:mins|minutes (?:of|from)|(?:last|previous|\p{L}{3,9}(?:['’]s)?) (?:mins|minutes)|true record|correct record|accurate(?:ly)?(?: record)?|matters? arising|arising (?:from|out)|p(?:age|g|p)?\.? ?\d+ (?:has|says|should|gives|shows)|last (?:meeting|time)['’]?s?)\b/iu;

/** When the next meeting is: the last item's, whose title says so. "Report back to the next meeting" is not it. */
const NEXT_MEETING =
  /^(?:(?:ok|so|and|right|the)[\s,]+)*(?:(?:date|time|day) of )?(?:the )?next (?:meeting|mtg|board|session|one)\b(?:['’]s|\s|is|on|will|be|[:,–-])*\b(?:mon|tue|wed|thu|fri|sat|sun|\d)/iu;
const HAS_NEXT_MEETING = /\b(?:next|future) (?:meetings?|dates?)\b|\bdates? of\b|\bmeeting dates?\b/iu;

const SPEAKS =
  /^(@?[\p{L}.'’-]+(?: [\p{L}'’-]+){0,2}?)\s?(?::|\s-+\s|\s(?:introduced|presented|reported|set out|took|takes|gave|gives|spoke|said|says|told|explained|explains|outlined|opened|opens|ran|went through|led|kicked off|showed|summarised|introduces|presents|reports|updated|on now|up now|up next|is up|is on|now on)\b)/u;
const CONCLUDES =
  /\b(?:agreed|noted|approved|endorsed|supported|deferred|held over|carried|content|accepted|put off|action|to (?:write|draft|send|bring|circulate|check|get|do|find|set|chase)|by (?:the )?\d|by (?:mon|tue|wed|thu|fri|end)|within|tomorrow|next meeting|next mtg)\b/iu;
const RETURNS = /\b(?:back|again|return\w*|re-?open\w*|resum\w*|revisit\w*|still|cont\w*)\b/iu;
/** Who has an interest in what, sends apologies or will come for what: nothing of where the meeting stands. */
const OPENING =
  /\b(?:interest|declar|apolog|apols|joining|observing|welcom|substitut|later\b|will (?:come|join|be here)|coming (?:in )?(?:for|later)|come to (?:that|this|it)\b)/iu;
const TAKES_BACK =
  /\b(?:[Ww]e|[Ww]e['’]re|[Cc]hair\w*|[Bb]oard|[Mm]embers|[Mm]eeting|[Mm]ayor|[Ee]veryone)(?:['’]s| is| has| have| are| then| now| again| just| wants?| wanted| asked)*(?: to)? (?:(?:came|come|comes|coming|went|go|goes|gone|going|jumped|took|taken|brought|turned) (?:\p{L}+ ){0,2}?back|return(?:ed|s|ing)?|re-?open(?:ed|s|ing)?|revisit(?:ed|s|ing)?|resum(?:ed|es|ing))\b/u;
/** What stands before somebody who is asked or thanked and does not speak. */
const SPOKEN_TO =
  /\b(?:asked|asks|asking|told|thank\p{L}*|congratulat\p{L}*|with|for|from|to|by) (?:the |mr |ms |mrs |dr |prof |cllr )?$/iu;
/** Who is waited for: the item is not theirs yet. */
const ABSENT =
  /\b(?:wait\w*|until|till|without|not (?:here|in|yet|arrived|back)|(?:is|has|are|have)n['’]?t|stuck|running late|delayed|missing|absence)\b/iu;
/** Names that are everyday words too: people only when they begin with a capital. */
const WORDS_TOO = new Set(
  'will may mark grace bill frank joy hope faith rose dawn art ray rob sue pat drew grant chase miles dale glen lane hall long short young brown white black green king bishop day field hill wood park church lord head price cross stone banks rivers street bridge'.split(
    ' ',
  ),
);

/** Words that a title may have and that name no matter. */
const NOTHING =
  /^(?:\d+|.|am|are|is|was|were|be|been|has|have|had|do|did|does|if|in|it|its|no|not|of|on|or|so|to|up|us|we|an|as|at|by|he|me|my|the|and|for|but|can|could|would|should|will|shall|how|what|who|why|when|where|which|that|this|than|then|they|them|there|their|our|out|all|any|some|more|most|much|one|two|meet\p{L}*|mtgs?|mins|minutes|dec|decs|pls|plz|act|acts|agreed|ask\p{L}*|come\p{L}*|go|goes|going|get\p{L}*|make\p{L}*|take\p{L}*|put\p{L}*|see|say\p{L}*|said|need\p{L}*|want\p{L}*|use[ds]?|using|jan\p{L}*|feb\p{L}*|mar|march|apr\p{L}*|may|june?|july?|aug\p{L}*|sep\p{L}*|oct\p{L}*|nov\p{L}*|december)$/iu;

const stems = createRecall<readonly AgendaItem[], readonly number[]>(2_000);
/** The items whose titles have a word of the same family: "chargers" of charging, "librarian" of a library. */
const itemsOfKin = (word: string, agenda: readonly AgendaItem[]): readonly number[] => {
  if (word.length < 6) return [];
  return stems(agenda, word, () =>
    agenda
      .filter(({ title }) =>
        title
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((own) => {
            if (own.length < 6 || COMMON.test(own)) return false;
            let shared = 0;
            while (shared < word.length && word[shared] === own[shared]) shared++;
            return shared >= 5 && shared >= Math.max(word.length, own.length) * 0.6;
          }),
      )
      .map(({ number }) => number),
  );
};

const wordsNamed = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): readonly NamedWord[] => {
  const seen = new Map<string, NamedWord>();
  for (const token of tokensOf(text)) {
    if (token.raw.length < 2 || seen.has(token.word) || personIn(token, cast) !== undefined) continue;
    if (NOTHING.test(token.raw)) continue;
    const named = itemsOfWord(token.raw, agenda);
    const kin = named.length === 0 ? itemsOfKin(token.word, agenda) : [];
    // The opening is called by what is done in it, whatever its title has.
    const places = [...named, ...kin]
      .map((number) => agenda.findIndex((item) => item.number === number))
      .filter((at) => at > 0 && !isMinutesItem(agenda[at]));
    if (places.length === 0 || places.length > SHARED) continue;
    const weight = (COMMON.test(token.word) ? COMMON_WORD : kin.length > 0 ? KIN : WORD) / places.length;
    seen.set(token.word, { word: token.word, places, weight });
  }
  return [...seen.values()];
};

/** An item by its number, and the last minutes by what is said of them. */
const otherwiseNamed = (text: string, agenda: readonly AgendaItem[]): readonly NamedWord[] => {
  const named: NamedWord[] = [];
  for (const [, number = ''] of text.matchAll(NUMBERED)) {
    const at = agenda.findIndex((item) => item.number === Number(number));
    if (at > 0) named.push({ word: number, places: [at], weight: NUMBER });
  }
  const headed = agenda.findIndex((item) => item.number === Number(HEADED.exec(text)?.[1] ?? Number.NaN));
  if (headed > 0 && !STATES.test(text) && !named.some(({ places }) => places.includes(headed)))
    named.push({ word: `#${headed}`, places: [headed], weight: NUMBER });
  const minutes = OF_MINUTES.test(text) ? agenda.findIndex(isMinutesItem) : -1;
  return minutes < 0 ? named : [...named, { word: 'minutes', places: [minutes], weight: WORD }];
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

const LETTERS = /^\W*([A-Z][A-Z&]{2,6})s?(?: (?:now|next|then|item|paper))?[\s.:!]*$/u;
const NO_MATTER =
  /^(?:OK|LOL|TBC|TBA|FYI|ASAP|NB|PS|OMG|BRB|WTF|YES|HI|AOB|END|ENDS|NOTED|AGREED|BREAK|LUNCH|COFFEE|TEA|STOP|HELP|SORRY|THANKS|CHAIR|APOLS|VOTE)$/;
const isUnknown = (text: string, agenda: readonly AgendaItem[], cast: readonly CastMember[]): boolean => {
  const letters = LETTERS.exec(text)?.[1];
  return (
    letters !== undefined &&
    !NO_MATTER.test(letters) &&
    itemsOfWord(letters, agenda).length === 0 &&
    tokensOf(letters).every((token) => whoIs(token, cast) === undefined)
  );
};

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
  const heard = new Set<CastMember>();
  for (const token of silent || (ABSENT.test(text) && label === undefined) ? [] : tokens) {
    const person = personIn(token, cast);
    if (person === undefined || heard.has(person)) continue;
    heard.add(person);
    const spokenTo = person !== speaker && SPOKEN_TO.test(text.slice(0, token.at));
    for (const [at, vote] of personVotes(person, agenda, cast).entries())
      people[at] = (people[at] ?? 0) + (spokenTo ? Math.min(vote, POST) : vote);
  }
  if (speaker?.role === 'guest' && !silent)
    for (const [at, vote] of personVotes(speaker, agenda, cast).entries())
      people[at] = (people[at] ?? 0) + (vote > 0 ? GUEST_SPEAKS : 0);
  const last = NEXT_MEETING.test(text)
    ? agenda.findLastIndex(({ title }) => HAS_NEXT_MEETING.test(title))
    : 0;
  if (last > 0) people[last] = (people[last] ?? 0) + NEXT_ITEM;
  return {
    words: silent ? [] : [...wordsNamed(text, agenda, cast), ...otherwiseNamed(text, agenda)],
    people,
    introduces: speaker?.role === 'officer' || speaker?.role === 'guest',
    bare: label === undefined && text.split(/\s+/).length <= SHORT && !STATES.test(text),
    letters: isUnknown(text, agenda, cast),
    concludes: CONCLUDES.test(text),
    returns: RETURNS.test(text),
    takesBack: TAKES_BACK.test(text),
    moves:
      label === undefined &&
      tokens.length <= MOVING &&
      tokens.some(({ word }) => MOVES.has(word) || ORDER.has(word)),
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
