import { can } from '#server/access/can.ts';
import type { Actor } from '#server/domain/actor.ts';
import type { AskerScope } from '#server/domain/answer.ts';
import type { Board } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { MeetingDeps } from './deps.ts';
import { boardIdsOf } from './find-meeting.ts';
import type { ActionView, UseCases } from './use-cases.ts';

type AskDeps = Pick<MeetingDeps, 'boards' | 'people' | 'meetings' | 'minutes' | 'archive' | 'clock'>;

/** The boards a question goes to: the channel's, the one named, or the asker's own. */
async function boardsMeant(
  deps: AskDeps,
  actor: Actor,
  where: { readonly channel?: { teamId: string; channelId: string }; readonly board?: string },
): Promise<Board[]> {
  if (where.board !== undefined) {
    const board = await deps.boards.findByName(where.board);
    return board === null ? [] : [board];
  }
  if (where.channel !== undefined) {
    const board = await deps.boards.findByChannel(where.channel.teamId, where.channel.channelId);
    if (board !== null) return [board];
  }
  const own = await Promise.all(boardIdsOf(actor).map((id) => deps.boards.find(id)));
  return own.filter((board) => board !== null);
}

/** What the asker may see, decided before anything is searched. */
async function scopeOf(deps: AskDeps, actor: Actor, boards: readonly Board[]): Promise<AskerScope> {
  const draftMeetings: string[] = [];
  const entitledBoards: string[] = [];
  for (const board of boards) {
    if (can(actor, 'see-confidential', { board })) entitledBoards.push(board.name);
    for (const meeting of await deps.meetings.listByBoard(board.id)) {
      if (can(actor, 'see-draft', { board, meeting })) draftMeetings.push(meeting.id);
    }
  }
  return { boards: boards.map((one) => one.name), entitledBoards, draftMeetings };
}

export function createAsk(deps: AskDeps): UseCases['ask'] {
  return async (actor, question, where) => {
    const words = question.trim();
    if (words === '') throw new Refusal('bad-input', { field: 'question' });
    const boards = (await boardsMeant(deps, actor, where)).filter((board) => can(actor, 'ask', { board }));
    if (boards.length === 0) throw new Refusal(where.channel === undefined ? 'not-allowed' : 'on-no-board');
    return deps.archive.ask(words.slice(0, 1_000), await scopeOf(deps, actor, boards));
  };
}

/** Open actions of the channel's board, or of the asker's boards; a confidential one only for the entitled. */
export function createListActions(deps: AskDeps): UseCases['listActions'] {
  return async (actor, where) => {
    const boards = (await boardsMeant(deps, actor, where)).filter((board) =>
      can(actor, 'see-actions', { board }),
    );
    if (boards.length === 0) throw new Refusal('on-no-board');
    const views: ActionView[] = [];
    for (const board of boards) views.push(...(await actionsOfBoard(deps, actor, board)));
    return views;
  };
}

export async function actionsOfBoard(deps: AskDeps, actor: Actor, board: Board): Promise<ActionView[]> {
  const entitled = can(actor, 'see-confidential', { board });
  const dates = new Map((await deps.meetings.listByBoard(board.id)).map((one) => [one.id, one.date]));
  const today = deps.clock.now().toISOString().slice(0, 10);
  return (await deps.minutes.actions(board.id))
    .filter((one) => entitled || !one.confidential)
    .map((one) => ({
      ...one,
      board: board.name,
      meetingDate: dates.get(one.meetingId) ?? '',
      overdue: !one.done && one.due !== null && one.due < today,
    }));
}
