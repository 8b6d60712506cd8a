import type { Answer } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { actionClause, decisionClause } from './answer-parts.ts';
import { cite } from './citations.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';

const MOST = 14;

/** Answers what was decided or is to be done at the meetings of a period, when nothing narrower is asked. */
export function answerWholeMeeting(
  question: string,
  intent: Intent,
  library: Library,
  meetings: readonly ReadableMeeting[],
): Answer | null {
  const items = library.items.filter((item) => meetings.includes(item.meeting));
  const kind = intent === 'actions' || intent === 'owner' ? 'action' : 'decision';
  const said = items
    .map((item) => ({ item, passages: item.passages.filter(({ passage }) => passage.kind === kind) }))
    .filter(({ passages }) => passages.length > 0)
    .slice(0, MOST);
  if (
    said.length === 0 ||
    (intent === 'fact' && !/\b(?:discuss\w*|happen\w*|agenda|about|covered?|meeting)\b/i.test(question))
  )
    return null;
  const dates = [...new Set(said.map(({ item }) => longDate(item.meeting.date)))];
  const lines = said.map(({ item, passages }) => {
    const words = passages.map((passage) =>
      kind === 'action' ? actionClause(passage) : decisionClause(passage.passage.text, item.meeting.board),
    );
    return `Item ${item.number} (${item.title}): ${words.join('; ')}.`;
  });
  return {
    question,
    answer: `${kind === 'action' ? 'Actions' : 'Decisions'} of ${dates.join(' and ')}. ${lines.join(' ')}`,
    abstained: false,
    citations: said.map(({ item, passages }) =>
      cite(item.meeting, item.number, item.title, passages[0]?.passage.text ?? item.title),
    ),
  };
}
