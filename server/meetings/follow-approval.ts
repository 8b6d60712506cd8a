import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { agreedEarlier } from '#server/minutes/agreed-earlier.ts';
import type { MeetingDeps } from './deps.ts';

export type FollowDeps = Pick<MeetingDeps, 'boards' | 'meetings' | 'minutes' | 'archive' | 'posts' | 'clock'>;

/**
 * Does what follows an approval: publishes, makes findable, and agrees the previous minutes where these record it.
 * Each step may be done again, and all are until they are noted as done: a process that ends in between loses nothing.
 */
export function createFollowApproval(deps: FollowDeps): (approved: MinutesVersion) => Promise<void> {
  return async (approved) => {
    const key = `approval-followed:${approved.id}`;
    if (await deps.posts.wasTold(key)) return;
    const meeting = await deps.meetings.find(approved.meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (meeting === null || board === null) return;
    if (board.publishOnApproval && approved.publishedAt === null)
      await deps.minutes.publish(approved.id, deps.clock.now());
    await deps.archive.index((await deps.minutes.find(approved.id)) ?? approved);
    await agreePrevious(deps, meeting, approved);
    await deps.posts.tellOnce(key, deps.clock.now());
  };
}

/** The approved minutes may record that the previous ones were agreed, with or without corrections. */
async function agreePrevious(deps: FollowDeps, meeting: Meeting, approved: MinutesVersion): Promise<void> {
  const agreed = agreedEarlier(approved.content);
  if (agreed === null) return;
  const date = agreed.date ?? meeting.previousMeetingDate;
  const earlier = (await deps.meetings.listByBoard(meeting.boardId)).find(
    (one) => one.date === date && one.id !== meeting.id,
  );
  if (earlier === undefined) return;
  const version = (await deps.minutes.list(earlier.id)).find((one) => one.state === 'approved');
  if (version === undefined) return;
  const corrections = agreed.corrections.map((text) => ({ agreedAtMeeting: meeting.date, text }));
  await deps.minutes.agree(version.id, meeting.date, deps.clock.now(), corrections);
  const now = await deps.minutes.find(version.id);
  if (now !== null) await deps.archive.index(now);
}
