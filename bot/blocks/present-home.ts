import type { HomeView as HomeTab, KnownBlock } from '@slack/types';
import { hasRole } from '#server/domain/actor.ts';
import type { HomeView } from '#server/meetings/use-cases.ts';
import { actions, context, header, section } from './block.ts';
import { inert, LIMITS, link } from './cut-to.ts';
import { presentDate } from './present-date.ts';
import { presentActionLines, presentMeetingLine } from './present-meeting.ts';

const waiting = (view: HomeView): KnownBlock[] =>
  view.waitingForMe
    .slice(0, 10)
    .flatMap(({ board, meeting, minutes }) => [
      section(inert(`${board.name}: minutes of ${presentDate(meeting.date)}, version ${minutes.version}`)),
      actions({ id: 'open_minutes', label: 'Open the minutes', value: meeting.id }),
    ]);

/** Each with the way to what this person may open: the published minutes, or a draft that is theirs to write. */
const meetings = (view: HomeView, baseUrl: string): KnownBlock[] =>
  view.meetings.slice(0, 15).flatMap((one): KnownBlock[] => {
    const { board, meeting, latest } = one;
    const address = `${baseUrl}/meetings/${encodeURIComponent(meeting.id)}/minutes`;
    const isPublished = latest !== null && latest.publishedAt !== null;
    const read = isPublished ? ` ${link(address, 'Read the minutes')}` : '';
    const writes =
      meeting.status !== 'planned' &&
      meeting.draftState === 'open' &&
      hasRole(view.actor, board.id, 'officer');
    return [
      section(`${inert(presentMeetingLine(one))}${read}`),
      ...(writes ? [actions({ id: 'open_draft', label: 'Open the draft', value: meeting.id })] : []),
    ];
  });

const under = (title: string, blocks: readonly KnownBlock[], otherwise: string): KnownBlock[] => [
  header(title),
  ...(blocks.length > 0 ? blocks : [context(otherwise)]),
];

/** The app's Home: drafts waiting for me, my actions, my meetings. */
export function presentHome(view: HomeView, baseUrl: string): HomeTab {
  const blocks = [
    ...under('Waiting for you', waiting(view), 'Nothing waits for your approval.'),
    ...under('Your actions', presentActionLines(view.myActions, 20), 'You have no open action.'),
    ...under(
      'Meetings',
      meetings(view, baseUrl),
      'You are on no board yet. `/minutes setup` in a board’s channel makes one.',
    ),
    context('Ask me in a message here what was decided, or write `/minutes help` in a channel.'),
  ];
  return { type: 'home', callback_id: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) };
}
