import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Drawn } from '../blocks/block.ts';
import { nameOfError } from '../inbox/work-inbox.ts';
import type { BotLog } from '../tools.ts';

/** Answers one person, where only they see it. Never throws: what was done stays done when the answer is lost. */
export type Reply = (drawn: Drawn) => Promise<void>;

interface ReplyDeps {
  readonly respond?: RespondFn | undefined;
  readonly client: WebClient;
  readonly channelId: string;
  readonly userId: string;
  readonly log: BotLog;
}

/**
 * Through the interaction's own address, which needs no membership of the channel; that is good for half an hour,
 * so an answer given later, after a crash, goes as an ephemeral message.
 */
export const createReply =
  (deps: ReplyDeps): Reply =>
  async (drawn) => {
    const unfurl = { unfurl_links: false, unfurl_media: false };
    try {
      if (deps.respond === undefined) throw new Error('no response_url');
      await deps.respond({ ...drawn, ...unfurl, response_type: 'ephemeral', replace_original: false });
    } catch {
      await deps.client.chat
        .postEphemeral({ ...drawn, channel: deps.channelId, user: deps.userId })
        .catch((error: unknown) =>
          deps.log.warn('An answer could not be given', { error: nameOfError(error) }),
        );
    }
  };
