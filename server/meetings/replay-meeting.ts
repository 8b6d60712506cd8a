import { createHash } from 'node:crypto';
import type { Actor } from '#server/domain/actor.ts';
import { type Board, isInForce, type Membership, type Person, type Role } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type BoardId, type MeetingId, type PersonId } from '#server/domain/ids.ts';
import type { AgendaItem, CastMember, CastRole, Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import type { ReplayAgenda, StreamEvent } from '#server/structuring/read-stream.ts';
import { createApproval, type DecideDeps } from './decide-minutes.ts';
import type { MeetingDeps } from './deps.ts';
import { orderOf } from './order.ts';
import type { RefreshLive } from './refresh-live.ts';
import type { UseCases } from './use-cases.ts';

type ReplayDeps = DecideDeps & MeetingDeps;

export interface ReplayCommand {
  readonly events: readonly StreamEvent[];
  readonly agenda: ReplayAgenda;
  readonly items: readonly AgendaItem[];
  readonly cast: readonly CastMember[];
  /** Fingerprint of the files: the same files are the same meeting. */
  readonly fingerprint: string;
  readonly publish: boolean;
  readonly progress?: (done: number, of: number) => void;
}

export interface ReplayResult {
  readonly meeting: Meeting;
  readonly notes: number;
  readonly minutes: MinutesVersion | null;
}

const ROLE_OF: Readonly<Partial<Record<CastRole, Role>>> = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  'deputy-chair': 'deputy-chair',
  member: 'member',
  observer: 'observer',
  adviser: 'adviser',
  officer: 'officer',
};

export const fingerprintOf = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
};

/**
 * Plays a recorded chat stream through the real capture, draft and structuring. With `publish` it also submits and
 * approves, recorded as "replayed by operator", never as the chair's: which is why it works only on a meeting that
 * a replay made. The same files replayed again change nothing.
 */
export function createReplayMeeting(
  deps: ReplayDeps,
  parts: {
    readonly useCases: UseCases;
    readonly refresh: RefreshLive;
    readonly structure: (meetingId: MeetingId) => Promise<unknown>;
  },
) {
  const approve = createApproval(deps, parts.refresh);
  const operator: Actor = {
    personId: null,
    name: 'replayed by operator',
    external: false,
    workspaceAdmin: true,
    roles: new Map(),
  };

  async function play(
    command: ReplayCommand,
    meeting: Meeting,
    actors: ReadonlyMap<string, Actor>,
  ): Promise<void> {
    const source = (id: string) => ({
      kind: 'replay' as const,
      id: `${command.fingerprint.slice(0, 16)}:${id}`,
    });
    let done = 0;
    for (const [index, event] of command.events.entries()) {
      const actor = actors.get(event.user);
      if (actor === undefined) throw new Refusal('unknown-person', { name: event.user });
      const at = new Date(event.ts);
      const base = {
        meeting: { meetingId: meeting.id },
        orderBy: orderOf(at, index),
        typedAt: at,
        thread: null,
      };
      if (event.type === 'message') {
        const thread = event.thread === undefined ? null : source(event.thread).id;
        await parts.useCases.captureNote(actor, {
          ...base,
          source: source(event.id),
          text: event.text,
          thread,
        });
      } else if (event.type === 'edit') {
        await parts.useCases.reviseNote(actor, {
          ...base,
          source: source(event.target),
          text: event.text,
          editId: event.id,
        });
      } else {
        await parts.useCases.withdrawNote(actor, { ...base, source: source(event.target), text: '' });
      }
      done += 1;
      command.progress?.(done, command.events.length);
    }
  }

  return async function replayMeeting(command: ReplayCommand): Promise<ReplayResult> {
    const board = await boardFor(deps, command);
    const { actors, chairId } = await peopleFor(deps, board, command);
    const before = await deps.meetings.findReplay(command.fingerprint);
    const meeting = before ?? (await makeMeeting(deps, board, command, chairId));
    const frozen = (await deps.minutes.list(meeting.id))[0] ?? null;
    if (frozen === null) {
      await play(command, meeting, actors);
      await deps.meetings.save({
        ...((await deps.meetings.find(meeting.id)) ?? meeting),
        status: 'closed',
        endedAt: deps.clock.now(),
      });
      await parts.refresh.settle();
      await parts.structure(meeting.id);
    }
    let minutes = frozen;
    if (command.publish && (minutes === null || minutes.state === 'in-review')) {
      const submitter =
        [...actors.values()].find((actor) => actor.roles.get(board.id)?.has('officer') === true) ?? operator;
      const submitted = await parts.useCases.submitMinutes(submitter, { meetingId: meeting.id });
      const verdict = {
        verdict: 'approved' as const,
        contentHash: submitted.contentHash,
        byId: null,
        byName: 'replayed by operator',
        reason: '',
        at: deps.clock.now(),
      };
      const now = (await deps.meetings.find(meeting.id)) ?? meeting;
      minutes = await approve(operator, { board, meeting: now, minutes: submitted }, verdict, true);
    }
    return {
      meeting: (await deps.meetings.find(meeting.id)) ?? meeting,
      notes: (await deps.notes.list(meeting.id)).length,
      minutes,
    };
  };
}

async function boardFor(deps: ReplayDeps, command: ReplayCommand): Promise<Board> {
  const known = await deps.boards.findByName(command.agenda.board);
  if (known !== null) return known;
  const board: Board = {
    id: asId<BoardId>(deps.ids.next()),
    name: command.agenda.board,
    organisation: command.agenda.organisation ?? '',
    teamId: '',
    officersChannel: null,
    membersChannel: null,
    profile: '2023',
    timeZone: 'Europe/London',
    publishOnApproval: true,
    membersSeeConfidential: false,
    emoji: { decision: 'ballot_box_with_check', action: 'dart', offRecord: 'see_no_evil' },
  };
  await deps.boards.save(board);
  return board;
}

/** The stream's people as persons with their roles on the board from the day of the meeting. */
async function peopleFor(deps: ReplayDeps, board: Board, command: ReplayCommand) {
  const memberships = await deps.boards.memberships(board.id);
  const actors = new Map<string, Actor>();
  let chairId: PersonId | null = null;
  for (const one of command.cast) {
    const role = ROLE_OF[one.role];
    if (role === undefined) continue;
    const person = await personFor(deps, one);
    if (one.name === command.agenda.chair || (chairId === null && role === 'chair')) chairId = person.id;
    const holds = memberships.some(
      (held) => held.personId === person.id && held.role === role && isInForce(held, command.agenda.date),
    );
    if (!holds) {
      const membership: Membership = {
        id: deps.ids.next(),
        boardId: board.id,
        personId: person.id,
        role,
        authority: one.authority,
        group: '',
        from: command.agenda.date,
        until: null,
      };
      await deps.boards.beginMembership(membership);
    }
    if (one.user !== '') {
      actors.set(one.user, {
        personId: person.id,
        name: person.name,
        external: false,
        workspaceAdmin: false,
        roles: new Map([[board.id, new Set<Role>([role])]]),
      });
    }
  }
  return { actors, chairId };
}

async function personFor(deps: ReplayDeps, one: CastMember): Promise<Person> {
  const known = (await deps.people.findByName(one.name))[0];
  if (known !== undefined) return known;
  const person: Person = {
    id: asId<PersonId>(deps.ids.next()),
    name: one.name,
    initials: one.initials,
    handle: one.handle,
    job: one.job,
    email: null,
  };
  await deps.people.save(person);
  return person;
}

async function makeMeeting(
  deps: ReplayDeps,
  board: Board,
  command: ReplayCommand,
  chairId: PersonId | null,
): Promise<Meeting> {
  const { agenda } = command;
  if (chairId === null) throw new Refusal('unknown-chair');
  const meeting: Meeting = {
    id: asId<MeetingId>(deps.ids.next()),
    boardId: board.id,
    date: agenda.date,
    startTime: agenda.start ?? '',
    venue: agenda.venue ?? '',
    title: agenda.board,
    origin: 'replay',
    originId: command.fingerprint,
    status: 'live',
    adjourned: false,
    teamId: '',
    channelId: null,
    currentItem: null,
    presiderId: chairId,
    deputyId: null,
    previousMeetingDate: agenda.previous_meeting ?? null,
    nextMeetingDate: agenda.next_meeting ?? null,
    startedAt: deps.clock.now(),
    startedById: null,
    endedAt: null,
    draftState: 'open',
    agenda: command.items,
    cast: command.cast,
  };
  await deps.meetings.save(meeting);
  return meeting;
}
