import type { Actor } from '#server/domain/actor.ts';
import type { Board } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MeetingDeps } from './deps.ts';
import type { ChannelRef, MeetingRef } from './use-cases.ts';

type FindDeps = Pick<MeetingDeps, 'boards' | 'meetings'>;
export interface Found {
  readonly board: Board;
  readonly meeting: Meeting;
}

const isChannel = (ref: MeetingRef): ref is ChannelRef => 'channelId' in ref;

async function withBoard(deps: FindDeps, meeting: Meeting): Promise<Found> {
  const board = await deps.boards.find(meeting.boardId);
  if (board === null) throw new Refusal('no-board');
  return { board, meeting };
}

async function byId(deps: FindDeps, ref: Exclude<MeetingRef, ChannelRef>): Promise<Found> {
  const meeting = await deps.meetings.find(ref.meetingId);
  if (meeting === null) throw new Refusal('no-meeting');
  return withBoard(deps, meeting);
}

/** The meeting that is live now. */
export async function findLive(deps: FindDeps, ref: MeetingRef): Promise<Found> {
  if (!isChannel(ref)) {
    const found = await byId(deps, ref);
    if (found.meeting.status !== 'live') throw new Refusal('meeting-not-live');
    return found;
  }
  const meeting = await deps.meetings.findLive(ref.teamId, ref.channelId);
  if (meeting === null) throw new Refusal('no-live-meeting');
  return withBoard(deps, meeting);
}

/** The meeting a channel's command means: the live one, else the latest that was started, else the next planned. */
export async function findCurrent(deps: FindDeps, ref: MeetingRef): Promise<Found> {
  if (!isChannel(ref)) return byId(deps, ref);
  const board = await boardOfChannel(deps, ref);
  const meetings = await deps.meetings.listByChannel(ref.teamId, ref.channelId);
  const candidates = meetings.length > 0 ? meetings : await deps.meetings.listByBoard(board.id);
  const meeting =
    candidates.find((one) => one.status === 'live') ??
    candidates.find((one) => one.status === 'closed') ??
    candidates.find((one) => one.status === 'planned');
  if (meeting === undefined) throw new Refusal('no-meeting');
  return { board, meeting };
}

/** The board whose officers' or members' channel this is. */
export async function boardOfChannel(deps: FindDeps, channel: ChannelRef): Promise<Board> {
  const board = await deps.boards.findByChannel(channel.teamId, channel.channelId);
  if (board === null) throw new Refusal('no-board');
  return board;
}

/** Which of an actor's boards a person without a channel may mean. */
export const boardIdsOf = (actor: Actor) => [...actor.roles.keys()];
