import { whyNot } from '#server/access/can.ts';
import type { Right, Subject } from '#server/access/subject.ts';
import type { Actor } from '#server/domain/actor.ts';
import { Refusal } from '#server/domain/errors.ts';

/** Throws the refusal when the actor may not. Called by every use case before it reads or changes anything. */
export function requireRight(actor: Actor, right: Right, subject: Subject): void {
  const refusal = whyNot(actor, right, subject);
  if (refusal !== null) throw new Refusal(refusal, { right });
}
