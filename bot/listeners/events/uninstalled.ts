import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { BotTools } from '../../tools.ts';

interface Where {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

async function forget(
  tools: BotTools,
  { teamId, enterpriseId, isEnterpriseInstall }: Where,
  otherwise: string,
): Promise<void> {
  const id = isEnterpriseInstall === true ? (enterpriseId ?? teamId) : (teamId ?? enterpriseId);
  await tools.useCases.forgetInstallation(id ?? otherwise);
}

/** The app was removed: its tokens go at once. What a board minuted is the board's and stays. */
export const appUninstalled =
  (tools: BotTools) =>
  async ({ body, context }: SlackEventMiddlewareArgs<'app_uninstalled'> & AllMiddlewareArgs): Promise<void> =>
    forget(tools, context, body.team_id);

/** The bot's token was revoked. A user's own token is none of ours. */
export const tokensRevoked =
  (tools: BotTools) =>
  async ({
    event,
    body,
    context,
  }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs): Promise<void> => {
    if ((event.tokens.bot ?? []).length > 0) await forget(tools, context, body.team_id);
  };
