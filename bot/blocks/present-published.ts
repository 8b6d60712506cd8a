import type { Board } from '#server/domain/board.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { context, type Drawn, header, section } from './block.ts';
import { cutTo, inert, LIMITS, link } from './cut-to.ts';
import { paginate } from './paginate.ts';
import { presentDate } from './present-date.ts';
import { presentCounts, presentItems, publicItems } from './present-items.ts';

/** What the members' channel is told: cleared by the chair, subject to agreement, and nothing confidential. */
export function presentPublished(
  subject: { readonly board: Board; readonly meeting: Meeting; readonly minutes: MinutesVersion },
  baseUrl: string,
): { readonly message: Drawn; readonly replies: readonly Drawn[] } {
  const { board, meeting, minutes } = subject;
  const items = publicItems(minutes.content.items);
  const title = `${cutTo(board.name, 200)}: minutes of ${presentDate(meeting.date)}`;
  const standing = minutes.replayed
    ? 'Draft: replayed by operator, not approved by the Chair'
    : 'Draft: cleared by the Chair, subject to agreement';
  const address = `${baseUrl}/meetings/${encodeURIComponent(meeting.id)}/minutes`;
  const pages = paginate(presentItems(items), { blocks: 42, weight: 10_000 });
  const [first = [], ...rest] = pages;
  return {
    message: {
      text: inert(`${title}. ${standing}. ${presentCounts(items)}.`, LIMITS.text),
      blocks: [
        header(title),
        context(`*${standing}*`),
        section(`${presentCounts(items)}. ${link(address, 'Read the minutes')}`),
        ...first,
        context('Ask me what was decided: `/minutes ask …`, or mention me with your question.'),
      ],
    },
    replies: rest.map((blocks) => ({ text: inert(`${title}, continued`), blocks })),
  };
}
