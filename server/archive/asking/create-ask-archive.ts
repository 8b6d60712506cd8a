import type { Answer, AskerScope } from '#server/domain/answer.ts';
import type { ArchiveReader, ReadableMeeting } from '#server/domain/archive.ts';
import { answerActionsOf } from './answer-actions-of.ts';
import { answerAttendance } from './answer-attendance.ts';
import { answerFromItems, answerTimeline } from './answer-items.ts';
import { answerWholeMeeting } from './answer-whole-meeting.ts';
import { readAttendanceIntent } from './attendance-intent.ts';
import { findPeople } from './find-people.ts';
import { FRAME_WORDS, readIntent } from './intent.ts';
import { type Library, learnLibrary } from './library.ts';
import { mendQuestion } from './mend-question.ts';
import { ASKS_NUMBER, givesNumber } from './numbers.ts';
import { meetingsIn, type Period, readPeriod } from './period.ts';
import { phrasesOf, readTerms, type Term } from './query-terms.ts';
import { holdsInItem, holdsInPassage, type RankedItem, rankItems } from './rank-items.ts';
import { wordsOf } from './words.ts';

/** Share of what is asked for that an item must hold, by rarity, before it is taken for the answer. */
const ENOUGH = 0.6;
/** The same where only synonyms were found, and where a name is asked about that the papers never mention. */
const ENOUGH_BY_SYNONYMS = 0.7;
const ENOUGH_WITHOUT_A_NAME = 0.78;
const MAX_QUESTION = 1000;
/** Libraries kept: askers with the same scope share one. */
const KEPT = 24;

/** "Were the minutes of 3 May agreed?" is answered by a later meeting. */
const ASKS_ABOUT_MINUTES =
  /\b(?:minutes|notes?)\b.*\b(?:agreed|approved|accepted|signed|correct\w*|amend\w*|chang\w*|accurate)\b|\b(?:agree|approve|correct\w*|amend\w*|chang\w*)\b.*\b(?:minutes|notes?)\b/i;

export type AskArchive = (question: string, scope: AskerScope) => Promise<Answer>;

/** Answers questions from the archive with citations, or says that the minutes do not tell. */
export function createAskArchive(deps: { readonly index: ArchiveReader }): AskArchive {
  const libraries = new Map<string, { revision: string; library: Library }>();
  return async (question, scope) => {
    const revision = await deps.index.revision();
    const key = JSON.stringify([scope.boards, scope.entitledBoards, scope.draftMeetings]);
    let held = libraries.get(key);
    if (held?.revision !== revision) {
      held = { revision, library: learnLibrary(await deps.index.readable(scope)) };
      libraries.delete(key);
      libraries.set(key, held);
      const oldest = libraries.keys().next().value;
      if (libraries.size > KEPT && oldest !== undefined) libraries.delete(oldest);
    }
    return answer(question.trim().slice(0, MAX_QUESTION), held.library);
  };
}

function answer(question: string, library: Library): Answer {
  if (wordsOf(question).length === 0) return abstain(question, 'There is no question to answer.');
  if (library.meetings.length === 0)
    return abstain(question, 'Not in the minutes: the archive holds no meeting yet.');
  const boards = boardsNamed(mendQuestion(question, library.words), library);
  const period = readPeriod(boards.rest);
  const meetings = meetingsIn(period, boards.meetings);
  if (meetings.length === 0) {
    const loose =
      isLoose(period) || /\b(?:minutes|note) (?:of|from|for)\b/i.test(question)
        ? fromItems(question, boards.rest, library, boards.meetings, period)
        : null;
    return loose ?? abstain(question, `Not in the minutes: there is no record of a meeting ${period.words}.`);
  }
  if (period.kind === 'day' && ASKS_ABOUT_MINUTES.test(question)) {
    const later = boards.meetings.filter((meeting) => !meetings.includes(meeting));
    const found = fromItems(question, boards.rest, library, later, { ...period, kind: 'any' });
    if (found !== null) return found;
  }
  const people = findPeople(question, library);
  const attendance = readAttendanceIntent(boards.rest, people.length > 0);
  if (attendance !== null) {
    const found = answerAttendance(question, attendance, people, meetings, period.kind !== 'any');
    if (found !== null) return found;
  }
  return (
    fromItems(question, period.rest, library, meetings, period) ??
    (isLoose(period) ? fromItems(question, boards.rest, library, boards.meetings, period) : null) ??
    abstain(
      question,
      `Not in the minutes: nothing was found that answers this${period.words === '' ? '' : ` ${period.words}`}.`,
    )
  );
}

/** A bare year or month may be what is asked about rather than when the board met. */
const isLoose = (period: Period): boolean => period.kind === 'year' || period.kind === 'month';

function fromItems(
  question: string,
  words: string,
  library: Library,
  meetings: readonly ReadableMeeting[],
  period: Period,
): Answer | null {
  const intent = readIntent(words);
  const terms = readTerms(words, library, intent === 'timeline' ? FRAME_WORDS : undefined);
  const number = /\bitem\s+(\d{1,2})\b/i.exec(question)?.[1];
  const asked = terms.filter((term) => !term.generic);
  const inScope = new Set(meetings);
  if (number !== undefined && (asked.length === 0 || asked.every((term) => term.word === number))) {
    const items = library.items.filter((item) => inScope.has(item.meeting) && item.number === Number(number));
    const last = items.at(-1);
    return last === undefined || (items.length > 1 && period.kind === 'any')
      ? null
      : answerFromItems(
          question,
          intent === 'fact' ? 'decision' : intent,
          [{ item: last, score: 1, coverage: 1, focus: 1 }],
          terms,
        );
  }
  if (intent === 'actions') {
    const theirs = answerActionsOf(question, library, meetings);
    if (theirs !== null) return theirs;
  }
  if (asked.length === 0)
    return answerWholeMeeting(question, intent, library, period.kind === 'any' ? [] : meetings);
  const ranked = rankItems(library, terms, phrasesOf(words), inScope);
  const enough = ranked.filter(
    (entry) => isEnough(entry, asked) && (!ASKS_NUMBER.test(words) || givesNumber(entry.item, asked)),
  );
  const [best] = enough;
  if (best === undefined) return null;
  return intent === 'timeline'
    ? answerTimeline(question, enough, terms)
    : answerFromItems(question, intent, enough, terms);
}

/** Whether an item holds what is asked for: most of its weight, and one passage that holds a good part together. */
function isEnough(entry: RankedItem, asked: readonly Term[]): boolean {
  const direct = asked.some((term) => holdsInItem(entry.item, term) >= 0.9);
  // One word that only a synonym stands for: it must be what the item is about, or what was decided.
  if (asked.length === 1) return direct || (entry.coverage >= 0.75 && isCentral(entry, asked));
  const enough = asked.some((term) => term.unknownName)
    ? ENOUGH_WITHOUT_A_NAME
    : direct
      ? ENOUGH
      : ENOUGH_BY_SYNONYMS;
  return entry.coverage >= enough && entry.focus >= 0.3;
}

const isCentral = ({ item }: RankedItem, asked: readonly Term[]): boolean =>
  asked.every((term) =>
    item.passages.some(
      (passage) =>
        ['title', 'decision', 'action'].includes(passage.passage.kind) &&
        holdsInPassage(passage, term) >= 0.5,
    ),
  );

const abstain = (question: string, words: string): Answer => ({
  question,
  answer: words,
  abstained: true,
  citations: [],
});

/** Meetings of the boards that the question names, or all of them, and the question without the board's name. */
function boardsNamed(
  question: string,
  library: Library,
): { meetings: readonly ReadableMeeting[]; rest: string } {
  const plain = (text: string): string => text.toLowerCase().replace(/&/g, 'and').replace(/\s+/g, ' ');
  const asked = plain(question);
  for (const name of new Set(library.meetings.map((meeting) => meeting.board))) {
    const at = asked.indexOf(plain(name));
    if (at < 0 || name === '') continue;
    return {
      meetings: library.meetings.filter((meeting) => meeting.board === name),
      rest: question
        .replace(/\s+/g, ' ')
        .replace(
          new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/&|\band\b/gi, '(?:&|and)'), 'i'),
          ' ',
        ),
    };
  }
  return { meetings: library.meetings, rest: question };
}
