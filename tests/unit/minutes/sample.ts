import type { DraftBlock, DraftContent } from '#server/domain/draft.ts';
import { asId, type MeetingId, type MinutesId, type NoteId, type PersonId } from '#server/domain/ids.ts';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import type { MinutesContent, MinutesVersion } from '#server/domain/minutes.ts';
import type { Note } from '#server/domain/note.ts';
import { freezeContent, type ToFreeze } from '#server/minutes/freeze-content.ts';

export const block = (
  id: string,
  kind: DraftBlock['kind'],
  text: string,
  more: Partial<DraftBlock> = {},
): DraftBlock => ({
  id,
  kind,
  text,
  noteIds: [`note-${id}`],
  confidential: false,
  decisionType: kind === 'decision' ? 'noted' : null,
  owners: [],
  due: null,
  suggested: false,
  ...more,
});

export const attends = (
  category: AttendanceEntry['category'],
  role: string,
  name: string,
  authority = '',
  standsFor = '',
): AttendanceEntry => ({ category, role, name, authority, standsFor });

export const BOARD = {
  organisation: 'Moorland Councils',
  name: 'Libraries & Parks Board',
  profile: '2023' as const,
};
const MEETING = { date: '2024-07-05', startTime: '11:00', venue: 'The Long Room, Weir House' };

export const DRAFT: DraftContent = {
  attendance: [
    attends('present', 'Chair', 'Cllr Ines Marlow', 'Fenwick City Council'),
    attends('present', 'Member', 'Cllr Tom Ashby', 'Hollin District Council'),
    attends('officer', 'Officer', 'Dara Flynn'),
  ],
  items: [
    {
      number: 1,
      title: 'Welcome, apologies and declarations of interest',
      confidential: null,
      blocks: [block('w', 'point', 'The Chair welcomed members.')],
    },
    {
      number: 2,
      title: 'Opening hours',
      confidential: null,
      blocks: [
        block('p1', 'point', 'DF reported that two libraries had reopened.'),
        block('p2', 'point', 'It was suggested that Sunday hours be tried.'),
        block('p3', 'point', 'The landlord of Brindle library wanted more rent.', { confidential: true }),
        block('d1', 'decision', 'The Board noted the report'),
        block('a1', 'action', 'Write to the councils without Sunday hours', {
          owners: ['Dara Flynn'],
          due: '2024-08-01',
        }),
      ],
    },
    {
      number: 3,
      title: 'Lease of the park café',
      confidential: { kind: 'exempt', reason: 'bid of the tenant', paragraph: '3' },
      blocks: [
        block('c1', 'point', 'The tenant offered nineteen thousand.'),
        block('c2', 'decision', 'The Board agreed to go on with the lease'),
        block('c3', 'action', 'Answer the offer', { confidential: true, owners: ['Petra Quill'] }),
      ],
    },
  ],
};

export const freeze = (more: Partial<ToFreeze> = {}): MinutesContent =>
  freezeContent({
    board: BOARD,
    meeting: MEETING,
    chairName: 'Cllr Ines Marlow',
    draft: DRAFT,
    version: 1,
    ...more,
  });

export const version = (more: Partial<MinutesVersion> = {}): MinutesVersion => ({
  id: asId<MinutesId>('minutes-1'),
  meetingId: asId<MeetingId>('meeting-1'),
  boardName: BOARD.name,
  meetingDate: MEETING.date,
  version: 1,
  state: 'approved',
  content: freeze(),
  contentHash: 'x',
  submittedById: asId<PersonId>('officer'),
  submittedAt: null,
  publishedAt: null,
  agreedNote: '',
  replayed: false,
  approvals: [],
  corrections: [],
  ...more,
});

export const note = (id: string, more: Partial<Note> = {}): Note => ({
  id: asId<NoteId>(id),
  meetingId: asId<MeetingId>('meeting-1'),
  source: { kind: 'web', id },
  authorId: asId<PersonId>('dara'),
  authorName: 'Dara Flynn',
  text: 'two libs reopened',
  orderBy: '1',
  typedAt: new Date('2024-07-05T10:15:00Z'),
  receivedAt: new Date('2024-07-05T10:15:01Z'),
  late: false,
  thread: null,
  itemNumber: null,
  confidential: null,
  withdrawnAt: null,
  marks: new Set(),
  revisions: [],
  ...more,
});
