import type { ImportedAttendee, ImportedMinutes, Passage, PassageDetail } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';

/** What imported minutes let a search find: titles, decisions, actions, paragraphs and rows of the attendance. */
export function passagesOfPaper(paper: ImportedMinutes): Passage[] {
  const items = paper.items.flatMap((item) => {
    const passage = (kind: Passage['kind'], text: string, detail: PassageDetail = {}): Passage => ({
      item: item.number,
      itemTitle: item.title,
      kind,
      text,
      detail,
      confidential: false,
    });
    return [
      passage('title', item.title),
      ...item.decisions.map((decision) => passage('decision', decision.text, { type: decision.type })),
      ...item.actions.map((action) =>
        passage('action', action.text, {
          owners: action.owners,
          ...(action.due === undefined ? {} : { due: action.due }),
        }),
      ),
      ...item.points.map((point) => passage('point', point)),
    ];
  });
  const rows = (
    list: readonly ImportedAttendee[],
    category: 'present' | 'apologies' | 'in-attendance',
  ): Passage[] =>
    list.map((row) =>
      attendanceRow({
        category: /^substitut/i.test(row.position) ? 'substitute' : category,
        name: row.name,
        position: row.position,
        authority: row.authority,
        note: row.note ?? '',
      }),
    );
  return [
    ...items,
    ...rows(paper.attendance, 'present'),
    ...rows(paper.apologies, 'apologies'),
    ...rows(paper.inAttendance, 'in-attendance'),
    ...paper.officers.map((name) =>
      attendanceRow({ category: 'officer', name, position: 'Officer', authority: '', note: '' }),
    ),
    ...(paper.venue === '' ? [] : [venuePassage(paper.date, paper.venue)]),
  ];
}

/** The meeting's place, found with its attendance list. */
export const venuePassage = (date: string, venue: string): Passage => ({
  item: 'att',
  itemTitle: 'Attendance',
  kind: 'text',
  text: `The meeting of ${longDate(date)} was held at: ${venue}.`,
  detail: {},
  confidential: false,
});

/** One row of an attendance list as a passage. */
export function attendanceRow(row: {
  readonly category: NonNullable<PassageDetail['category']>;
  readonly name: string;
  readonly position: string;
  readonly authority: string;
  readonly note: string;
}): Passage {
  const beside = [row.authority, row.note].filter((part) => part !== '').join(', ');
  return {
    item: 'att',
    itemTitle: 'Attendance',
    kind: 'attendance',
    text: `${row.position}: ${row.name}${beside === '' ? '' : ` (${beside})`}`,
    detail: { category: row.category, name: row.name, position: row.position, authority: row.authority },
    confidential: false,
  };
}
