import type { Citation } from '#server/domain/answer.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';

const SNIPPET = 300;

/** A citation of one item or of the attendance list. */
export const cite = (
  meeting: ReadableMeeting,
  item: number | 'att',
  itemTitle: string,
  text: string,
): Citation => ({
  meeting: meeting.date,
  board: meeting.board,
  item,
  itemTitle,
  text: text.length > SNIPPET ? `${text.slice(0, SNIPPET - 1).replace(/\s+\S*$/, '')} …` : text,
  standing: meeting.standing,
  link: linkTo(meeting, item),
});

/** The page of the minutes at the item cited; a version in review is read on its review page. An imported paper has no page. */
function linkTo({ meetingId, standing }: ReadableMeeting, item: number | 'att'): string | null {
  if (meetingId === null) return null;
  const page = standing === 'draft' || standing === 'in review' ? 'review' : 'minutes';
  return `/meetings/${encodeURIComponent(meetingId)}/${page}#${item === 'att' ? 'appendix-a' : `item-${item}`}`;
}

/** "On 21 July 2023 (item 4, Title)". */
export const whereWords = (meeting: ReadableMeeting, item: number, title: string): string =>
  meeting.source === 'agenda'
    ? `On the agenda of ${longDate(meeting.date)} (item ${item}, ${title}) the recommendation was`
    : `On ${longDate(meeting.date)} (item ${item}, ${title})`;
