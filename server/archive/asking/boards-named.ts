import type { ReadableMeeting } from '#server/domain/archive.ts';
import { escapePattern } from '#server/domain/escape-pattern.ts';
import { isFunctionWord, isGenreWord } from './generic-words.ts';
import type { Library } from './library.ts';
import { stemOf, wordsOf } from './words.ts';

/** Meetings of the boards that the question names, or all of them, and the question without the board's name. */
export function boardsNamed(
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
        .replace(new RegExp(escapePattern(name).replace(/&|\band\b/gi, '(?:&|and)'), 'i'), ' '),
    };
  }
  return shortlyNamed(question, library) ?? { meetings: library.meetings, rest: question };
}

const BODY =
  /\b((?:\p{L}[\p{L}'’-]*,?\s+(?:(?:&|and)\s+)?){1,3})(?:board|committee|panel|forum|group|sub-?committee|meeting)(?:['’]s)?\b(?!\s+(?:members?|meeting of)\b)/iu;

/** "The fire board", "the ports lot's committee": the one board whose name holds all the words before the body. */
function shortlyNamed(
  question: string,
  library: Library,
): { meetings: readonly ReadableMeeting[]; rest: string } | null {
  const match = BODY.exec(question);
  if (match === null) return null;
  const names = new Map(
    library.meetings.map(({ board }) => [board, new Set(wordsOf(board).map(stemOf))] as const),
  );
  const before = (match[1] ?? '').trim().split(/\s+/);
  // The words nearest to the body name it: "what did the fire board say" is about "fire".
  for (let from = 0; from < before.length; from += 1) {
    const words = wordsOf(before.slice(from).join(' ')).filter((word) => !isFunctionWord(word));
    if (words.length === 0 || words.every(isGenreWord) || isFunctionWord(before[from]?.toLowerCase() ?? ''))
      continue;
    const fits = [...names].filter(([, held]) => words.every((word) => held.has(stemOf(word))));
    const [only] = fits;
    if (only === undefined || fits.length > 1) continue;
    const named = `${before.slice(from).join(' ')}${match[0].slice((match[1] ?? '').length - 1)}`;
    return {
      meetings: library.meetings.filter((meeting) => meeting.board === only[0]),
      rest: question.replace(named, ' '),
    };
  }
  return null;
}
