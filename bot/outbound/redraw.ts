import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { ChatPost } from '#server/meetings/use-cases.ts';
import type { Drawn } from '../blocks/block.ts';

/** The message is gone, or may not be changed any more: nothing is left to redraw. */
const GONE = [
  'message_not_found',
  'cant_update_message',
  'channel_not_found',
  'edit_window_closed',
  'is_archived',
];

/** Draws a message anew where it stands. Throws when chat cannot be reached, not when the message is gone. */
export async function redraw(client: WebClient, copy: ChatPost, drawn: Drawn): Promise<void> {
  try {
    await client.chat.update({ ...drawn, channel: copy.channelId, ts: copy.ts });
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError && GONE.includes(error.data.error))) throw error;
  }
}
