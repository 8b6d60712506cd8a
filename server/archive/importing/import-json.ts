import type { ImportedPaper } from '#server/domain/archive.ts';

/** A paper in the form that `import --json` writes. */
export function toImportJson(paper: ImportedPaper): Record<string, unknown> {
  if (paper.kind === 'agenda') {
    const { file, board, date, venue, items, members, nextMeeting, warnings } = paper;
    return {
      file,
      kind: 'agenda',
      board,
      date,
      venue,
      items,
      members,
      next_meeting: nextMeeting === '' ? null : nextMeeting,
      warnings,
    };
  }
  return {
    file: paper.file,
    kind: 'minutes',
    board: paper.board,
    title: paper.title,
    date: paper.date,
    venue: paper.venue,
    items: paper.items.map(({ number, title, decisions, actions }) => ({
      number,
      title,
      decisions,
      actions,
    })),
    attendance: paper.attendance,
    apologies: paper.apologies,
    in_attendance: paper.inAttendance,
    officers: paper.officers,
    warnings: paper.warnings,
  };
}
