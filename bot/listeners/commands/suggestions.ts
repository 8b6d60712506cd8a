import { presentSuggestions } from '../../blocks/present-suggestions.ts';
import { type Call, settled } from '../call.ts';

/** What waits for an officer, shown to whoever asks alone, confidential matter included. */
export async function suggestions(call: Call): Promise<void> {
  await settled(call);
  const view = await call.tools.useCases.listSuggestions(await call.actor(), call.channel);
  await call.reply(presentSuggestions(view, 'one'));
}
