import { passagesOfAgenda } from '#server/archive/passages/passages-of-agenda.ts';
import { passagesOfPaper } from '#server/archive/passages/passages-of-paper.ts';
import type { AskerScope } from '#server/domain/answer.ts';
import type { ArchiveReader, ImportedPaper, ReadableMeeting } from '#server/domain/archive.ts';

export const EVERYTHING: AskerScope = { boards: null, entitledBoards: 'all', draftMeetings: [] };
export const PUBLIC: AskerScope = { boards: null, entitledBoards: [], draftMeetings: [] };

/** An archive held in memory, with the same scope rules as the real one. */
export function memoryArchive(meetings: readonly ReadableMeeting[]): ArchiveReader {
  return {
    revision: async () => '1',
    readable: async (scope) =>
      meetings
        .filter((meeting) => scope.boards === null || scope.boards.includes(meeting.board))
        .map((meeting) => ({
          ...meeting,
          passages: meeting.passages.filter(
            (passage) =>
              !passage.confidential ||
              scope.entitledBoards === 'all' ||
              scope.entitledBoards.includes(meeting.board),
          ),
        })),
  };
}

/** Imported papers as meetings of an archive, oldest first. */
export const meetingsOf = (papers: readonly ImportedPaper[]): ReadableMeeting[] =>
  papers
    .map(
      (paper): ReadableMeeting => ({
        id: `${paper.kind}-${paper.board}-${paper.date}`,
        meetingId: null,
        board: paper.board,
        date: paper.date,
        standing: 'imported',
        corrections: [],
        sourceFile: paper.file,
        ...(paper.kind === 'agenda' ? { source: 'agenda' as const } : {}),
        passages: paper.kind === 'agenda' ? passagesOfAgenda(paper) : passagesOfPaper(paper),
      }),
    )
    .sort((a, b) => a.date.localeCompare(b.date));
