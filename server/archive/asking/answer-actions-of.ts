import type { Answer } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { actionClause } from './answer-parts.ts';
import { cite } from './citations.ts';
import { isFunctionWord, isGenreWord } from './generic-words.ts';
import type { Intent } from './intent.ts';
import { bareName, type IndexedItem, type IndexedPassage, type Library } from './library.ts';
import type { Period } from './period.ts';
import type { Term } from './query-terms.ts';
import { wordsOf } from './words.ts';

const MOST = 12;

interface Found {
  readonly item: IndexedItem;
  readonly passage: IndexedPassage;
}

/** What a named person is to do, asked without the word "action". */
const DUTY =
  /\b(?:have|has|had|need\w*|got|agree\w*|ask\w*|supposed|meant|due|going|promise\w*|undert\w+|volunteer\w*|task\w*)\s+to\s+(?:do|deliver|bring|produce|prepare|write|report|complete|follow up)\b|\btake (?:away|on|forward)\b|\bresponsible for\b|\bdeadlines?\b|\bwhat (?:will|must|should|is|are)\b.*\b(?:do|doing|deliver|working on)\b|\bon\b.*\b(?:list|plate)\b|\bowe\b/i;
const DUE_WORD = /^(?:due|deadlines?|outstanding|done|completed|finished|fall|falls|falling|tasks?)$/;
/** Actions by the date they are due. */
const DUE =
  /\bdue\b|\bdeadlines?\b|\bto be (?:done|completed|finished) (?:by|in|before)\b|\bfall(?:s|ing)? due\b/i;

/** Lists the actions of an owner whom the question names, or those due in a period; null when it asks for neither. */
export function answerActionsOf(
  question: string,
  intent: Intent,
  asked: readonly Term[],
  library: Library,
  meetings: readonly ReadableMeeting[],
): Answer | null {
  const all = allActions(library);
  const inScope = all.filter(({ item }) => meetings.includes(item.meeting));
  const owners = ownersNamed(question, all);
  if (owners.size > 0 && (intent === 'actions' || intent === 'owner' || DUTY.test(question))) {
    const theirs = inScope.filter(({ passage }) =>
      (passage.passage.detail.owners ?? []).some((owner) => owners.has(owner)),
    );
    const beyond = asked.filter((term) => ![...owners].some((owner) => wordsOf(owner).includes(term.word)));
    const about = beyond.filter((term) => term.light !== true);
    const fitting = theirs.filter(({ passage }) =>
      about.some((term) => [...term.alternatives.keys()].some((stem) => passage.stems.has(stem))),
    );
    return list(question, fitting.length > 0 ? fitting : theirs);
  }
  return null;
}

/** Lists the actions that fall due in the period a question names; null when it asks for something else. */
export function answerActionsDue(
  question: string,
  library: Library,
  meetings: readonly ReadableMeeting[],
  period: Period,
): Answer | null {
  if (!['month', 'year', 'day', 'range'].includes(period.kind) || !DUE.test(question)) return null;
  if (
    !/^\W*(?:list|show|give)?\s*(?:all |the |me )*(?:actions|tasks|what|which|anything|everything|is anything|are any)\b/i.test(
      question,
    )
  )
    return null;
  const left = wordsOf(period.rest).filter(
    (word) => !isFunctionWord(word) && !isGenreWord(word) && !DUE_WORD.test(word),
  );
  if (left.length > 0) return null;
  return list(
    question,
    allActions(library).filter(
      ({ item, passage }) =>
        meetings.includes(item.meeting) &&
        passage.passage.detail.due !== undefined &&
        period.holds(passage.passage.detail.due),
    ),
  );
}

const allActions = (library: Library): Found[] =>
  library.items.flatMap((item) =>
    item.passages.filter(({ passage }) => passage.kind === 'action').map((passage) => ({ item, passage })),
  );

/** Owners of actions named in full, or by surname after a title or alone, when one person has it. */
function ownersNamed(question: string, all: readonly Found[]): Set<string> {
  const asked = ` ${wordsOf(question).join(' ')} `;
  const known = new Set(all.flatMap(({ passage }) => passage.passage.detail.owners ?? []));
  const people = [...known].filter((owner) => wordsOf(bareName(owner)).length > 1);
  const full = people.filter((owner) => asked.includes(` ${wordsOf(bareName(owner)).join(' ')} `));
  if (full.length > 0) return new Set(full);
  return new Set(
    people.filter((owner) => {
      const surname = bareName(owner).split(' ').at(-1) ?? '';
      return new RegExp(
        `(?<!\\p{Lu}\\p{Ll}+ )\\b${surname}\\b|\\b(?:Cllr|Mr|Ms|Mrs|Dr|Mayor) ${surname}\\b`,
        'u',
      ).test(question);
    }),
  );
}

function list(question: string, unsorted: readonly Found[]): Answer | null {
  const found = [...unsorted]
    .sort((a, b) => b.item.meeting.date.localeCompare(a.item.meeting.date))
    .slice(0, MOST);
  if (found.length === 0) return null;
  const lines = found.map(({ item, passage }) => {
    const clause = actionClause(passage);
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)} (meeting of ${longDate(item.meeting.date)}, item ${item.number}).`;
  });
  return {
    question,
    answer: lines.join(' '),
    abstained: false,
    citations: found.map(({ item, passage }) =>
      cite(item.meeting, item.number, item.title, passage.passage.text),
    ),
  };
}
