import type { KnownBlock } from '@slack/types';
import type { Board } from '#server/domain/board.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { actions, context, type Drawn, drawn, header, section } from './block.ts';
import { cutTo, inert, LIMITS } from './cut-to.ts';
import { paginate } from './paginate.ts';
import { presentDate, presentTime } from './present-date.ts';
import { presentCounts, presentItems, presentUnsettled } from './present-items.ts';

interface Subject {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly minutes: MinutesVersion;
}

/** A button's value names the exact version: its id and the hash of its words. */
export const versionValue = (minutes: Pick<MinutesVersion, 'id' | 'contentHash'>): string =>
  JSON.stringify({ minutes: minutes.id, hash: minutes.contentHash });

const titleOf = ({ board, minutes }: Subject): string =>
  `${cutTo(board.name, 200)}: minutes of ${presentDate(minutes.meetingDate)}, version ${minutes.version}`;

/** The room the head and the buttons need in the first message. */
const HEAD_BLOCKS = 8;
const HEAD_WEIGHT = 2500;

/**
 * What an approver is sent: the message with the buttons, and the rest of the decisions and actions as replies to it
 * when they do not fit into one.
 */
export function presentRequest(
  subject: Subject,
  previous: MinutesVersion | null,
): { readonly message: Drawn; readonly replies: readonly Drawn[] } {
  const { minutes, meeting } = subject;
  const pages = paginate(presentItems(minutes.content.items), { blocks: 40, weight: 12_000 - HEAD_WEIGHT });
  const [first = [], ...rest] = pages;
  const unsettled = presentUnsettled(minutes.content.items);
  const text = `${titleOf(subject)} is waiting for your approval: ${presentCounts(minutes.content.items)}.`;
  const head: KnownBlock[] = [
    header('Minutes for your approval'),
    section(
      `*${inert(titleOf(subject))}*\n${presentCounts(minutes.content.items)}. Approving covers the full text, which you can read on the page.`,
    ),
    ...(unsettled === '' ? [] : [context(unsettled.trim())]),
    ...(previous === null ? [] : [context(`It replaces version ${previous.version}.`)]),
  ];
  const foot: KnownBlock[] = [
    ...(rest.length > 0 ? [context('The list goes on in the replies to this message.')] : []),
    actions(
      { id: 'approve', label: 'Approve', value: versionValue(minutes), style: 'primary' },
      { id: 'ask_for_changes', label: 'Ask for changes', value: versionValue(minutes) },
      { id: 'open_minutes', label: 'Open the minutes', value: meeting.id },
    ),
  ];
  return {
    message: {
      text: inert(text, LIMITS.text),
      blocks: [...head, ...first.slice(0, 48 - HEAD_BLOCKS), ...foot],
    },
    replies: rest.map((blocks) => ({ text: inert(`${titleOf(subject)}, continued`), blocks })),
  };
}

function verdictOf({ board, minutes }: Subject): string {
  const last = minutes.approvals.at(-1);
  const who =
    last === undefined ? '' : ` by ${cutTo(last.byName, 200)} on ${presentTime(last.at, board.timeZone)}`;
  switch (minutes.state) {
    case 'approved':
    case 'agreed':
      return minutes.replayed ? 'Approved: replayed by operator.' : `Approved${who}.`;
    case 'changes-requested':
      return `Changes asked for${who}.`;
    case 'withdrawn':
      return 'Withdrawn by the officers: they opened the draft again. Another version will be sent to you.';
    case 'superseded':
      return 'Replaced by a later version.';
    default:
      return 'Waiting for approval.';
  }
}

/** The same message once it is settled: who, when, and no button left to press. */
export function presentSettled(subject: Subject): Drawn {
  const verdict = verdictOf(subject);
  return drawn(`${titleOf(subject)}. ${verdict}`, [
    section(`*${inert(titleOf(subject))}*\n${inert(verdict)}`),
    context(inert(presentCounts(subject.minutes.content.items))),
    actions({ id: 'open_minutes', label: 'Open the minutes', value: subject.meeting.id }),
  ]);
}

/** To the officers: why changes are asked for. */
export function presentChangesRequested(subject: Subject, by: string, reason: string): Drawn {
  const text = `${by} asks for changes to the ${titleOf(subject)}: ${reason}`;
  return drawn(text, [
    section(`*${inert(by)}* asks for changes to the ${inert(titleOf(subject))}.`),
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: cutTo(reason, 2900) }] }],
    },
    context('The draft is open again. `/minutes draft` opens it, `/minutes submit` sends the next version.'),
  ]);
}
