import type { KnownBlock } from '@slack/types';
import type { Meeting } from '#server/domain/meeting.ts';
import type { ActionView, MeetingView } from '#server/meetings/use-cases.ts';
import { actions, context, type Drawn, drawn, list, numbered, section, sentence } from './block.ts';
import { cutTo, inert, LIMITS } from './cut-to.ts';
import { presentDate } from './present-date.ts';

/** The agenda by its own numbers: the list counts where they do, and where they skip each line says its own. */
function agendaList({ agenda }: Meeting): KnownBlock {
  const first = agenda[0]?.number ?? 1;
  const counts = first > 0 && agenda.every((item, at) => item.number === first + at);
  const lines = agenda.slice(0, 40).map((item) => ({
    lead: counts ? '' : `${item.number}.`,
    words: cutTo(item.title, 120),
    tail: item.confidential === null ? '' : '(confidential)',
  }));
  return counts ? numbered(lines, first) : list(lines);
}

/** The channel's notice that notes are being taken, with the way back. */
export function presentStarted(meeting: Meeting, by: string): Drawn {
  const text = `${meeting.title}: the meeting of ${presentDate(meeting.date)} is live, started by ${by}. What officers write here now is minuted.`;
  return drawn(text, [
    section(
      `*${inert(meeting.title)}*: the meeting of ${presentDate(meeting.date)} is live, started by ${inert(by)}.\nWhat officers write here now is minuted; :memo: says a note is stored.`,
    ),
    ...(meeting.agenda.length === 0 ? [] : [agendaList(meeting)]),
    context('`/minutes item 3` moves everybody to an item, `/minutes end` closes the meeting.'),
    actions({ id: 'undo_start', label: 'Undo', value: meeting.id }),
  ]);
}

/** Asks an officer to go on although people present may not read confidential matter. */
export function presentUnentitled(names: readonly string[], channelId: string): Drawn {
  const shown = names
    .slice(0, 30)
    .map((name) => cutTo(name, 60))
    .join(', ');
  const more = names.length > 30 ? ` and ${names.length - 30} more` : '';
  const text = `In this channel and not entitled to confidential matter: ${shown}${more}. They will read every note typed here.`;
  return drawn(text, [
    section(inert(text, LIMITS.section)),
    actions({ id: 'start_anyway', label: 'Start all the same', value: channelId, style: 'danger' }),
  ]);
}

const STATES = {
  open: 'the draft is open',
  submitted: 'the minutes wait for approval',
  approved: 'the minutes are approved',
} as const;

function stateOf(view: MeetingView): string {
  const { meeting } = view;
  if (meeting.status === 'planned') return `planned for ${meeting.startTime}`;
  if (meeting.status === 'closed') return `ended; ${STATES[meeting.draftState]}`;
  const item = meeting.agenda.find((one) => one.number === meeting.currentItem);
  const where = item === undefined ? '' : `, on item ${item.number} (${cutTo(item.title, LIMITS.name)})`;
  return meeting.adjourned ? `adjourned${where}` : `live${where}`;
}

export const presentMeetingLine = (view: MeetingView): string =>
  `${cutTo(view.board.name, LIMITS.name)}, ${presentDate(view.meeting.date)}: ${stateOf(view)}.`;

const notesOf = (view: MeetingView): string => (view.noteCount === 1 ? '1 note' : `${view.noteCount} notes`);

/** For officers: how far structuring has come, and what a model took. */
function structuringOf({ structuring }: MeetingView): string {
  if (structuring === undefined) return '';
  const { progress, usage } = structuring;
  const under =
    progress === null ? '' : ` Structuring: ${progress.done} of ${progress.of} parts of the agenda done.`;
  if (usage === null) return under;
  const tokens = (usage.inputTokens + usage.outputTokens).toLocaleString('en-GB');
  const cost = usage.cost === null ? '' : `, which cost ${usage.cost.toFixed(2)}`;
  return `${under} The model took ${tokens} tokens${cost}.`;
}

export function presentStatus(view: MeetingView): Drawn {
  const notes = view.noteCount === 0 ? '' : ` ${notesOf(view)}.`;
  const version =
    view.latest === null ? '' : ` Version ${view.latest.version} is ${view.latest.state.replace('-', ' ')}.`;
  const presider = view.presider === null ? '' : ` ${view.presider.name} presides.`;
  return sentence(`${presentMeetingLine(view)}${notes}${presider}${version}${structuringOf(view)}`);
}

export const presentEnded = (view: MeetingView): Drawn =>
  drawn(`${presentMeetingLine(view)} ${notesOf(view)} taken.`, [
    section(
      `*${inert(view.meeting.title)}*: the meeting of ${presentDate(view.meeting.date)} has ended. ${notesOf(view)} taken.`,
    ),
    context(
      'What officers still write here is taken and marked late, until the minutes are submitted. `/minutes draft` opens the draft, `/minutes submit` sends it to whoever presided.',
    ),
  ]);

const actionLine = (action: ActionView) => ({
  lead: action.owners.length === 0 ? 'Nobody named:' : `${action.owners.join(', ')}:`,
  words: cutTo(action.text, 400),
  tail: [
    action.due === null ? '' : `by ${presentDate(action.due)}`,
    action.overdue ? 'overdue' : '',
    `from ${presentDate(action.meetingDate)}, item ${action.itemNumber}`,
  ]
    .filter((part) => part !== '')
    .join('; '),
});

export const presentActionLines = (views: readonly ActionView[], most: number): KnownBlock[] => {
  const shown = views.slice(0, most);
  const blocks: KnownBlock[] = [];
  for (let at = 0; at < shown.length; at += 5) blocks.push(list(shown.slice(at, at + 5).map(actionLine)));
  return views.length > most ? [...blocks, context(`and ${views.length - most} more`)] : blocks;
};

export function presentActions(views: readonly ActionView[]): Drawn {
  const open = views.filter((view) => !view.done);
  if (open.length === 0) return sentence('No action is open.');
  const text = open.length === 1 ? '1 action is open.' : `${open.length} actions are open.`;
  return drawn(text, [section(`*${text}*`), ...presentActionLines(open, 15)]);
}
