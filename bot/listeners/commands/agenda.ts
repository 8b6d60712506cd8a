import { sentence } from '../../blocks/block.ts';
import { presentAgendaModal } from '../../blocks/present-agenda-modal.ts';
import { presentDate } from '../../blocks/present-date.ts';
import { post } from '../../outbound/post.ts';
import { type Call, settled } from '../call.ts';
import { openModal } from '../open-modal.ts';

async function addUrgent(call: Call, title: string): Promise<void> {
  await settled(call);
  const { number } = await call.tools.useCases.addUrgentItem(await call.actor(), call.channel, title);
  await post(call.client, call.channel.channelId, sentence(`Urgent item ${number} was added: ${title}`));
}

/** Replaces the agenda of the meeting planned here; null when there is none. */
async function setPasted(call: Call): Promise<string | null> {
  const { useCases } = call.tools;
  const actor = await call.actor();
  const planned = await useCases.plannedMeeting(actor, call.channel);
  if (planned === null) return null;
  const { date, startTime, venue, nextMeetingDate, presiderId } = planned;
  const meeting = await useCases.setAgenda(actor, {
    channel: call.channel,
    date,
    startTime,
    venue,
    nextMeetingDate,
    presiderId,
    text: call.text,
  });
  return `The agenda of ${presentDate(meeting.date)} has ${meeting.agenda.length} items.`;
}

/** `agenda` opens the form, `agenda add TITLE` adds an urgent item, a pasted list becomes the agenda. */
export async function agenda(call: Call): Promise<void> {
  const urgent = call.text.match(/^add\s+(\S[\s\S]*)$/i)?.[1];
  if (urgent !== undefined) return addUrgent(call, urgent.trim());
  const pasted = call.text.trim();
  // Several lines are an agenda of the planned meeting; without one the form asks for its date.
  const done = pasted.includes('\n') ? await setPasted(call) : null;
  if (done !== null) return call.reply(sentence(done));
  await openModal(call, 'Agenda', async () => {
    const { useCases } = call.tools;
    const actor = await call.actor();
    const planned = await useCases.plannedMeeting(actor, call.channel);
    const date = planned?.date ?? (await useCases.dateToPlan(actor, call.channel));
    return presentAgendaModal({ planned, channelId: call.channel.channelId, date, pasted });
  });
}
