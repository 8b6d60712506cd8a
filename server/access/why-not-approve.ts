import type { Actor } from '#server/domain/actor.ts';
import type { RefusalCode } from '#server/domain/errors.ts';
import type { Subject } from './subject.ts';
import { holds, isApprover } from './who.ts';

/**
 * Approving is for the meeting's approver, and never for who submitted that version or wrote its words as an
 * officer. The chair may edit the draft and still approve it. Without the record of who wrote the words, an
 * approver who is also an officer is taken to have written them.
 */
export function whyNotApprove(actor: Actor, subject: Subject): RefusalCode | null {
  const { minutes, wroteWords } = subject;
  if (minutes === undefined || !isApprover(actor, subject) || actor.personId === null) return 'not-allowed';
  if (minutes.submittedById === actor.personId) return 'own-words';
  const wrote = wroteWords === undefined || wroteWords.includes(actor.personId);
  return wrote && holds(actor, subject, 'officer') ? 'own-words' : null;
}
