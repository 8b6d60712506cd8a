import type { App, MessageShortcut } from '@slack/bolt';
import type { BotTools } from '../../tools.ts';
import { markNote } from './mark-note.ts';

export function register(app: App, tools: BotTools): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: 'mark_decision' },
    markNote(tools, 'decision'),
  );
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: 'mark_action' },
    markNote(tools, 'action'),
  );
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: 'mark_off_record' },
    markNote(tools, 'off-record'),
  );
}
