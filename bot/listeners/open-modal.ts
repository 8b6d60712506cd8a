import type { ModalView } from '@slack/types';
import { noticeModal } from '../blocks/modal.ts';
import { UNFORESEEN } from '../refusal-message.ts';
import { Tell } from '../tell.ts';
import { messageFor } from './answering.ts';
import type { Call } from './call.ts';

/**
 * Opens a modal at once, since the trigger lives three seconds, and fills it when the data is there. A refusal is
 * shown in the modal itself.
 */
export async function openModal(call: Call, title: string, draw: () => Promise<ModalView>): Promise<void> {
  const opened = await call.client.views
    .open({ trigger_id: call.triggerId, view: noticeModal(title, 'One moment …') })
    .catch(() => {
      throw new Tell('The form could not be opened in time. Give the command again.');
    });
  const viewId = opened.view?.id;
  if (viewId === undefined) throw new Tell('The form could not be opened. Give the command again.');
  try {
    await call.client.views.update({ view_id: viewId, view: await draw() });
  } catch (error) {
    const message = messageFor(error);
    await call.client.views.update({ view_id: viewId, view: noticeModal(title, message ?? UNFORESEEN) });
    if (message === null) throw error;
  }
}
