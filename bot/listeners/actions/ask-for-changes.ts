import { presentChangesModal } from '../../blocks/present-changes-modal.ts';
import { Tell } from '../../tell.ts';
import type { Call } from '../call.ts';
import { readVersion } from './version-value.ts';

/** Opens the form for the reason. Rights are checked when it is sent. */
export async function askForChanges(call: Call): Promise<void> {
  readVersion(call.text);
  await call.client.views
    .open({ trigger_id: call.triggerId, view: presentChangesModal(call.text) })
    .catch(() => {
      throw new Tell('The form could not be opened in time. Press the button again.');
    });
}
