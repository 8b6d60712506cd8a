import type { Actor } from '#server/domain/actor.ts';
import type { AuditEntry } from '#server/ports/audit.ts';
import type { MeetingDeps } from './deps.ts';

/** Records that an actor did something, now. */
export function createRecord(deps: Pick<MeetingDeps, 'audit' | 'clock'>) {
  return (actor: Actor, action: string, more: Omit<AuditEntry, 'at' | 'actorId' | 'actorName' | 'action'>) =>
    deps.audit.record({
      at: deps.clock.now(),
      actorId: actor.personId,
      actorName: actor.name,
      action,
      ...more,
    });
}
