import type { App } from '@slack/bolt';
import type { BotTools } from '../../tools.ts';
import { agendaSubmitted } from './agenda.ts';
import { changesSubmitted } from './ask-for-changes.ts';
import { setupSubmitted } from './setup.ts';

export function register(app: App, tools: BotTools): void {
  app.view('setup', setupSubmitted(tools));
  app.view('agenda', agendaSubmitted(tools));
  app.view('ask_for_changes', changesSubmitted(tools));
}
