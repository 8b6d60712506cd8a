import type { HouseProfile } from '#server/domain/board.ts';
import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import type { MinutesWords } from '#server/export/public-part.ts';

export const block = (
  kind: DraftBlock['kind'],
  text: string,
  more: Partial<DraftBlock> = {},
): DraftBlock => ({
  id: `${kind}-${text.slice(0, 12)}`,
  kind,
  text,
  noteIds: [],
  confidential: false,
  decisionType: null,
  owners: [],
  due: null,
  suggested: false,
  ...more,
});

export const item = (number: number, title: string, ...blocks: readonly DraftBlock[]): DraftItem => ({
  number,
  title,
  confidential: null,
  blocks,
});

export const attends = (
  category: AttendanceEntry['category'],
  role: string,
  name: string,
  authority = '',
  standsFor = '',
): AttendanceEntry => ({ category, role, name, authority, standsFor });

const ATTENDANCE: readonly AttendanceEntry[] = [
  attends('officer', 'Officer', 'Dara Flynn'),
  attends('apologies', 'Vice-Chair', 'Cllr Noor Bright', 'Weirside Council'),
  attends('present', 'Member', 'Cllr Tom Ashby', 'Hollin District Council'),
  attends('present', 'Observer', 'Mr Alan Reed', ''),
  attends('present', 'Member', 'Cllr Wyn Parry MBE', 'Aber Council'),
  attends('present', 'Deputy Chair', 'Cllr Joy Tilley', 'Marsh Council'),
  attends('present', 'Deputy-chair', 'Cllr Leo Grant', 'Stow Council'),
  attends('present', 'Vice-Chair', 'Cllr Una Price', 'Lea Council'),
  attends('present', 'Chair', 'Cllr Ines Marlow', 'Fenwick City Council'),
  attends('substitute', 'Substitute', 'Cllr Kit Moss', 'Weirside Council', 'Cllr Noor Bright'),
  attends('in-attendance', 'item 4', 'Rhea Stone', 'Reading Trust'),
  attends('officer', 'Officer', 'Petra Quill'),
];

export const HOURS = item(
  4,
  'Opening hours',
  block('point', 'The Chair invited Dara Flynn (DF), Head of Libraries, to introduce the report.'),
  block('point', 'DF reported that two libraries had reopened'),
  block('point', 'It was suggested that Sunday hours be tried. DF said that a trial was planned.'),
  block('point', 'Members welcomed the plan.'),
  block('point', 'The Chair thanked DF for the report.'),
  block('decision', 'The Board noted the report.'),
  block('decision', 'The Board agreed the timetable at paragraph 9'),
  block('action', 'Write to the councils without Sunday hours', {
    owners: ['Dara Flynn'],
    due: '2024-08-01',
  }),
);

export const words = (
  profile: HouseProfile,
  items: readonly DraftItem[] = [HOURS],
  more: Partial<MinutesWords> = {},
): MinutesWords => ({
  format: 1,
  head: {
    organisation: 'Moorland Councils',
    board: 'Libraries & Parks Board',
    date: '2024-07-05',
    startTime: '11:00',
    venue: 'The Long Room, Weir House',
    chair: 'Cllr Ines Marlow',
  },
  profile,
  version: 1,
  attendance: ATTENDANCE,
  items,
  ...more,
});

export const PROFILES = ['2014', '2020', '2023'] as const;
export const FULL = { restricted: true };
export const OPEN = { restricted: false };
