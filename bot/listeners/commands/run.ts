import { sentence } from '../../blocks/block.ts';
import { presentEnded, presentStatus } from '../../blocks/present-meeting.ts';
import { post } from '../../outbound/post.ts';
import { type Call, settled } from '../call.ts';
import { postSuggestions } from '../redraw-suggestions.ts';

export async function adjourn(call: Call): Promise<void> {
  await settled(call);
  const actor = await call.actor();
  const meeting = await call.tools.useCases.adjournMeeting(actor, call.channel);
  await post(
    call.client,
    call.channel.channelId,
    sentence(`${meeting.title} is adjourned. \`/minutes resume\` goes on.`),
  );
}

export async function resume(call: Call): Promise<void> {
  await settled(call);
  const meeting = await call.tools.useCases.resumeMeeting(await call.actor(), call.channel);
  await post(call.client, call.channel.channelId, sentence(`${meeting.title} goes on.`));
}

/** Ends the meeting and says so in the channel, once for each time it ended. */
export async function end(call: Call): Promise<void> {
  await settled(call);
  const { tools, channel, client } = call;
  const view = await tools.useCases.endMeeting(await call.actor(), channel);
  const endedAt = view.meeting.endedAt?.toISOString() ?? '';
  const first = await tools.posts.tellOnce(`ended:${view.meeting.id}:${endedAt}`, tools.clock.now());
  if (first) {
    await post(client, channel.channelId, presentEnded(view));
    await postSuggestions(call);
  } else await call.reply(presentStatus(view));
}

export async function reopen(call: Call): Promise<void> {
  await settled(call);
  const actor = await call.actor();
  const { meeting, withdrawn } = await call.tools.useCases.reopen(actor, call.channel);
  const what =
    withdrawn === null
      ? `${meeting.title} was reopened by ${actor.name}.`
      : `The minutes were reopened by ${actor.name}; the request to approve version ${withdrawn.version} is withdrawn.`;
  await post(call.client, call.channel.channelId, sentence(what));
}
