import type { Passage } from '#server/domain/archive.ts';
import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { attendanceRow, venuePassage } from './passages-of-paper.ts';

/** What frozen minutes let a search find. Confidential blocks keep their flag: a reader's scope decides over them. */
export function passagesOfMinutes(content: MinutesContent): Passage[] {
  return [
    ...content.items.flatMap(passagesOfItem),
    ...content.attendance.map(rowOf),
    ...(content.head.venue === '' ? [] : [venuePassage(content.head.date, content.head.venue)]),
  ];
}

function passagesOfItem(item: DraftItem): Passage[] {
  const base = { item: item.number, itemTitle: item.title };
  const blocks = item.blocks.filter((block) => block.text.trim() !== '');
  const secret = item.confidential !== null || blocks.some((block) => block.confidential);
  return [
    { ...base, kind: 'title', text: item.title, detail: {}, confidential: false },
    ...blocks.map((block): Passage => ({ ...base, kind: block.kind, text: block.text, ...describe(block) })),
    // Published minutes say that something was confidential, never what.
    ...(secret
      ? [
          {
            ...base,
            kind: 'text',
            text: `${item.confidential === null ? 'Part of this item' : 'This item'} was confidential; what was said is not in the published minutes.`,
            detail: {},
            confidential: false,
          } satisfies Passage,
        ]
      : []),
  ];
}

const describe = (block: DraftBlock): Pick<Passage, 'detail' | 'confidential'> => ({
  confidential: block.confidential,
  detail: {
    ...(block.decisionType === null ? {} : { type: block.decisionType }),
    ...(block.kind === 'action' ? { owners: block.owners } : {}),
    ...(block.due === null ? {} : { due: block.due }),
  },
});

const rowOf = (entry: AttendanceEntry): Passage =>
  attendanceRow({
    category: entry.category,
    name: entry.name,
    position: entry.role === '' ? POSITION[entry.category] : entry.role,
    authority: entry.authority,
    note: entry.standsFor === '' ? '' : `for ${entry.standsFor}`,
  });

const POSITION: Readonly<Record<AttendanceEntry['category'], string>> = {
  present: 'Members',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in-attendance': 'In Attendance',
  officer: 'Officer',
};
