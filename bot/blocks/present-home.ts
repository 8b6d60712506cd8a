import type { HomeView as HomeTab, KnownBlock } from '@slack/types';
import type { HomeView } from '#server/meetings/use-cases.ts';
import { actions, context, header, section } from './block.ts';
import { inert, LIMITS } from './cut-to.ts';
import { presentDate } from './present-date.ts';
import { presentActionLines, presentMeetingLine } from './present-meeting.ts';

const waiting = (view: HomeView): KnownBlock[] =>
  view.waitingForMe
    .slice(0, 10)
    .flatMap(({ board, meeting, minutes }) => [
      section(inert(`${board.name}: minutes of ${presentDate(meeting.date)}, version ${minutes.version}`)),
      actions({ id: 'open_minutes', label: 'Open the minutes', value: meeting.id }),
    ]);

const meetings = (view: HomeView): KnownBlock[] =>
  view.meetings.slice(0, 15).map((one) => section(inert(presentMeetingLine(one))));

const under = (title: string, blocks: readonly KnownBlock[], otherwise: string): KnownBlock[] => [
  header(title),
  ...(blocks.length > 0 ? blocks : [context(otherwise)]),
];

/** The app's Home: drafts waiting for me, my actions, my meetings. */
export function presentHome(view: HomeView): HomeTab {
  const blocks = [
    ...under('Waiting for you', waiting(view), 'Nothing waits for your approval.'),
    ...under('Your actions', presentActionLines(view.myActions, 20), 'You have no open action.'),
    ...under(
      'Meetings',
      meetings(view),
      'You are on no board yet. `/minutes setup` in a board’s channel makes one.',
    ),
    context('Ask me in a message here what was decided, or write `/minutes help` in a channel.'),
  ];
  return { type: 'home', callback_id: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) };
}
