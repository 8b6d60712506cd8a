import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { presentHome } from '../../blocks/present-home.ts';
import type { BotTools } from '../../tools.ts';

/** Draws the person's Home anew each time it is opened: what waits for them changes without them. */
export const appHomeOpened =
  (tools: BotTools) =>
  async ({
    event,
    body,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    if (event.tab !== 'home') return;
    const actor = await tools.identify(context.teamId ?? body.team_id, event.user, client);
    await client.views.publish({
      user_id: event.user,
      view: presentHome(await tools.useCases.viewHome(actor), tools.baseUrl),
    });
  };
