import type { Actor } from '#server/domain/actor.ts';
import type { Role } from '#server/domain/board.ts';
import { asId, type BoardId, type MeetingId, type PersonId } from '#server/domain/ids.ts';

export const BOARD = { id: asId<BoardId>('board-1'), membersSeeConfidential: false };
export const OPEN_BOARD = { ...BOARD, membersSeeConfidential: true };
export const OTHER_BOARD = { id: asId<BoardId>('board-2'), membersSeeConfidential: false };

export const person = (id: string): PersonId => asId<PersonId>(id);

/** Somebody with these roles on the first board. */
export const actor = (id: string | null, roles: readonly Role[] = [], more: Partial<Actor> = {}): Actor => ({
  personId: id === null ? null : person(id),
  name: id ?? 'somebody',
  external: false,
  workspaceAdmin: false,
  roles: new Map([[BOARD.id, new Set(roles)]]),
  ...more,
});

export const MEETING = {
  id: asId<MeetingId>('meeting-1'),
  boardId: BOARD.id,
  presiderId: person('chair'),
  deputyId: person('deputy'),
};

export const IN_REVIEW = {
  meetingId: MEETING.id,
  state: 'in-review' as const,
  submittedById: person('officer'),
  publishedAt: null,
};
export const PUBLISHED = {
  ...IN_REVIEW,
  state: 'approved' as const,
  publishedAt: new Date('2024-07-20T10:00:00Z'),
};
