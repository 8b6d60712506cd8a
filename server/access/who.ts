import type { Actor } from '#server/domain/actor.ts';
import { hasRole } from '#server/domain/actor.ts';
import type { Role } from '#server/domain/board.ts';
import type { Subject } from './subject.ts';

/** Somebody with a record here and of this workspace. Guests and people of other workspaces are not. */
export const isKnown = (actor: Actor): boolean => actor.personId !== null && !actor.external;

/** Does the actor hold one of these roles on the board in question? */
export const holds = (actor: Actor, { board }: Subject, ...roles: readonly Role[]): boolean =>
  board !== null && isKnown(actor) && hasRole(actor, board.id, ...roles);

/**
 * That meeting's approver: whoever presided, or the deputy named for it while they are a vice- or deputy-chair
 * of the board.
 */
export function isApprover(actor: Actor, subject: Subject): boolean {
  const { board, meeting } = subject;
  if (board === null || meeting === undefined || !isKnown(actor)) return false;
  if (meeting.presiderId === actor.personId) return true;
  return meeting.deputyId === actor.personId && holds(actor, subject, 'vice-chair', 'deputy-chair');
}

/** A meeting of another board, or minutes of another meeting, is a mistake of the caller: nothing is granted on it. */
export function isConsistent({ board, meeting, minutes }: Subject): boolean {
  if (meeting !== undefined && meeting.boardId !== board?.id) return false;
  return minutes === undefined || meeting === undefined || minutes.meetingId === meeting.id;
}
