import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Drawn } from '../blocks/block.ts';
import { modal } from '../blocks/modal.ts';
import { nameOfError } from '../inbox/work-inbox.ts';
import type { BotLog } from '../tools.ts';

/** Answers one person, where only they see it. Never throws: what was done stays done when the answer is lost. */
export type Reply = (drawn: Drawn) => Promise<void>;

interface ReplyDeps {
  readonly respond?: RespondFn | undefined;
  readonly client: WebClient;
  /** Empty where there is no conversation: in Home. */
  readonly channelId: string;
  readonly userId: string;
  /** Opens a modal, for an answer in Home. */
  readonly triggerId?: string;
  readonly log: BotLog;
}

const inModal = ({ blocks }: Drawn) => modal('notice', 'Minutebook', blocks);

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
      const { client, channelId, userId, triggerId } = deps;
      const answered: Promise<unknown> =
        channelId === '' && triggerId !== undefined
          ? client.views.open({ trigger_id: triggerId, view: inModal(drawn) })
          : client.chat.postEphemeral({ ...drawn, channel: channelId, user: userId });
      await answered.catch((error: unknown) =>
        deps.log.warn('An answer could not be given', { error: nameOfError(error) }),
      );
    }
  };

/** Draws a message anew that one person alone sees. When its address has expired it stays as it is: pressing again says so. */
export const createRedraw =
  (respond: RespondFn | undefined, log: BotLog): Reply =>
  async (drawn) => {
    try {
      if (respond === undefined) throw new Error('no response_url');
      await respond({ ...drawn, response_type: 'ephemeral', replace_original: true });
    } catch (error) {
      log.warn('A message could not be drawn anew', { error: nameOfError(error) });
    }
  };
