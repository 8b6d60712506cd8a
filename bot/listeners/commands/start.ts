import { isRefusal, Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import { sentence } from '../../blocks/block.ts';
import { presentStarted, presentUnentitled } from '../../blocks/present-meeting.ts';
import { post } from '../../outbound/post.ts';
import { type Call, settled } from '../call.ts';

const namesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];

/** How long an announcement may be on its way: two officers may start at the same moment. */
const ANNOUNCING_MS = 5_000;

/** After a crash the meeting may be live with nothing said about it. */
async function isUnannounced({ tools }: Call, meeting: Meeting): Promise<boolean> {
  const live = tools.clock.now().getTime() - (meeting.startedAt?.getTime() ?? 0);
  if (live < ANNOUNCING_MS) return false;
  return (await tools.posts.findByMeeting('started', meeting.id)).length === 0;
}

/** Begins the planned meeting. First names everyone present who is not entitled, and asks to go on. */
export async function start(call: Call, confirmed = false): Promise<void> {
  const { tools, channel, client } = call;
  const actor = await call.actor();
  const present = await tools.channels.present(channel.teamId, channel.channelId, client, call.botUserId);
  try {
    const { meeting, started } = await tools.useCases.startMeeting(actor, {
      channel: { ...channel, ...present },
      confirmed,
    });
    if (!started && !(await isUnannounced(call, meeting)))
      throw new Refusal('meeting-already-live', { date: meeting.date });
    const ts = await post(client, channel.channelId, presentStarted(meeting, actor.name));
    await tools.posts.remember({ kind: 'started', meetingId: meeting.id, minutesId: null, ...channel, ts });
  } catch (error) {
    if (!isRefusal(error, 'unentitled-present')) throw error;
    await call.reply(presentUnentitled(namesOf(error.facts.names), channel.channelId));
  }
}

/** Takes the start back, and says so in the message that announced it. */
export async function undo(call: Call): Promise<void> {
  await settled(call);
  const { tools, channel, client } = call;
  const actor = await call.actor();
  const meeting = await tools.useCases.undoStart(actor, channel);
  const undone = sentence(`${meeting.title}: the start was undone by ${actor.name}. Nothing is minuted.`);
  for (const { channelId, ts } of await tools.posts.findByMeeting('started', meeting.id)) {
    // A notice somebody deleted needs no redrawing.
    await client.chat.update({ ...undone, channel: channelId, ts }).catch(() => {});
  }
  await call.reply(undone);
}
