import type { Actor } from '#server/domain/actor.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { MeetingDeps } from './deps.ts';
import { type Found, findCurrent } from './find-meeting.ts';
import { requireRight } from './require.ts';
import type { MeetingRef } from './use-cases.ts';

/** The meeting whose draft the actor may change now. A draft that is submitted or approved is locked. */
export async function findOpenDraft(
  deps: Pick<MeetingDeps, 'boards' | 'meetings'>,
  actor: Actor,
  ref: MeetingRef,
): Promise<Found> {
  const found = await findCurrent(deps, ref);
  requireRight(actor, 'edit-draft', found);
  const { draftState } = found.meeting;
  if (draftState !== 'open') throw new Refusal('draft-locked', { state: draftState });
  return found;
}
