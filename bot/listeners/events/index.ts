import type { App } from '@slack/bolt';
import type { BotTools } from '../../tools.ts';
import { appHomeOpened } from './app-home-opened.ts';
import { appMention } from './app-mention.ts';
import { reaction } from './reaction.ts';
import { appUninstalled, tokensRevoked } from './uninstalled.ts';

export function register(app: App, tools: BotTools): void {
  app.event('app_mention', appMention(tools));
  app.event('app_home_opened', appHomeOpened(tools));
  app.event('reaction_added', reaction(tools, true));
  app.event('reaction_removed', reaction(tools, false));
  app.event('app_uninstalled', appUninstalled(tools));
  app.event('tokens_revoked', tokensRevoked(tools));
}
