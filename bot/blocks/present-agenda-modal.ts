import type { ModalView } from '@slack/types';
import type { Meeting } from '#server/domain/meeting.ts';
import { LIMITS } from './cut-to.ts';
import { input, modal, noticeModal, textInput } from './modal.ts';

const TOO_LONG =
  'This agenda is longer than a form of Slack takes, and would be cut. Paste it after the command instead, one item a line: /minutes agenda …';

function agendaText(meeting: Meeting): string {
  const lines = meeting.agenda.map((item) => {
    const kind = item.confidential === null ? '' : ` [${item.confidential.kind}]`;
    return `${item.number}. ${item.title}${kind}${item.urgent ? ' [urgent]' : ''}`;
  });
  return lines.join('\n');
}

/** The agenda form: of the meeting planned here, or of a new one. `pasted` goes before what stands. */
export function presentAgendaModal(args: {
  readonly planned: Meeting | null;
  readonly channelId: string;
  readonly date: string;
  readonly pasted: string;
}): ModalView {
  const { planned, channelId, date, pasted } = args;
  const next = planned?.nextMeetingDate ?? null;
  const text = pasted !== '' ? pasted : planned === null ? '' : agendaText(planned);
  if (text.length > LIMITS.inputInitial) return noticeModal('Agenda', TOO_LONG);
  return modal(
    'agenda',
    'Agenda',
    [
      input('date', 'Date of the meeting', {
        type: 'datepicker',
        action_id: 'date',
        initial_date: date,
      }),
      input('startTime', 'Start', {
        type: 'timepicker',
        action_id: 'startTime',
        initial_time: planned?.startTime || '10:00',
      }),
      input('venue', 'Venue', textInput('venue', planned?.venue ?? ''), { optional: true }),
      input('text', 'Items, one a line', textInput('text', text, true), {
        hint: 'For example “4. Annual report”. End a line with [confidential] where it is.',
      }),
      input(
        'nextMeetingDate',
        'Next meeting',
        {
          type: 'datepicker',
          action_id: 'nextMeetingDate',
          ...(next === null ? {} : { initial_date: next }),
        },
        { optional: true },
      ),
    ],
    {
      submit: 'Save',
      metadata: JSON.stringify({ channel: channelId, presider: planned?.presiderId ?? null }),
    },
  );
}
