import type { App } from '@slack/bolt';
import type { BotTools } from '../tools.ts';
import { register as registerActions } from './actions/index.ts';
import { register as registerCommands } from './commands/index.ts';
import { register as registerEvents } from './events/index.ts';
import { register as registerMessages } from './messages/index.ts';
import { register as registerShortcuts } from './shortcuts/index.ts';
import { register as registerViews } from './views/index.ts';

/** Binds every id the manifest names to its callback. The folder is the Slack feature. */
export function registerListeners(app: App, tools: BotTools): void {
  registerCommands(app, tools);
  registerMessages(app, tools);
  registerActions(app, tools);
  registerViews(app, tools);
  registerEvents(app, tools);
  registerShortcuts(app, tools);
}
