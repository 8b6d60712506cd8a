import type { Board } from '#server/domain/board.ts';
import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import { asId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';

export const aBoard = (): Board => ({
  id: asId('board-1'),
  name: 'Quay & Harbour Board',
  organisation: 'Estuary Union',
  teamId: 'T1',
  officersChannel: 'COFF',
  membersChannel: 'CMEM',
  profile: '2023',
  timeZone: 'Europe/London',
  publishOnApproval: true,
  membersSeeConfidential: false,
  emoji: { decision: 'ballot_box_with_check', action: 'dart', offRecord: 'see_no_evil' },
});

export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: asId('meeting-1'),
  boardId: asId('board-1'),
  date: '2026-03-05',
  startTime: '11:00',
  venue: 'The Wool Hall',
  title: 'Quay & Harbour Board',
  origin: 'chat',
  originId: '',
  status: 'live',
  adjourned: false,
  teamId: 'T1',
  channelId: 'COFF',
  currentItem: null,
  presiderId: asId('chair'),
  deputyId: null,
  previousMeetingDate: null,
  nextMeetingDate: null,
  startedAt: null,
  startedById: null,
  endedAt: null,
  draftState: 'open',
  agenda: [],
  cast: [],
  ...more,
});

export const block = (kind: DraftBlock['kind'], text: string, confidential = false): DraftBlock => ({
  id: `${kind}-${text.slice(0, 8)}`,
  kind,
  text,
  noteIds: [],
  confidential,
  decisionType: kind === 'decision' ? 'agreed' : null,
  owners: kind === 'action' ? ['Piers Lund'] : [],
  due: kind === 'action' ? '2026-03-20' : null,
  suggested: false,
});

export const item = (number: number, blocks: readonly DraftBlock[], confidential = false): DraftItem => ({
  number,
  title: `Item ${number} <!here>`,
  confidential: confidential ? { kind: 'confidential' } : null,
  blocks,
});

export const someMinutes = (
  items: readonly DraftItem[],
  more: Partial<MinutesVersion> = {},
): MinutesVersion => ({
  id: asId('minutes-1'),
  meetingId: asId('meeting-1'),
  boardName: 'Quay & Harbour Board',
  meetingDate: '2026-03-05',
  version: 1,
  state: 'in-review',
  content: {
    format: 1,
    head: {
      organisation: 'Estuary Union',
      board: 'Quay & Harbour Board',
      date: '2026-03-05',
      startTime: '11:00',
      venue: 'The Wool Hall',
      chair: 'Edda Thorne',
    },
    profile: '2023',
    version: 1,
    attendance: [],
    items,
    rendered: '',
  },
  contentHash: 'a'.repeat(64),
  submittedById: null,
  submittedAt: null,
  publishedAt: null,
  agreedNote: '',
  replayed: false,
  approvals: [],
  corrections: [],
  ...more,
});
