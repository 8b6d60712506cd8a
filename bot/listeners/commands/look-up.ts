import { isRefusal } from '#server/domain/errors.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { SuggestionsView } from '#server/meetings/use-cases.ts';
import { context } from '../../blocks/block.ts';
import { presentAnswer } from '../../blocks/present-answer.ts';
import { presentActions, presentStatus } from '../../blocks/present-meeting.ts';
import { presentWaiting } from '../../blocks/present-suggestions.ts';
import { type Call, settled } from '../call.ts';

/** Answers the asker alone, so with all that they may see. */
export async function ask(call: Call): Promise<void> {
  const answer = await call.tools.useCases.ask(await call.actor(), call.text, { channel: call.channel });
  await call.reply(presentAnswer(answer, call.tools.baseUrl));
}

export async function actions(call: Call): Promise<void> {
  await call.reply(
    presentActions(await call.tools.useCases.listActions(await call.actor(), { channel: call.channel })),
  );
}

/** What waits in the meeting's draft, for whom it is open to; nothing for others. */
async function waitingFor(call: Call, meetingId: MeetingId): Promise<SuggestionsView | null> {
  try {
    return await call.tools.useCases.listSuggestions(await call.actor(), { meetingId });
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

export async function status(call: Call): Promise<void> {
  await settled(call);
  const view = await call.tools.useCases.showStatus(await call.actor(), call.channel);
  const waiting = presentWaiting(await waitingFor(call, view.meeting.id));
  const said = presentStatus(view);
  if (waiting === '') return call.reply(said);
  const more = `Waiting for an officer: ${waiting}. \`/minutes suggestions\` shows them.`;
  await call.reply({
    text: `${said.text} ${more.replace(/`/g, '')}`,
    blocks: [...said.blocks, context(more)],
  });
}
