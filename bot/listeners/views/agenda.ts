import { isRefusal } from '#server/domain/errors.ts';
import { asId, type PersonId } from '#server/domain/ids.ts';
import { sentence } from '../../blocks/block.ts';
import { presentDate } from '../../blocks/present-date.ts';
import { createReply } from '../../outbound/reply.ts';
import type { BotTools } from '../../tools.ts';
import { readForm } from './read-form.ts';
import { type SubmissionArgs, submitting } from './submitting.ts';

const fieldOf = (error: unknown): string =>
  isRefusal(error, 'bad-input') || isRefusal(error, 'meeting-not-live') ? 'date' : 'text';

/** Plans the meeting of the form's date, or changes its agenda. */
export const agendaSubmitted =
  (tools: BotTools) =>
  async (args: SubmissionArgs): Promise<void> => {
    const { body, view, client, context } = args;
    const teamId = context.teamId ?? body.team?.id ?? body.user.team_id ?? '';
    const form = readForm(view);
    const channelId = form.carried('channel');
    const presider = form.carried('presider');
    await submitting(args, fieldOf, 'Agenda', async () => {
      const actor = await tools.identify(teamId, body.user.id, client);
      const meeting = await tools.useCases.setAgenda(actor, {
        channel: { teamId, channelId },
        date: form.text('date'),
        startTime: form.text('startTime'),
        venue: form.text('venue').trim(),
        text: form.text('text'),
        nextMeetingDate: form.text('nextMeetingDate') || null,
        presiderId: presider === '' ? null : asId<PersonId>(presider),
      });
      const reply = createReply({ client, channelId, userId: body.user.id, log: tools.log });
      const count = meeting.agenda.length;
      await reply(
        sentence(
          `The meeting of ${presentDate(meeting.date)} has ${count} item${count === 1 ? '' : 's'}. \`/minutes start\` begins it.`,
        ),
      );
    });
  };
