import type { Answer } from '#server/domain/answer.ts';
import { answerActionsDue } from './answer-actions-of.ts';
import { answerAttendance } from './answer-attendance.ts';
import { answerNextMeeting } from './answer-next-meeting.ts';
import { abstain, answerFromSubject } from './answer-subject.ts';
import { readAttendanceIntent } from './attendance-intent.ts';
import { boardsNamed } from './boards-named.ts';
import { findPeople } from './find-people.ts';
import type { Library } from './library.ts';
import { mendQuestion } from './mend-question.ts';
import { meetingsIn, type Period, readPeriod } from './period.ts';
import { plainQuestion } from './plain-question.ts';
import { wordsOf } from './words.ts';

/** "Were the minutes of 3 May agreed?" is answered by a later meeting. */
const ASKS_ABOUT_MINUTES =
  /\b(?:minutes|notes?)\b.*\b(?:agreed|approved|accepted|adopted|signed|confirmed|correct\w*|amend\w*|chang\w*|accurate)\b|\b(?:agree|approve|accept|adopt|confirm|correct\w*|amend\w*|chang\w*)\b.*\b(?:minutes|notes?)\b/i;
/** "the January 2024 minutes", "minutes from March". */
const MINUTES_OF = /\b(?:minutes|note) (?:of|from|for)\b|\b(?:\d{4}|\p{Lu}\p{Ll}+) (?:minutes|note)\b/u;

/** Answers one question from what its asker may read. */
export const answerQuestion = (question: string, library: Library): Answer => ({
  ...answerPlain(plainQuestion(question), library),
  question,
});

function answerPlain(question: string, library: Library): Answer {
  if (wordsOf(question).length === 0) return abstain(question, 'There is no question to answer.');
  if (library.meetings.length === 0)
    return abstain(question, 'Not in the minutes: the archive holds no meeting yet.');
  const boards = boardsNamed(mendQuestion(question, library), library);
  const period = readPeriod(boards.rest);
  const meetings = meetingsIn(period, boards.meetings);
  const subject = { question, library };
  const anyTime: Period = { ...period, kind: 'any' };
  if (
    (period.kind === 'day' || period.kind === 'month') &&
    ASKS_ABOUT_MINUTES.test(question) &&
    MINUTES_OF.test(question)
  ) {
    const later = boards.meetings.filter((meeting) => !meetings.includes(meeting));
    const found = answerFromSubject({ ...subject, words: boards.rest, meetings: later, period: anyTime });
    if (found !== null && !found.abstained) return found;
  }
  const due = answerActionsDue(question, library, boards.meetings, period);
  if (due !== null) return due;
  const next = answerNextMeeting(
    question,
    /\b(?:next|following|again|after)\b/i.test(question) ? meetings : [],
  );
  if (next !== null) return next;
  if (meetings.length === 0) {
    const loose =
      isLoose(period) || MINUTES_OF.test(question)
        ? answerFromSubject({ ...subject, words: boards.rest, meetings: boards.meetings, period })
        : null;
    return loose ?? abstain(question, `Not in the minutes: there is no record of a meeting ${period.words}.`);
  }
  const people = findPeople(question, library);
  const attendance = readAttendanceIntent(boards.rest, people.length > 0);
  if (attendance !== null) {
    const found = answerAttendance(question, attendance, people, meetings, period.kind !== 'any');
    if (found !== null) return found;
  }
  const found = answerFromSubject({ ...subject, words: period.rest, meetings, period });
  if (found !== null && !found.abstained) return found;
  const anywhere = isLoose(period)
    ? answerFromSubject({ ...subject, words: boards.rest, meetings: boards.meetings, period })
    : null;
  return (
    anywhere ??
    found ??
    abstain(
      question,
      `Not in the minutes: nothing was found that answers this${period.words === '' ? '' : ` ${period.words}`}.`,
    )
  );
}

/** A bare year or month may be what is asked about rather than when the board met. */
const isLoose = (period: Period): boolean => period.kind === 'year' || period.kind === 'month';
