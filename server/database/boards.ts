import type { Board, HouseProfile, Membership, Role } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId } from '#server/domain/ids.ts';
import type { Boards } from '#server/ports/boards.ts';
import type { Clock } from '#server/ports/clock.ts';
import { type Client, isDuplicate } from './client.ts';
import type { Board as BoardRow, Membership as MembershipRow } from './generated/client.ts';

/** Boards and their memberships, as rows. */
export function createBoards({ client, clock }: { client: Client; clock: Clock }): Boards {
  return {
    find: async (id) => toBoard(await client.board.findUnique({ where: { id } })),
    findByName: async (name) => {
      const exact = await client.board.findFirst({ where: { name }, orderBy: { id: 'asc' } });
      if (exact !== null) return toBoard(exact);
      const wanted = name.trim().toLowerCase();
      const all = await client.board.findMany({ orderBy: { id: 'asc' } });
      return toBoard(all.find((row) => row.name.trim().toLowerCase() === wanted) ?? null);
    },
    findByChannel: async (teamId, channelId) => {
      const rows = await client.board.findMany({
        where: { teamId, OR: [{ officersChannel: channelId }, { membersChannel: channelId }] },
        orderBy: { id: 'asc' },
      });
      // Two boards may post into one members' channel; the one that takes its notes there comes first.
      return toBoard(rows.find((row) => row.officersChannel === channelId) ?? rows[0] ?? null);
    },
    list: async () => (await client.board.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(board),
    save: async (changed) => {
      const row = fromBoard(changed);
      const where = { id: changed.id };
      const create = { ...where, createdAt: clock.now(), ...row };
      await client.board.upsert({ where, create, update: row }).catch((error: unknown) => {
        throw isDuplicate(error) ? new Refusal('bad-input', { reason: TAKEN }) : error;
      });
    },
    memberships: async (boardId) =>
      (await client.membership.findMany({ where: { boardId }, orderBy: IN_ORDER })).map(membership),
    membershipsOf: async (personId) =>
      (await client.membership.findMany({ where: { personId }, orderBy: IN_ORDER })).map(membership),
    beginMembership: async ({ from, until, ...rest }) => {
      const row = { ...rest, fromDate: from, untilDate: until };
      await client.membership.upsert({ where: { id: rest.id }, create: row, update: {} });
    },
    endMembership: async (id, until) => {
      await client.membership.updateMany({ where: { id }, data: { untilDate: until } });
    },
  };
}

const TAKEN = 'another board of this workspace has this name, or takes its notes in this channel';

const IN_ORDER = [{ fromDate: 'asc' as const }, { id: 'asc' as const }];

const toBoard = (row: BoardRow | null): Board | null => (row === null ? null : board(row));

const board = (row: BoardRow): Board => ({
  id: asId(row.id),
  name: row.name,
  organisation: row.organisation,
  teamId: row.teamId,
  officersChannel: row.officersChannel,
  membersChannel: row.membersChannel,
  profile: row.profile as HouseProfile,
  timeZone: row.timeZone,
  publishOnApproval: row.publishOnApproval,
  membersSeeConfidential: row.membersSeeConfidential,
  emoji: { decision: row.decisionEmoji, action: row.actionEmoji, offRecord: row.offRecordEmoji },
});

const fromBoard = ({ id: _, emoji, ...rest }: Board) => ({
  ...rest,
  decisionEmoji: emoji.decision,
  actionEmoji: emoji.action,
  offRecordEmoji: emoji.offRecord,
});

const membership = (row: MembershipRow): Membership => ({
  id: row.id,
  boardId: asId(row.boardId),
  personId: asId(row.personId),
  role: row.role as Role,
  authority: row.authority,
  group: row.group,
  from: row.fromDate,
  until: row.untilDate,
});
