import type { Authorize } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/**
 * One workspace, one bot token. Who the bot is comes from `auth.test`, asked once it is needed and again when that
 * failed: Bolt's own asks at construction and keeps a failure for ever.
 */
export function createTokenAuthorize(botToken: string, client: WebClient): Authorize<boolean> {
  let asked: Promise<{ botId?: string; botUserId?: string }> | undefined;
  async function ask() {
    const { bot_id, user_id } = await client.auth.test({ token: botToken });
    return {
      ...(bot_id === undefined ? {} : { botId: bot_id }),
      ...(user_id === undefined ? {} : { botUserId: user_id }),
    };
  }
  return async (source) => {
    asked ??= ask();
    const bot = await asked.catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return {
      botToken,
      ...bot,
      ...(source.teamId === undefined ? {} : { teamId: source.teamId }),
      ...(source.enterpriseId === undefined ? {} : { enterpriseId: source.enterpriseId }),
    };
  };
}
