import { useState } from 'preact/hooks';
import type { LiveRun, RunChange } from '#server/domain/draft.ts';
import { sayChanges, sayItems } from '#server/domain/say-changes.ts';
import type { DraftReview } from '#server/domain/suggestions.ts';
import { useCell } from '../cell.ts';
import { attempt, type Session } from '../session.ts';
import { clockTime } from '../time.ts';
import { Confirm, type Question } from './confirm.tsx';

interface Structured {
  readonly changes: readonly RunChange[];
  readonly kept: number;
  readonly last: LiveRun | null;
}

/** What a run did, or when it last did something. */
function told({ changes, kept, last }: Structured, timeZone: string): string {
  const stands = kept > 0 ? ' What people wrote stands.' : '';
  if (changes.length > 0) return `${capital(sayChanges(changes))}, ${sayItems(changes)}.${stands}`;
  return last === null
    ? `Nothing new in the notes.${stands}`
    : `Nothing new in the notes since ${clockTime(last.at, timeZone)}.${stands}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What would be submitted unsettled, as sentences with a blank after them. */
function unsettled({ suggestions, changed, unused }: DraftReview): string {
  const parts = [
    suggestions.length === 1
      ? '1 suggestion'
      : suggestions.length > 1
        ? `${suggestions.length} suggestions`
        : '',
    changed.length === 1
      ? '1 sentence whose notes changed'
      : changed.length > 1
        ? `${changed.length} sentences whose notes changed`
        : '',
  ].filter((part) => part !== '');
  const standing =
    parts.length === 0 ? '' : `Not settled: ${parts.join(' and ')}. What is not settled stands as it reads. `;
  if (unused.length === 0) return standing;
  const notes = unused.length === 1 ? '1 note is' : `${unused.length} notes are`;
  return `${standing}${notes} not in the minutes. `;
}

/** What officers do with the meeting: only what is possible now is offered. */
export function MeetingButtons({ session }: { readonly session: Session }) {
  const meeting = useCell(session.meeting);
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const { start, api } = session;
  if (!start.isOfficer || meeting === null) return null;

  const run = (work: () => Promise<string | null>): void => {
    setBusy(true);
    void attempt(session, work).finally(() => setBusy(false));
  };
  const command = (path: string, done: string) => () =>
    run(async () => {
      await api(path);
      return done;
    });
  const ask = (title: string, text: string, answer: string, path: string, done: string) => () =>
    setQuestion({ title, text, answer, run: command(path, done) });

  const open = meeting.draftState === 'open';
  return (
    <div class="meeting-buttons">
      {open && meeting.status !== 'planned' && (
        <button
          type="button"
          disabled={busy}
          onClick={() => run(async () => told(await api<Structured>('structure'), start.timeZone))}
        >
          Structure now
        </button>
      )}
      {meeting.status === 'live' && (
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={ask(
            'End the meeting?',
            'Notes typed afterwards are still taken, and marked late.',
            'End meeting',
            'end',
            'The meeting has ended. Read the draft, then submit it.',
          )}
        >
          End meeting
        </button>
      )}
      {meeting.status === 'closed' && open && (
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={ask(
            `Submit to ${start.presider}?`,
            `${unsettled(session.settling.review.get())}The draft is locked and this exact version is sent for approval. You can reopen it, which withdraws the request.`,
            'Submit',
            'submit',
            `Submitted to ${start.presider}.`,
          )}
        >
          Submit for approval
        </button>
      )}
      {!open && (
        <button
          type="button"
          disabled={busy}
          onClick={ask(
            'Reopen the draft?',
            meeting.draftState === 'submitted'
              ? 'The request for approval is withdrawn, visibly, everywhere it was sent.'
              : 'The approved minutes stay published until another version is approved.',
            'Reopen',
            'reopen',
            'The draft is open again.',
          )}
        >
          Reopen
        </button>
      )}
      <Confirm question={question} onDone={() => setQuestion(null)} />
    </div>
  );
}
