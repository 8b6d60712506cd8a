import { longDate } from '#server/domain/dates.ts';
import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';

/** Parts of the minutes as one line each, for telling two versions apart. */
export const headLine = ({ board, date, startTime, venue, chair }: MinutesContent['head']): string =>
  [board, longDate(date), startTime, venue, chair === '' ? '' : `chair: ${chair}`]
    .filter((part) => part !== '')
    .join(', ');

export const attendanceLine = ({ category, role, name, authority, standsFor }: AttendanceEntry): string =>
  [`${name}: ${category.replace('-', ' ')}`, role, authority, standsFor === '' ? '' : `for ${standsFor}`]
    .filter((part) => part !== '')
    .join(', ');

export const itemLine = ({ number, title, confidential }: DraftItem): string =>
  `${number}. ${title}${confidential === null ? '' : ` (${confidential.kind})`}`;

/** An action's owners and date are part of its line: changing them changes what was approved. */
export const blockLine = ({ kind, text, owners, due }: DraftBlock): string => {
  if (kind !== 'action') return text;
  const who = [owners.join(', '), due === null ? '' : `by ${longDate(due)}`]
    .filter((part) => part !== '')
    .join('; ');
  return who === '' ? text : `${text} (${who})`;
};
