import { can, whyNot } from '#server/access/can.ts';
import type { Actor } from '#server/domain/actor.ts';
import type { Board, HouseProfile } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { contentFor } from '#server/minutes/content-for.ts';
import { type ChairTitle, standingOf, standingText } from '#server/minutes/standing.ts';
import { actionsOfBoard } from './ask.ts';
import { presiderOf } from './cast.ts';
import { changedSince } from './change-note.ts';
import { comparePrevious } from './compare-versions.ts';
import { authorsOf } from './decide-minutes.ts';
import type { MeetingDeps } from './deps.ts';
import { boardIdsOf, boardOfChannel, findCurrent } from './find-meeting.ts';
import { requireRight } from './require.ts';
import type { HomeView, MeetingView, MinutesView, UseCases } from './use-cases.ts';

type ViewDeps = Pick<
  MeetingDeps,
  'boards' | 'people' | 'meetings' | 'notes' | 'minutes' | 'archive' | 'clock'
>;

/** A meeting with what stands around it, for status lines and lists. */
export async function meetingView(deps: ViewDeps, board: Board, meeting: Meeting): Promise<MeetingView> {
  const [notes, versions, presider] = await Promise.all([
    deps.notes.list(meeting.id),
    deps.minutes.list(meeting.id),
    presiderOf(deps, meeting),
  ]);
  return {
    board,
    meeting,
    noteCount: notes.filter((one) => one.withdrawnAt === null).length,
    latest: versions[0] ?? null,
    presider,
  };
}

export const createFindMeeting =
  (deps: ViewDeps): UseCases['findMeeting'] =>
  async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'see-draft', { board, meeting });
    return meetingView(deps, board, meeting);
  };

/** Where the board's latest meeting stands. Members learn that it is being written, not what it says. */
export const createShowStatus =
  (deps: ViewDeps): UseCases['showStatus'] =>
  async (actor, channel) => {
    const board = await boardOfChannel(deps, channel);
    requireRight(actor, 'ask', { board });
    const { meeting } = await findCurrent(deps, {
      teamId: channel.teamId,
      channelId: board.officersChannel ?? channel.channelId,
    });
    const view = await meetingView(deps, board, meeting);
    return asSeenBy(actor, view);
  };

/** What of a meeting's state an actor may learn: who may not see its draft gets the published version, filtered. */
function asSeenBy(actor: Actor, view: MeetingView): MeetingView {
  const { board, meeting, latest } = view;
  if (can(actor, 'see-draft', { board, meeting })) return view;
  if (latest === null || latest.publishedAt === null) return { ...view, noteCount: 0, latest: null };
  const content = contentFor(latest.content, can(actor, 'see-confidential', { board, meeting }));
  return { ...view, noteCount: 0, latest: { ...latest, content } };
}

/** My meetings, drafts waiting for me, my actions. */
export function createViewHome(deps: ViewDeps): UseCases['viewHome'] {
  return async (actor) => {
    const home: { -readonly [K in keyof HomeView]: HomeView[K] } = {
      actor,
      boards: [],
      meetings: [],
      waitingForMe: [],
      myActions: [],
    };
    if (actor.personId === null || actor.external) return home;
    const boards = (await Promise.all(boardIdsOf(actor).map((id) => deps.boards.find(id)))).filter(
      (one) => one !== null,
    );
    const meetings: MeetingView[] = [];
    const waiting: HomeView['waitingForMe'][number][] = [];
    const actions: HomeView['myActions'][number][] = [];
    for (const board of boards) {
      for (const meeting of (await deps.meetings.listByBoard(board.id)).slice(0, 5)) {
        const view = await meetingView(deps, board, meeting);
        meetings.push(asSeenBy(actor, view));
        if (view.latest?.state !== 'in-review') continue;
        const wroteWords = await authorsOf(deps, meeting, view.latest);
        const subject = { board, meeting, minutes: view.latest, wroteWords };
        if (can(actor, 'approve', subject)) waiting.push({ board, meeting, minutes: view.latest });
      }
      actions.push(
        ...(await actionsOfBoard(deps, actor, board)).filter((one) => isMine(actor, one.ownerIds)),
      );
    }
    return {
      ...home,
      boards,
      meetings,
      waitingForMe: waiting,
      myActions: actions.filter((one) => !one.done),
    };
  };
}

const isMine = (actor: Actor, ownerIds: readonly string[]): boolean =>
  actor.personId !== null && ownerIds.includes(actor.personId);

/** The standing minutes of a meeting as this reader may see them. Not published and not entitled: as if it did not exist. */
export function createReadMinutes(deps: ViewDeps): UseCases['readMinutes'] {
  return async (actor, meetingId) => {
    const meeting = await deps.meetings.find(meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (meeting === null || board === null) throw new Refusal('no-meeting');
    const versions = await deps.minutes.list(meetingId);
    const standing = versions.find((one) => ['approved', 'agreed', 'imported'].includes(one.state));
    if (standing === undefined) throw new Refusal('no-meeting');
    if (standing.publishedAt === null && !can(actor, 'see-draft', { board, meeting }))
      throw new Refusal('no-meeting');
    return minutesView(actor, board, meeting, standing);
  };
}

function minutesView(actor: Actor, board: Board, meeting: Meeting, minutes: MinutesVersion): MinutesView {
  const entitled = can(actor, 'see-confidential', { board, meeting });
  const content = contentFor(minutes.content, entitled);
  return {
    board,
    meeting,
    minutes: { ...minutes, content },
    standing: standingOf(minutes),
    content,
    restricted: entitled,
    standingText: standingText(minutes, chairTitle(board.profile)),
  };
}

/** The boards said Chairman until 2022 (house-style guide, section 7). */
export const chairTitle = (profile: HouseProfile): ChairTitle => (profile === '2023' ? 'Chair' : 'Chairman');

/** A version for its approver and the officers: the full text, what changed in the notes since, and whether they may decide. */
export function createReview(deps: ViewDeps): UseCases['review'] {
  return async (actor, minutesId) => {
    const minutes = await deps.minutes.find(minutesId);
    const meeting = minutes === null ? null : await deps.meetings.find(minutes.meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (minutes === null || meeting === null || board === null) throw new Refusal('no-meeting');
    if (!can(actor, 'see-draft', { board, meeting })) throw new Refusal('no-meeting');
    const subject = { board, meeting, minutes, wroteWords: await authorsOf(deps, meeting, minutes) };
    const refusal = can(actor, 'approve', subject)
      ? null
      : (whyNot(actor, 'approve', subject) ?? 'not-allowed');
    const since = minutes.submittedAt ?? new Date(0);
    const changesSince = (await deps.notes.list(meeting.id)).flatMap((note) => {
      const change = changedSince(note, since);
      return change === null ? [] : [{ note: note.withdrawnAt === null ? note.text : '', change }];
    });
    return {
      ...minutesView(actor, board, meeting, minutes),
      canDecide: refusal === null && minutes.state === 'in-review',
      refusal: refusal ?? (minutes.state === 'in-review' ? null : 'draft-not-submitted'),
      changesSince,
      comparison: await comparePrevious(deps, minutes, can(actor, 'see-confidential', { board, meeting })),
    };
  };
}
