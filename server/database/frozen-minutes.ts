import { Refusal } from '#server/domain/errors.ts';
import type { MinutesId } from '#server/domain/ids.ts';
import type { DraftState } from '#server/domain/meeting.ts';
import type { MinutesState, MinutesVersion } from '#server/domain/minutes.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { ActionRecord, FrozenMinutes } from '#server/ports/minutes.ts';
import { type Client, isDuplicate, type Transacting } from './client.ts';
import { actionRecord, actionRow, minutesRow, minutesVersion, WHOLE_MINUTES } from './minutes-rows.ts';

/** Frozen versions of meetings' minutes. Documents that were only imported are the archive's. */
export function createFrozenMinutes({ client, clock }: { client: Client; clock: Clock }): FrozenMinutes {
  const listWhere = async (where: { meetingId: string } | { state: { in: MinutesState[] } }) => {
    const rows = await client.minutesVersion.findMany({
      where: { AND: [where, OF_A_MEETING] },
      orderBy: [{ meetingDate: 'desc' }, { meetingId: 'asc' }, { version: 'desc' }],
      include: WHOLE_MINUTES,
    });
    return rows.map(minutesVersion);
  };

  return {
    find: async (id) => {
      const row = await client.minutesVersion.findFirst({
        where: { id, ...OF_A_MEETING },
        include: WHOLE_MINUTES,
      });
      return row === null ? null : minutesVersion(row);
    },
    list: (meetingId) => listWhere({ meetingId }),
    listByState: (...states) => listWhere({ state: { in: [...states] } }),
    submit: (version, provenance) =>
      client.$transaction((tx) => submit(tx, version, provenance, clock.now())),
    approve: (id, approval, actions, replayed) =>
      client.$transaction(async (tx) => {
        if (!(await settle(tx, id, 'approved', 'approved'))) return false;
        await tx.approval.create({ data: { ...approval, minutesId: id } });
        await tx.minutesVersion.update({ where: { id }, data: { replayed } });
        await supersede(tx, id, actions);
        return true;
      }),
    requestChanges: (id, verdict) =>
      client.$transaction(async (tx) => {
        if (!(await settle(tx, id, 'changes-requested', 'open'))) return false;
        await tx.approval.create({ data: { ...verdict, minutesId: id } });
        return true;
      }),
    withdraw: (id) => client.$transaction((tx) => settle(tx, id, 'withdrawn', 'open')),
    publish: async (id, at) => {
      await client.minutesVersion.updateMany({ where: { id, publishedAt: null }, data: { publishedAt: at } });
    },
    agree: (id, agreedNote, at, corrections) =>
      client.$transaction(async (tx) => {
        const { count } = await tx.minutesVersion.updateMany({
          where: { id, state: 'approved' },
          data: { state: 'agreed', agreedNote, agreedAt: at },
        });
        if (count === 0) return;
        const rows = corrections.map((correction, position) => ({
          ...correction,
          minutesId: id,
          at,
          position,
        }));
        await tx.correction.createMany({ data: rows });
      }),
    provenance: async (id) => {
      const row = await client.minutesVersion.findUnique({ where: { id }, select: { provenance: true } });
      return row?.provenance ?? '{}';
    },
    actions: async (boardId) =>
      (await client.action.findMany({ where: { meeting: { boardId } }, orderBy: BY_DUE })).map(actionRecord),
    actionsOf: async (personId) => {
      const where = { ownerIds: { contains: JSON.stringify(personId) } };
      const rows = await client.action.findMany({ where, orderBy: BY_DUE });
      return rows.map(actionRecord).filter(({ ownerIds }) => ownerIds.includes(personId));
    },
    setActionDone: async (id, done) => {
      await client.action.updateMany({ where: { id }, data: { done } });
    },
  };
}

const OF_A_MEETING = { meetingId: { not: null } };
const BY_DUE = [
  { due: { sort: 'asc' as const, nulls: 'last' as const } },
  { meetingId: 'asc' as const },
  { itemNumber: 'asc' as const },
  { id: 'asc' as const },
];

async function submit(
  tx: Transacting,
  version: MinutesVersion,
  provenance: { readonly json: string; readonly hash: string },
  createdAt: Date,
): Promise<void> {
  const { meetingId } = version;
  const waiting = await tx.minutesVersion.count({ where: { meetingId, state: 'in-review' } });
  if (waiting > 0) throw new Refusal('draft-locked');
  const frozen = { ...minutesRow(version), provenance: provenance.json, provenanceHash: provenance.hash };
  try {
    await tx.minutesVersion.create({ data: { ...frozen, state: 'in-review', createdAt } });
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('draft-locked') : error;
  }
  await tx.meeting.update({ where: { id: meetingId }, data: { draftState: 'submitted' } });
}

/** Moves a version out of review, and its meeting's draft with it. False when it was no longer in review. */
async function settle(
  tx: Transacting,
  id: MinutesId,
  state: MinutesState,
  draftState: DraftState,
): Promise<boolean> {
  const { count } = await tx.minutesVersion.updateMany({
    where: { id, state: 'in-review' },
    data: { state },
  });
  if (count === 0) return false;
  await tx.meeting.updateMany({ where: { minutes: { some: { id } } }, data: { draftState } });
  return true;
}

/** Earlier approved versions step back, and the actions are those of the new version; what is done stays done. */
async function supersede(tx: Transacting, id: MinutesId, actions: readonly ActionRecord[]): Promise<void> {
  const { meetingId } = await tx.minutesVersion.findUniqueOrThrow({ where: { id } });
  if (meetingId === null) return;
  const others = { meetingId, state: 'approved', id: { not: id } };
  await tx.minutesVersion.updateMany({ where: others, data: { state: 'superseded' } });

  const earlier = await tx.action.findMany({ where: { meetingId, done: true } });
  const done = new Set(earlier.map(sameTask));
  await tx.action.deleteMany({ where: { meetingId } });
  const rows = actions.map(actionRow).map((row) => ({ ...row, done: row.done || done.has(sameTask(row)) }));
  if (rows.length > 0) await tx.action.createMany({ data: rows });
}

const sameTask = ({ text, owners }: { readonly text: string; readonly owners: string }): string =>
  JSON.stringify([text, owners]);
