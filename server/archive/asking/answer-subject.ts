import type { Answer } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { answerActionsOf } from './answer-actions-of.ts';
import { answerFromItems, answerTimeline } from './answer-items.ts';
import { answerWholeMeeting } from './answer-whole-meeting.ts';
import { meantItem } from './by-meaning.ts';
import { FRAME_WORDS, type Intent, readIntent } from './intent.ts';
import type { Library } from './library.ts';
import { ASKS_NUMBER, countedIn, givesNumber } from './numbers.ts';
import { partsOf } from './parts.ts';
import type { Period } from './period.ts';
import { asWritten, phrasesOf, readTerms, type Term } from './query-terms.ts';
import { holds, holdsInItem, holdsInPassage, type RankedItem, rankItems } from './rank-items.ts';
import { evidenceIn, records, relationOf, withoutRelation } from './relations.ts';
import { type Speaker, speakerOf, speaksIn } from './said-by.ts';

/** Share of what is asked for that an item must hold, by rarity, before it is taken for the answer. */
const ENOUGH = 0.6;
/** The same where only synonyms were found, and where a name is asked about that the papers never mention. */
const ENOUGH_BY_SYNONYMS = 0.7;
const ENOUGH_WITHOUT_A_NAME = 0.78;

export interface Subject {
  readonly question: string;
  /** The question without its board and its time. */
  readonly words: string;
  readonly library: Library;
  readonly meetings: readonly ReadableMeeting[];
  readonly period: Period;
}

/** Answers from what the items say, or says which part of it they do not record; null when nothing fits. */
export function answerFromSubject({ question, words, library, meetings, period }: Subject): Answer | null {
  const [first, second] = partsOf(words);
  const intent = readIntent(first, question);
  const relation = relationOf(first);
  const read = readTerms(first, library, intent === 'timeline' ? FRAME_WORDS : undefined);
  const terms = relation === null ? read : withoutRelation(read);
  const asked = terms.filter((term) => !term.generic);
  const inScope = new Set(meetings);
  const numbered = itemNamed(question, asked, library, inScope, period);
  if (numbered !== null)
    return answerFromItems(question, intent === 'fact' ? 'decision' : intent, numbered, terms);
  const theirs = answerActionsOf(question, intent, asked, library, meetings);
  if (theirs !== null) return theirs;
  if (asked.length === 0)
    return answerWholeMeeting(question, intent, library, period.kind === 'any' ? [] : meetings);
  const speaker = speakerOf(first, library);
  if (speaker !== null) {
    const spoken = answerSpeaker({ question, library, intent, terms, inScope, second }, speaker);
    if (spoken !== null) return spoken;
  }
  const ranked = rankItems(library, terms, phrasesOf(first), inScope, intent === 'decision');
  const fits = withTheDeed(
    first,
    terms,
    ranked.filter((entry) => isEnough(entry, asked) && holdsTimes(entry, asked)),
  );
  const wanted = intent === 'owner' ? withATask(fits, asked) : fits;
  const [nearest] = wanted;
  if (nearest === undefined) {
    const meant = relation === null && !ASKS_NUMBER.test(first) ? meantItem(library, terms, inScope) : null;
    return meant === null
      ? null
      : answerFromItems(question, intent === 'timeline' ? 'decision' : intent, [meant], terms, second);
  }
  const titled = ({ item }: RankedItem): boolean =>
    asked.every((term) => term.light === true || holds(term, (stem) => item.titleStems.has(stem)) >= 0.9);
  const close = fits.filter(
    (entry) =>
      entry.coverage >= nearest.coverage - 0.2 &&
      entry.score >= nearest.score * 0.35 &&
      (relation?.anywhere !== true || titled(entry) || !fits.some(titled)),
  );
  const related = relation === null ? wanted : close.filter(({ item }) => records(item, relation, asked));
  if (relation !== null && related.length === 0) return notRecorded(question, relation.words, nearest);
  const counted = countedIn(first);
  const told =
    intent !== 'timeline' && ASKS_NUMBER.test(first)
      ? related.filter(({ item }) => givesNumber(item, asked, counted, terms))
      : related;
  if (told.length === 0) return notRecorded(question, 'a figure for this', nearest);
  if (intent === 'timeline') return answerTimeline(question, told, terms);
  const found = answerFromItems(question, intent, told, terms, second);
  const evidence = relation?.anywhere === true ? evidenceIn(told[0]?.item, relation) : undefined;
  return evidence === undefined || found.answer.includes(evidence)
    ? found
    : { ...found, answer: `${found.answer} ${evidence}` };
}

/** Who is to do something is told by an item with such an action, if one lies near enough. */
function withATask(fits: readonly RankedItem[], asked: readonly Term[]): readonly RankedItem[] {
  const least = (fits[0]?.score ?? 0) * 0.5;
  const weighty = asked.filter((term) => term.light !== true);
  const tasked = fits.filter(
    ({ item, score }) =>
      score >= least &&
      item.passages.some(
        (passage) =>
          passage.passage.kind === 'action' && weighty.some((term) => holdsInPassage(passage, term) >= 0.5),
      ),
  );
  return tasked.length > 0 ? tasked : fits;
}

/** "What did we agree to lobby for?": the items whose decisions or actions hold the deed, when there are any. */
function withTheDeed(
  question: string,
  terms: readonly Term[],
  fits: readonly RankedItem[],
): readonly RankedItem[] {
  const deed = /\b(?:agree|decide|resolve|promise|undertake)d?\s+to\s+(\p{L}+)/iu
    .exec(question)?.[1]
    ?.toLowerCase();
  const term = terms.find(({ word }) => word === deed);
  if (term === undefined) return fits;
  const done = fits.filter(({ item }) =>
    item.passages.some(
      (passage) =>
        ['decision', 'action'].includes(passage.passage.kind) && holdsInPassage(passage, term) >= 0.5,
    ),
  );
  return done.length > 0 ? done : fits;
}

interface SpeakerSubject {
  readonly question: string;
  readonly library: Library;
  readonly intent: Intent;
  readonly terms: readonly Term[];
  readonly inScope: ReadonlySet<ReadableMeeting>;
  readonly second: string | undefined;
}

/** What a named person said of a subject; null when the question names no subject beside the person. */
function answerSpeaker(subject: SpeakerSubject, speaker: Speaker): Answer | null {
  const { question, library, intent, terms, inScope, second } = subject;
  const topic = asWritten(
    terms.filter(
      (term) => !term.generic && ![...term.alternatives.keys()].some((stem) => speaker.words.has(stem)),
    ),
    library,
  );
  if (topic.every((term) => term.light === true)) return null;
  const about = rankItems(library, topic, [], inScope).filter((entry) => isEnough(entry, topic));
  const spoken = about.filter(({ item }) => speaksIn(item, speaker));
  if (spoken.length > 0) return answerFromItems(question, intent, spoken, terms, second, speaker.surname);
  return about.length === 0 ? null : notRecorded(question, `what ${speaker.name} said about this`, about[0]);
}

/** The item that a question names by number, of the one meeting it speaks of. */
function itemNamed(
  question: string,
  asked: readonly Term[],
  library: Library,
  inScope: ReadonlySet<ReadableMeeting>,
  period: Period,
): RankedItem[] | null {
  const number = /\bitem\s+(\d{1,2})\b/i.exec(question)?.[1];
  if (number === undefined || asked.some((term) => term.word !== number)) return null;
  const items = library.items.filter((item) => inScope.has(item.meeting) && item.number === Number(number));
  const last = items.at(-1);
  if (last === undefined || (items.length > 1 && period.kind === 'any')) return null;
  return [{ item: last, score: 1, coverage: 1, focus: 1 }];
}

/** Whether an item holds what is asked for: most of its weight, and one passage that holds a good part together. */
function isEnough(entry: RankedItem, asked: readonly Term[]): boolean {
  const weighty = asked.filter((term) => term.light !== true && !/^(?:19|20)\d{2}$/.test(term.word));
  const what = weighty.length === 0 ? asked : weighty;
  // Whoever asks about one body by name is not answered with another body's affairs.
  const names = what.filter((term) => term.name === true);
  const weighed = (list: readonly Term[]): number => list.reduce((sum, term) => sum + term.weight, 0);
  const held = names.filter((term) => holdsInItem(entry.item, term) >= 0.5);
  if (names.length > 0 && weighed(held) < weighed(names) / 2) return false;
  const direct = what.some((term) => holdsInItem(entry.item, term) >= 0.9);
  // One word that only a synonym stands for: it must be what the item is about, or what was decided.
  if (what.length === 1) return direct || (entry.coverage >= 0.6 && isCentral(entry, what));
  const enough = what.some((term) => term.unknownName)
    ? ENOUGH_WITHOUT_A_NAME
    : direct
      ? ENOUGH
      : ENOUGH_BY_SYNONYMS;
  return entry.coverage >= enough && entry.focus >= 0.3;
}

/** A year or month left in the question is what it asks about: the item must speak of it. */
const TIME =
  /^(?:(?:19|20)\d{2}|january|february|april|june|july|august|september|october|november|december)$/;
const holdsTimes = ({ item }: RankedItem, asked: readonly Term[]): boolean =>
  asked.every((term) => !TIME.test(term.word) || holdsInItem(item, term) >= 0.9);

const isCentral = ({ item }: RankedItem, asked: readonly Term[]): boolean =>
  asked.every((term) =>
    item.passages.some(
      (passage) =>
        ['title', 'decision', 'action'].includes(passage.passage.kind) &&
        holdsInPassage(passage, term) >= 0.5,
    ),
  );

/** Says that the subject was before the board, and that what is asked of it is not recorded. */
function notRecorded(question: string, what: string, nearest: RankedItem | undefined): Answer {
  const { item } = nearest ?? {};
  const where =
    item === undefined
      ? ''
      : ` The nearest is item ${item.number} (${item.title}) of ${longDate(item.meeting.date)}.`;
  return abstain(question, `Not in the minutes: they do not record ${what}.${where}`);
}

/** An answer that says that the minutes do not tell. */
export const abstain = (question: string, words: string): Answer => ({
  question,
  answer: words,
  abstained: true,
  citations: [],
});
