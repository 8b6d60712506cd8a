import { useEffect, useState } from 'preact/hooks';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { Changes } from './changes.tsx';
import { sayMoment, sayNames, sayWhen } from './say-moment.ts';
import { type ChangesAnswer, type Moment, NOW } from './types.ts';

/** One moment beside another, or beside the draft as it stands. */
export function Comparison({
  session,
  moments,
  moment,
  mayChange,
  onRestore,
}: {
  readonly session: Session;
  readonly moments: readonly Moment[];
  readonly moment: Moment;
  readonly mayChange: boolean;
  readonly onRestore: () => void;
}) {
  const [other, setOther] = useState(NOW);
  const [answer, setAnswer] = useState<ChangesAnswer | string | null>(null);
  const meeting = useCell(session.meeting);
  const { timeZone } = session.start;
  const from = other === moment.id ? NOW : other;
  useEffect(() => {
    let gone = false;
    setAnswer(null);
    session.read<ChangesAnswer>('timeline/changes', { from: moment.id, to: from }).then(
      (found) => !gone && setAnswer(found),
      (error: unknown) => !gone && setAnswer(error instanceof Error ? error.message : 'That did not work.'),
    );
    return () => {
      gone = true;
    };
  }, [session, moment.id, from]);
  const when = (one: Moment): string => sayWhen(one.at, timeZone, new Date());
  const before = moments[moments.findIndex((one) => one.id === moment.id) + 1];
  return (
    <section class="comparison" aria-label="What is different">
      <header>
        <h3>{sayMoment(moment)}</h3>
        <p class="muted">
          {when(moment)}, {moment.words.toLocaleString('en-GB')} words
        </p>
        <p class="compare-with">
          <label>
            Compare with
            <select value={from} onChange={(event) => setOther(event.currentTarget.value)}>
              <option value={NOW}>the draft now</option>
              {before !== undefined && <option value={before.id}>the one before it ({when(before)})</option>}
              {moments
                .filter((one) => one.id !== moment.id && one.id !== before?.id)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {when(one)}: {sayMoment(one)}
                  </option>
                ))}
            </select>
          </label>
          {mayChange && (
            <button type="button" onClick={onRestore}>
              Go back to this…
            </button>
          )}
        </p>
      </header>
      <div aria-live="polite">
        {answer === null && <p class="empty">Comparing…</p>}
        {typeof answer === 'string' && <p class="empty">{answer}</p>}
        {answer !== null && typeof answer !== 'string' && (
          <>
            {answer.changes.length > 0 && (
              <p class="muted">Between the two, written by {sayNames(answer.authors)}.</p>
            )}
            <Changes changes={answer.changes} meeting={meeting} />
          </>
        )}
      </div>
    </section>
  );
}
