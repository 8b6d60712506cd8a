import type { RunChange } from '#server/domain/draft.ts';
import { sayChanges } from '#server/domain/say-changes.ts';
import { wordDifference } from '#server/draft/word-difference.ts';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { goToLine } from '../settling/go-to-line.ts';
import { clockTime } from '../time.ts';

const CHANGES: Readonly<Record<RunChange['change'], string>> = {
  added: 'added',
  changed: 'reworded',
  removed: 'taken out',
  noted: 'left as people wrote it; its notes changed',
};
const KINDS: Readonly<Record<RunChange['kind'], string>> = {
  point: 'Point',
  decision: 'Decision',
  action: 'Action',
};

/** The words of a change: struck out, underlined, and said to a screen reader. */
function Words({ change }: { readonly change: RunChange }) {
  if (change.before === '' && change.after === '') return null;
  if (change.change === 'changed' && change.before === change.after)
    return (
      <p class="diff" dir="auto">
        {change.after} <em class="muted">(the same words; its verb or a mark changed)</em>
      </p>
    );
  return (
    <p class="diff" dir="auto">
      {wordDifference(change.before, change.after).map((run, index) => {
        const key = `${index} ${run.change}`;
        if (run.change === 'same' || change.change === 'added') return <span key={key}>{run.text}</span>;
        return run.change === 'added' ? (
          <ins key={key}>
            <span class="sr-only">[added: </span>
            {run.text}
            <span class="sr-only">]</span>
          </ins>
        ) : (
          <del key={key}>
            <span class="sr-only">[removed: </span>
            {run.text}
            <span class="sr-only">]</span>
          </del>
        );
      })}
    </p>
  );
}

/** What the notes changed since the reader last looked: in one line, and on request sentence by sentence. */
export function RunChanges({ session }: { readonly session: Session }) {
  const { since, changes } = useCell(session.runLog.unseen);
  const open = useCell(session.runLog.open);
  return (
    <section class="run-changes" aria-label="What the notes changed" hidden={since === null}>
      {/* It stands empty until there is something, so that what comes into it is announced. */}
      <div class="run-line" aria-live="polite">
        {since !== null && (
          <>
            <button
              type="button"
              class="quiet small"
              aria-expanded={open}
              aria-controls="run-list"
              onClick={() => session.runLog.open.set(!open)}
            >
              From notes since {clockTime(since, session.start.timeZone)}: {sayChanges(changes)}
            </button>
            <button type="button" class="small" onClick={() => session.runLog.see()}>
              Seen
            </button>
          </>
        )}
      </div>
      <ul id="run-list" hidden={!open}>
        {open &&
          changes.map((change) => (
            <li key={change.blockId}>
              {change.change === 'removed' ? (
                <span class="flag">
                  Item {change.item}: {KINDS[change.kind].toLowerCase()} {CHANGES[change.change]}
                </span>
              ) : (
                <button type="button" class="quiet small" onClick={() => goToLine(session, change.blockId)}>
                  Item {change.item}: {KINDS[change.kind].toLowerCase()} {CHANGES[change.change]}
                </button>
              )}
              <Words change={change} />
            </li>
          ))}
      </ul>
    </section>
  );
}
