import type { WebClient } from '@slack/web-api';
import type { Drawn } from '../blocks/block.ts';

/** Posts to a channel; returns the message's ts. */
export async function post(
  client: WebClient,
  channel: string,
  drawn: Drawn,
  threadTs?: string,
): Promise<string> {
  const { ts } = await client.chat.postMessage({
    ...drawn,
    channel,
    unfurl_links: false,
    unfurl_media: false,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  });
  if (ts === undefined) throw new Error('chat.postMessage gave no ts');
  return ts;
}
