import canonicalizeModule from 'canonicalize';
import { asId, type PersonId } from '#server/domain/ids.ts';
import type {
  Approval,
  Correction,
  MinutesContent,
  MinutesState,
  MinutesVersion,
} from '#server/domain/minutes.ts';
import type { ActionRecord } from '#server/ports/minutes.ts';
import type {
  Action as ActionRow,
  Approval as ApprovalRow,
  Correction as CorrectionRow,
  MinutesVersion as MinutesRow,
} from './generated/client.ts';

// The package's types speak of an ES module; what Node gives is the function itself.
const canonicalize = canonicalizeModule as unknown as (input: unknown) => string | undefined;

export const WHOLE_MINUTES = {
  approvals: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] },
  corrections: { orderBy: [{ at: 'asc' as const }, { position: 'asc' as const }] },
};

type WholeRow = MinutesRow & {
  readonly approvals: readonly ApprovalRow[];
  readonly corrections: readonly CorrectionRow[];
};

const personOrNull = (id: string | null): PersonId | null => (id === null ? null : asId(id));

export const minutesVersion = (row: WholeRow): MinutesVersion => ({
  id: asId(row.id),
  meetingId: asId(row.meetingId ?? ''),
  boardName: row.boardName,
  meetingDate: row.meetingDate,
  version: row.version,
  state: row.state as MinutesState,
  content: JSON.parse(row.content) as MinutesContent,
  contentHash: row.contentHash,
  submittedById: personOrNull(row.submittedById),
  submittedAt: row.submittedAt,
  publishedAt: row.publishedAt,
  agreedNote: row.agreedNote,
  replayed: row.replayed,
  approvals: row.approvals.map(approval),
  corrections: row.corrections.map(({ agreedAtMeeting, text }): Correction => ({ agreedAtMeeting, text })),
});

/** The row of a version: its content as the canonical JSON that was hashed. */
export const minutesRow = ({ approvals: _, corrections: __, content, ...rest }: MinutesVersion) => ({
  ...rest,
  content: canonicalize(content) ?? '{}',
  restricted: content.items.some(
    (item) => item.confidential !== null || item.blocks.some((block) => block.confidential),
  ),
});

const approval = (row: ApprovalRow): Approval => ({
  verdict: row.verdict as Approval['verdict'],
  contentHash: row.contentHash,
  byId: personOrNull(row.byId),
  byName: row.byName,
  reason: row.reason,
  at: row.at,
});

export const actionRecord = ({ owners, ownerIds, ...row }: ActionRow): ActionRecord => ({
  ...row,
  meetingId: asId(row.meetingId),
  minutesId: asId(row.minutesId),
  owners: JSON.parse(owners) as string[],
  ownerIds: JSON.parse(ownerIds) as PersonId[],
});

export const actionRow = ({ owners, ownerIds, ...rest }: ActionRecord) => ({
  ...rest,
  owners: JSON.stringify(owners),
  ownerIds: JSON.stringify(ownerIds),
});
