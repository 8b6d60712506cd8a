import type { Board, Membership, Person } from '#server/domain/board.ts';
import { asId, type BoardId, type MeetingId, type NoteId, type PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Approval, MinutesContent, MinutesVersion } from '#server/domain/minutes.ts';
import type { Note } from '#server/domain/note.ts';
import type { ActionRecord } from '#server/ports/minutes.ts';
import type { Stores } from './stores.ts';

export const AT = new Date('2026-03-02T10:00:00.000Z');
export const LATER = new Date('2026-03-02T10:05:00.000Z');
export const BOARD = asId<BoardId>('board-harbour');
export const MEETING = asId<MeetingId>('meeting-1');
export const OFFICER = asId<PersonId>('person-officer');
export const CHAIR = asId<PersonId>('person-chair');

export const sampleBoard = (change: Partial<Board> = {}): Board => ({
  id: BOARD,
  name: 'Harbour Trust Board',
  organisation: 'Port of Saltmere',
  teamId: 'T1',
  officersChannel: 'C-officers',
  membersChannel: 'C-members',
  profile: '2023',
  timeZone: 'Europe/London',
  publishOnApproval: true,
  membersSeeConfidential: false,
  emoji: { decision: 'ballot_box_with_check', action: 'dart', offRecord: 'see_no_evil' },
  ...change,
});

export const samplePerson = (change: Partial<Person> = {}): Person => ({
  id: OFFICER,
  name: 'Orla Penhaligon',
  initials: 'OP',
  handle: 'orla',
  job: 'Clerk to the Board',
  email: null,
  ...change,
});

export const sampleMembership = (change: Partial<Membership> = {}): Membership => ({
  id: 'membership-1',
  boardId: BOARD,
  personId: OFFICER,
  role: 'officer',
  authority: '',
  group: '',
  from: '2026-01-01',
  until: null,
  ...change,
});

export const sampleMeeting = (change: Partial<Meeting> = {}): Meeting => ({
  id: MEETING,
  boardId: BOARD,
  date: '2026-03-02',
  startTime: '10:00',
  venue: 'Customs House',
  title: 'Ordinary meeting',
  origin: 'chat',
  originId: '',
  status: 'planned',
  adjourned: false,
  teamId: 'T1',
  channelId: 'C-officers',
  currentItem: null,
  presiderId: CHAIR,
  deputyId: null,
  previousMeetingDate: '2026-01-12',
  nextMeetingDate: null,
  startedAt: null,
  startedById: null,
  endedAt: null,
  draftState: 'open',
  agenda: [
    { number: 1, title: 'Dredging', confidential: null, urgent: false, recommendation: 'That it be noted.' },
    {
      number: 2,
      title: 'Lease of the slipway',
      confidential: { kind: 'exempt', paragraph: '3' },
      urgent: true,
      recommendation: '',
    },
  ],
  cast: [
    {
      name: 'Ines Calloway',
      initials: 'IC',
      handle: 'ines',
      role: 'guest',
      authority: '',
      job: 'Surveyor',
      organisation: 'Calloway & Daughters',
      attending: 'item 1',
      user: 'U9',
    },
  ],
  ...change,
});

export const sampleNote = (change: Partial<Note> = {}): Note => ({
  id: asId<NoteId>('note-1'),
  meetingId: MEETING,
  source: { kind: 'slack', id: 'T1:C-officers:1772445600.000100' },
  authorId: OFFICER,
  authorName: 'Orla Penhaligon',
  text: 'dredging starts in may',
  orderBy: '1772445600.000100',
  typedAt: AT,
  receivedAt: AT,
  late: false,
  thread: null,
  itemNumber: null,
  confidential: null,
  withdrawnAt: null,
  marks: new Set(),
  revisions: [],
  ...change,
});

const sampleContent = (version: number): MinutesContent => ({
  format: 1,
  head: {
    organisation: 'Port of Saltmere',
    board: 'Harbour Trust Board',
    date: '2026-03-02',
    startTime: '10:00',
    venue: 'Customs House',
    chair: 'Tobias Wren',
  },
  profile: '2023',
  version,
  attendance: [],
  items: [{ number: 1, title: 'Dredging', confidential: null, blocks: [] }],
  rendered: `Minutes, version ${version}`,
});

export const sampleMinutes = (version: number, change: Partial<MinutesVersion> = {}): MinutesVersion => ({
  id: asId(`minutes-${version}`),
  meetingId: MEETING,
  boardName: 'Harbour Trust Board',
  meetingDate: '2026-03-02',
  version,
  state: 'in-review',
  content: sampleContent(version),
  contentHash: `hash-${version}`,
  submittedById: OFFICER,
  submittedAt: AT,
  publishedAt: null,
  agreedNote: '',
  replayed: false,
  approvals: [],
  corrections: [],
  ...change,
});

export const sampleApproval = (version: number, change: Partial<Approval> = {}): Approval => ({
  verdict: 'approved',
  contentHash: `hash-${version}`,
  byId: CHAIR,
  byName: 'Tobias Wren',
  reason: '',
  at: LATER,
  ...change,
});

export const sampleAction = (version: number, change: Partial<ActionRecord> = {}): ActionRecord => ({
  id: `action-${version}`,
  meetingId: MEETING,
  minutesId: asId(`minutes-${version}`),
  itemNumber: 1,
  text: 'Publish the dredging timetable',
  owners: ['Orla Penhaligon'],
  ownerIds: [OFFICER],
  due: '2026-04-01',
  confidential: false,
  done: false,
  ...change,
});

/** A board with its officer and chair, and one planned meeting. */
export async function withMeeting(stores: Stores, change: Partial<Meeting> = {}): Promise<Stores> {
  await stores.boards.save(sampleBoard());
  await stores.people.save(samplePerson());
  await stores.people.save(
    samplePerson({ id: CHAIR, name: 'Tobias Wren', initials: 'TW', handle: 'tobias' }),
  );
  await stores.meetings.save(sampleMeeting(change));
  return stores;
}
