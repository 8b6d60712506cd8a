import type { ReadableMeeting } from '#server/domain/archive.ts';
import type { Library } from './library.ts';

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
        .replace(
          new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/&|\band\b/gi, '(?:&|and)'), 'i'),
          ' ',
        ),
    };
  }
  return { meetings: library.meetings, rest: question };
}
