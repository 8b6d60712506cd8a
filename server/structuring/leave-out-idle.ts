import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { titleWords, weighIdle, wordsOfItems } from './idle-evidence.ts';
import { isOpen, type Line } from './line.ts';

/** How much more the business must weigh for a line to be kept; beside other idle talk, of a colleague, a little more. */
const MARGIN = -0.5;
const ANSWERED = 0.8;

/**
 * Of the lines that no step took, and that would be points of discussion, those are left out which say nothing of the
 * board's business: they name nobody and no body, no sum, no matter of the agenda or of public life, nothing that was
 * settled, and speak of the room, the food, the way home, or of the typist to the others.
 */
export const leaveOutIdle = (lines: readonly Line[], people: People, agenda: readonly AgendaItem[]): void => {
  const titles = titleWords(agenda);
  const known = wordsOfItems(lines, people);
  let before: Line | null = null;
  for (const line of lines) {
    const last = before;
    before = line;
    if (!isOpen(line) || line.item === null || line.confidential) continue;
    if (line.parsed.tag !== null || line.note.pinnedItem !== null || line.note.thread !== null) continue;
    if (line.fixedBy.length > 0) continue;
    const { business, idle } = weighIdle(line.text, people, titles, known.get(line.item) ?? new Set());
    const answers = last !== null && last.use === 'chat' && last.note.user !== line.note.user;
    if (idle - business + (answers ? ANSWERED : 0) > MARGIN) line.use = 'chat';
  }
};
