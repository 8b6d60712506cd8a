import type { App } from '@slack/bolt';
import type { BotTools } from '../../tools.ts';
import { minutesCommand } from './minutes.ts';

export function register(app: App, tools: BotTools): void {
  app.command('/minutes', minutesCommand(tools));
}
