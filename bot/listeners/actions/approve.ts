import { isRefusal } from '#server/domain/errors.ts';
import { sentence } from '../../blocks/block.ts';
import type { Call } from '../call.ts';
import { redrawIfSettled } from './redraw-request.ts';
import { readVersion } from './version-value.ts';

/** Approves the version the button names. Pressed twice, late or by somebody else it changes nothing and says why. */
export async function approve(call: Call): Promise<void> {
  const version = readVersion(call.text);
  const actor = await call.actor();
  try {
    const minutes = await call.tools.useCases.approveMinutes(actor, version);
    await call.reply(sentence(`Version ${minutes.version} is approved. Thank you.`));
  } catch (error) {
    if (isRefusal(error)) await redrawIfSettled(call, actor, version.minutesId);
    throw error;
  }
}
