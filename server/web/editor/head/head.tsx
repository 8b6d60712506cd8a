import type { LiveMeeting } from '#server/domain/draft.ts';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { MeetingButtons } from './meeting-buttons.tsx';
import { People } from './people.tsx';
import { Status } from './status.tsx';
import { Structuring } from './structuring.tsx';

const stateOf = (meeting: LiveMeeting | null): { text: string; tone: string } => {
  if (meeting === null) return { text: 'Opening', tone: '' };
  if (meeting.draftState === 'submitted') return { text: 'With the Chair', tone: 'wait' };
  if (meeting.draftState === 'approved') return { text: 'Approved', tone: 'good' };
  if (meeting.status === 'live')
    return meeting.adjourned ? { text: 'Adjourned', tone: 'wait' } : { text: 'Live', tone: 'live' };
  return meeting.status === 'planned' ? { text: 'Planned', tone: '' } : { text: 'Ended', tone: '' };
};

/** Before the session ends, this computer's copies of the draft and of unsent notes are erased. */
async function signOut(session: Session): Promise<void> {
  const unsent = session.outbox.waiting.get().length > 0 || !session.connection.saved.get();
  if (
    unsent &&
    !confirm('Something you typed has not reached the server yet and would be erased. Sign out anyway?')
  )
    return;
  await session.connection.forget();
  session.outbox.forget();
  session.runLog.forget();
  const form = document.createElement('form');
  form.method = 'post';
  form.action = session.start.links.signOut;
  document.body.append(form);
  form.submit();
}

export function Head({ session }: { readonly session: Session }) {
  const meeting = useCell(session.meeting);
  const { start } = session;
  const state = stateOf(meeting);
  return (
    <header class="head">
      <a class="brand" href={start.links.home}>
        Minutebook
      </a>
      <div class="what">
        <h1>{start.board}</h1>
        <p>
          <span>{start.date}</span>
          <span class={`pill ${state.tone}`}>{state.text}</span>
          <Status session={session} />
          <Structuring meeting={meeting} />
        </p>
      </div>
      <People session={session} />
      <MeetingButtons session={session} />
      <button type="button" class="quiet sign-out" onClick={() => void signOut(session)}>
        Sign out
      </button>
    </header>
  );
}
