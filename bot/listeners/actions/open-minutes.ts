import { isRefusal } from '#server/domain/errors.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import { context, section } from '../../blocks/block.ts';
import { link } from '../../blocks/cut-to.ts';
import type { Call } from '../call.ts';

/** Gives whoever pressed a link of their own: to the review where they may see it, else to the published minutes. */
export async function openMinutes(call: Call): Promise<void> {
  const actor = await call.actor();
  const meeting = { meetingId: asId<MeetingId>(call.text) };
  const { useCases } = call.tools;
  const address = await useCases.signInLink(actor, meeting, 'review').catch((error: unknown) => {
    if (!isRefusal(error, 'not-allowed')) throw error;
    return useCases.signInLink(actor, meeting, 'read');
  });
  await call.reply({
    text: 'Your link to the minutes is ready.',
    blocks: [
      section(link(address, 'Open the minutes')),
      context('For you alone: it works once, for ten minutes.'),
    ],
  });
}

/** Gives whoever pressed a link of their own to the draft. */
export async function openDraft(call: Call): Promise<void> {
  const meeting = { meetingId: asId<MeetingId>(call.text) };
  const address = await call.tools.useCases.signInLink(await call.actor(), meeting, 'draft');
  await call.reply({
    text: 'Your link to the draft is ready.',
    blocks: [
      section(link(address, 'Open the draft')),
      context('For you alone: it works once, for ten minutes.'),
    ],
  });
}
