import { checkStyle } from '#server/house-style/check-style.ts';
import { castOf } from './cast.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { requireRight } from './require.ts';
import type { UseCases } from './use-cases.ts';

/** The slips a clerk would mark in the draft as it stands, each with its sentence. */
export function createCheckDraft(
  deps: Pick<MeetingDeps, 'boards' | 'people' | 'meetings' | 'draft'>,
): UseCases['checkDraft'] {
  return async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'see-draft', { board, meeting });
    const [content, cast] = await Promise.all([deps.draft.read(meeting.id), castOf(deps, board, meeting)]);
    return checkStyle(content, cast, board.profile);
  };
}
