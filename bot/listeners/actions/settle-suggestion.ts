import type { Actor } from '#server/domain/actor.ts';
import { isRefusal } from '#server/domain/errors.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import { sentence } from '../../blocks/block.ts';
import type { Call } from '../call.ts';
import { redrawSuggestions } from '../redraw-suggestions.ts';
import { readSuggestion } from './suggestion-value.ts';

/** Does what was pressed. Pressed late or twice it changes nothing, says why, and shows what waits now. */
async function press(
  call: Call,
  meetingId: MeetingId,
  before: string,
  work: (actor: Actor) => Promise<'done' | 'settled'>,
): Promise<void> {
  const actor = await call.actor();
  try {
    if ((await work(actor)) === 'settled') await call.reply(sentence(`${before} Nothing was changed.`));
  } catch (error) {
    if (isRefusal(error, 'changed-since') || isRefusal(error, 'draft-locked'))
      await redrawSuggestions(call, { meetingId });
    throw error;
  }
  await redrawSuggestions(call, { meetingId });
}

/** Settles the sentence as it was shown. */
function settle(call: Call, accept: boolean): Promise<void> {
  const { meetingId, ...seen } = readSuggestion(call.text);
  return press(call, meetingId, 'That was settled before.', (actor) =>
    call.tools.useCases.settleSuggestion(actor, { meetingId }, { ...seen, accept }),
  );
}

/** Takes a rejection back. */
export function putBackSuggestion(call: Call): Promise<void> {
  const { meetingId, blockId } = readSuggestion(call.text);
  return press(call, meetingId, 'That was put back before.', (actor) =>
    call.tools.useCases.putBackSuggestion(actor, { meetingId }, { blockId }),
  );
}

export const acceptSuggestion = (call: Call): Promise<void> => settle(call, true);
export const rejectSuggestion = (call: Call): Promise<void> => settle(call, false);
