import type { Answer } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';
import { sentences } from '../importing/sentences.ts';
import { cite } from './citations.ts';

const ASKS_NEXT =
  /\bwhen (?:does|do|will|did|is|are) (?:the board|the committee|we|it|they|members)\b.*\bmeet(?:ing)? (?:next|after|again)\b|\b(?:when|what date|which date|where|date of)\b.*\b(?:next|following|subsequent)\s+(?:board |committee )?(?:meeting|one|time)\b|\bnext meeting(?: date)?\s*\??$/i;

/** Answers when the meeting after those asked about was to be, from the newest paper that says so. */
export function answerNextMeeting(question: string, meetings: readonly ReadableMeeting[]): Answer | null {
  if (
    !ASKS_NEXT.test(question) ||
    /\b(?:bring|report|due|present|discuss|prepare|item|action|agenda)\w*\b/i.test(question)
  )
    return null;
  for (const meeting of [...meetings].sort((a, b) => b.date.localeCompare(a.date))) {
    for (const { kind, text, item, itemTitle } of meeting.passages) {
      if (kind === 'action' || kind === 'decision' || kind === 'attendance') continue;
      const sentence = sentences(text).find(
        (part) => /\b(?:next|following) meeting\b/i.test(part) && /\d/.test(part),
      );
      if (sentence === undefined) continue;
      const where = item === 'att' ? '' : ` (item ${item}, ${itemTitle})`;
      return {
        question,
        answer: item === 'att' ? sentence : `On ${longDate(meeting.date)}${where}: ${sentence}`,
        abstained: false,
        citations: [cite(meeting, item, itemTitle, sentence)],
      };
    }
  }
  return null;
}
