import { presentAnswer } from '../../blocks/present-answer.ts';
import { presentActions, presentStatus } from '../../blocks/present-meeting.ts';
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

export async function status(call: Call): Promise<void> {
  await settled(call);
  await call.reply(presentStatus(await call.tools.useCases.showStatus(await call.actor(), call.channel)));
}
