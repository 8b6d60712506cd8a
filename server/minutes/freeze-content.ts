import type { Board } from '#server/domain/board.ts';
import type { DraftBlock, DraftContent, DraftItem } from '#server/domain/draft.ts';
import type { AttendanceEntry, Confidentiality, Meeting } from '#server/domain/meeting.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { plainLine } from '#server/export/plain.ts';
import { toMarkdown } from '#server/export/to-markdown.ts';
import { deepFreeze } from './deep-freeze.ts';

/** What a version is frozen from. */
export interface ToFreeze {
  readonly board: Pick<Board, 'organisation' | 'name' | 'profile'>;
  readonly meeting: Pick<Meeting, 'date' | 'startTime' | 'venue'>;
  readonly chairName: string;
  readonly draft: DraftContent;
  readonly version: number;
}

/**
 * The exact words of one version, with their full rendering: texts are normalised to what is shown (NFC, one line,
 * no hidden characters), empty blocks and names dropped, and nothing can be changed afterwards.
 */
export function freezeContent({ board, meeting, chairName, draft, version }: ToFreeze): MinutesContent {
  const words = {
    format: 1 as const,
    head: {
      organisation: plainLine(board.organisation),
      board: plainLine(board.name),
      date: meeting.date,
      startTime: meeting.startTime,
      venue: plainLine(meeting.venue),
      chair: plainLine(chairName),
    },
    profile: board.profile,
    version,
    attendance: draft.attendance.map(attendanceEntry).filter(({ name }) => name !== ''),
    items: draft.items.map(frozenItem),
  };
  return deepFreeze({ ...words, rendered: toMarkdown(words, { restricted: true }) });
}

const attendanceEntry = (entry: AttendanceEntry): AttendanceEntry => ({
  category: entry.category,
  name: plainLine(entry.name),
  role: plainLine(entry.role),
  authority: plainLine(entry.authority),
  standsFor: plainLine(entry.standsFor),
});

const frozenItem = (item: DraftItem): DraftItem => ({
  number: item.number,
  title: plainLine(item.title),
  confidential: item.confidential === null ? null : reason(item.confidential),
  blocks: item.blocks.map(frozenBlock).filter(({ text }) => text !== ''),
});

const reason = (confidential: Confidentiality): Confidentiality => ({
  kind: confidential.kind,
  ...(confidential.reason === undefined ? {} : { reason: plainLine(confidential.reason) }),
  ...(confidential.paragraph === undefined ? {} : { paragraph: plainLine(confidential.paragraph) }),
});

/** Field by field: whatever else a draft's block may carry is no part of what is approved. */
const frozenBlock = (block: DraftBlock): DraftBlock => ({
  id: block.id,
  kind: block.kind,
  text: plainLine(block.text),
  noteIds: [...block.noteIds],
  confidential: block.confidential,
  decisionType: block.decisionType,
  owners: block.owners.map(plainLine).filter((owner) => owner !== ''),
  due: block.due,
  suggested: block.suggested,
});
