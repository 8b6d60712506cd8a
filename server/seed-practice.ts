import { addDays, type SampleBoard } from '#bot/practice/sample-board.ts';
import type { Database } from '#server/database/database.ts';
import { type Board, isInForce, type Person } from '#server/domain/board.ts';
import { asId, type BoardId, type MeetingId, type PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';

const BOARD_ID = asId<BoardId>('practice-board');
const personId = (key: string): PersonId => asId<PersonId>(`practice-${key}`);

/** The invented board, its people and a meeting to hold, in the practice database. Run again it adds only what is missing. */
export async function seedPractice(database: Database, sample: SampleBoard, today: string): Promise<Board> {
  const board: Board = {
    id: BOARD_ID,
    name: sample.name,
    organisation: sample.organisation,
    teamId: sample.teamId,
    officersChannel: sample.officersChannel,
    membersChannel: sample.membersChannel,
    profile: sample.profile,
    timeZone: sample.timeZone,
    publishOnApproval: true,
    membersSeeConfidential: false,
    emoji: { decision: 'ballot_box_with_check', action: 'dart', offRecord: 'see_no_evil' },
  };
  const known = await database.boards.find(BOARD_ID);
  if (known === null) await database.boards.save(board);
  await seedPeople(database, sample, today);
  await seedMeeting(database, sample, today);
  return known ?? board;
}

async function seedPeople(database: Database, sample: SampleBoard, today: string): Promise<void> {
  const held = await database.boards.memberships(BOARD_ID);
  for (const one of sample.people) {
    if (one.role === null) continue;
    const id = personId(one.key);
    const person: Person = {
      id,
      name: one.name,
      initials: one.initials,
      handle: one.handle,
      job: one.job,
      email: one.email,
    };
    if ((await database.people.find(id)) === null) await database.people.save(person);
    if (one.slackUserId !== null)
      await database.people.linkSlack(id, { teamId: sample.teamId, userId: one.slackUserId });
    if (held.some((membership) => membership.personId === id && isInForce(membership, today))) continue;
    if (held.some((membership) => membership.personId === id)) continue;
    await database.boards.beginMembership({
      id: `practice-${one.key}-${one.role}`,
      boardId: BOARD_ID,
      personId: id,
      role: one.role,
      authority: one.authority,
      group: one.group,
      from: sample.since,
      until: null,
    });
  }
}

/** There is always a meeting to start: today's, or after that was held, one on the next free day. */
export async function seedMeeting(database: Database, sample: SampleBoard, today: string): Promise<Meeting> {
  const meetings = await database.meetings.listByBoard(BOARD_ID);
  const ahead = meetings.find(
    (one) => one.status === 'live' || (one.status === 'planned' && one.date >= today),
  );
  if (ahead !== undefined) return ahead;
  let date = today;
  while (meetings.some((one) => one.date === date)) date = addDays(date, 1);
  const last = meetings.find((one) => one.status === 'closed' && one.date < date);
  const chair = sample.people.find((one) => one.role === 'chair');
  const meeting: Meeting = {
    id: asId<MeetingId>(`practice-${date}`),
    boardId: BOARD_ID,
    date,
    startTime: sample.meeting.startTime,
    venue: sample.meeting.venue,
    title: sample.meeting.title,
    origin: 'chat',
    originId: '',
    status: 'planned',
    adjourned: false,
    teamId: sample.teamId,
    channelId: sample.officersChannel,
    currentItem: null,
    presiderId: chair === undefined ? null : personId(chair.key),
    deputyId: null,
    previousMeetingDate: last?.date ?? sample.meeting.previousMeetingDate,
    nextMeetingDate: sample.meeting.nextMeetingDate,
    startedAt: null,
    startedById: null,
    endedAt: null,
    draftState: 'open',
    agenda: sample.meeting.agenda,
    cast: [],
  };
  await database.meetings.save(meeting);
  return meeting;
}
