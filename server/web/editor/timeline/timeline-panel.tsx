import { useEffect, useState } from 'preact/hooks';
import { useCell } from '../cell.ts';
import { Confirm, type Question } from '../head/confirm.tsx';
import { useModal } from '../modal.ts';
import { attempt, type Session } from '../session.ts';
import { Comparison } from './comparison.tsx';
import { SaveVersion } from './save-version.tsx';
import { sayMoment, sayWhen, sayWho } from './say-moment.ts';
import type { Moment, TimelineAnswer } from './types.ts';

/** Takes a going back back: the draft as it stood just before. */
const comeBack = (session: Session, id: string): void =>
  void attempt(session, async () => {
    await session.api('timeline/restore', { id });
    return 'Undone: the draft is as it was before you went back.';
  });

/** The draft's past: what it was, what changed, who wrote, and the way back. */
export function TimelinePanel({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}) {
  const { props, close } = useModal(onClose);
  const [timeline, setTimeline] = useState<TimelineAnswer | string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { timeZone } = session.start;
  const message = useCell(session.message);

  const load = (): Promise<void> =>
    session.read<TimelineAnswer>('timeline').then(setTimeline, (error: unknown) => {
      setTimeline(error instanceof Error ? error.message : 'That did not work.');
    });
  useEffect(() => {
    session.message.set(null);
    void load();
  }, [session]);

  const save = (name: string): void =>
    void attempt(session, async () => {
      await session.api('timeline/name', { name });
      await load();
      setChosen(null);
      return `Saved as “${name}”.`;
    });
  const goBack = (moment: Moment): void => {
    const when = sayWhen(moment.at, timeZone, new Date());
    setQuestion({
      title: 'Go back to this version?',
      text: `The draft becomes what it was at ${when}, in every window. What stands now is kept here, so that you can come back to it.`,
      answer: 'Go back',
      run: () => {
        close();
        void attempt(session, async () => {
          const { before } = await session.api<{ before: string | null }>('timeline/restore', {
            id: moment.id,
          });
          const text = `The draft is as it was at ${when}. What stood before is in the timeline.`;
          return before === null ? text : { text, undo: () => comeBack(session, before) };
        });
      },
    });
  };

  const entries = timeline !== null && typeof timeline !== 'string' ? timeline.entries : [];
  const mayChange = timeline !== null && typeof timeline !== 'string' && timeline.mayChange;
  const moment = entries.find((one) => one.id === chosen) ?? entries[0];
  return (
    <dialog {...props} class="timeline" aria-labelledby="timeline-title">
      <header class="timeline-head">
        <h2 id="timeline-title">Timeline</h2>
        {mayChange && <SaveVersion onSave={save} />}
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </header>
      {message !== null && (
        <p class="said" role="status">
          {message.text}
        </p>
      )}
      {timeline === null && <p class="empty">Looking…</p>}
      {typeof timeline === 'string' && <p class="empty">{timeline}</p>}
      {timeline !== null && entries.length === 0 && typeof timeline !== 'string' && (
        <p class="empty">
          Nothing yet. The draft is kept here by itself whenever writing pauses; you can also save it under a
          name.
        </p>
      )}
      {moment !== undefined && (
        <div class="timeline-columns">
          <nav class="moments" aria-label="Versions">
            <ol>
              {entries.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    class={one.why === 'named' ? 'moment named' : 'moment'}
                    aria-current={one.id === moment.id}
                    onClick={() => setChosen(one.id)}
                  >
                    <span class="when">{sayWhen(one.at, timeZone, new Date())}</span>
                    <strong>{sayMoment(one)}</strong>
                    <span class="muted">{sayWho(one)}</span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <Comparison
            key={moment.id}
            session={session}
            moments={entries}
            moment={moment}
            mayChange={mayChange}
            onRestore={() => goBack(moment)}
          />
        </div>
      )}
      <Confirm question={question} onDone={() => setQuestion(null)} />
    </dialog>
  );
}
