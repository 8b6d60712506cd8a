import type { Actor } from '#server/domain/actor.ts';
import type { Board } from '#server/domain/board.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { CaptureOutcome, ChatPerson, SetUpBoard, TypedNote } from '#server/meetings/use-cases.ts';
import { type TestMinutebook, testMinutebook } from './minutebook.ts';

export const TEAM = 'T1';
export const OFFICERS = { teamId: TEAM, channelId: 'C-OFFICERS' };
export const MEMBERS = { teamId: TEAM, channelId: 'C-MEMBERS' };

export const PEOPLE = {
  olive: { userId: 'U-OLIVE', name: 'Olive Marsh', handle: 'olive', job: 'Democratic Services Officer' },
  piers: { userId: 'U-PIERS', name: 'Piers Lund', handle: 'piers', job: 'Policy Adviser' },
  chair: { userId: 'U-CHAIR', name: 'Cllr Edda Thorne', handle: 'edda' },
  deputy: { userId: 'U-DEPUTY', name: 'Cllr Ravi Sandhu', handle: 'ravi' },
  member: { userId: 'U-MEMBER', name: 'Cllr Jo Fenwick', handle: 'jo' },
  outsider: { userId: 'U-OUT', name: 'Guest Person' },
} as const satisfies Record<string, ChatPerson>;

export type PersonName = keyof typeof PEOPLE;

export const SETUP: SetUpBoard = {
  teamId: TEAM,
  name: 'Quality & Renewal Board',
  organisation: 'Union of Shires',
  officersChannel: OFFICERS.channelId,
  membersChannel: MEMBERS.channelId,
  profile: '2023',
  chair: PEOPLE.chair,
  viceChairs: [],
  deputyChairs: [PEOPLE.deputy],
  officers: [PEOPLE.olive, PEOPLE.piers],
  members: [PEOPLE.member],
};

export const AGENDA = `1. Welcome, apologies and declarations of interest
2. Minutes of the previous meeting held on 4 December 2025
3. Library renewal programme: update
4. Coastal flooding fund
5. Contract dispute [confidential]
6. Any other business`;

/** A minute book with one board, its people and helpers that read like what people do. */
export interface BoardInTest extends TestMinutebook {
  readonly board: Board;
  as(name: PersonName): Promise<Actor>;
  plan(date?: string, agenda?: string): Promise<Meeting>;
  start(): Promise<Meeting>;
  /** Types a note as an officer; each is a second later than the one before. */
  type(text: string, by?: PersonName, more?: Partial<TypedNote>): Promise<CaptureOutcome>;
  meeting(): Promise<Meeting>;
}

export const ADMIN: Actor = {
  personId: null,
  name: 'Workspace admin',
  external: false,
  workspaceAdmin: true,
  roles: new Map(),
};

export async function aBoard(options: Parameters<typeof testMinutebook>[0] = {}): Promise<BoardInTest> {
  const book = await testMinutebook(options);
  const board = await book.useCases.setUpBoard(ADMIN, SETUP);
  const as = (name: PersonName): Promise<Actor> =>
    book.useCases.identify({
      teamId: TEAM,
      userId: PEOPLE[name].userId,
      name: PEOPLE[name].name,
      external: name === 'outsider',
      workspaceAdmin: false,
    });
  let typed = 0;
  const present = Object.values({ ...PEOPLE, outsider: PEOPLE.olive, member: PEOPLE.olive }).map((one) => ({
    ...one,
    external: false,
  }));
  return {
    ...book,
    board,
    as,
    plan: async (date = '2026-03-05', agenda = AGENDA) =>
      book.useCases.setAgenda(await as('olive'), {
        channel: OFFICERS,
        date,
        startTime: '11:00',
        venue: 'The Wool Hall and online',
        text: agenda,
        nextMeetingDate: '2026-06-04',
        presiderId: null,
      }),
    start: async () =>
      (
        await book.useCases.startMeeting(await as('olive'), {
          channel: { ...OFFICERS, shared: false, present },
          confirmed: false,
        })
      ).meeting,
    type: async (text, by = 'olive', more = {}) => {
      typed += 1;
      book.clock.advance(1000);
      const ts = `${Math.floor(book.clock.now().getTime() / 1000)}.000000`;
      return book.useCases.captureNote(await as(by), {
        source: { kind: 'slack', id: `${TEAM}:${OFFICERS.channelId}:${ts}-${typed}` },
        meeting: OFFICERS,
        text,
        orderBy: ts,
        typedAt: book.clock.now(),
        thread: null,
        ...more,
      });
    },
    meeting: async () => {
      const found = (await book.database.meetings.listByBoard(board.id))[0];
      if (found === undefined) throw new Error('no meeting was planned');
      return found;
    },
  };
}

/** Notes of a short meeting with a decision, an action, a confidential passage and a point. */
export const NOTES: readonly string[] = [
  'item 1 - welcome',
  'Present: ET, RS, JF',
  'item 3 - libraries',
  'OM introduced the update, 14 libraries have reopened since September',
  '#decision The Board noted the update',
  'ACTION: @piers to write to all library authorities by 20 March',
  'item 4 - flooding',
  '#decision Board agreed to bid for the second round of the coastal flooding fund',
  'item 5 - contract',
  '[confidential] start',
  'the Halvergate supplier claims £750k and threatens court',
  '[confidential] end',
  '#decision Board noted the position',
];

/** Plans, starts, types the notes, ends. */
export async function aClosedMeeting(): Promise<BoardInTest> {
  const book = await aBoard();
  await book.plan();
  await book.start();
  for (const note of NOTES) await book.type(note);
  await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
  return book;
}

/** Notes of which one is chat and one decision untagged. */
export const MESSY = [
  'item 1 - welcome',
  'Present: ET, RS, JF',
  'item 3 - libraries',
  'OM introduced the update, 14 libraries have reopened since September',
  'board happy to note the update',
  'item 4 - flooding',
  '#decision Board agreed to bid for the second round of the coastal flooding fund',
  'lol the heating',
];
