import { presentSetupModal } from '../../blocks/present-setup-modal.ts';
import type { Call } from '../call.ts';
import { openModal } from '../open-modal.ts';

/** Opens the board's form, filled with how it is today. Who may save it is decided on saving. */
export const setup = (call: Call): Promise<void> =>
  openModal(call, 'Set up a board', async () => {
    const today = await call.tools.useCases.boardSetUp(await call.actor(), call.channel);
    return presentSetupModal(today, call.channel.channelId);
  });
