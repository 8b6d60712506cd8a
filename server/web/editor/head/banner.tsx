import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';

/** What stands over the draft: that it is locked and why, or what became of the last submission. */
export function Banner({ session }: { readonly session: Session }) {
  const meeting = useCell(session.meeting);
  const { start } = session;
  if (meeting === null) return null;
  if (meeting.draftState === 'submitted')
    return (
      <p class="banner wait" role="status">
        <strong>Submitted to {start.presider}, waiting.</strong> The draft is locked.{' '}
        <a href={start.links.review}>Read the submitted version</a>
      </p>
    );
  if (meeting.draftState === 'approved')
    return (
      <p class="banner good" role="status">
        <strong>Approved.</strong> The draft is locked. <a href={start.links.minutes}>Read the minutes</a>
      </p>
    );
  return meeting.notice === '' ? null : (
    <p class="banner" role="status">
      {meeting.notice}
    </p>
  );
}
