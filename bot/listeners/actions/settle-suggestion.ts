import { isRefusal } from '#server/domain/errors.ts';
import { sentence } from '../../blocks/block.ts';
import type { Call } from '../call.ts';
import { redrawSuggestions } from '../redraw-suggestions.ts';
import { readSuggestion } from './suggestion-value.ts';

/** Settles the sentence as it was shown. Pressed late or twice it changes nothing, says why and shows what waits now. */
async function settle(call: Call, accept: boolean): Promise<void> {
  const { meetingId, ...seen } = readSuggestion(call.text);
  const actor = await call.actor();
  try {
    const settled = await call.tools.useCases.settleSuggestion(actor, { meetingId }, { ...seen, accept });
    if (settled === 'settled') await call.reply(sentence('That was settled before. Nothing was changed.'));
  } catch (error) {
    if (isRefusal(error, 'changed-since') || isRefusal(error, 'draft-locked'))
      await redrawSuggestions(call, { meetingId });
    throw error;
  }
  await redrawSuggestions(call, { meetingId });
}

export const acceptSuggestion = (call: Call): Promise<void> => settle(call, true);
export const rejectSuggestion = (call: Call): Promise<void> => settle(call, false);
