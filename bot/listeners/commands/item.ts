import { sentence } from '../../blocks/block.ts';
import { post } from '../../outbound/post.ts';
import { Tell } from '../../tell.ts';
import { type Call, settled } from '../call.ts';

/** Moves everybody to an item; said in the channel, since nobody else sees the command. */
export async function item(call: Call): Promise<void> {
  const match = call.text.trim().match(/^#?(\d{1,3})\b/);
  if (match === null) throw new Tell('Say which item: `/minutes item 4`.');
  await settled(call);
  const number = Number(match[1]);
  const { teamId, channelId } = call.channel;
  const meeting = await call.tools.useCases.moveToItem(await call.actor(), call.channel, number, {
    sourceId: `${teamId}:${channelId}:${call.delivered.key}`,
    orderBy: call.delivered.orderBy,
  });
  const title = meeting.agenda.find((one) => one.number === number)?.title ?? '';
  await post(call.client, channelId, sentence(`Item ${number}: ${title}`));
}
