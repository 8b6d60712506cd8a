import type { Answer } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '../importing/dates.ts';
import { actionClause } from './answer-parts.ts';
import { cite } from './citations.ts';
import { bareName, type Library } from './library.ts';
import { wordsOf } from './words.ts';

const MOST = 12;

/** Lists the actions of an owner whom the question names, newest meeting first; null when it names none. */
export function answerActionsOf(
  question: string,
  library: Library,
  meetings: readonly ReadableMeeting[],
): Answer | null {
  const asked = ` ${wordsOf(question).join(' ')} `;
  const named = (owner: string): boolean => {
    const words = wordsOf(bareName(owner));
    return words.length > 1 && asked.includes(` ${words.join(' ')} `);
  };
  const found = library.items
    .filter((item) => meetings.includes(item.meeting))
    .flatMap((item) =>
      item.passages
        .filter(({ passage }) => passage.kind === 'action' && (passage.detail.owners ?? []).some(named))
        .map((passage) => ({ item, passage })),
    )
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
