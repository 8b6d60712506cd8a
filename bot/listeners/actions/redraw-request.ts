import type { Actor } from '#server/domain/actor.ts';
import type { MinutesId } from '#server/domain/ids.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { presentSettled } from '../../blocks/present-approval.ts';
import type { Call } from '../call.ts';

/** A button stays clickable for ever: once a version is settled, every copy of its request is drawn without buttons. */
export async function redrawIfSettled(call: Call, actor: Actor, minutesId: MinutesId): Promise<void> {
  const view = await call.tools.useCases.review(actor, minutesId).catch(() => null);
  if (view === null || view.minutes.state === 'in-review') return;
  const minutes: MinutesVersion = view.minutes;
  const settled = presentSettled({ board: view.board, meeting: view.meeting, minutes });
  for (const { channelId, ts } of await call.tools.posts.findByMinutes('approval-request', minutesId)) {
    await call.client.chat.update({ ...settled, channel: channelId, ts }).catch(() => {});
  }
}
