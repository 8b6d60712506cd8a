import type { Actor } from '#server/domain/actor.ts';
import { hasRole } from '#server/domain/actor.ts';
import type { Role } from '#server/domain/board.ts';
import type { RefusalCode } from '#server/domain/errors.ts';
import type { Right, Subject } from './subject.ts';
import { holds, isApprover, isConsistent, isKnown } from './who.ts';
import { whyNotApprove } from './why-not-approve.ts';

/** Says why the actor may not do this to that, or null when they may. What no rule grants is refused. */
export function whyNot(actor: Actor, right: Right, subject: Subject): RefusalCode | null {
  if (!isConsistent(subject)) return 'not-allowed';
  // Public reads: open to everybody, also to people nobody knows.
  if (right === 'ask') return null;
  if (right === 'see-published') return isPublished(subject) ? null : whyNot(actor, 'see-draft', subject);
  // Chat vouches for a workspace admin, who may have no record here before the first board is set up.
  if (right === 'set-up-board' && actor.workspaceAdmin && !actor.external) return null;

  if (!isKnown(actor)) return 'not-allowed';
  switch (right) {
    case 'set-up-board':
      return holds(actor, subject, 'admin', 'officer') ? null : 'not-allowed';
    case 'plan-meeting':
      return holds(actor, subject, 'officer', 'admin') ? null : 'not-an-officer';
    case 'start-meeting':
    case 'run-meeting':
    case 'take-notes':
    case 'mark-notes':
    case 'submit':
    case 'reopen':
      return holds(actor, subject, 'officer') ? null : 'not-an-officer';
    case 'see-draft':
    case 'edit-draft':
      return holds(actor, subject, 'officer') || isApprover(actor, subject) ? null : 'not-allowed';
    case 'approve':
      return whyNotApprove(actor, subject);
    case 'see-confidential':
      return isEntitled(actor, subject) ? null : 'not-allowed';
    case 'see-actions':
      return holds(actor, subject, ...EVERY_ROLE) || isApprover(actor, subject) ? null : 'not-allowed';
    default:
      return 'not-allowed';
  }
}

/** May the actor do this to that? */
export const can = (actor: Actor, right: Right, subject: Subject): boolean =>
  whyNot(actor, right, subject) === null;

const MEMBERS: readonly Role[] = ['member', 'vice-chair', 'deputy-chair'];
const EVERY_ROLE: readonly Role[] = [
  ...MEMBERS,
  'chair',
  'substitute',
  'observer',
  'adviser',
  'officer',
  'admin',
];

/**
 * Published minutes are public; a board's published minutes as a whole (no version named) likewise. One version
 * has to say that it is out: approved, agreed or imported, with a time of publishing unless it came as a paper.
 */
function isPublished({ meeting, minutes }: Subject): boolean {
  if (minutes === undefined) return meeting === undefined;
  if (minutes.state === 'imported') return true;
  return (minutes.state === 'approved' || minutes.state === 'agreed') && minutes.publishedAt !== null;
}

/**
 * Officers, the chair and that meeting's approver; members where the board says so, less those who left for an
 * interest. Who left has to be known before a member is let in.
 */
function isEntitled(actor: Actor, subject: Subject): boolean {
  const { board, leftForInterest } = subject;
  if (board === null) return false;
  if (holds(actor, subject, 'officer', 'chair') || isApprover(actor, subject)) return true;
  return (
    board.membersSeeConfidential &&
    hasRole(actor, board.id, ...MEMBERS) &&
    leftForInterest !== undefined &&
    actor.personId !== null &&
    !leftForInterest.includes(actor.personId)
  );
}
